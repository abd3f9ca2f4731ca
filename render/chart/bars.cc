// SPDX-License-Identifier: MIT
#include "render/chart/bars.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/text/measure.h"
#include "render/torn_end.h"

namespace fasti::render::chart {

namespace {

constexpr double kPad = 9;
constexpr double kChevron = 6;
constexpr double kTextDrop = 12.8;  // top of the bar to the baseline of its text
constexpr double kLeastRun = 4;
constexpr double kRowClear = 12;

// The stretches of the runs that no gap of the axis covers: a text stays within one, for the line
// between two states would strike it through.
std::vector<std::pair<double, double>> stretches_within_runs(const Axis& axis,
                                                             const PlacedBar& placed) {
  std::vector<std::pair<double, double>> out;
  for (const BarRun& run : placed.runs) {
    const auto whole = whole_stretches(axis, run.left, run.right);
    out.insert(out.end(), whole.begin(), whole.end());
  }
  return out;
}

void add_runs(PlacedBar& placed, const Bar& bar, const Axis& axis,
              std::optional<CivilTime> verified) {
  for (std::size_t i = 0; i < bar.pieces.size(); ++i) {
    const BarPiece& piece = bar.pieces[i];
    const CivilTime end = piece.continues && verified ? *verified : piece.to;
    BarRun run;
    run.piece = i;
    run.left = bounded(piece.from) ? axis.x(piece.from) : axis.left();
    run.right = bounded(end) ? axis.x(end) : axis.right();
    run.right = std::max(run.right, run.left + kLeastRun);
    placed.runs.push_back(run);
  }
  placed.left = placed.runs.front().left;
  placed.right = placed.runs.back().right;
}

TextLine bar_text(double x, const std::string& words, bool bold, int lane, Anchor anchor) {
  TextLine line = text({x, kTextDrop}, words, kSmall, bold, lane_paint(lane));
  line.anchor = anchor;
  line.halo = true;
  return line;
}

// Inside a stretch that is long enough: the title at the left, the note at the right.
bool write_inside(PlacedBar& placed, const Bar& bar, const Axis& axis) {
  const double title = text_width(bar.title, kSmall, true);
  const double note = bar.note.empty() ? 0 : text_width(bar.note, kSmall);
  const auto stretches = stretches_within_runs(axis, placed);
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const auto [left, right] = stretches[i];
    if (right - left < title + 2 * kPad) continue;
    placed.texts.push_back(bar_text(left + kPad, bar.title, true, bar.lane, Anchor::start));
    if (note == 0) return true;
    for (std::size_t j = stretches.size(); j-- > i;) {
      const double used = j == i ? title + 2 * kPad : 0;
      if (stretches[j].second - stretches[j].first < used + note + 2 * kPad) continue;
      const double at = stretches[j].second - kPad - kChevron;
      placed.texts.push_back(bar_text(at, bar.note, false, bar.lane, Anchor::end));
      return true;
    }
    return true;
  }
  return false;
}

// Cut short, in the longest stretch, where there is no room for all of it.
void write_short(PlacedBar& placed, const Bar& bar, const Axis& axis) {
  std::pair<double, double> longest{0, 0};
  for (const auto& stretch : stretches_within_runs(axis, placed)) {
    if (stretch.second - stretch.first > longest.second - longest.first) longest = stretch;
  }
  const double room = longest.second - longest.first - 2 * kPad;
  if (room < 40) return;
  const auto lines = break_lines(bar.title, room, kSmall, true, 1);
  if (lines.empty()) return;
  placed.texts.push_back(
      bar_text(longest.first + kPad, lines.front(), true, bar.lane, Anchor::start));
}

// Beside it: at the right where the frame leaves room, else at the left.
void write_beside(PlacedBar& placed, const Bar& bar, double frame_left, double frame_right) {
  const double title = text_width(bar.title, kSmall, true);
  const double note = bar.note.empty() ? 0 : text_width(bar.note, kSmall) + kPad;
  const double gap = 6;
  const bool after = placed.right + gap + kChevron + title <= frame_right;
  if (after) {
    const double at = placed.right + gap + kChevron;
    placed.texts.push_back(bar_text(at, bar.title, true, bar.lane, Anchor::start));
    placed.right = at + title;
    if (note > 0 && placed.right + note <= frame_right) {
      placed.texts.push_back(
          bar_text(placed.right + kPad, bar.note, false, bar.lane, Anchor::start));
      placed.right += note;
    }
    return;
  }
  double at = placed.left - gap;
  if (note > 0 && at - note - title > frame_left) {
    placed.texts.push_back(bar_text(at, bar.note, false, bar.lane, Anchor::end));
    at -= note;
  }
  const double room = at - frame_left - 4;
  const auto lines = break_lines(bar.title, std::max(room, 40.0), kSmall, true, 1);
  if (lines.empty() || text_width(lines.front(), kSmall, true) > room) return;
  placed.texts.push_back(bar_text(at, lines.front(), true, bar.lane, Anchor::end));
  placed.left = at - text_width(lines.front(), kSmall, true);
}

struct Look {
  Ink fill;
  double outline;  // width; 0 for none
  bool hatched;
  bool dashed;
};

Look look_of(BarState state) {
  switch (state) {
    case BarState::in_force:
      return {Ink::lane_tint, 0, false, false};
    case BarState::issued:
      return {Ink::background, 1.25, false, false};
    case BarState::suspended:
      return {Ink::background, 1, true, false};
    case BarState::waived:
      return {Ink::lane_tint, 1, false, true};
    case BarState::proposed:
      return {Ink::background, 1, false, true};
  }
  return {Ink::lane_tint, 0, false, false};
}

void draw_end(double x, const Box& box, int lane, bool uncertain, std::vector<Shape>& out) {
  const std::vector<double> dashes =
      uncertain ? std::vector<double>{2.5, 2.5} : std::vector<double>{};
  out.emplace_back(line({x, box.y}, {x, box.bottom()}, stroke(lane_paint(lane), 2, dashes)));
}

std::vector<Point> left_edge(const Box& box, const BarPiece& piece) {
  if (piece.cut_from) return torn_end(box.x, box.y, box.bottom());
  return {{box.x, box.y}, {box.x, box.bottom()}};
}

std::vector<Point> right_edge(const Box& box, const BarPiece& piece) {
  if (piece.cut_to) return torn_end(box.right(), box.y, box.bottom());
  if (!piece.continues) return {{box.right(), box.y}, {box.right(), box.bottom()}};
  return {{box.right(), box.y},
          {box.right() + kChevron, box.y + kBar / 2},
          {box.right(), box.bottom()}};
}

void draw_run(const BarRun& run, const BarPiece& piece, int lane, double y,
              std::vector<Shape>& out) {
  const Look look = look_of(piece.state);
  const Box box{run.left, y, run.right - run.left, kBar};
  const Paint fill{look.fill, lane, 1};
  const Stroke outline =
      look.outline > 0 ? stroke(lane_paint(lane), look.outline,
                                look.dashed ? std::vector<double>{4, 3} : std::vector<double>{})
                       : Stroke{};
  const std::vector<Point> left = left_edge(box, piece);
  const std::vector<Point> right = right_edge(box, piece);
  std::vector<Point> corners = right;
  corners.insert(corners.end(), left.rbegin(), left.rend());
  out.emplace_back(polygon(corners, fill, outline));
  if (look.hatched) hatch(box, stroke(lane_paint(lane, 0.7), 1), out);
  if (piece.cut_from) {
    out.emplace_back(polyline(left, stroke(lane_paint(lane), 1)));
  } else if (bounded(piece.from)) {
    draw_end(box.x, box, lane, piece.uncertain_from, out);
  }
  if (piece.cut_to) {
    out.emplace_back(polyline(right, stroke(lane_paint(lane), 1)));
  } else if (piece.continues) {
    out.emplace_back(polyline(right, stroke(lane_paint(lane), 2)));
  } else {
    draw_end(box.right(), box, lane, piece.uncertain_to, out);
  }
}

// A slanted cut where a gap of the axis goes through.
void draw_tears(const PlacedBar& placed, const Axis& axis, double y, std::vector<Shape>& out) {
  for (const Gap& gap : axis.gaps) {
    const double x = (gap.left + gap.right) / 2;
    const bool through =
        std::any_of(placed.runs.begin(), placed.runs.end(),
                    [&](const BarRun& run) { return run.left < x - 8 && x + 8 < run.right; });
    if (!through) continue;
    out.emplace_back(polygon({{x - 7, y + kBar + 3}, {x, y - 3}, {x + 7, y - 3}, {x, y + kBar + 3}},
                             plain(Ink::band)));
  }
}

}  // namespace

