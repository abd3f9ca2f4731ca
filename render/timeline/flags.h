// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/chart/axis.h"
#include "render/chart/bars.h"
#include "render/chart/marks.h"
#include "render/content.h"
#include "render/scene.h"
#include "render/text/words.h"

/// Flags: the date and title of an event beside a pole that rises from (or hangs below) its mark.
namespace fasti::render::chart {

/// One way to break the words of a flag into lines.
struct Wrapping {
  std::vector<std::string> date;
  std::vector<std::string> title;
  std::vector<std::string> dispute;  ///< in red below the title
  double width = 0;
  double height = 0;
};

/// A flag where it stands, y relative to its lane's baseline.
struct Flag {
  std::size_t mark = 0;  ///< in Content::marks
  double x = 0;          ///< of the pole
  double foot = 0;       ///< where the pole leaves the mark
  bool up = true;
  bool left = false;  ///< the text stands at the left of the pole
  Box box;            ///< of the text
  std::string date;
  Wrapping words;
  bool strikes = false;  ///< its pole has no way but through a text
  double tip() const { return up ? box.y : box.bottom(); }  ///< the pole's far end
};

/// Where a link would run straight through the half of a lane above or below its baseline.
struct Strand {
  double left = 0;
  double right = 0;
};

/// What flags of a lane keep clear of, y relative to the baseline.
struct Obstacles {
  std::vector<Box> marks;  ///< no text over them; poles only when there is no other way
  std::vector<Box> bars;   ///< no text over them; poles rather not
  std::vector<Box> texts;  ///< nothing over them
  std::vector<Box> gaps;   ///< of the axis: texts rather not
  double from_above = 0;   ///< the share of the lane's links that come from or lead to lanes above
  double from_below = 0;
  std::vector<Strand> above;  ///< where links will run above the baseline: texts rather not
  std::vector<Strand> below;
};

/// The flags of one lane and how well they stand.
struct PlacedFlags {
  std::vector<Flag> flags;  ///< in the order of the marks
  double cost = 0;          ///< with the height that they take above and below the baseline
  double down = 0;          ///< how far they reach below the baseline
};

/// The ways to break the words of `mark`, widest first; none empty, the last no wider than
/// `kNarrowText`.
std::vector<Wrapping> wrappings_of(const Mark& mark, const std::string& date);

/// The first line of a flag: the date, and in words what the shape of the mark says.
std::string flag_date(const Mark& mark);

/// Places a flag for each of `marks` (of one lane) so that no text covers another, a mark or a
/// pole, as low as possible, and rather on the side from which fewer links come.
PlacedFlags place_flags(const Content& content, const std::vector<PlacedMark>& marks,
                        const Obstacles& obstacles, double frame_left, double frame_right);

/// The marks that get a flag where there are too many for all: for each lane a set of greatest
/// weight whose texts do not cover one another (weighted interval scheduling).
std::vector<bool> choose_labelled(const Content& content, const std::vector<PlacedMark>& marks,
                                  std::size_t most);

Path draw_pole(const Flag& flag, int lane, double baseline);
void draw_words(const Flag& flag, const Mark& mark, double baseline, std::vector<Shape>& out);

}  // namespace fasti::render::chart
