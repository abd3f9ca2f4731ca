// SPDX-License-Identifier: MIT
//
// The second half of the layered layout: places. Sweeps move each layer as near as least squares
// allow to the means of its neighbours, with the order and the distances kept (isotonic regression,
// render/chart/spread.h). A link runs straight down through the knots of the layers that it
// passes and swings only in the gaps between layers, so that it meets no box.
#include "render/graph/layered.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "render/chart/spread.h"
#include "render/graph/layers.h"

namespace fasti::render {

namespace {

constexpr int kSweeps = 10;
constexpr double kBesideKnot = 8;
constexpr double kPortSpacing = 14;
constexpr double kFar = 1e7;
constexpr double kPerLink = 1.5;  // more height of a gap for each link in it
constexpr double kMostForLinks = 120;

class Places {
 public:
  explicit Places(const Layers& layers) : layers_(layers), x_(layers.nodes.size(), 0) {
    for (const auto& order : layers.order) pack(order);
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      const bool down = sweep % 2 == 0;
      const std::size_t count = layers.order.size();
      for (std::size_t n = 1; n < count; ++n) align(layers.order[down ? n : count - 1 - n], down);
    }
    double left = kFar;
    for (std::size_t i = 0; i < x_.size(); ++i) left = std::min(left, x_[i] - half(i));
    for (double& x : x_) x -= left;
  }

  /// Of the middle of a node.
  double operator[](std::size_t node) const { return x_[node]; }
  double right() const {
    double most = 0;
    for (std::size_t i = 0; i < x_.size(); ++i) most = std::max(most, x_[i] + half(i));
    return most;
  }

 private:
  double half(std::size_t node) const { return layers_.nodes[node].width / 2; }

  /// Between the middles of two neighbours.
  double apart(std::size_t a, std::size_t b) const {
    const bool knots = a >= layers_.knots && b >= layers_.knots;
    const bool knot = a >= layers_.knots || b >= layers_.knots;
    return half(a) + half(b) + (knots ? 0 : knot ? kBesideKnot : kBesideBox);
  }

  void pack(const std::vector<std::size_t>& order) {
    for (std::size_t i = 1; i < order.size(); ++i) {
      x_[order[i]] = x_[order[i - 1]] + apart(order[i - 1], order[i]);
    }
  }

  void align(const std::vector<std::size_t>& order, bool down) {
    std::vector<double> wanted;
    std::vector<double> distances;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto& neighbours = down ? layers_.nodes[order[i]].above : layers_.nodes[order[i]].below;
      double sum = 0;
      for (const std::size_t each : neighbours) sum += x_[each];
      wanted.push_back(neighbours.empty() ? x_[order[i]]
                                          : sum / static_cast<double>(neighbours.size()));
      if (i > 0) distances.push_back(apart(order[i - 1], order[i]));
    }
    const std::vector<double> found = chart::spread(wanted, distances, -kFar, kFar);
    for (std::size_t i = 0; i < order.size(); ++i) x_[order[i]] = found[i];
  }

  const Layers& layers_;
  std::vector<double> x_;
};

struct Band {
  double top = 0;
  double bottom = 0;
};

std::vector<Band> stack_layers(const RankGraph& graph, const Layers& layers) {
  std::vector<Band> bands;
  double y = 0;
  for (const std::vector<std::size_t>& order : layers.order) {
    double height = 0;
    double links = 0;
    for (const std::size_t node : order) {
      if (node < layers.knots) height = std::max(height, graph.boxes[node].height);
      links += static_cast<double>(layers.nodes[node].below.size());
    }
    bands.push_back({y, y + height});
    y += height + kBelowBox + std::min(kPerLink * links, kMostForLinks);
  }
  return bands;
}

/// Where the links of a side stand on it, by tie: ends that come from further left stand left.
using Ports = std::map<std::size_t, double>;

