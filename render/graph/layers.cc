// SPDX-License-Identifier: MIT
//
// The first half of the layout after Sugiyama, Tagawa and Toda (Methods for visual understanding
// of hierarchical system structures, 1981). Ties that close a cycle are turned round, found by a
// depth-first walk; each box stands as high as the longest path to it allows, and then as low as
// the boxes below it do where that makes its ties shorter; ties that pass layers get a knot in
// each; and sweeps down and up put the nodes of a layer in the order of the medians of their
// neighbours (Gansner, Koutsofios, North, Vo, A technique for drawing directed graphs, 1993). The
// order with the fewest crossings is kept; they are counted with a Fenwick tree (Barth, Mutzel,
// Jünger, Simple and efficient bilayer cross counting, 2004).
#include "render/graph/layers.h"

#include <algorithm>
#include <cstdint>

namespace fasti::render {

namespace {

constexpr int kSweeps = 12;
constexpr double kKnotWidth = 10;

/// The boxes as a graph without cycles.
struct Downwards {
  std::vector<std::vector<std::size_t>> out;
  std::vector<std::vector<std::size_t>> in;
  std::vector<bool> reversed;      ///< by tie
  std::vector<std::size_t> order;  ///< every tie leads from an earlier to a later one
};

/// A walk without recursion: chronologies can be long chains.
Downwards without_cycles(const RankGraph& graph) {
  enum class State : std::uint8_t { fresh, open, done };
  const std::size_t n = graph.boxes.size();
  Downwards result{std::vector<std::vector<std::size_t>>(n),
                   std::vector<std::vector<std::size_t>>(n),
                   std::vector<bool>(graph.ties.size(), false),
                   {}};
  std::vector<std::vector<std::size_t>> ties(n);
  for (std::size_t t = 0; t < graph.ties.size(); ++t) ties[graph.ties[t].from].push_back(t);
  std::vector<State> states(n, State::fresh);
  std::vector<std::size_t> next(n, 0);
  for (std::size_t root = 0; root < n; ++root) {
    if (states[root] != State::fresh) continue;
    std::vector<std::size_t> open{root};
    states[root] = State::open;
    while (!open.empty()) {
      const std::size_t at = open.back();
      if (next[at] == ties[at].size()) {
        states[at] = State::done;
        result.order.push_back(at);
        open.pop_back();
        continue;
      }
      const std::size_t tie = ties[at][next[at]++];
      const std::size_t to = graph.ties[tie].to;
      result.reversed[tie] = states[to] == State::open;
      if (states[to] != State::fresh) continue;
      states[to] = State::open;
      open.push_back(to);
    }
  }
  std::reverse(result.order.begin(), result.order.end());
  for (std::size_t t = 0; t < graph.ties.size(); ++t) {
    const auto [from, to] = graph.ties[t];
    result.out[result.reversed[t] ? to : from].push_back(result.reversed[t] ? from : to);
    result.in[result.reversed[t] ? from : to].push_back(result.reversed[t] ? to : from);
  }
  return result;
}

std::vector<std::size_t> assign_layers(const Downwards& graph) {
  std::vector<std::size_t> layer(graph.out.size(), 0);
  for (const std::size_t at : graph.order) {
    for (const std::size_t to : graph.out[at]) layer[to] = std::max(layer[to], layer[at] + 1);
  }
  for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
    if (graph.out[*at].size() <= graph.in[*at].size()) continue;
    std::size_t lowest = static_cast<std::size_t>(-1);
    for (const std::size_t to : graph.out[*at]) lowest = std::min(lowest, layer[to]);
    layer[*at] = std::max(layer[*at], lowest - 1);
  }
  return layer;
}

void add_path(Layers& layers, std::size_t from, std::size_t to) {
  std::vector<std::size_t> path{from};
  for (std::size_t l = layers.nodes[from].layer + 1; l <= layers.nodes[to].layer; ++l) {
    std::size_t node = to;
    if (l < layers.nodes[to].layer) {
      node = layers.nodes.size();
      layers.nodes.push_back({l, kKnotWidth, {}, {}});
      layers.order[l].push_back(node);
    }
    layers.nodes[path.back()].below.push_back(node);
    layers.nodes[node].above.push_back(path.back());
    path.push_back(node);
  }
  layers.paths.push_back(std::move(path));
}

class Sweeper {
 public:
  explicit Sweeper(Layers& layers) : layers_(layers), place_(layers.nodes.size(), 0) {
    for (std::size_t l = 0; l < layers.order.size(); ++l) number(l);
  }

