// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/content.h"
#include "render/content/make_content.h"
#include "render/graph/graph.h"
#include "render/scene.h"
#include "timeline/date/civil.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"

/// The one table of views.
namespace fasti::render {

/// How a view lies on paper.
enum class Orientation : std::uint8_t { landscape, portrait };

/// The room for a picture in pixels of 1/96 inch; 0 leaves a side to the layout.
struct PageSize {
  double width = 0;
  double height = 0;
};

/// What a picture may be asked to be wide, in the same pixels.
inline constexpr double kLeastWidth = 640;
inline constexpr double kMostWidth = 20'000;

/// A view laid out, on one page or several, and what went wrong on the way.
struct Pages {
  std::vector<Scene> pages;
  std::vector<std::string> warnings;
};

/// What a view is made of.
struct ViewSubjects {
  const Chronology& chronology;
  const Reasoning& reasoning;
  const Part& part;
  Content content;
  std::optional<Day> as_of;  ///< a day to mark
  GraphOrder order = GraphOrder::time;
};

struct View {
  std::string_view name;
  /// With a height, a view that can goes on on a new page where one is full. Marks have no links
  /// yet; see `link_marks`.
  Pages (*lay_out)(const ViewSubjects& of, const PageSize& page);
  Orientation paper = Orientation::landscape;
  TellMarks telling = TellMarks::all;  ///< what of its content must have been told before
};

std::span<const View> all_views();

/// The view of that name; the first one for a name that none has.
const View& view_of(std::string_view name);

}  // namespace fasti::render
