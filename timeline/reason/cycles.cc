// SPDX-License-Identifier: MIT
//
// Strongly connected components by Tarjan's algorithm (R. E. Tarjan, "Depth-first search and linear
// graph algorithms", SIAM Journal on Computing 1(2), 1972), with a stack of its own, then one
// breadth-first search in each component for a shortest circle.
#include "timeline/reason/cycles.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <utility>

namespace fasti {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

struct Edge {
  std::uint32_t to;
  ClaimId claim;
};

using Edges = std::vector<std::vector<Edge>>;

/// The events that a relation puts in order: the earlier, then the later.
std::optional<std::pair<std::uint32_t, std::uint32_t>> ordered(const Claim& claim) {
  const RelationKind kind = claim.relation->kind;
  const std::uint32_t self = claim.event.value;
  const std::uint32_t other = claim.relation->other.value;
  if (kind == RelationKind::before || kind == RelationKind::meets) return std::pair{self, other};
  const bool later = kind == RelationKind::after || kind == RelationKind::met_by;
  if (later || info(kind).causal) return std::pair{other, self};
  return std::nullopt;
}

Edges collect_edges(std::size_t events, const std::vector<Claim>& claims,
                    const std::vector<bool>& excluded) {
  Edges edges(events);
  for (ClaimId id = 0; id < claims.size(); ++id) {
    const Claim& claim = claims[id];
    const bool holds =
        claim.kind == Claim::Kind::relation && claim.account() && !claim.rejected && !excluded[id];
    if (!holds) continue;
    if (const auto pair = ordered(claim)) edges[pair->first].push_back({pair->second, id});
  }
  return edges;
}

/// Numbers the strongly connected components; two events have the same number if each is reached
/// from the other.
class Components {
 public:
  explicit Components(const Edges& edges)
      : edges_(edges), index_(edges.size(), kNone), low_(edges.size()), of_(edges.size(), kNone) {
    for (std::uint32_t node = 0; node < edges.size(); ++node) {
      if (index_[node] == kNone) visit(node);
    }
  }

  std::uint32_t of(std::uint32_t node) const { return of_[node]; }
  const std::vector<std::vector<std::uint32_t>>& members() const { return members_; }

 private:
  struct Frame {
    std::uint32_t node;
    std::size_t next_edge;
  };

  void enter(std::uint32_t node) {
    index_[node] = low_[node] = counter_++;
    open_.push_back(node);
    frames_.push_back({node, 0});
  }

  void visit(std::uint32_t root) {
    enter(root);
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      const std::uint32_t node = frame.node;
      if (frame.next_edge == edges_[node].size()) {
        leave(node);
        continue;
      }
      const std::uint32_t next = edges_[node][frame.next_edge++].to;
      if (index_[next] == kNone) {
        enter(next);
      } else if (of_[next] == kNone) {
        low_[node] = std::min(low_[node], index_[next]);
      }
    }
  }

  void leave(std::uint32_t node) {
    frames_.pop_back();
    if (!frames_.empty()) {
      std::uint32_t& parent = low_[frames_.back().node];
      parent = std::min(parent, low_[node]);
    }
    if (low_[node] != index_[node]) return;
    std::vector<std::uint32_t> component;
    std::uint32_t member = kNone;
    do {
      member = open_.back();
      open_.pop_back();
      of_[member] = static_cast<std::uint32_t>(members_.size());
      component.push_back(member);
    } while (member != node);
    members_.push_back(std::move(component));
  }

  const Edges& edges_;
  std::vector<std::uint32_t> index_;
  std::vector<std::uint32_t> low_;
  std::vector<std::uint32_t> of_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<std::uint32_t> open_;
  std::vector<Frame> frames_;
  std::uint32_t counter_ = 0;
};

/// A shortest circle through `start` inside its component.
std::vector<ClaimId> circle_through(std::uint32_t start, const Edges& edges,
                                    const Components& components, std::vector<Edge>& came_by) {
  std::deque<std::uint32_t> queue{start};
  while (!queue.empty()) {
    const std::uint32_t node = queue.front();
    queue.pop_front();
    for (const Edge& edge : edges[node]) {
      if (components.of(edge.to) != components.of(start)) continue;
      if (edge.to == start) {
        std::vector<ClaimId> circle{edge.claim};
        for (std::uint32_t at = node; at != start; at = came_by[at].to) {
          circle.push_back(came_by[at].claim);
        }
        std::reverse(circle.begin(), circle.end());
        return circle;
      }
      if (came_by[edge.to].to != kNone) continue;
      came_by[edge.to] = {node, edge.claim};
      queue.push_back(edge.to);
    }
  }
  return {};
}

}  // namespace

std::vector<std::vector<ClaimId>> find_cycles(const Chronology& chronology,
                                              const std::vector<Claim>& claims,
                                              const std::vector<bool>& excluded) {
  const Edges edges = collect_edges(chronology.events.size(), claims, excluded);
  const Components components(edges);
  std::vector<std::uint32_t> starts;
  for (const std::vector<std::uint32_t>& members : components.members()) {
    if (members.size() > 1) starts.push_back(*std::min_element(members.begin(), members.end()));
  }
  std::sort(starts.begin(), starts.end());
  std::vector<Edge> came_by(edges.size(), {kNone, 0});
  std::vector<std::vector<ClaimId>> cycles;
  cycles.reserve(starts.size());
  for (const std::uint32_t start : starts) {
    cycles.push_back(circle_through(start, edges, components, came_by));
  }
  return cycles;
}

}  // namespace fasti
