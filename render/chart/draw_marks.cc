// SPDX-License-Identifier: MIT
#include <algorithm>

#include "render/chart/draw.h"
#include "render/chart/marks.h"
#include "render/chart/measures.h"

namespace fasti::render::chart {

namespace {

constexpr double kCap = 9;  // half the height of a hard cap
constexpr double kWhiskerCap = 4;

bool doubtful(const Mark& mark) { return mark.planned || mark.cancelled; }

Paint main_paint(const Mark& mark) { return lane_paint(mark.lane); }

std::vector<double> dashes_of(const Mark& mark) {
  return doubtful(mark) ? std::vector<double>{3, 2.5} : std::vector<double>{};
}

void draw_window(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out) {
  const Paint ink = main_paint(mark);
  const double top = y - kWindow / 2;
  if (doubtful(mark)) {
    out.emplace_back(Rect{{placed.left, top, placed.right - placed.left, kWindow},
                          0,
                          plain(Ink::background),
                          stroke(ink, 1.25, {4, 3})});
  } else {
    out.emplace_back(Rect{
        {placed.left, top, placed.right - placed.left, kWindow}, 0, tint_paint(mark.lane), {}});
  }
}

void draw_fade(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out) {
  Fade fade;
  fade.box = {placed.left, y - kWindow / 2, placed.right - placed.left, kWindow};
  fade.fill = lane_paint(mark.lane, doubtful(mark) ? 0.35 : 0.55);
  fade.from_left = placed.form != Form::fade_right;
  fade.to_right = placed.form != Form::fade_left;
  out.emplace_back(fade);
}

void draw_inner(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out) {
  const double width = placed.inner_right - placed.inner_left;
  // A window with no stated one about it shows by its own outline that it may not come to pass.
  const bool dashed = mark.derived && doubtful(mark);
  out.emplace_back(Rect{
      {placed.inner_left, y - kWindow / 2, width, kWindow},
      0,
      lane_paint(mark.lane, 0.22),
      stroke(main_paint(mark), 1.25, dashed ? std::vector<double>{4, 3} : std::vector<double>{})});
}

/// Thin, as outlines of inferred windows are, where nobody states the end.
void draw_cap(double x, double y, const Mark& mark, std::vector<Shape>& out) {
  const double width = mark.derived ? 1.25 : 2.5;
  out.emplace_back(line({x, y - kCap}, {x, y + kCap}, stroke(main_paint(mark), width)));
}

/// Whether a bar shows what is inferred, and nothing that is stated.
bool all_inferred(const Mark& mark) { return mark.derived || mark.shape == DateShape::unknown; }

void draw_dot(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out) {
  const Point centre{placed.x, y};
  const Stroke ground = stroke(plain(Ink::background), kRing);
  if (doubtful(mark) || placed.form == Form::whisker) {
    out.emplace_back(Circle{centre, kDot + 1.5, plain(Ink::background), {}});
    out.emplace_back(
        Circle{centre, 4.75, plain(Ink::background), stroke(main_paint(mark), 2, dashes_of(mark))});
  } else {
    out.emplace_back(Circle{centre, kDot + kRing / 2, main_paint(mark), ground});
  }
}

// The stroke through what was called off.
void draw_cancelled(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out) {
  const bool dot = placed.form == Form::dot || placed.form == Form::whisker;
  const double x = dot ? placed.x : (placed.left + placed.right) / 2;
  out.emplace_back(line({x - 4, y + 4}, {x + 4, y - 4}, stroke(main_paint(mark), 1.75)));
}

// Tinted, with caps, where a span may reach beyond what it certainly covers.
void draw_flanks(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out) {
  const bool before = placed.core_left > placed.left;
  const bool after = placed.core_right < placed.right;
  if (!before && !after) return;
  draw_window(placed, mark, y, out);
  for (const double x : {placed.left, placed.right}) {
    if (x < placed.right ? before : after) {
      out.emplace_back(line({x, y - kCap}, {x, y + kCap}, stroke(main_paint(mark), 2.5)));
    }
  }
}

Box core_of(const PlacedMark& placed, double y) {
  return {placed.core_left, y - kPill / 2, placed.core_right - placed.core_left, kPill};
}

void draw_pill(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out) {
  if (doubtful(mark)) {
    out.emplace_back(Rect{core_of(placed, y), kPill / 2, plain(Ink::background),
                          stroke(main_paint(mark), 1.75, dashes_of(mark))});
  } else {
    out.emplace_back(
        pill(core_of(placed, y), main_paint(mark), stroke(plain(Ink::background), kRing)));
  }
}

// The ring of a mark some of whose claims contradict one another.
void draw_conflict(const PlacedMark& placed, double y, std::vector<Shape>& out) {
  const Stroke red = stroke(plain(Ink::conflict), 1.75);
  if (placed.form == Form::dot || placed.form == Form::whisker) {
    out.emplace_back(Circle{{placed.x, y}, kDot + 2.75, {}, red});
    return;
  }
  const bool is_pill = placed.form == Form::pill;
  const Box box = is_pill ? core_of(placed, y)
                          : Box{placed.left, y - kPill / 2, placed.right - placed.left, kPill};
  out.emplace_back(Rect{inflated(box, 2.5), is_pill ? kPill / 2 + 2.5 : 2, {}, red});
}

void draw_disputes(const PlacedMark& placed, double y, std::vector<Shape>& out) {
  const Stroke red = stroke(plain(Ink::conflict), 1.75);
  for (const double at : placed.diamonds) {
    const bool before = at < placed.x;
    const double from = before ? at + 6 : at - 6;
    const bool extent = placed.form == Form::pill;
    const double to = extent ? (before ? placed.core_left : placed.core_right)
                      : std::clamp(from, placed.left, placed.right) == from
                          ? placed.x
                          : (before ? placed.left : placed.right);
    if (before ? to > from : to < from) {
      out.emplace_back(line({from, y}, {to, y}, stroke(plain(Ink::conflict), 1.5)));
    }
    out.emplace_back(diamond({at, y}, 6, plain(Ink::background), red));
  }
}

}  // namespace

void draw_extent(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out) {
  switch (placed.form) {
    case Form::pill:
      draw_flanks(placed, mark, y, out);
      break;
    case Form::bar:
      if (!all_inferred(mark)) draw_window(placed, mark, y, out);
      break;
    case Form::fade_left:
    case Form::fade_right:
    case Form::fade_both:
      draw_fade(placed, mark, y, out);
      break;
    default:
      break;
  }
  if (placed.outlined) draw_inner(placed, mark, y, out);
}

void draw_mark(const PlacedMark& placed, const Mark& mark, double y, std::vector<Shape>& out) {
  draw_disputes(placed, y, out);
  switch (placed.form) {
    case Form::dot:
      draw_dot(placed, mark, y, out);
      break;
    case Form::pill:
      draw_pill(placed, mark, y, out);
      break;
    case Form::whisker: {
      const Stroke ink = stroke(main_paint(mark), 1.5);
      out.emplace_back(line({placed.left, y}, {placed.right, y}, ink));
      for (const double x : {placed.left, placed.right}) {
        out.emplace_back(line({x, y - kWhiskerCap}, {x, y + kWhiskerCap}, ink));
      }
      draw_dot(placed, mark, y, out);
      break;
    }
    case Form::bar:
      if (all_inferred(mark)) break;
      draw_cap(placed.left, y, mark, out);
      draw_cap(placed.right, y, mark, out);
      break;
    case Form::fade_left:
      draw_cap(placed.right, y, mark, out);
      break;
    case Form::fade_right:
      draw_cap(placed.left, y, mark, out);
      break;
    case Form::fade_both:
    case Form::gathered:
      break;
  }
  if (placed.form == Form::gathered) return;
  if (mark.cancelled) draw_cancelled(placed, mark, y, out);
  if (mark.conflicted) draw_conflict(placed, y, out);
}

}  // namespace fasti::render::chart