  void run() {
    std::vector<std::vector<std::size_t>> best = layers_.order;
    std::uint64_t fewest = crossings();
    for (int sweep = 0; sweep < kSweeps && fewest > 0; ++sweep) {
      const bool down = sweep % 2 == 0;
      const std::size_t count = layers_.order.size();
      for (std::size_t n = 1; n < count; ++n) sort_layer(down ? n : count - 1 - n, down);
      const std::uint64_t now = crossings();
      if (now >= fewest) continue;
      fewest = now;
      best = layers_.order;
    }
    layers_.order = std::move(best);
  }

 private:
  void number(std::size_t layer) {
    for (std::size_t i = 0; i < layers_.order[layer].size(); ++i) {
      place_[layers_.order[layer][i]] = i;
    }
  }

  /// Twice the median place of the neighbours; its own place for a node without any.
  double median(std::size_t node, bool down) const {
    const auto& neighbours = down ? layers_.nodes[node].above : layers_.nodes[node].below;
    if (neighbours.empty()) return 2 * static_cast<double>(place_[node]);
    std::vector<std::size_t> places;
    for (const std::size_t each : neighbours) places.push_back(place_[each]);
    std::sort(places.begin(), places.end());
    const std::size_t middle = places.size() / 2;
    if (places.size() % 2 == 1) return 2 * static_cast<double>(places[middle]);
    return static_cast<double>(places[middle - 1] + places[middle]);
  }

  void sort_layer(std::size_t layer, bool down) {
    std::vector<std::pair<double, std::size_t>> keys;
    for (const std::size_t node : layers_.order[layer]) keys.emplace_back(median(node, down), node);
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < keys.size(); ++i) layers_.order[layer][i] = keys[i].second;
    number(layer);
  }

  std::uint64_t crossings() const {
    std::uint64_t sum = 0;
    for (std::size_t l = 0; l + 1 < layers_.order.size(); ++l) sum += crossings_below(l);
    return sum;
  }

  std::uint64_t crossings_below(std::size_t layer) const {
    std::vector<std::uint64_t> tree(layers_.order[layer + 1].size() + 1, 0);
    std::uint64_t sum = 0;
    std::uint64_t before = 0;
    for (const std::size_t node : layers_.order[layer]) {
      const std::vector<std::size_t>& below = layers_.nodes[node].below;
      for (const std::size_t to : below) {
        std::uint64_t left = 0;  // ties before this one that end at its place or left of it
        for (std::size_t i = place_[to] + 1; i > 0; i &= i - 1) left += tree[i];
        sum += before - left;
      }
      for (const std::size_t to : below) {
        for (std::size_t i = place_[to] + 1; i < tree.size(); i += i & (~i + 1)) ++tree[i];
      }
      before += below.size();
    }
    return sum;
  }

  Layers& layers_;
  std::vector<std::size_t> place_;
};

}  // namespace

Layers make_layers(const RankGraph& graph) {
  const Downwards down = without_cycles(graph);
  const std::vector<std::size_t> layer = assign_layers(down);
  Layers layers;
  layers.reversed = down.reversed;
  layers.knots = graph.boxes.size();
  for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
    if (layer[i] >= layers.order.size()) layers.order.resize(layer[i] + 1);
    layers.order[layer[i]].push_back(i);
    layers.nodes.push_back({layer[i], graph.boxes[i].width, {}, {}});
  }
  for (std::size_t t = 0; t < graph.ties.size(); ++t) {
    const auto [from, to] = graph.ties[t];
    add_path(layers, layers.reversed[t] ? to : from, layers.reversed[t] ? from : to);
  }
  Sweeper(layers).run();
  return layers;
}

}  // namespace fasti::render
