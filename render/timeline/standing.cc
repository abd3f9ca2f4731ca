// SPDX-License-Identifier: MIT
//
// Marks that would cover one another take rows: intervals are coloured, first fit by start. With
// fewer rows than that needs, the most intervals find room when, wherever one too many meets, the
// one that ends last is taken out (Faigle, Nawijn, Note on scheduling intervals on-line, 1995;
// Carlisle, Lloyd, On the k-coloring of intervals, 1995). What is taken out gathers with its
// neighbours into marks that stand for several events.
#include "render/timeline/standing.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "render/chart/measures.h"
#include "render/chart/spread.h"

namespace fasti::render::chart {

namespace {

using Marks = std::vector<PlacedMark*>;

constexpr double kSamePlace = 3;  // pixels within which two dots share one place
constexpr double kTouch = 6;      // a dot may cover this much of a pill's or a window's end
constexpr double kTogether = 24;  // gathered marks nearer than this are one

bool simple_dot(const PlacedMark& mark) { return mark.form == Form::dot && mark.diamonds.empty(); }

/// Dots at almost the same place form a column; columns are moved apart until they do not touch, as
/// little as least squares allow.
void stand_dots(Marks& dots, const Axis& axis) {
  std::stable_sort(dots.begin(), dots.end(),
                   [](const PlacedMark* a, const PlacedMark* b) { return a->x < b->x; });
  std::vector<Marks> columns;
  for (PlacedMark* dot : dots) {
    if (columns.empty() || dot->x - columns.back().front()->x >= kSamePlace) columns.emplace_back();
    columns.back().push_back(dot);
  }
  std::size_t begin = 0;
  while (begin < columns.size()) {
    const Part& part = axis.part_at(columns[begin].front()->x);
    std::size_t end = begin;
    std::vector<double> wanted;
    while (end < columns.size() && columns[end].front()->x <= part.right) {
      wanted.push_back(columns[end++].front()->x);
    }
    if (end == begin) break;
    const std::vector<double> xs =
        spread(wanted, kDotApart, part.left + kDot + kRing, part.right - kDot - kRing);
    for (std::size_t i = begin; i < end; ++i) {
      int rank = 0;
      for (PlacedMark* dot : columns[i]) {
        const double half = kDot + kRing;
        dot->x = xs[i - begin];
        dot->left = dot->x - half;
        dot->right = dot->x + half;
        dot->rank = rank;
        dot->row = rank++;
        dot->column = int(columns[i].size());
      }
    }
    begin = end;
  }
}

bool clash(const PlacedMark& a, const PlacedMark& b) {
  const double narrower = std::min(a.right - a.left, b.right - b.left);
  const double wider = std::max(a.right - a.left, b.right - b.left);
  const auto capped = [](const PlacedMark& mark) {
    return mark.form == Form::fade_left || mark.form == Form::fade_right ||
           mark.form == Form::gathered;
  };
  // Of a fade, its cap is all that shows clearly: nothing may cover it.
  const bool covers_end =
      simple_dot(a) != simple_dot(b) && wider > 2 * narrower && !capped(a) && !capped(b);
  const PlacedMark& dot = simple_dot(a) ? a : b;
  const PlacedMark& other = simple_dot(a) ? b : a;
  // A pill that is drawn later covers the dot instead: half of that must be seen.
  const bool below = other.form == Form::pill && other.index > dot.index;
  const double touch = !covers_end ? -3 : below ? kTouch : kTouch + kDot;
  return a.reach_left() + touch < b.reach_right() && b.reach_left() + touch < a.reach_right();
}

bool covers(const PlacedMark& mark, double x) { return mark.left < x && x < mark.right; }

/// What stands in the way of `mark` in a row. Of a window, all that shows clearly are its caps: at
/// most one of them may be covered.
Marks in_the_way(const PlacedMark& mark, int row, const Marks& standing) {
  Marks out;
  Marks before;
  Marks after;
  for (PlacedMark* other : standing) {
    if (other->row > row || row > other->last_row()) continue;
    if (clash(mark, *other)) out.push_back(other);
    if (mark.form == Form::bar && covers(*other, mark.left)) before.push_back(other);
    if (mark.form == Form::bar && covers(*other, mark.right)) after.push_back(other);
  }
  if (!out.empty() || before.empty() || after.empty()) return out;
  before.insert(before.end(), after.begin(), after.end());
  return before;
}

/// Everything that is not a dot takes the first row in which it covers nothing.
void stand_extents(const Marks& extents, Marks standing) {
  for (PlacedMark* extent : extents) {
    extent->row = 0;
    while (!in_the_way(*extent, extent->row, standing).empty()) ++extent->row;
    standing.push_back(extent);
  }
}

/// The same in so many rows; what finds none, or leaves its own to a shorter one.
Marks stand_within(const Marks& extents, int rows, Marks& standing) {
  Marks out;
  for (PlacedMark* extent : extents) {
    PlacedMark* longest = extent;
    int room = -1;
    for (int row = 0; row < rows && room < 0; ++row) {
      const Marks others = in_the_way(*extent, row, standing);
      if (others.empty()) room = row;
      if (others.size() != 1 || simple_dot(*others[0]) || !others[0]->gathered.empty()) continue;
      if (others[0]->reach_right() > longest->reach_right()) longest = others[0];
    }
    extent->row = room;
    if (room >= 0) {
      standing.push_back(extent);
      continue;
    }
    out.push_back(longest);
    if (longest == extent) continue;
    extent->row = longest->row;
    *std::find(standing.begin(), standing.end(), longest) = extent;
  }
  return out;
}

/// Makes one mark of several.
void gather(const Marks& marks, int row) {
  const auto [first, last] =
      std::minmax_element(marks.begin(), marks.end(),
                          [](const PlacedMark* a, const PlacedMark* b) { return a->x < b->x; });
  PlacedMark place;
  place.form = Form::gathered;
  place.core_left = (*first)->x;
  place.core_right = (*last)->x;
  place.x = (place.core_left + place.core_right) / 2;
  place.left = std::min(place.core_left, place.x - kBadge / 2);
  place.right = std::max(place.core_right, place.x + kBadge / 2);
  place.row = row;
  place.lane = marks.front()->lane;
  std::vector<std::size_t> all;
  for (const PlacedMark* mark : marks) all.push_back(mark->index);
  std::sort(all.begin(), all.end());
  place.gathered = all;
  for (PlacedMark* mark : marks) {
    place.index = mark->index;
    *mark = place;
  }
}

/// Columns of dots that need more than `rows` become one mark each.
void gather_columns(const Marks& dots, int rows) {
  for (std::size_t i = 0; i < dots.size();) {
    const auto count = std::size_t(dots[i]->column);
    if (dots[i]->column > rows) {
      gather(Marks(dots.begin() + std::ptrdiff_t(i), dots.begin() + std::ptrdiff_t(i + count)), 0);
    }
    i += count;
  }
}

/// Marks that stand for themselves, or one that stands for all of them; from left to right.
using Groups = std::vector<Marks>;

double distance(const Marks& left, const Marks& right) { return right.front()->x - left.back()->x; }

/// Whether a mark by itself would cover what its neighbours are or gather to.
bool crowded(const Groups& groups, std::size_t index) {
  if (groups[index].size() > 1) return false;
  const PlacedMark& mark = *groups[index].front();
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (i == index) continue;
    const bool alone = groups[i].size() == 1;
    const double half = kBadge / 2 + 3;
    const double left = alone ? groups[i].front()->reach_left() : groups[i].front()->x - half;
    const double right = alone ? groups[i].front()->reach_right() : groups[i].back()->x + half;
    if (mark.reach_left() < right && left < mark.reach_right()) return true;
  }
  return false;
}

void merge(Groups& groups, std::size_t left) {
  Marks& into = groups[left];
  into.insert(into.end(), groups[left + 1].begin(), groups[left + 1].end());
  groups.erase(groups.begin() + std::ptrdiff_t(left + 1));
}

/// Joins a mark that has no room to the nearer of its neighbours.
void join(Groups& groups, std::size_t index) {
  const bool last = index + 1 == groups.size();
  const bool before = index > 0 && (last || distance(groups[index - 1], groups[index]) <=
                                                distance(groups[index], groups[index + 1]));
  merge(groups, before ? index - 1 : index);
}

/// Those near one another gather; one by itself stands as it is, if it has room.
void gather_rest(Marks rest, int row) {
  std::stable_sort(rest.begin(), rest.end(),
                   [](const PlacedMark* a, const PlacedMark* b) { return a->x < b->x; });
  Groups groups;
  for (PlacedMark* mark : rest) {
    if (groups.empty() || mark->x - groups.back().back()->x >= kTogether) groups.emplace_back();
    groups.back().push_back(mark);
  }
  for (std::size_t i = 0; i < groups.size();) {
    if (crowded(groups, i)) {
      join(groups, i);
      i = 0;
    } else {
      ++i;
    }
  }
  for (const Marks& group : groups) {
    if (group.size() > 1) {
      gather(group, row);
    } else {
      group.front()->row = row;
    }
  }
}

}  // namespace

void stand_marks(const std::vector<PlacedMark*>& marks, const Axis& axis, int most_rows) {
  Marks dots;
  Marks extents;
  for (PlacedMark* mark : marks) (simple_dot(*mark) ? dots : extents).push_back(mark);
  std::stable_sort(extents.begin(), extents.end(), [](const PlacedMark* a, const PlacedMark* b) {
    return a->reach_left() < b->reach_left();
  });
  stand_dots(dots, axis);
  stand_extents(extents, dots);
  const bool fits = std::all_of(marks.begin(), marks.end(),
                                [&](const PlacedMark* mark) { return mark->row <= most_rows; });
  if (fits) return;
  gather_columns(dots, most_rows);
  gather_rest(stand_within(extents, most_rows, dots), most_rows);
}

}  // namespace fasti::render::chart
