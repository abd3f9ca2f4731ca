// SPDX-License-Identifier: MIT
//
// A text takes the stretch of the axis beside it, and the set of intervals of greatest weight that
// do not overlap is found by dynamic programming in the order of their ends (Kleinberg, Tardos,
// Algorithm Design, 2005, section 6.1).
#include "render/vertical/choice.h"

#include <algorithm>
#include <numeric>

namespace fasti::render::timeline {

namespace {

/// The more links an event has, the more its text is worth; and more where it is disputed.
std::vector<double> weights_of(const Content& content) {
  std::vector<double> out(content.marks.size(), 1);
  for (const Link& link : content.links) {
    out[link.from] += 1;
    out[link.to] += 1;
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i] += content.marks[i].conflicted ? 2 : 0;
  return out;
}

}  // namespace

std::vector<bool> choose_upright(const Content& content, const std::vector<PlacedMark>& marks,
                                 const std::vector<TextBlock>& blocks, std::size_t most) {
  std::vector<bool> chosen(marks.size(), marks.size() <= most);
  if (marks.size() <= most) return chosen;
  // Texts may stand a little above and below their marks, and so as if they were less high.
  constexpr double kShare = 0.5;
  const std::vector<double> weight = weights_of(content);
  const auto end = [&](std::size_t i) {
    return marks[i].x + kShare * (blocks[i].height + kBlockGap);
  };
  std::vector<std::size_t> order(marks.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return end(a) < end(b); });
  // best[k] is the greatest weight among the first k, of which before[k] end above the next.
  std::vector<double> best(order.size() + 1, 0);
  std::vector<std::size_t> before(order.size(), 0);
  for (std::size_t k = 0; k < order.size(); ++k) {
    const auto found =
        std::upper_bound(order.begin(), order.begin() + std::ptrdiff_t(k), marks[order[k]].x,
                         [&](double x, std::size_t i) { return x < end(i); });
    before[k] = std::size_t(found - order.begin());
    best[k + 1] = std::max(best[k], best[before[k]] + weight[order[k]]);
  }
  for (std::size_t k = order.size(); k > 0;) {
    if (best[k] == best[k - 1]) {
      --k;
    } else {
      chosen[order[k - 1]] = true;
      k = before[k - 1];
    }
  }
  return chosen;
}

}  // namespace fasti::render::timeline
