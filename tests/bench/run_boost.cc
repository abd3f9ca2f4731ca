// SPDX-License-Identifier: MIT
#include <utility>

#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/property_map/property_map.hpp>

#include "tests/bench/contestants.h"

/// Fasti's least values are longest paths; with all weights negated they are shortest ones. Dates
/// are edges to and from an origin. Boost's search sees only what can be reached, so a variable
/// without an earliest date gets one that lies too far back to matter.

namespace fasti::bench {
namespace {

using graph::Value;

struct Weight {
  Value value;
};

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Weight>;

/// Further back than any path can lead from a date.
Value beginning(const graph::Network& network) {
  Value sum = 1;
  for (const graph::Arc& arc : network.arcs()) sum += 2 * std::abs(arc.weight);
  Value farthest = 0;
  for (const graph::Domain& domain : network.domains()) {
    if (domain.lo != graph::kMin) farthest = std::max(farthest, std::abs(domain.lo));
  }
  return -sum - 2 * farthest;
}

struct Edges {
  std::vector<std::pair<std::size_t, std::size_t>> ends;
  std::vector<Weight> weights;

  void add(std::size_t from, std::size_t to, Value weight) {
    ends.emplace_back(from, to);
    weights.push_back({weight});
  }
};

Edges edges_of(const graph::Network& network, Value begin) {
  Edges edges;
  const std::size_t origin = network.variable_count();
  for (const graph::Arc& arc : network.arcs()) edges.add(arc.from, arc.to, -arc.weight);
  std::vector<bool> dated(origin, false);
  for (const graph::Domain& domain : network.domains()) {
    if (domain.lo != graph::kMin) {
      edges.add(origin, domain.variable, -domain.lo);
      dated[domain.variable] = true;
    }
    if (domain.hi != graph::kMax) edges.add(domain.variable, origin, domain.hi);
  }
  for (std::size_t v = 0; v < origin; ++v) {
    if (!dated[v]) edges.add(origin, v, -begin);
  }
  return edges;
}

Answer run(const Sample& sample, Stopwatch& watch, bool with_graph) {
  const Value begin = beginning(sample.network);
  const Edges edges = edges_of(sample.network, begin);
  const std::size_t origin = sample.network.variable_count();
  if (with_graph) watch.start();
  const Graph graph(boost::edges_are_unsorted_multi_pass, edges.ends.begin(), edges.ends.end(),
                    edges.weights.begin(), origin + 1);
  constexpr Value kFar = std::numeric_limits<Value>::max();
  std::vector<Value> distance(origin + 1, kFar);

  if (!with_graph) watch.start();
  distance[origin] = 0;
  const bool consistent = boost::bellman_ford_shortest_paths(
      graph, static_cast<int>(origin + 1),
      boost::weight_map(boost::get(&Weight::value, graph))
          .distance_map(boost::make_iterator_property_map(distance.begin(),
                                                          boost::get(boost::vertex_index, graph))));
  watch.stop();

  Answer answer;
  answer.verdict = consistent ? graph::Verdict::consistent : graph::Verdict::contradictory;
  if (!consistent) return answer;
  for (std::size_t v = 0; v < origin; ++v) {
    answer.least.push_back(-distance[v] < begin / 2 ? graph::kMin : -distance[v]);
  }
  return answer;
}

}  // namespace

Answer run_boost(const Sample& sample, Stopwatch& watch) { return run(sample, watch, true); }

Answer run_boost_search(const Sample& sample, Stopwatch& watch) {
  return run(sample, watch, false);
}

}  // namespace fasti::bench
