// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/edge_list.hpp>
#include <boost/property_map/property_map.hpp>

#include "tests/bench/contestants.h"

/// Fasti's least values are longest paths; with all weights negated they are shortest ones. Dates
/// are edges to and from an origin. Boost's search sees only what can be reached, so a variable
/// without an earliest date gets one that lies too far back to matter. The greatest values are the
/// shortest paths with all edges turned round. Boost gets the kind of graph on which its search is
/// fastest here, which is a plain list of edges.

namespace fasti::bench {
namespace {

using graph::Value;

using Ends = std::vector<std::pair<std::size_t, std::size_t>>;
using Graph = boost::edge_list<Ends::const_iterator>;

/// Further back than any path can lead from a date.
Value beginning(const graph::Network& network) {
  Value sum = 1;
  for (const graph::Arc& arc : network.arcs()) sum += 2 * std::abs(arc.weight);
  Value farthest = 0;
  for (const graph::Domain& domain : network.domains()) {
    if (domain.lo != graph::kMin) farthest = std::max(farthest, std::abs(domain.lo));
    if (domain.hi != graph::kMax) farthest = std::max(farthest, std::abs(domain.hi));
  }
  return -sum - 2 * farthest;
}

struct Edges {
  Ends ends;
  std::vector<Value> weights;

  void add(std::size_t from, std::size_t to, Value weight, bool turned) {
    ends.emplace_back(turned ? to : from, turned ? from : to);
    weights.push_back(weight);
  }
};

Edges edges_of(const graph::Network& network, Value begin, bool turned) {
  Edges edges;
  const std::size_t origin = network.variable_count();
  edges.ends.reserve(network.arcs().size() + 2 * origin);
  edges.weights.reserve(network.arcs().size() + 2 * origin);
  for (const graph::Arc& arc : network.arcs()) edges.add(arc.from, arc.to, -arc.weight, turned);
  std::vector<bool> dated(origin, false);
  for (const graph::Domain& domain : network.domains()) {
    const bool lower = domain.lo != graph::kMin;
    const bool upper = domain.hi != graph::kMax;
    if (lower) edges.add(origin, domain.variable, -domain.lo, turned);
    if (upper) edges.add(domain.variable, origin, domain.hi, turned);
    if (turned ? upper : lower) dated[domain.variable] = true;
  }
  for (std::size_t v = 0; v < origin; ++v) {
    if (dated[v]) continue;
    if (turned) {
      edges.add(v, origin, -begin, turned);
    } else {
      edges.add(origin, v, -begin, turned);
    }
  }
  return edges;
}

/// The lengths of the shortest paths from the origin; empty where there is a negative cycle.
std::vector<Value> search(const Edges& edges, std::size_t origin) {
  const Graph graph(edges.ends.begin(), edges.ends.end());
  std::vector<Value> distance(origin + 1, std::numeric_limits<Value>::max());
  distance[origin] = 0;
  const bool consistent = boost::bellman_ford_shortest_paths(
      graph, origin + 1,
      boost::weight_map(boost::make_iterator_property_map(edges.weights.begin(),
                                                          boost::get(boost::edge_index, graph)))
          .distance_map(boost::make_iterator_property_map(
              distance.begin(), boost::typed_identity_property_map<std::size_t>())));
  if (!consistent) distance.clear();
  return distance;
}

bool has_upper_bounds(const graph::Network& network) {
  return std::any_of(network.domains().begin(), network.domains().end(),
                     [](const graph::Domain& domain) { return domain.hi != graph::kMax; });
}

Answer answer_of(const std::vector<Value>& down, const std::vector<Value>& up, Value begin,
                 std::size_t origin) {
  Answer answer;
  answer.verdict = down.empty() ? graph::Verdict::contradictory : graph::Verdict::consistent;
  if (down.empty()) return answer;
  for (std::size_t v = 0; v < origin; ++v) {
    answer.least.push_back(-down[v] < begin / 2 ? graph::kMin : -down[v]);
    if (!up.empty()) answer.greatest.push_back(up[v] > -(begin / 2) ? graph::kMax : up[v]);
  }
  return answer;
}

}  // namespace

Answer run_boost(const Sample& sample, Stopwatch& watch) {
  const std::size_t origin = sample.network.variable_count();
  watch.start();
  const Value begin = beginning(sample.network);
  const std::vector<Value> down = search(edges_of(sample.network, begin, false), origin);
  std::vector<Value> up;
  if (!down.empty() && has_upper_bounds(sample.network)) {
    up = search(edges_of(sample.network, begin, true), origin);
  }
  watch.stop();
  return answer_of(down, up, begin, origin);
}

Answer run_boost_search(const Sample& sample, Stopwatch& watch) {
  const std::size_t origin = sample.network.variable_count();
  const Value begin = beginning(sample.network);
  const Edges edges = edges_of(sample.network, begin, false);
  watch.start();
  const std::vector<Value> down = search(edges, origin);
  watch.stop();
  return answer_of(down, {}, begin, origin);
}

}  // namespace fasti::bench
