// SPDX-License-Identifier: MIT
#include "render/graph/link_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
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
constexpr double kMostSteps = 60;
constexpr double kHead = 9;                      // length of an arrowhead
constexpr std::array<double, 2> kClear{3, 0.5};  // around a label, better and at least
constexpr double kSteep = 0.8;

struct Spot {
  Point at;
  Point direction;  ///< of the line there, of length 1
};

/// Places on a line by their distances from its beginning.
class Ruler {
 public:
  /// Of two points at least.
  explicit Ruler(const Polyline& line) : line_(line), walked_{0} {
    for (std::size_t i = 1; i < line.size(); ++i) {
      walked_.push_back(walked_.back() + distance(line[i - 1], line[i]));
    }
  }

  double length() const { return walked_.back(); }

  Spot at(double s) const {
    const auto next = std::upper_bound(walked_.begin() + 1, walked_.end() - 1, s);
    const auto i = static_cast<std::size_t>(next - walked_.begin());
    const double piece = std::max(walked_[i] - walked_[i - 1], 1e-9);
    const Point a = line_[i - 1];
    const Point direction{(line_[i].x - a.x) / piece, (line_[i].y - a.y) / piece};
    const double along = s - walked_[i - 1];
    return {{a.x + direction.x * along, a.y + direction.y * along}, direction};
  }

 private:
  const Polyline& line_;
  std::vector<double> walked_;
};

/// Boxes for a label about a place on its line, the best first: on a level line, beside a steep
/// one.
std::array<Box, 5> boxes_about(const Spot& spot, double width) {
  const Box centred{spot.at.x - width / 2, spot.at.y - kHeight / 2, width, kHeight};
  const Box right{spot.at.x + kBeside, centred.y, width, kHeight};
  const Box left{spot.at.x - kBeside - width, centred.y, width, kHeight};
  const Box above{centred.x, spot.at.y - kHeight - 4, width, kHeight};
  const Box below{centred.x, spot.at.y + 5, width, kHeight};
  if (std::abs(spot.direction.y) > kSteep) return {{right, left, centred, above, below}};
  return {{centred, above, below, right, left}};
}

/// Steep lines have two good sides, level ones a good place on the line itself.
std::size_t good_boxes(const Spot& spot) { return std::abs(spot.direction.y) > kSteep ? 2 : 1; }

bool inside(const Box& inner, const Box& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

/// The box about the head of the arrow at the end.
Box head_of(const Polyline& line) {
  const Spot end = Ruler(line).at(std::max(0.0, length(line) - kHead / 2));
  return grown({end.at.x, end.at.y, 0, 0}, kHead / 2);
}

class Placer {
 public:
  Placer(const std::vector<Link>& links, const std::vector<Polyline>& lines,
         const std::vector<Box>& taken, const Box& field)
      : links_(links), lines_(lines), taken_(field), pieces_(field), field_(field) {
    for (const Box& box : taken) taken_.add(box);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].size() > 1) taken_.add(grown(head_of(lines[i]), 1));
      for (std::size_t k = 1; k < lines[i].size(); ++k) {
        pieces_.add(grown(hull({lines[i][k - 1], lines[i][k]}), 1));
        piece_of_.push_back({i, k});
      }
    }
  }

  LinkLabels run() {
    LinkLabels labels;
    labels.of_link.resize(links_.size());
    std::map<std::string, std::string> letters;
    for (const std::size_t i : order()) {
      const Link& link = links_[i];
      if (link.label.empty() || lines_[i].size() < 2) continue;
      std::optional<PlacedLabel>& label = labels.of_link[i];
      label = place(i, link.label);
      if (!label && is_own(link) && letters.size() < 26) {
        const std::string next(1, static_cast<char>('a' + letters.size()));
        const auto known = letters.find(link.label);
        label = place(i, known == letters.end() ? next : known->second);
        if (label && letters.emplace(link.label, next).second) {
          labels.letters.emplace_back(next, link.label);
        }
      }
      if (label) taken_.add(label->box);
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
      const bool a_own = is_own(links_[a]);
      const bool b_own = is_own(links_[b]);
      return a_own != b_own ? a_own : lengths[a] < lengths[b];
    });
    return result;
  }

  /// Whether the legend does not explain the stroke.
  static bool is_own(const Link& link) {
    return link.style == LinkStyle::order && !link.contradicted;
  }

  /// From the middle of the line to both ends: first all good boxes, then the others.
  std::optional<PlacedLabel> place(std::size_t i, const std::string& words) const {
    for (const double clear : kClear) {
      if (auto label = place(i, words, clear)) return label;
    }
    return std::nullopt;
  }

  std::optional<PlacedLabel> place(std::size_t i, const std::string& words, double clear) const {
    const double width = std::ceil(text_width(words, kLinkLabelSize));
    const Ruler ruler(lines_[i]);
    const double middle = ruler.length() / 2;
    const double step = std::max(kStep, ruler.length() / kMostSteps);
    for (const bool good : {true, false}) {
      for (double off = 0; off <= std::max(0.0, middle - kFromStart); off += step) {
        for (const double s : {middle - off, middle + off}) {
          if (s > std::max(middle, ruler.length() - kFromEnd)) continue;
          const Spot spot = ruler.at(s);
          const std::array<Box, 5> boxes = boxes_about(spot, width);
          const std::size_t split = good_boxes(spot);
          for (std::size_t k = good ? 0 : split; k < (good ? split : boxes.size()); ++k) {
            if (!is_free(boxes[k], i, clear)) continue;
            return PlacedLabel{words, boxes[k], {boxes[k].x, boxes[k].y + kBaseline}};
          }
        }
      }
    }
    return std::nullopt;
  }

  bool is_free(const Box& box, std::size_t own, double clear) const {
    if (!inside(box, field_)) return false;
    const Box roomy = grown(box, clear);
    if (taken_.any_around(roomy, [&](std::uint32_t n) { return meet(roomy, taken_[n]); })) {
      return false;
    }
    return !pieces_.any_around(roomy, [&](std::uint32_t n) {
      const auto [line, point] = piece_of_[n];
      return line != own && meet(roomy, pieces_[n]) &&
             enters(lines_[line][point - 1], lines_[line][point], roomy);
    });
  }

  const std::vector<Link>& links_;
  const std::vector<Polyline>& lines_;
  Nearby taken_;
  Nearby pieces_;                                              ///< of all lines
  std::vector<std::pair<std::size_t, std::size_t>> piece_of_;  ///< a line and its point at the end
  Box field_;
};

}  // namespace

LinkLabels place_labels(const std::vector<Link>& links, const std::vector<Polyline>& lines,
                        const std::vector<Box>& taken, const Box& field) {
  return Placer(links, lines, taken, field).run();
}

}  // namespace fasti::render
