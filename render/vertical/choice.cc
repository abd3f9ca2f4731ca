// SPDX-License-Identifier: MIT
#include "render/vertical/choice.h"

#include "render/chart/heaviest.h"

namespace fasti::render::chart {

std::vector<bool> choose_upright(const Content& content, const std::vector<PlacedMark>& marks,
                                 const std::vector<TextBlock>& blocks, std::size_t most) {
  if (marks.size() <= most) return std::vector<bool>(marks.size(), true);
  // Texts may stand a little above and below their marks, and so as if they were less high.
  constexpr double kShare = 0.5;
  const std::vector<double> worth = worth_of_texts(content);
  std::vector<WeightedStretch> beside;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const double end = marks[i].x + kShare * (blocks[i].height + kBlockGap);
    beside.push_back({marks[i].x, end, worth[i]});
  }
  return heaviest(beside);
}

}  // namespace fasti::render::chart
