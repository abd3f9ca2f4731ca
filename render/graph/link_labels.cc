// SPDX-License-Identifier: MIT
#include "render/graph/link_labels.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "render/nearby.h"
#include "render/text/measure.h"

namespace fasti::render {

namespace {

constexpr double kHeight = 13;
constexpr double kBaseline = 9.8;  // from the top of the box
constexpr double kBeside = 7;
constexpr double kFromStart = 12;
constexpr double kFromEnd = 20;
constexpr double kStep = 6;  // more on lines longer than `kMostSteps` of these
constexpr double kMostSteps = 100;

struct Candidate {
  Box box;
  double cost = 0;
};

/// Places for a label about `at`, where the line runs along `direction` (of length 1).
void add_candidates(Point at, Point direction, double width, double base,
                    std::vector<Candidate>& out) {
  const double steep = std::abs(direction.y);
  const Box centred{at.x - width / 2, at.y - kHeight / 2, width, kHeight};
  out.push_back({centred, base + (steep > 0.8 ? 60 : 0)});
  if (steep > 0.8) {
    out.push_back({{at.x + kBeside, centred.y, width, kHeight}, base});
    out.push_back({{at.x - kBeside - width, centred.y, width, kHeight}, base + 6});
  } else {
    out.push_back({{centred.x, at.y - kHeight - 4, width, kHeight}, base + 40});
    out.push_back({{centred.x, at.y + 5, width, kHeight}, base + 46});
  }
}

/// Best first: near the middle of the line.
std::vector<Candidate> candidates(const Polyline& line, double width) {
  std::vector<Candidate> found;
  const double whole = length(line);
  const double step = std::max(kStep, whole / kMostSteps);
  double walked = 0;
  double next = kFromStart;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double piece = distance(line[i - 1], line[i]);
    while (piece > 0 && next <= walked + piece && next <= whole - kFromEnd) {
      const double t = (next - walked) / piece;
      const Point direction{(line[i].x - line[i - 1].x) / piece,
                            (line[i].y - line[i - 1].y) / piece};
      const Point at{line[i - 1].x + direction.x * t * piece,
                     line[i - 1].y + direction.y * t * piece};
      add_candidates(at, direction, width, std::abs(next - whole / 2), found);
      next += step;
    }
    walked += piece;
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
  return found;
}

bool inside(const Box& inner, const Box& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

class Placer {
 public:
  Placer(const std::vector<Link>& links, const std::vector<Polyline>& lines,
         const std::vector<Box>& taken, const Box& field)
      : links_(links), lines_(lines), taken_(field), pieces_(field), field_(field) {
    for (const Box& box : taken) taken_.add(box);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (std::size_t k = 1; k < lines[i].size(); ++k) {
        pieces_.add(grown(hull({lines[i][k - 1], lines[i][k]}), 1));
        piece_of_.push_back({i, k});
      }
    }
  }

  std::vector<std::optional<PlacedLabel>> run() {
    std::vector<std::optional<PlacedLabel>> labels(links_.size());
    for (const std::size_t i : order()) {
      if (links_[i].label.empty()) continue;
      labels[i] = place(i);
      if (labels[i]) taken_.add(grown(labels[i]->box, 2));
    }
    return labels;
  }

 private:
  /// Labels that the legend does not explain come first, then short links, which have less choice.
  std::vector<std::size_t> order() const {
    std::vector<double> lengths;
    for (const Polyline& line : lines_) lengths.push_back(length(line));
    std::vector<std::size_t> result(links_.size());
    std::iota(result.begin(), result.end(), 0);
    std::stable_sort(result.begin(), result.end(), [&](std::size_t a, std::size_t b) {
      const bool a_own = links_[a].style == LinkStyle::order;
      const bool b_own = links_[b].style == LinkStyle::order;
      return a_own != b_own ? a_own : lengths[a] < lengths[b];
    });
    return result;
  }

  std::optional<PlacedLabel> place(std::size_t i) const {
    const double width = std::ceil(text_width(links_[i].label, kLinkLabelSize));
    for (const Candidate& candidate : candidates(lines_[i], width)) {
      if (!is_free(candidate.box, i)) continue;
      return PlacedLabel{candidate.box, {candidate.box.x, candidate.box.y + kBaseline}};
    }
    return std::nullopt;
  }

  bool is_free(const Box& box, std::size_t own) const {
    if (!inside(box, field_)) return false;
    const Box roomy = grown(box, 2);
    for (const std::uint32_t number : taken_.around(roomy)) {
      if (meet(roomy, taken_[number])) return false;
    }
    for (const std::uint32_t number : pieces_.around(roomy)) {
      const auto [line, point] = piece_of_[number];
      if (line == own || !meet(roomy, pieces_[number])) continue;
      if (enters(lines_[line][point - 1], lines_[line][point], roomy)) return false;
    }
    return true;
  }

  const std::vector<Link>& links_;
  const std::vector<Polyline>& lines_;
  Nearby taken_;
  Nearby pieces_;                                              ///< of all lines
  std::vector<std::pair<std::size_t, std::size_t>> piece_of_;  ///< a line and its point at the end
  Box field_;
};

}  // namespace

std::vector<std::optional<PlacedLabel>> place_labels(const std::vector<Link>& links,
                                                     const std::vector<Polyline>& lines,
                                                     const std::vector<Box>& taken,
                                                     const Box& field) {
  return Placer(links, lines, taken, field).run();
}

}  // namespace fasti::render