std::vector<std::pair<double, double>> whole_stretches(const Axis& axis, double left,
                                                       double right) {
  std::vector<std::pair<double, double>> out;
  for (const Part& part : axis.parts) {
    const double from = std::max(left, part.left);
    const double to = std::min(right, part.right);
    if (to > from) out.emplace_back(from, to);
  }
  return out;
}

Box text_box(const TextLine& line) {
  const double width = text_width(line.text, line.size, line.bold);
  const double left = line.anchor == Anchor::start ? line.at.x
                      : line.anchor == Anchor::end ? line.at.x - width
                                                   : line.at.x - width / 2;
  return {left, line.at.y - 0.8 * line.size, width, 1.05 * line.size};
}

double PlacedBar::y(double top) const { return top + row * kBarStep; }

Box PlacedBar::box(double top) const {
  return {runs.front().left, y(top), runs.back().right - runs.front().left, kBar};
}

std::vector<PlacedBar> place_bars(const Content& content, const Axis& axis, double frame_right) {
  std::vector<PlacedBar> out;
  for (std::size_t i = 0; i < content.bars.size(); ++i) {
    const Bar& bar = content.bars[i];
    if (bar.pieces.empty()) continue;
    PlacedBar placed;
    placed.index = i;
    placed.lane = bar.lane;
    add_runs(placed, bar, axis, content.verified);
    if (!write_inside(placed, bar, axis)) write_beside(placed, bar, axis.left(), frame_right);
    if (placed.texts.empty()) write_short(placed, bar, axis);
    out.push_back(std::move(placed));
  }
  std::vector<PlacedBar*> order;
  for (PlacedBar& bar : out) order.push_back(&bar);
  std::stable_sort(order.begin(), order.end(), [](const PlacedBar* a, const PlacedBar* b) {
    return a->runs.front().left < b->runs.front().left;
  });
  for (std::size_t i = 0; i < order.size(); ++i) {
    PlacedBar& bar = *order[i];
    const auto free = [&](int row) {
      return std::none_of(order.begin(), order.begin() + std::ptrdiff_t(i), [&](PlacedBar* other) {
        return other->lane == bar.lane && other->row == row &&
               other->left < bar.right + kRowClear && bar.left < other->right + kRowClear;
      });
    };
    while (!free(bar.row)) ++bar.row;
  }
  return out;
}

