// SPDX-License-Identifier: MIT
//
// A policy chronology is quiet for a year and then has seven events in a week. Three means keep
// it legible: long gaps are left out; each part between gaps is as wide as its texts need, not as
// its time is long; and inside a part months (or years) that are crowded are wider than others
// where one scale would pile up their texts. Inside one stretch the scale is always linear.
#include "render/chart/axis.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "render/chart/measures.h"
#include "render/chart/ranges.h"
#include "timeline/date/civil.h"

namespace fasti::render::chart {

namespace {

constexpr CivilTime kDay = kSecondsPerDay;
constexpr CivilTime kFreely = 400 * 366 * kDay;
constexpr double kInset = 10;       // pixels between a part's edge and its time
constexpr double kTextAlone = 18;   // and what is added once
constexpr double kUnitLabel = 36;   // the least width of a month that can be named
constexpr double kFirstLabel = 80;  // of a part's first month, which bears the year
constexpr double kCrowded = 0.55;   // of its need: below it one scale does not do

CivilTime month_start(CivilTime time) {
  CivilDate date = to_civil(floor_day(time));
  date.day = 1;
  return to_day(date) * kDay;
}

CivilTime year_start(CivilTime time) {
  return to_day({to_civil(floor_day(time)).year, 1, 1}) * kDay;
}

CivilTime ceiling(CivilTime time, CivilTime (*floor)(CivilTime), CivilTime step) {
  const CivilTime low = floor(time);
  return low == time ? time : floor(low + step);
}

// Ends at round dates, so that the first label stands at the left edge; or a little before.
Range padded(const Range& range, CivilTime room_before, CivilTime room_after) {
  const CivilTime span = range.to - range.from;
  Range out = range;
  if (span > 4 * 366 * kDay) {
    out = {year_start(range.from), ceiling(range.to, year_start, 367 * kDay)};
  } else if (span > 100 * kDay) {
    out = {month_start(range.from), ceiling(range.to, month_start, 32 * kDay)};
  } else if (range.from != month_start(range.from) || span < 20 * kDay) {
    const CivilTime pad = std::max<CivilTime>(1, span / kDay / 20) * kDay;
    out = {floor_day(range.from) * kDay - pad, (floor_day(range.to - 1) + 1) * kDay + pad};
  }
  out.from = std::max(out.from, range.from - room_before);
  out.to = std::min(out.to, range.to + room_after);
  return out;
}

struct Unit {
  Range time;
  double need = 0;
  double length = 1;  // share of a whole month or year that it covers
};

bool stands_in(const Interest& interest, const Range& range) {
  return interest.lane >= 0 && interest.anchor >= range.from && interest.anchor < range.to;
}

auto texts_in(const std::vector<Interest>& interests, const Range& range) {
  return std::count_if(interests.begin(), interests.end(),
                       [&](const Interest& interest) { return stands_in(interest, range); });
}

// What the texts of the busiest lane ask for.
double wish_in(const std::vector<Interest>& interests, const Range& range) {
  std::map<int, double> wishes;
  for (const Interest& interest : interests) {
    if (stands_in(interest, range)) wishes[interest.lane] += interest.wish;
  }
  double most = 0;
  for (const auto& [lane, wish] : wishes) most = std::max(most, wish);
  return most;
}

std::vector<Unit> cut(const Range& range, CivilTime (*floor)(CivilTime), CivilTime step) {
  std::vector<Unit> units;
  for (CivilTime from = range.from; from < range.to;) {
    const CivilTime begin = floor(from);
    const CivilTime end = floor(begin + step);
    const CivilTime to = std::min(end, range.to);
    units.push_back({{from, to}, 0, double(to - from) / double(end - begin)});
    from = to;
  }
  return units;
}

// The week of a unit, from Monday, that holds more of its texts than all the rest.
std::optional<Range> crowded_week(const Range& range, const std::vector<Interest>& interests) {
  const auto all = texts_in(interests, range);
  if (all < 5) return std::nullopt;
  Day monday = floor_day(range.from) - (weekday(floor_day(range.from)) - 1);
  for (; monday * kDay < range.to; monday += 7) {
    const Range week{std::max(range.from, monday * kDay), std::min(range.to, (monday + 7) * kDay)};
    if (5 * texts_in(interests, week) >= 3 * all) return week;
  }
  return std::nullopt;
}

// Cuts a month in which one week is crowded into what is before, that week and what is after.
std::vector<Unit> with_crowded_weeks(const std::vector<Unit>& units,
                                     const std::vector<Interest>& interests) {
  std::vector<Unit> out;
  for (const Unit& unit : units) {
    const CivilTime span = unit.time.to - unit.time.from;
    const auto week =
        span > 14 * kDay && span <= 45 * kDay ? crowded_week(unit.time, interests) : std::nullopt;
    if (!week) {
      out.push_back(unit);
      continue;
    }
    for (const Range& piece :
         {Range{unit.time.from, week->from}, *week, Range{week->to, unit.time.to}}) {
      if (piece.from == piece.to) continue;
      out.push_back({piece, 0, unit.length * double(piece.to - piece.from) / double(span)});
    }
  }
  return out;
}

std::vector<Unit> units_of(const Range& range, const std::vector<Interest>& interests) {
  const CivilTime span = range.to - range.from;
  std::vector<Unit> units;
  if (span <= 45 * kDay || texts_in(interests, range) <= 2 || span > 250 * 366 * kDay) {
    units.push_back({range, 0, 1});
  } else if (span <= 30 * 31 * kDay) {
    units = cut(range, month_start, 32 * kDay);
  } else {
    units = cut(range, year_start, 367 * kDay);
  }
  units = with_crowded_weeks(units, interests);
  for (Unit& unit : units) {
    const double wish = wish_in(interests, unit.time);
    unit.need = wish == 0 ? kUnitLabel * unit.length : kTextAlone + wish;
    unit.need = std::max(unit.need, kUnitLabel * std::min(1.0, unit.length * 2));
  }
  units.front().need = std::max(units.front().need, kFirstLabel);
  return units;
}

struct Draft {
  Range time;
  std::vector<Unit> units;
  double need = 0;
  double tail = 0;     // pixels for text behind its last anchor
  bool quiet = false;  // no text stands in it
};

std::vector<Draft> drafts_of(const std::vector<Interest>& interests, std::size_t most,
                             double tail) {
  const std::vector<Range> ranges = unbroken_ranges(interests, most);
  std::vector<Draft> drafts;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const CivilTime before = i == 0 ? kFreely : spare_of(ranges[i - 1], ranges[i]) / 4;
    const CivilTime after =
        i + 1 == ranges.size() ? kFreely : spare_of(ranges[i], ranges[i + 1]) / 4;
    Draft draft;
    draft.time = padded(ranges[i], before, after);
    draft.units = units_of(draft.time, interests);
    for (const Unit& unit : draft.units) draft.need += unit.need;
    if (i + 1 < ranges.size()) draft.tail = tail;
    draft.quiet = texts_in(interests, draft.time) == 0;
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

// Widths of the units of a part: in proportion to time where that leaves every unit enough.
std::vector<double> unit_widths(const Draft& draft, double width, bool& varied) {
  const double span = double(draft.time.to - draft.time.from);
  std::vector<double> linear;
  bool crowded = false;
  for (const Unit& unit : draft.units) {
    linear.push_back(width * double(unit.time.to - unit.time.from) / span);
    const bool texts = unit.need > kUnitLabel + kTextAlone;
    crowded |=
        texts && linear.back() < kCrowded * std::min(unit.need, unit.need * width / draft.need);
  }
  if (!crowded) return linear;
  varied = true;
  double lengths = 0;
  for (const Unit& unit : draft.units) lengths += unit.length;
  std::vector<double> out;
  for (const Unit& unit : draft.units) {
    out.push_back(width * (0.88 * unit.need / draft.need + 0.12 * unit.length / lengths));
  }
  return out;
}

CivilTime last_anchor(const std::vector<Interest>& interests, const Range& range) {
  CivilTime last = range.from;
  for (const Interest& interest : interests) {
    if (interest.anchor >= range.from && interest.anchor < range.to) {
      last = std::max(last, interest.anchor);
    }
  }
  return last;
}

double position(const Part& part, CivilTime time) {
  for (const Stretch& stretch : part.stretches) {
    if (time > stretch.time.to && &stretch != &part.stretches.back()) continue;
    const double share =
        double(time - stretch.time.from) / double(stretch.time.to - stretch.time.from);
    return stretch.left + share * (stretch.right - stretch.left);
  }
  return part.right;
}

void lay_stretches(Part& part, const Draft& draft, double right, bool& varied) {
  const double left = part.left + kInset;
  const std::vector<double> widths = unit_widths(draft, right - left, varied);
  double x = left;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    part.stretches.push_back({draft.units[i].time, x, x + widths[i]});
    x += widths[i];
  }
}

// Lays one part out and lets its last stretch run on as far as its texts do.
Part make_part(const Draft& draft, const std::vector<Interest>& interests, double left,
               double width, CivilTime room, bool& varied) {
  Part part;
  part.left = left;
  part.right = left + width;
  bool first_varied = false;
  lay_stretches(part, draft, part.right - kInset, first_varied);
  const double behind = part.right - position(part, last_anchor(interests, draft.time));
  const double missing = draft.tail - behind;
  if (missing > 0) {
    part.stretches.clear();
    const double least = std::max(20.0, 0.5 * width);
    const double right = std::max(part.left + kInset + least, part.right - kInset - missing);
    lay_stretches(part, draft, right, varied);
    Stretch& last = part.stretches.back();
    const double free = part.right - kInset - last.right;
    const double per_second = last.per_day() / double(kDay);
    const auto more = CivilTime(free / per_second) / kDay * kDay;
    const CivilTime added = std::min(more, room);
    last.right += double(added) * per_second;
    last.time.to += added;
  } else {
    varied |= first_varied;
  }
  return part;
}

double least_of(const Draft& draft) { return draft.tail + 24; }

// What a part needs beyond its least width.
double claim_of(const Draft& draft) {
  return draft.tail > 0 ? std::max(10.0, draft.need - least_of(draft)) : draft.need;
}

// A part that ends before a break keeps room for the text of its last mark; what is left is shared
// by need.
std::vector<double> widths_by_need(const std::vector<Draft>& drafts, double room) {
  double least = 0;
  double needs = 0;
  for (const Draft& draft : drafts) {
    if (draft.tail > 0) least += least_of(draft);
    needs += claim_of(draft);
  }
  const double spare = std::max(room - least, room * 0.2);
  std::vector<double> out;
  for (const Draft& draft : drafts) {
    const double kept = draft.tail > 0 ? least_of(draft) * (room - spare) / least : 0;
    out.push_back(kept + spare * claim_of(draft) / needs);
  }
  return out;
}

double length_of(const Range& time) { return double(std::max<CivilTime>(1, time.to - time.from)); }

// How narrow and how wide a part may be: it has room for its first label, and where no text stands
// in it, it takes no more than its time does of all that is shown.
struct Limits {
  double least = 0;
  double most = 0;
};

std::vector<Limits> limits_of(const std::vector<Draft>& drafts, double room) {
  const double least = std::min(kFirstLabel + 2 * kInset, room / double(drafts.size()));
  double all = 0;
  for (const Draft& draft : drafts) all += length_of(draft.time);
  std::vector<Limits> out;
  for (const Draft& draft : drafts) {
    const double share = room * length_of(draft.time) / all;
    out.push_back({least, draft.quiet ? std::max(least, share) : room});
  }
  return out;
}

// Widths by need within the limits: parts that would overstep one are held there, one after the
// other, and the rest is shared anew.
std::vector<double> part_widths(const std::vector<Draft>& drafts, double room) {
  std::vector<double> widths = widths_by_need(drafts, room);
  const std::vector<Limits> limits = limits_of(drafts, room);
  std::vector<bool> held(drafts.size(), false);
  for (bool again = true; again;) {
    double free = room;
    double asked = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      if (held[i]) free -= widths[i];
      if (!held[i]) asked += widths[i];
    }
    again = false;
    if (asked <= 0) break;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      if (held[i]) continue;
      widths[i] *= std::max(0.0, free) / asked;
      const double within = std::clamp(widths[i], limits[i].least, limits[i].most);
      if (std::abs(within - widths[i]) < 1e-9) continue;
      widths[i] = within;
      held[i] = true;
      again = true;
    }
  }
  double all = 0;
  for (const double width : widths) all += width;
  for (double& width : widths) width *= room / all;
  return widths;
}

}  // namespace

