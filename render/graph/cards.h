// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/scene.h"

namespace fasti::render {

/// A line of a card that tells of a date not taken.
struct CardNote {
  std::string text;
  bool diamond = false;      ///< its first line has the sign
  bool beside_date = false;  ///< to the right of the date, else below the text
};

/// What stands on a card, broken into lines.
struct CardFace {
  std::vector<std::string> date;
  std::vector<std::string> title;
  std::vector<CardNote> notes;
  double height = 0;
};

/// Known by less than its day, or not happened: the border is dashed.
bool is_dashed(const Mark& mark);

CardFace make_face(const Mark& mark, double width);

/// The card at `box` as a list item with the event's id.
Group draw_card(const Mark& mark, const CardFace& face, const Box& box);

/// The hollow diamond of a date not taken, about `centre`.
Path dispute_sign(Point centre);

}  // namespace fasti::render
