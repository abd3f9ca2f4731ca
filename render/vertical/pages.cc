// SPDX-License-Identifier: MIT
#include "render/vertical/pages.h"

#include <algorithm>

namespace fasti::render::chart {

namespace {

/// Fills pages one after the other, each up to a share of its room.
std::vector<std::size_t> fill(const std::vector<double>& heights, const PageRoom& room,
                              double share) {
  std::vector<std::size_t> starts{0};
  double used = 0;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const double most = share * (starts.size() == 1 ? room.first : room.next);
    if (used > 0 && used + heights[i] > most) {
      starts.push_back(i);
      used = 0;
    }
    used += heights[i];
  }
  return starts;
}

double used_by_last(const std::vector<double>& heights, const std::vector<std::size_t>& starts) {
  double used = 0;
  for (std::size_t i = starts.back(); i < heights.size(); ++i) used += heights[i];
  return used;
}

bool foot_fits(const std::vector<double>& heights, const std::vector<std::size_t>& starts,
               const PageRoom& room) {
  const double all = starts.size() == 1 ? room.first : room.next;
  return used_by_last(heights, starts) + room.foot <= all;
}

/// The time from the first beginning to the last end of the marks, as far as they are bounded.
struct Reach {
  CivilTime from = kFuture;
  CivilTime to = kPast;
};

Reach reach_of(const std::vector<Mark>& marks) {
  Reach reach;
  for (const Mark& mark : marks) {
    const bool inferred = mark.inferred.start.lo != kPast || mark.inferred.end.hi != kFuture;
    const Extent& extent = inferred ? mark.inferred : mark.stated;
    for (const CivilTime time : {extent.start.lo, extent.end.hi}) {
      if (time == kPast || time == kFuture) continue;
      reach.from = std::min(reach.from, time);
      reach.to = std::max(reach.to, time);
    }
  }
  return reach;
}

/// Ends that lie on other pages are left open.
void cut(Bar& bar, const Reach& reach) {
  std::erase_if(bar.pieces, [&](const BarPiece& piece) {
    return piece.to <= reach.from || piece.from >= reach.to;
  });
  for (BarPiece& piece : bar.pieces) {
    if (piece.from < reach.from) {
      piece.from = kPast;
      piece.cut_from = true;
    }
    if (piece.to > reach.to) {
      piece.to = reach.to;
      piece.continues = true;
      piece.cut_to = true;
    }
  }
}

}  // namespace

std::vector<std::size_t> page_starts(const std::vector<double>& heights, const PageRoom& room) {
  if (heights.empty()) return {0};
  constexpr double kLeastShare = 0.3;
  std::vector<std::size_t> best = fill(heights, room, 1);
  std::size_t most = best.size();
  if (!foot_fits(heights, best, room)) ++most;
  // Filling pages a little less evens them out, and may make the foot fit below the last.
  for (double share = 1; share > kLeastShare; share -= 0.02) {
    const std::vector<std::size_t> starts = fill(heights, room, share);
    if (starts.size() > most) break;
    if (foot_fits(heights, starts, room) || !foot_fits(heights, best, room)) best = starts;
  }
  return best;
}

Content part_of(const Content& content, std::size_t begin, std::size_t end) {
  Content part = content;
  part.marks.assign(content.marks.begin() + std::ptrdiff_t(begin),
                    content.marks.begin() + std::ptrdiff_t(end));
  std::erase_if(part.links, [&](const Link& link) {
    const auto outside = [&](std::size_t mark) { return mark < begin || mark >= end; };
    return outside(link.from) || outside(link.to);
  });
  for (Link& link : part.links) {
    link.from -= begin;
    link.to -= begin;
  }
  Reach reach = reach_of(part.marks);
  if (begin == 0) reach.from = kPast;
  if (end == content.marks.size()) reach.to = kFuture;
  for (Bar& bar : part.bars) cut(bar, reach);
  std::erase_if(part.bars, [](const Bar& bar) { return bar.pieces.empty(); });
  if (part.verified && end < content.marks.size()) part.verified = reach.to;
  return part;
}

}  // namespace fasti::render::chart
