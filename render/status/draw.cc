// SPDX-License-Identifier: MIT
#include "render/status/draw.h"

#include <algorithm>

#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/torn_end.h"

namespace fasti::render::chart {

namespace {

constexpr double kChevron = 6;
constexpr double kSlotTop = 12.5;  // below the top of a bar
constexpr double kSlotHeight = 4;
constexpr double kFade = 96;

struct Look {
  Ink fill;
  double outline;
  bool hatched;
  bool dashed;
};

Look look_of(const StatusPiece& piece) {
  if (piece.waived) return {Ink::lane_tint, 1, false, true};
  switch (piece.state) {
    case StatusState::issued:
      return {Ink::background, 1.25, false, false};
    case StatusState::proposed:
      return {Ink::background, 1, false, true};
    case StatusState::suspended:
      return {Ink::background, 1, true, false};
    default:
      return {Ink::lane_tint, 0, false, false};
  }
}

/// Draws the bar of one row.
class BarArtist {
 public:
  BarArtist(const PlacedStatusRow& placed, const StatusRow& row, const Axis& axis,
            std::vector<Shape>& out)
      : placed_(placed), row_(row), axis_(axis), out_(out) {}

  void draw() {
    for (const BarRun& run : placed_.runs) draw_run(run);
    for (const auto& [left, right] : placed_.slots) {
      out_.emplace_back(Rect{{left, placed_.bar_y + kSlotTop, right - left, kSlotHeight},
                             1,
                             plain(Ink::background),
                             stroke(lane_paint(row_.lane), 0.75)});
    }
    for (std::size_t i = 0; i < placed_.runs.size(); ++i) draw_ends(i);
    draw_ahead();
    draw_tears();
    for (const CivilTime day : row_.comply) draw_compliance(axis_.x(day));
  }

 private:
  const StatusPiece& piece(const BarRun& run) const { return row_.pieces[run.piece]; }
  double middle() const { return placed_.bar_y + kBar / 2; }

  std::vector<Point> left_edge(const BarRun& run) const {
    const double y = placed_.bar_y;
    if (piece(run).cut_from) return torn_end(run.left, y, y + kBar);
    return {{run.left, y}, {run.left, y + kBar}};
  }

  std::vector<Point> right_edge(const BarRun& run) const {
    const double y = placed_.bar_y;
    if (piece(run).cut_to) return torn_end(run.right, y, y + kBar);
    if (!piece(run).continues) return {{run.right, y}, {run.right, y + kBar}};
    return {{run.right, y}, {run.right + kChevron, middle()}, {run.right, y + kBar}};
  }

  void draw_run(const BarRun& run) {
    const StatusPiece& what = piece(run);
    const double y = placed_.bar_y;
    if (what.state == StatusState::unsaid) {
      out_.emplace_back(line({run.left + 4, middle()}, {run.right, middle()},
                             stroke(lane_paint(row_.lane), 1.75, {0.1, 5}, true)));
      return;
    }
    if (!what.sure) {  // as the windows of the timeline: tinted, lower, with caps
      const bool binds =
          what.state == StatusState::in_force || what.state == StatusState::suspended;
      if (what.from == kPast) return draw_open_start(run);
      out_.emplace_back(Rect{{run.left, middle() - kWindow / 2, run.right - run.left, kWindow},
                             0,
                             binds ? tint_paint(row_.lane) : plain(Ink::background),
                             binds ? Stroke{} : stroke(lane_paint(row_.lane), 1)});
      return;
    }
    const Look look = look_of(what);
    const std::vector<Point> left = left_edge(run);
    std::vector<Point> corners = right_edge(run);
    corners.insert(corners.end(), left.rbegin(), left.rend());
    const std::vector<double> dashes =
        look.dashed ? std::vector<double>{4, 3} : std::vector<double>{};
    const Stroke outline =
        look.outline > 0 ? stroke(lane_paint(row_.lane), look.outline, dashes) : Stroke{};
    out_.emplace_back(polygon(corners, {look.fill, row_.lane, 1}, outline));
    const Box box{run.left, y, run.right - run.left, kBar};
    if (look.hatched) hatch(box, stroke(lane_paint(row_.lane, 0.7), 1), out_);
    if (row_.permission && what.state == StatusState::in_force) draw_frame(run);
  }

