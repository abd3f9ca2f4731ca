// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "render/content.h"
#include "render/graph/graph.h"
#include "src/page_size.h"
#include "src/picture.h"
#include "timeline/date/civil.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"

namespace fasti {

/// What a view is made of.
struct ViewSubjects {
  const Chronology& chronology;
  const Reasoning& reasoning;
  const Part& part;
  render::Content content;
  std::optional<Day> as_of;  ///< a day to mark
  render::GraphOrder order = render::GraphOrder::time;
};

struct View {
  std::string_view name;
  /// With a height, a view that can goes on on a new page where one is full.
  Picture (*lay_out)(const ViewSubjects& of, const PageSize& page);
  Orientation paper = Orientation::landscape;
};

std::span<const View> all_views();

/// The view of that name; the first one for a name that none has.
const View& view_of(std::string_view name);

}  // namespace fasti