int bar_rows(const std::vector<PlacedBar>& bars, int lane) {
  int rows = 0;
  for (const PlacedBar& bar : bars) {
    if (bar.lane == lane) rows = std::max(rows, bar.row + 1);
  }
  return rows;
}

Group draw_bar(const PlacedBar& placed, const Bar& bar, const Axis& axis, double top) {
  Group group;
  group.id = "in-" + bar.id;
  group.role = Group::Role::list_item;
  group.title = bar.spoken;
  const double y = placed.y(top);
  for (const BarRun& run : placed.runs) {
    draw_run(run, bar.pieces[run.piece], bar.lane, y, group.shapes);
  }
  draw_tears(placed, axis, y, group.shapes);
  const bool grounded =
      std::any_of(bar.pieces.begin(), bar.pieces.end(), [](const BarPiece& piece) {
        return piece.state == BarState::suspended || piece.state == BarState::proposed;
      });
  const auto on_outline = [&](const TextLine& line) {
    const double x = line.at.x + (line.anchor == Anchor::end ? -kPad : kPad);
    return std::any_of(placed.runs.begin(), placed.runs.end(), [&](const BarRun& run) {
      return bar.pieces[run.piece].state == BarState::issued && run.left < x && x < run.right;
    });
  };
  for (TextLine line : placed.texts) {
    line.at.y += y;
    line.halo = grounded || on_outline(line);
    group.shapes.emplace_back(line);
  }
  return group;
}

}  // namespace fasti::render::chart