  /// Since when is not known: it fades in, as the timeline's open windows do.
  void draw_open_start(const BarRun& run) {
    Fade fade;
    const double width = std::min(run.right - run.left, kFade);
    fade.box = {run.right - width, middle() - kWindow / 2, width, kWindow};
    fade.fill = lane_paint(row_.lane, 0.55);
    fade.from_left = true;
    out_.emplace_back(fade);
  }

  /// A permission is a bar with its middle cut out.
  void draw_frame(const BarRun& run) {
    const double width = run.right - run.left - 6;
    if (width < 2) return;
    out_.emplace_back(Rect{{run.left + 4, placed_.bar_y + 2.5, width, kBar - 5},
                           1,
                           plain(Ink::background),
                           stroke(lane_paint(row_.lane), 0.75)});
  }

  void cap(double x, double half) {
    out_.emplace_back(
        line({x, middle() - half}, {x, middle() + half}, stroke(lane_paint(row_.lane), 2)));
  }

  void draw_ends(std::size_t i) {
    const BarRun& run = placed_.runs[i];
    const StatusPiece& what = piece(run);
    if (what.state == StatusState::unsaid) return;
    const double half = what.sure ? kBar / 2 : kBar / 2 - 2;
    const auto torn = [&](const std::vector<Point>& edge) {
      out_.emplace_back(polyline(edge, stroke(lane_paint(row_.lane), 1)));
    };
    if (what.cut_from) {
      torn(left_edge(run));
    } else if (what.from != kPast) {
      cap(run.left, half);
    }
    if (what.cut_to) return torn(right_edge(run));
    if (!what.continues) return cap(run.right, half);
    out_.emplace_back(polyline(right_edge(run), stroke(lane_paint(row_.lane), 2)));
  }

  void draw_ahead() {
    if (!placed_.ahead || placed_.runs.empty()) return;
    const double from = placed_.runs.back().right + kChevron + 3;
    const double to = std::max(*placed_.ahead, from + 4);
    out_.emplace_back(
        line({from, middle()}, {to, middle()}, stroke(lane_paint(row_.lane), 1.5, {3, 3})));
    cap(to, 6);
  }

  void draw_tears() {
    const double y = placed_.bar_y;
    for (const Gap& gap : axis_.gaps) {
      const double x = (gap.left + gap.right) / 2;
      for (const BarRun& run : placed_.runs) {
        if (!(run.left < x - 8 && x + 8 < run.right)) continue;
        out_.emplace_back(
            polygon({{x - 7, y + kBar + 3}, {x, y - 3}, {x + 7, y - 3}, {x, y + kBar + 3}},
                    plain(Ink::band)));
      }
    }
  }

  void draw_compliance(double x) {
    const double y = placed_.bar_y;
    out_.emplace_back(line({x, y - 1}, {x, y + kBar}, stroke(plain(Ink::ink), 1.25)));
    out_.emplace_back(polygon({{x - 4, y - 3}, {x + 4, y - 3}, {x, y + 4}}, plain(Ink::ink)));
  }

  const PlacedStatusRow& placed_;
  const StatusRow& row_;
  const Axis& axis_;
  std::vector<Shape>& out_;
};

}  // namespace

Group draw_status_row(const PlacedStatusRow& placed, const StatusContent& content,
                      const Axis& axis) {
  const StatusRow& row = content.rows[placed.index];
  Group group;
  group.id = "in-" + row.id;
  group.role = Group::Role::list_item;
  group.title = row.spoken;
  for (const TextLine& words : placed.words) group.shapes.emplace_back(words);
  BarArtist(placed, row, axis, group.shapes).draw();
  const auto add = [&](TextLine words) {
    words.at.y += placed.bar_y;
    group.shapes.emplace_back(std::move(words));
  };
  for (const TextLine& badge : placed.badges) {
    TextLine words = badge;
    words.at.y += placed.bar_y;
    group.shapes.emplace_back(Rect{badge_box(words), 6.5, lane_paint(row.lane), {}});
    group.shapes.emplace_back(std::move(words));
  }
  for (const TextLine& label : placed.labels) add(label);
  return group;
}

}  // namespace fasti::render::chart
