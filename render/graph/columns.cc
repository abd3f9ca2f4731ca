// SPDX-License-Identifier: MIT
#include "render/graph/columns.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fasti::render {

namespace {

constexpr double kTypicalCard = 80;   // high, with the gap above it
constexpr double kLabel = 17;         // from hairline to hairline at least
constexpr double kAspect = 1.1;       // height of the rows by the width of the page
constexpr double kWorthwhile = 0.96;  // of the height, when a column more is worth its width
constexpr double kLeastCard = 150;
constexpr double kMostCard = 420;
constexpr std::size_t kMostColumns = 12;
constexpr double kRoomiest = 44;  // between the cards of two lanes

/// Fewer are wider.
constexpr std::array<double, 6> kCardWidths{420, 280, 216, 212, 188, 176};

double natural_width(std::size_t columns) {
  return kCardWidths[std::min(columns, kCardWidths.size()) - 1];
}

double page_width(std::size_t columns, const GraphOptions& options, double besides) {
  if (options.width > 0) return options.width;
  return besides + static_cast<double>(columns) * (natural_width(columns) + kRoomiest);
}

std::size_t most_columns(const GraphOptions& options, double besides) {
  if (options.width <= 0) return kMostColumns;
  const double room = (options.width - besides) / (kLeastCard + kRoomiest);
  return std::min(kMostColumns, static_cast<std::size_t>(std::max(room, 1.0)));
}

/// The height of the rows if every card were a typical one: as `place_grid` does it, in short.
double height(const std::vector<std::vector<std::size_t>>& rows,
              const std::vector<std::size_t>& columns) {
  std::vector<std::vector<double>> bottoms;
  for (const std::size_t n : columns) bottoms.emplace_back(n, -kTypicalCard / 2);
  double line = 0;
  for (const std::vector<std::size_t>& row : rows) {
    line += kLabel;
    for (const std::size_t lane : row) {
      line = std::max(
          line, *std::min_element(bottoms[lane].begin(), bottoms[lane].end()) + kTypicalCard / 2);
    }
    for (const std::size_t lane : row) {
      double& bottom = *std::min_element(bottoms[lane].begin(), bottoms[lane].end());
      bottom = std::max(bottom, line - kTypicalCard / 2) + kTypicalCard;
    }
  }
  return line;
}

}  // namespace

ColumnPlan plan_columns(const std::vector<std::vector<std::size_t>>& rows, std::size_t lanes,
                        const GraphOptions& options, double besides) {
  ColumnPlan plan{std::vector<std::size_t>(lanes, 1), 0};
  std::size_t total = lanes;
  if (total == 0) return plan;
  const std::size_t most = most_columns(options, besides);
  double now = height(rows, plan.of_lane);
  while (total < most && now > kAspect * page_width(total, options, besides)) {
    double least = now;
    std::size_t best = 0;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      ++plan.of_lane[lane];
      const double then = height(rows, plan.of_lane);
      if (then < least) {
        least = then;
        best = lane;
      }
      --plan.of_lane[lane];
    }
    if (least > now * kWorthwhile) break;
    ++plan.of_lane[best];
    ++total;
    now = least;
  }
  const auto n = static_cast<double>(total);
  const double room = (options.width - besides - n * kRoomiest) / n;
  plan.card_width = options.width > 0 ? std::clamp(std::floor(room), kLeastCard, kMostCard)
                                      : natural_width(total);
  return plan;
}

}  // namespace fasti::render