double Stretch::per_day() const {
  return (right - left) * double(kDay) / double(std::max<CivilTime>(1, time.to - time.from));
}

double Axis::x(CivilTime time) const {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Range range = parts[i].time();
    if (time < range.from) {
      if (i == 0) return parts[i].left;
      const Gap& gap = gaps[i - 1];
      return time - gap.time.from < gap.time.to - time ? gap.left : gap.right;
    }
    if (time <= range.to) return position(parts[i], time);
  }
  return parts.back().right;
}

const Part& Axis::part_at(double x) const {
  for (const Part& part : parts) {
    if (x <= part.right + kBreakWidth / 2) return part;
  }
  return parts.back();
}

double desired_width(const std::vector<Interest>& interests) {
  double width = 0;
  for (const Draft& draft : drafts_of(interests, 6, kNarrowText)) {
    width += std::max(draft.need, draft.tail + 40) + kBreakWidth;
  }
  return width;
}

Axis make_axis(const std::vector<Interest>& interests, double left, double right, double tail) {
  const auto most = std::size_t(std::clamp((right - left) / 190, 1.0, 7.0));
  const std::vector<Draft> drafts = drafts_of(interests, most, tail);
  const double gap = right - left < 800 ? 44 : kBreakWidth;
  const double room = right - left - gap * double(drafts.size() - 1);
  const std::vector<double> widths = part_widths(drafts, room);
  Axis axis;
  double x = left;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    const CivilTime free = i + 1 < drafts.size() ? spare_of(draft.time, drafts[i + 1].time) : 0;
    axis.parts.push_back(make_part(draft, interests, x, widths[i], free, axis.varied));
    x += widths[i];
    if (i + 1 < drafts.size()) {
      axis.gaps.push_back({{axis.parts.back().time().to, drafts[i + 1].time.from}, x, x + gap});
      x += gap;
    }
  }
  return axis;
}

}  // namespace fasti::render::chart
