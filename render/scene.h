// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Plain data between layout and drawing: layout makes it, drawing only prints it.
namespace fasti::render {

struct Point {
  double x = 0;
  double y = 0;
};

/// Left, top, width, height in pixels; y grows downwards.
struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
};

/// A role that a colour plays; the theme says which colour that is. Lanes have three each.
enum class Ink : std::uint8_t {
  none,
  background,
  ink,
  muted,
  hairline,
  rule,
  band,
  conflict,
  lane,       ///< with `lane`: text, strokes and dots
  lane_tint,  ///< with `lane`: the pale ground of bars
};

struct Paint {
  Ink ink = Ink::none;
  int lane = 0;  ///< index of the lane, for the two lane inks
  double opacity = 1;
};

struct Stroke {
  Paint paint;
  double width = 1;
  std::vector<double> dashes;  ///< empty for a solid line
  bool round = false;          ///< round caps and joins
};

struct Rect {
  Box box;
  double radius = 0;
  Paint fill;
  Stroke stroke;
};

struct Circle {
  Point centre;
  double radius = 0;
  Paint fill;
  Stroke stroke;
};

/// A bar whose fill fades to nothing towards one side or both: an open end.
struct Fade {
  Box box;
  Paint fill;
  bool from_left =
      false;              ///< transparent at the left (at the top when vertical), full at the right
  bool to_right = false;  ///< transparent at the right
  bool vertical = false;
};

struct PathStep {
  enum class Kind : std::uint8_t { move, line, curve, close };
  Kind kind = Kind::move;
  Point to;
  Point control1;  ///< of curves
  Point control2;
};

struct Path {
  std::vector<PathStep> steps;
  Paint fill;
  Stroke stroke;
};

enum class Anchor : std::uint8_t { start, middle, end };

/// One line of text; the baseline begins, is centred or ends at `at`.
struct TextLine {
  Point at;
  std::string text;
  double size = 13;
  bool bold = false;
  bool halo = false;  ///< a ring of the background, for text over lines
  Anchor anchor = Anchor::start;
  Paint paint{Ink::ink};
  std::string lang;  ///< when it differs from the picture's
  bool underlined = false;
  double rotation = 0;  ///< degrees clockwise about `at`
};

struct Group;
using Shape = std::variant<Rect, Circle, Fade, Path, TextLine, Group>;

/// Shapes that belong together. Groups with a role are what a screen reader walks through.
struct Group {
  enum class Role : std::uint8_t { none, list, list_item, decoration };
  std::string id;  ///< unique in the picture, "ev-ban"; empty for none
  Role role = Role::none;
  std::string title;  ///< spoken and, but for lists, shown on hover; empty for none
  std::string href;   ///< where a click leads; empty for none
  std::vector<Shape> shapes;
};

/// A stretch of an axis on which pixels are in proportion to time: seconds of civil time since
/// 1970.
struct AxisStretch {
  std::int64_t from = 0;
  std::int64_t to = 0;
  double start = 0;
  double end = 0;
};

/// Where time lies in a picture, for those who mark a day on it.
struct TimeAxis {
  bool down = false;  ///< time runs downwards, not to the right
  double near = 0;    ///< where a line across the axis begins and ends
  double far = 0;
  std::vector<AxisStretch> stretches;  ///< in order of time; what lies between is not shown
};

/// A finished picture.
struct Scene {
  double width = 0;
  double height = 0;
  std::string lang;  ///< BCP 47
  std::string title;
  std::string description;
  std::string details;        ///< id of the group that leads to the same facts in another form
  std::vector<Shape> shapes;  ///< in order of drawing
  std::optional<TimeAxis> axis = std::nullopt;  ///< of views that have one
};

}  // namespace fasti::render
