// SPDX-License-Identifier: MIT
#include "render/timeline/density.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "render/timeline/draw.h"

namespace fasti::render::timeline {

namespace {

constexpr std::size_t kOneByOne = 2000;
constexpr std::size_t kKept = 600;  // in all lanes together
constexpr std::size_t kMostPeriods = 150;
constexpr std::size_t kLeastPeriods = 10;
constexpr std::size_t kNobody = ~std::size_t{0};
constexpr double kStep = 4;        // pixels of time for each column
constexpr double kHalfHeight = 9;  // of the tallest; flags begin farther out

/// When the event is put for want of room; nothing where no date is known.
std::optional<CivilTime> moment(const Mark& mark) {
  for (const CivilTime time :
       {mark.inferred.start.lo, mark.inferred.end.hi, mark.stated.start.lo, mark.stated.end.hi}) {
    if (bounded(time)) return time;
  }
  return std::nullopt;
}

class Thinning {
 public:
  Thinning(Content& content, Density& density) : content_(content), density_(density) {}

  void run() {
    weigh();
    find_range();
    choose();
    rebuild_marks();
    rebuild_links();
  }

 private:
  void weigh() {
    weight_.assign(content_.marks.size(), 0);
    for (const Link& link : content_.links) {
      ++weight_[link.from];
      ++weight_[link.to];
    }
    for (std::size_t i = 0; i < weight_.size(); ++i) {
      if (content_.marks[i].conflicted) weight_[i] += content_.links.size();
    }
  }

  void find_range() {
    first_ = kFuture;
    last_ = kPast;
    for (const Mark& mark : content_.marks) {
      if (const auto time = moment(mark)) {
        first_ = std::min(first_, *time);
        last_ = std::max(last_, *time);
      }
    }
  }

  std::size_t period_of(CivilTime time) const {
    const double share = (double(time) - double(first_)) / (double(last_) - double(first_) + 1);
    return std::min(periods_ - 1, std::size_t(share * double(periods_)));
  }

  void choose() {
    const std::size_t lanes = std::max<std::size_t>(1, content_.lanes.size());
    periods_ = std::clamp(kKept / lanes, kLeastPeriods, kMostPeriods);
    std::vector<std::size_t> best(lanes * periods_, kNobody);
    for (std::size_t i = 0; i < content_.marks.size(); ++i) {
      const auto time = moment(content_.marks[i]);
      if (!time) continue;
      std::size_t& held = best[std::size_t(content_.marks[i].lane) * periods_ + period_of(*time)];
      if (held == kNobody || weight_[i] > weight_[held]) held = i;
    }
    place_.assign(content_.marks.size(), kNobody);
    for (const std::size_t i : best) {
      if (i != kNobody) place_[i] = 0;
    }
  }

  void rebuild_marks() {
    std::vector<Mark> kept;
    density_.times.assign(content_.lanes.size(), {});
    for (std::size_t i = 0; i < content_.marks.size(); ++i) {
      Mark& mark = content_.marks[i];
      if (place_[i] != kNobody) {
        place_[i] = kept.size();
        kept.push_back(std::move(mark));
        continue;
      }
      ++density_.events;
      if (const auto time = moment(mark)) density_.times[std::size_t(mark.lane)].push_back(*time);
    }
    for (std::vector<CivilTime>& times : density_.times) std::sort(times.begin(), times.end());
    content_.marks = std::move(kept);
  }

  void rebuild_links() {
    std::vector<Link> kept;
    for (Link& link : content_.links) {
      link.from = place_[link.from];
      link.to = place_[link.to];
      if (link.from == kNobody || link.to == kNobody) {
        ++density_.links;
      } else {
        kept.push_back(std::move(link));
      }
    }
    content_.links = std::move(kept);
  }

  Content& content_;
  Density& density_;
  std::vector<std::size_t> weight_;
  std::vector<std::size_t> place_;  ///< among the kept marks
  CivilTime first_ = 0;
  CivilTime last_ = 0;
  std::size_t periods_ = 1;
};

}  // namespace

Content thin_out(Content content, Density& density) {
  if (content.marks.size() > kOneByOne) Thinning(content, density).run();
  return content;
}

Group draw_density(const std::vector<CivilTime>& times, const Axis& axis, int lane,
                   double baseline) {
  Group group;
  group.role = Group::Role::decoration;
  const auto columns = std::size_t((axis.right() - axis.left()) / kStep) + 1;
  std::vector<std::size_t> counts(columns, 0);
  for (const CivilTime time : times) {
    const double offset = std::max(0.0, axis.x(time) - axis.left());
    ++counts[std::min(columns - 1, std::size_t(offset / kStep))];
  }
  const double most = double(*std::max_element(counts.begin(), counts.end()));
  for (std::size_t i = 0; i < columns; ++i) {
    if (counts[i] == 0) continue;
    const double half = std::max(1.5, kHalfHeight * std::sqrt(double(counts[i]) / most));
    const double left = axis.left() + double(i) * kStep;
    group.shapes.emplace_back(
        Rect{{left, baseline - half, kStep - 1, 2 * half}, 0, lane_paint(lane, 0.55), {}});
  }
  return group;
}

}  // namespace fasti::render::timeline
