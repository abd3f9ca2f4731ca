// SPDX-License-Identifier: MIT
#include "render/torn_end.h"

namespace fasti::render {

std::vector<Point> torn_end(double x, double top, double bottom) {
  constexpr int kTeeth = 6;
  constexpr double kDepth = 1.8;
  std::vector<Point> out;
  for (int i = 0; i <= kTeeth; ++i) {
    out.push_back({x + (i % 2 == 0 ? -kDepth : kDepth), top + (bottom - top) * i / kTeeth});
  }
  return out;
}

}  // namespace fasti::render
