// SPDX-License-Identifier: MIT
#include "render/timeline/density.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "render/chart/draw.h"
#include "render/timeline/plan.h"

namespace fasti::render::chart {

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
  Thinning(const Content& content, Density& density) : content_(content), density_(density) {}

  Content run() {
    weigh();
    find_range();
    choose();
    Content out = without_events();
    out.marks = kept_marks();
    out.links = kept_links();
    return out;
  }

 private:
  Content without_events() const {
    Content out;
    out.lang = content_.lang;
    out.title = content_.title;
    out.subtitle = content_.subtitle;
    out.description = content_.description;
    out.lanes = content_.lanes;
    out.bars = content_.bars;
    out.verified = content_.verified;
    out.notes = content_.notes;
    out.tell = content_.tell;
    return out;
  }

  void weigh() {
    weight_.assign(content_.marks.size(), 0);
    std::size_t links = 0;
    for (const Link& link : content_.links) {
      if (is_plain_order(link)) continue;
      ++links;
      ++weight_[link.from];
      ++weight_[link.to];
    }
    for (std::size_t i = 0; i < weight_.size(); ++i) {
      if (content_.marks[i].conflicted) weight_[i] += links;
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

  std::vector<Mark> kept_marks() {
    std::vector<Mark> kept;
    density_.times.assign(content_.lanes.size(), {});
    for (std::size_t i = 0; i < content_.marks.size(); ++i) {
      const Mark& mark = content_.marks[i];
      if (place_[i] != kNobody) {
        place_[i] = kept.size();
        kept.push_back(mark);
        continue;
      }
      ++density_.events;
      if (const auto time = moment(mark)) density_.times[std::size_t(mark.lane)].push_back(*time);
    }
    for (std::vector<CivilTime>& times : density_.times) std::sort(times.begin(), times.end());
    return kept;
  }

  std::vector<Link> kept_links() {
    std::vector<Link> kept;
    for (const Link& link : content_.links) {
      if (is_plain_order(link)) continue;
      if (place_[link.from] == kNobody || place_[link.to] == kNobody) {
        ++density_.links;
        continue;
      }
      kept.push_back(link);
      kept.back().from = place_[link.from];
      kept.back().to = place_[link.to];
    }
    return kept;
  }

  const Content& content_;
  Density& density_;
  std::vector<std::size_t> weight_;
  std::vector<std::size_t> place_;  ///< among the kept marks
  CivilTime first_ = 0;
  CivilTime last_ = 0;
  std::size_t periods_ = 1;
};

}  // namespace

Content thin_out(const Content& everything, Density& density) {
  if (everything.marks.size() > kOneByOne) return Thinning(everything, density).run();
  return without_plain_orders(everything);
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

}  // namespace fasti::render::chart
