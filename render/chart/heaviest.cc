// SPDX-License-Identifier: MIT
//
// Weighted interval scheduling by dynamic programming in the order of ends (Kleinberg, Tardos,
// Algorithm Design, 2005, section 6.1).
#include "render/chart/heaviest.h"

#include <algorithm>
#include <numeric>

namespace fasti::render::chart {

std::vector<bool> heaviest(const std::vector<WeightedStretch>& stretches) {
  std::vector<std::size_t> order(stretches.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return stretches[a].end < stretches[b].end;
  });
  // best[k] is the greatest weight among the first k, of which before[k] end before the next.
  std::vector<double> best(order.size() + 1, 0);
  std::vector<std::size_t> before(order.size(), 0);
  for (std::size_t k = 0; k < order.size(); ++k) {
    const auto found = std::upper_bound(
        order.begin(), order.begin() + std::ptrdiff_t(k), stretches[order[k]].begin,
        [&](double x, std::size_t i) { return x < stretches[i].end; });
    before[k] = std::size_t(found - order.begin());
    best[k + 1] = std::max(best[k], best[before[k]] + stretches[order[k]].weight);
  }
  std::vector<bool> chosen(stretches.size(), false);
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

std::vector<double> worth_of_texts(const Content& content) {
  std::vector<double> out(content.marks.size(), 1);
  for (const Link& link : content.links) {
    out[link.from] += 1;
    out[link.to] += 1;
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i] += content.marks[i].conflicted ? 2 : 0;
  return out;
}

}  // namespace fasti::render::chart
