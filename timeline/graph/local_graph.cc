// SPDX-License-Identifier: MIT
#include "timeline/graph/local_graph.h"

#include <algorithm>

namespace fasti::graph {
namespace {

/// A weight in the finest unit; for a map the least that it can be.
Wide finest_weight(const Network& network, const Edge& edge) {
  const Arc& arc = network.arcs()[edge.arc()];
  if (arc.map != nullptr) return arc.map->least_shift();
  return Wide{edge.weight} * network.unit(arc.from);
}

}  // namespace

void LocalGraph::number(std::span<const Variable> members, Side side,
                        std::vector<std::uint32_t>& numbers) {
  variables_.assign(members.begin(), members.end());
  if (side == Side::least) std::reverse(variables_.begin(), variables_.end());
  for (std::uint32_t node = 0; node < variables_.size(); ++node) {
    numbers[variables_[node]] = node;
  }
}

void LocalGraph::place(std::uint32_t tail, const Edge& edge) {
  edges_[first_[tail + 1]++] = edge;
  total_weight_ += edge.weight < 0 ? -Wide{edge.weight} : Wide{edge.weight};
}

void LocalGraph::build(const Instance& instance, const Components& components,
                       std::uint32_t component, Side side, std::vector<std::uint32_t>& numbers) {
  number(components.members(component), side, numbers);
  calendar_ = false;
  total_weight_ = 0;
  first_.assign(size() + 2, 0);
  const bool turned = side == Side::greatest;
  for (std::uint32_t node = 0; node < size(); ++node) {
    const Variable tail = variables_[node];
    calendar_ = calendar_ || instance.has_set(tail);
    for (const Edge* edge = instance.begin(tail); edge != instance.end(tail); ++edge) {
      if (components.of[edge->head] != component) continue;
      calendar_ = calendar_ || edge->mapped();
      ++first_[(turned ? numbers[edge->head] : node) + 2];
    }
  }
  for (std::size_t i = 2; i < first_.size(); ++i) first_[i] += first_[i - 1];
  edges_.resize(first_.back());
  for (std::uint32_t node = 0; node < size(); ++node) {
    const Variable tail = variables_[node];
    for (const Edge* edge = instance.begin(tail); edge != instance.end(tail); ++edge) {
      if (components.of[edge->head] != component) continue;
      const std::uint32_t head = numbers[edge->head];
      place(turned ? head : node, {turned ? node : head, edge->tag, edge->weight});
    }
  }
}

LocalGraph LocalGraph::relaxed(const Network& network) const {
  constexpr Wide kLimit = Wide{1} << 62;
  LocalGraph result;
  result.variables_ = variables_;
  result.first_.assign(1, 0);
  for (std::uint32_t tail = 0; tail < size(); ++tail) {
    for (const Edge* edge = begin(tail); edge != end(tail); ++edge) {
      const Wide weight = std::min(finest_weight(network, *edge), kLimit);
      if (weight <= -kLimit) continue;
      result.edges_.push_back({edge->head, edge->tag, static_cast<Value>(weight)});
      result.total_weight_ += weight < 0 ? -weight : weight;
    }
    result.first_.push_back(static_cast<std::uint32_t>(result.edges_.size()));
  }
  return result;
}

Value LocalGraph::spread(const Network& network) const {
  Wide sum = 0;
  for (const Edge& edge : edges_) {
    sum += std::max<Wide>(0, -finest_weight(network, edge));
  }
  return clamped(sum);
}

}  // namespace fasti::graph
