// SPDX-License-Identifier: MIT
#include "timeline/query/certificate.h"

#include <algorithm>
#include <deque>
#include <map>

#include "timeline/reason/encode.h"

namespace fasti {

namespace {

/// A circle of constant orders that runs through a claim of the conflict, by breadth first.
class CircleFinder {
 public:
  CircleFinder(const graph::Network& network, const std::vector<ClaimId>& claims)
      : network_(network), claims_(claims) {
    for (std::uint32_t i = 0; i < network.arcs().size(); ++i) {
      const graph::Arc& arc = network.arcs()[i];
      const bool named = std::find(claims.begin(), claims.end(), arc.token) != claims.end();
      if (arc.map != nullptr || !(named || arc.token == graph::kAlways)) continue;
      leaving_[arc.from].push_back(i);
      if (named) named_.push_back(i);
    }
  }

  std::vector<std::uint32_t> find() const {
    std::vector<std::uint32_t> best;
    for (const std::uint32_t arc : named_) {
      std::vector<std::uint32_t> circle = close(arc);
      if (uses_all(circle) && (best.empty() || circle.size() < best.size())) best = circle;
    }
    return best;
  }

 private:
  bool uses_all(const std::vector<std::uint32_t>& circle) const {
    return std::all_of(claims_.begin(), claims_.end(), [&](ClaimId claim) {
      return std::any_of(circle.begin(), circle.end(),
                         [&](std::uint32_t arc) { return network_.arcs()[arc].token == claim; });
    });
  }

  /// The shortest way from the arc's head back to its tail, after the arc.
  std::vector<std::uint32_t> close(std::uint32_t first) const {
    const graph::Arc& arc = network_.arcs()[first];
    std::map<graph::Variable, std::uint32_t> came_by{{arc.to, first}};
    std::deque<graph::Variable> queue{arc.to};
    while (!queue.empty() && came_by.count(arc.from) == 0) {
      const auto edges = leaving_.find(queue.front());
      queue.pop_front();
      if (edges == leaving_.end()) continue;
      for (const std::uint32_t edge : edges->second) {
        const graph::Variable head = network_.arcs()[edge].to;
        if (came_by.emplace(head, edge).second) queue.push_back(head);
      }
    }
    if (came_by.count(arc.from) == 0) return {};
    std::vector<std::uint32_t> circle;
    for (graph::Variable at = arc.from; at != arc.to;) {
      circle.push_back(came_by.at(at));
      at = network_.arcs()[circle.back()].from;
    }
    circle.push_back(first);
    std::reverse(circle.begin(), circle.end());
    return circle;
  }

  const graph::Network& network_;
  const std::vector<ClaimId>& claims_;
  std::map<graph::Variable, std::vector<std::uint32_t>> leaving_;
  std::vector<std::uint32_t> named_;
};

}  // namespace

Certificate certify(const Chronology& chronology, const Reasoning& reasoning) {
  const graph::Network& network = reasoning.encoding->network();
  Certificate out;
  out.points = describe_points(chronology, *reasoning.encoding);
  if (reasoning.account_consistent && !reasoning.undecided) {
    out.assignment = graph::find_assignment(network, reasoning.held);
  }
  for (const Conflict& conflict : reasoning.conflicts) {
    ConflictProof proof{&conflict, std::nullopt, {}};
    if (conflict.kind == Conflict::Kind::cycle && conflict.equal_instants) {
      proof.circle = CircleFinder(network, conflict.claims).find();
    } else {
      proof.refutation = graph::refute(network, conflict.claims);
    }
    out.conflicts.push_back(std::move(proof));
  }
  return out;
}

}  // namespace fasti
