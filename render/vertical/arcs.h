// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "render/content.h"
#include "render/scene.h"

/// Links beside an upright axis: brackets that reach to the left, each in a track of its own
/// distance, the shorter ones nearer.
namespace fasti::render {

/// Where links meet a mark.
struct ArcEnd {
  double x = 0;
  double y = 0;
  double reach = 0;  ///< from x to the mark's edge
};

/// A bracket beside the axis, or between marks of two lanes that are near: a level line, or a
/// quarter turn from above or below the one to the side of the other.
enum class ArcForm : std::uint8_t { bracket, level, turn };

struct Arc {
  std::size_t link = 0;  ///< in Content::links
  ArcForm form = ArcForm::bracket;
  int track = 0;           ///< of brackets
  double from_slip = 2.5;  ///< of brackets: from the middle of a mark towards the other one
  double to_slip = 2.5;
};

struct Arcs {
  std::vector<Arc> arcs;
  int tracks = 0;
  std::vector<std::size_t> left_out;  ///< links for which there is no track, or no room for a line
};

/// Distance between tracks, in pixels.
inline constexpr double kArcTrack = 7;

/// `ends` are those of `content.marks`; the links in `told` are not drawn. Shorter links are placed
/// first, so that links nest instead of crossing where they can.
Arcs place_arcs(const Content& content, const std::vector<ArcEnd>& ends,
                const std::vector<bool>& told, int most_tracks);

/// The line and the head of a link whose track 0 is at `track_x`.
void draw_arc(const Arc& arc, const Content& content, const std::vector<ArcEnd>& ends,
              double track_x, std::vector<Shape>& out);

}  // namespace fasti::render