Ports spread_ports(const std::vector<std::pair<double, std::size_t>>& sorted, double middle,
                   double width) {
  Ports ports;
  const double gaps = static_cast<double>(sorted.size()) - 1;
  const double spacing = gaps > 0 ? std::min(kPortSpacing, (width - 18) / gaps) : 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    ports[sorted[i].second] = middle + (static_cast<double>(i) - gaps / 2) * spacing;
  }
  return ports;
}

class Drawer {
 public:
  Drawer(const RankGraph& graph, const Layers& layers)
      : graph_(graph), layers_(layers), x_(layers), bands_(stack_layers(graph, layers)) {}

  RankPicture run() {
    RankPicture picture;
    for (std::size_t i = 0; i < graph_.boxes.size(); ++i) {
      const RankGraph::Size& size = graph_.boxes[i];
      const Band& band = bands_[layers_.nodes[i].layer];
      const double y = std::round((band.top + band.bottom - size.height) / 2);
      picture.boxes.push_back({std::round(x_[i] - size.width / 2), y, size.width, size.height});
    }
    find_ports(picture.boxes);
    for (std::size_t t = 0; t < layers_.paths.size(); ++t) {
      picture.curves.push_back(curve(t, picture.boxes));
    }
    picture.width = std::ceil(x_.right()) + 1;
    picture.height = bands_.empty() ? 0 : bands_.back().bottom;
    return picture;
  }

 private:
  void find_ports(const std::vector<Box>& boxes) {
    std::vector<std::vector<std::pair<double, std::size_t>>> down(boxes.size());
    std::vector<std::vector<std::pair<double, std::size_t>>> up(boxes.size());
    for (std::size_t t = 0; t < layers_.paths.size(); ++t) {
      const std::vector<std::size_t>& path = layers_.paths[t];
      down[path.front()].emplace_back(x_[path[1]], t);
      up[path.back()].emplace_back(x_[path[path.size() - 2]], t);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      std::sort(down[i].begin(), down[i].end());
      std::sort(up[i].begin(), up[i].end());
      const double middle = boxes[i].x + boxes[i].width / 2;
      leaving_.push_back(spread_ports(down[i], middle, boxes[i].width));
      arriving_.push_back(spread_ports(up[i], middle, boxes[i].width));
    }
  }

  Curve curve(std::size_t tie, const std::vector<Box>& boxes) const {
    const std::vector<std::size_t>& path = layers_.paths[tie];
    const std::size_t first = path.front();
    const std::size_t last = path.back();
    Curve curve{{leaving_[first].at(tie), boxes[first].bottom()}};
    append_straight(curve, {curve.back().x, bands_[layers_.nodes[first].layer].bottom});
    for (std::size_t i = 1; i + 1 < path.size(); ++i) {
      const Band& band = bands_[layers_.nodes[path[i]].layer];
      swing(curve, {x_[path[i]], band.top});
      append_straight(curve, {x_[path[i]], band.bottom});
    }
    const double x = arriving_[last].at(tie);
    swing(curve, {x, bands_[layers_.nodes[last].layer].top});
    append_straight(curve, {x, boxes[last].y});
    if (layers_.reversed[tie]) std::reverse(curve.begin(), curve.end());
    return curve;
  }

  /// From level to level, upright at both ends.
  static void swing(Curve& curve, Point to) {
    const Point from = curve.back();
    const double middle = (from.y + to.y) / 2;
    curve.insert(curve.end(), {{from.x, middle}, {to.x, middle}, to});
  }

  const RankGraph& graph_;
  const Layers& layers_;
  Places x_;
  std::vector<Band> bands_;
  std::vector<Ports> leaving_;
  std::vector<Ports> arriving_;
};

}  // namespace

RankPicture lay_out_layers(const RankGraph& graph) {
  if (graph.boxes.empty()) return {};
  return Drawer(graph, make_layers(graph)).run();
}

}  // namespace fasti::render
