// SPDX-License-Identifier: MIT
#include "render/timeline/lattice.h"

#include <algorithm>
#include <cmath>

namespace fasti::render::chart {

namespace {

constexpr double kWide = 120;     // between lines where no box gives any
constexpr double kCorridor = 24;  // from which on a corridor has a line in its middle
constexpr std::uint8_t kAllDirections = 15;

struct Line {
  double at;
  bool kept;  // not to be moved
  bool operator<(const Line& other) const { return at < other.at; }
};

// Near lines become one; wide corridors get a line in their middle.
std::vector<double> settled(std::vector<Line>& lines, double low, double high, double apart) {
  lines.push_back({low, true});
  lines.push_back({high, true});
  std::sort(lines.begin(), lines.end());
  std::vector<Line> kept;
  for (const Line& line : lines) {
    if (line.at < low || line.at > high) continue;
    if (kept.empty() || line.at - kept.back().at >= apart ||
        (line.kept && kept.back().kept && line.at - kept.back().at > 0.01)) {
      kept.push_back(line);
    } else if (line.kept) {
      kept.back() = line;
    }
  }
  std::vector<double> out;
  for (const Line& line : kept) {
    if (!out.empty() && line.at - out.back() >= kCorridor) {
      const double from = out.back();
      const int pieces = std::max(2, int(std::ceil((line.at - from) / kWide)));
      for (int i = 1; i < pieces; ++i) out.push_back(from + (line.at - from) * i / pieces);
    }
    out.push_back(line.at);
  }
  return out;
}

std::size_t nearest(const std::vector<double>& lines, double at) {
  const auto after = std::lower_bound(lines.begin(), lines.end(), at);
  if (after == lines.begin()) return 0;
  if (after == lines.end()) return lines.size() - 1;
  const auto index = std::size_t(after - lines.begin());
  return at - lines[index - 1] < lines[index] - at ? index - 1 : index;
}

std::size_t first_from(const std::vector<double>& lines, double at) {
  return std::size_t(std::lower_bound(lines.begin(), lines.end(), at) - lines.begin());
}

}  // namespace

Lattice::Lattice(const Box& frame, const std::vector<Box>& closed,
                 const std::vector<Point>& through, double apart) {
  std::vector<Line> xs;
  std::vector<Line> ys;
  for (const Box& box : closed) {
    for (const double x : {box.x, box.right()}) xs.push_back({x, false});
    for (const double y : {box.y, box.bottom()}) ys.push_back({y, false});
  }
  for (const Point& point : through) {
    xs.push_back({point.x, true});
    ys.push_back({point.y, true});
  }
  xs_ = settled(xs, frame.x, frame.right(), apart);
  ys_ = settled(ys, frame.y, frame.bottom(), apart);
  open_.assign(size(), kAllDirections);
  for (std::size_t row = 0; row < ys_.size(); ++row) close_right((row + 1) * xs_.size() - 1);
  for (std::size_t column = 0; column < xs_.size(); ++column) {
    close_down((ys_.size() - 1) * xs_.size() + column);
  }
  for (const Box& box : closed) close(box);
}

void Lattice::close_right(std::size_t node) {
  open_[node] &= std::uint8_t(~1U);
  open_[(node + 1) % size()] &= std::uint8_t(~4U);  // past the end of a row begins the next one
}

void Lattice::close_down(std::size_t node) {
  open_[node] &= std::uint8_t(~2U);
  open_[(node + xs_.size()) % size()] &= std::uint8_t(~8U);  // past the last row comes the first
}

void Lattice::close(const Box& box) {
  constexpr double kInside = 0.01;
  const auto clear_of = [](std::size_t index) { return index == 0 ? index : index - 1; };
  const std::size_t left = first_from(xs_, box.x + kInside);
  const std::size_t right = first_from(xs_, box.right() - kInside);
  const std::size_t top = first_from(ys_, box.y + kInside);
  const std::size_t bottom = first_from(ys_, box.bottom() - kInside);
  const auto between = [](const std::vector<double>& lines, std::size_t i, double low,
                          double high) {
    if (i + 1 >= lines.size()) return false;
    const double middle = (lines[i] + lines[i + 1]) / 2;
    return middle > low && middle < high;
  };
  for (std::size_t row = top; row < bottom; ++row) {
    for (std::size_t column = clear_of(left); column < right; ++column) {
      if (between(xs_, column, box.x, box.right())) close_right(row * xs_.size() + column);
    }
  }
  for (std::size_t row = clear_of(top); row < bottom; ++row) {
    if (!between(ys_, row, box.y, box.bottom())) continue;
    for (std::size_t column = left; column < right; ++column) {
      close_down(row * xs_.size() + column);
    }
  }
}

int Lattice::node_at(Point point) const {
  return int(nearest(ys_, point.y) * xs_.size() + nearest(xs_, point.x));
}

}  // namespace fasti::render::chart
