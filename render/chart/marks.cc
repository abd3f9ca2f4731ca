// SPDX-License-Identifier: MIT
#include "render/chart/marks.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "render/chart/measures.h"
#include "render/text/measure.h"
#include "render/timeline/standing.h"

namespace fasti::render::chart {

namespace {

constexpr CivilTime kDay = kSecondsPerDay;
constexpr double kFadeLength = 96;
constexpr CivilTime kFadeDays = 10 * kDay;
constexpr double kLeastExtent = 12;
constexpr double kLeastFlank = 4;  // of the uncertain end of a span

CivilTime middle(CivilTime a, CivilTime b) { return a + (b - a) / 2; }

// The two ends between which an event lies, as far as they are known.
struct Hull {
  CivilTime lo = kPast;
  CivilTime hi = kFuture;
};

Hull hull_of(const Extent& extent) { return {extent.start.lo, extent.end.hi}; }

// One-sided dates of one occurrence leave one point's bound open and the other's known. Of a span
// without a first or last day, what it surely covers is shown.
Hull shown_hull(const Mark& mark) {
  Hull hull = mark.shape == DateShape::unknown ? hull_of(mark.inferred) : hull_of(mark.stated);
  if (mark.shape == DateShape::open_start) {
    hull.lo = kPast;
    if (!bounded(hull.hi)) hull.hi = mark.stated.start.hi;
  } else if (mark.shape == DateShape::open_end) {
    hull.hi = kFuture;
    if (!bounded(hull.lo)) hull.lo = mark.stated.end.lo;
  } else if (mark.shape == DateShape::days) {
    if (!bounded(hull.lo)) hull.lo = mark.stated.start.hi - kDay;
    if (!bounded(hull.hi)) hull.hi = mark.stated.end.lo + kDay;
  }
  return hull;
}

Form form_of(const Mark& mark, const Hull& hull) {
  const bool lo = bounded(hull.lo);
  const bool hi = bounded(hull.hi);
  if (!lo || !hi) return lo ? Form::fade_right : hi ? Form::fade_left : Form::fade_both;
  switch (mark.shape) {
    case DateShape::day:
      return Form::dot;
    case DateShape::days:
      return Form::pill;
    case DateShape::approximate:
      return Form::whisker;
    default:
      return Form::bar;
  }
}

CivilTime anchor_of(Form form, const Hull& hull) {
  switch (form) {
    case Form::dot:
    case Form::whisker:
      return middle(hull.lo, hull.hi);
    case Form::fade_left:
      return hull.hi;
    default:
      return hull.lo;
  }
}

// Of a dispute: its known end, or its middle.
std::optional<CivilTime> disputed_time(const Dispute& dispute) {
  const Hull hull = hull_of(dispute.extent);
  if (bounded(hull.lo) && bounded(hull.hi)) return middle(hull.lo, hull.hi);
  if (bounded(hull.hi)) return hull.hi;
  if (bounded(hull.lo)) return hull.lo;
  return std::nullopt;
}

// Time that the axis must show for a mark.
Range needed(const Mark& mark, Form form, const Hull& hull) {
  Range range{hull.lo, hull.hi};
  if (form == Form::fade_left) {
    const bool known = mark.tightened && bounded(mark.inferred.start.lo);
    range.from = known ? std::min(mark.inferred.start.lo, hull.hi - kDay) : hull.hi - kFadeDays;
  } else if (form == Form::fade_right) {
    const bool known = mark.tightened && bounded(mark.inferred.end.hi);
    range.to = known ? std::max(mark.inferred.end.hi, hull.lo + kDay) : hull.lo + kFadeDays;
    if (bounded(mark.stated.start.hi)) range.to = std::max(range.to, mark.stated.start.hi);
  }
  return range;
}

// About half of the width in which its title stands well, for two flags can share a place.
double wish_of(const Mark& mark) {
  return std::clamp(text_width(mark.title, kTextSize) / 4.5 + 8, 40.0, 110.0);
}

void add_bar_interests(const Bar& bar, std::optional<CivilTime> verified,
                       std::vector<Interest>& out) {
  for (const BarPiece& piece : bar.pieces) {
    const CivilTime from = piece.from;
    const CivilTime to = piece.continues && verified ? *verified : piece.to;
    if (bounded(from)) out.push_back({{from, from + 1}, from, -1, 0});
    if (bounded(to)) out.push_back({{to - 1, to}, to, -1, 0});
  }
}

void measure_extent(PlacedMark& out, const Mark& mark, const Hull& hull, const Axis& axis) {
  const Part& part = axis.part_at(axis.x(anchor_of(out.form, hull)));
  out.left = bounded(hull.lo) ? axis.x(hull.lo) : 0;
  out.right = bounded(hull.hi) ? axis.x(hull.hi) : 0;
  switch (out.form) {
    case Form::fade_left:
      out.left = std::max(part.left, out.right - kFadeLength);
      break;
    case Form::fade_right:
      out.right = std::min(part.right, out.left + kFadeLength);
      break;
    case Form::fade_both:
      out.left = axis.left() + 4;
      out.right = out.left + 60;
      break;
    default:
      break;
  }
  if (out.right - out.left < kLeastExtent) {
    const double centre = (out.left + out.right) / 2;
    out.left = centre - kLeastExtent / 2;
    out.right = centre + kLeastExtent / 2;
  }
  const bool inferred =
      mark.tightened || mark.shape == DateShape::unknown || (mark.derived && out.form == Form::bar);
  if (!inferred || out.form == Form::fade_both) return;
  const Hull inner = hull_of(mark.inferred);
  if (!bounded(inner.lo) || !bounded(inner.hi)) return;
  out.outlined = true;
  out.inner_left = axis.x(inner.lo);
  out.inner_right = std::max(axis.x(inner.hi), out.inner_left + 4);
  out.left = std::min(out.left, out.inner_left);
  out.right = std::max(out.right, out.inner_right);
}

// A span whose ends are themselves windows covers only what lies between them with certainty: from
// the last day on which it may begin to the first on which it may end.
void measure_core(PlacedMark& out, const Mark& mark, const Axis& axis) {
  out.core_left = out.left;
  out.core_right = out.right;
  const Extent& extent = mark.shape == DateShape::unknown ? mark.inferred : mark.stated;
  if (out.form != Form::pill || !bounded(extent.start.hi) || !bounded(extent.end.lo)) return;
  const CivilTime from = std::max(extent.start.lo, extent.start.hi - kDay);
  const CivilTime to = std::min(extent.end.hi, extent.end.lo + kDay);
  if (from >= to) return;
  const double left = axis.x(from);
  const double right = axis.x(to);
  if (right - left < kLeastExtent) return;
  if (left - out.left > kLeastFlank) out.core_left = left;
  if (out.right - right > kLeastFlank) out.core_right = right;
}

// What a set of days takes up, and not what lies between.
void measure_pieces(PlacedMark& out, const Mark& mark, const Axis& axis) {
  if (out.form != Form::pill) return;
  for (const Window& each : mark.pieces) {
    const double left = axis.x(each.lo);
    const double right = axis.x(each.hi);
    const double half = std::min(std::max(right - left, kLeastExtent), out.right - out.left) / 2;
    const double centre = std::max(out.left + half, std::min((left + right) / 2, out.right - half));
    out.pieces.emplace_back(centre - half, centre + half);
  }
}

PlacedMark measured(const Mark& mark, std::size_t index, const Axis& axis) {
  PlacedMark out;
  out.index = index;
  out.lane = mark.lane;
  const Hull hull = shown_hull(mark);
  out.form = form_of(mark, hull);
  for (const Dispute& dispute : mark.disputes) {
    if (const auto time = disputed_time(dispute)) out.diamonds.push_back(axis.x(*time));
  }
  if (out.form == Form::dot) {
    out.x = axis.x(middle(hull.lo, hull.hi));
    out.left = out.x - kDot - kRing;
    out.right = out.x + kDot + kRing;
    return out;
  }
  measure_extent(out, mark, hull, axis);
  measure_core(out, mark, axis);
  measure_pieces(out, mark, axis);
  switch (out.form) {
    case Form::whisker:
      out.x = (out.left + out.right) / 2;
      break;
    case Form::fade_left:
      out.x = out.right;
      break;
    case Form::fade_both:
      out.x = (out.left + out.right) / 2;
      break;
    case Form::pill:
      out.x = out.core_left + std::min(8.0, (out.core_right - out.core_left) / 2);
      break;
    default:
      out.x = out.outlined ? out.inner_left : out.left;
      break;
  }
  return out;
}

}  // namespace

double PlacedMark::reach_left() const {
  double out = left;
  for (const double at : diamonds) out = std::min(out, at - 8);
  return out;
}

double PlacedMark::reach_right() const {
  double out = right;
  for (const double at : diamonds) out = std::max(out, at + 8);
  return out;
}

int PlacedMark::last_row() const {
  return gathered.empty() || badge_width(gathered.size()) <= kRowStep ? row : row + 1;
}

double PlacedMark::y(double baseline) const { return baseline + row * kRowStep; }

Box PlacedMark::box(double baseline) const {
  const double half = kDot + kRing;
  return {reach_left(), y(baseline) - half, reach_right() - reach_left(), 2 * half};
}

std::vector<Interest> interests_of(const Content& content) {
  std::vector<Interest> out;
  for (const Mark& mark : content.marks) {
    if (without_place(mark)) continue;
    const Hull hull = shown_hull(mark);
    const Form form = form_of(mark, hull);
    const Range range = needed(mark, form, hull);
    const CivilTime anchor = anchor_of(form, hull);
    out.push_back({range, std::clamp(anchor, range.from, range.to - 1), mark.lane, wish_of(mark)});
    for (const Dispute& dispute : mark.disputes) {
      if (const auto time = disputed_time(dispute))
        out.push_back({{*time - 1, *time}, *time, -1, 0});
    }
  }
  for (const Bar& bar : content.bars) add_bar_interests(bar, content.verified, out);
  if (out.empty()) {
    const CivilTime day = content.verified.value_or(0);  // only room: no axis is drawn
    out.push_back({{day - kDay, day}, day - 1, -1, 0});
  }
  return out;
}

double badge_width(std::size_t count) {
  return std::max(kBadge, text_width(std::to_string(count), kBadgeText, true) * 1.08 + 7);
}

bool has_times(const Content& content) {
  return std::any_of(content.marks.begin(), content.marks.end(),
                     [](const Mark& mark) { return !without_place(mark); }) ||
         std::any_of(content.bars.begin(), content.bars.end(),
                     [](const Bar& bar) { return !bar.pieces.empty(); });
}

bool without_place(const Mark& mark) { return form_of(mark, shown_hull(mark)) == Form::fade_both; }

std::vector<PlacedMark> place_marks(const Content& content, const Axis& axis, int most_rows) {
  std::vector<PlacedMark> out;
  for (std::size_t i = 0; i < content.marks.size(); ++i) {
    out.push_back(measured(content.marks[i], i, axis));
  }
  for (std::size_t lane = 0; lane < content.lanes.size(); ++lane) {
    std::vector<PlacedMark*> marks;
    for (PlacedMark& mark : out) {
      if (mark.lane == int(lane)) marks.push_back(&mark);
    }
    stand_marks(marks, axis, most_rows);
  }
  return out;
}

}  // namespace fasti::render::chart
