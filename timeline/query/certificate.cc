// SPDX-License-Identifier: MIT
#include "timeline/query/certificate.h"

#include <algorithm>
#include <map>

#include "timeline/reason/encode.h"

namespace fasti {

namespace {

/// A circle of constant orders that runs through every claim of the conflict and through no point
/// twice, by breadth first. An equality can be gone through both ways, so the shortest way back
/// will not do.
class CircleFinder {
 public:
  CircleFinder(const graph::Network& network, const std::vector<ClaimId>& claims)
      : network_(network), claims_(claims) {
    for (std::uint32_t i = 0; i < network.arcs().size(); ++i) {
      const graph::Arc& arc = network.arcs()[i];
      const bool named = std::find(claims.begin(), claims.end(), arc.token) != claims.end();
      if (arc.map != nullptr || arc.weight != 0 || !(named || arc.token == graph::kAlways))
        continue;
      leaving_[arc.from].push_back(i);
      if (arc.token == claims.front()) firsts_.push_back(i);
    }
  }

  std::vector<std::uint32_t> find() {
    std::vector<std::uint32_t> best;
    for (const std::uint32_t arc : firsts_) {
      std::vector<std::uint32_t> circle = close(arc);
      if (best.empty() || (!circle.empty() && circle.size() < best.size())) best = circle;
    }
    return best;
  }

 private:
  static constexpr std::size_t kMostSteps = std::size_t{1} << 16;
  static constexpr std::size_t kNoStep = ~std::size_t{0};

  struct Step {
    std::uint32_t arc;
    std::size_t before;
  };

  std::vector<std::uint32_t> way_to(std::size_t step) const {
    std::vector<std::uint32_t> arcs;
    for (; step != kNoStep; step = steps_[step].before) arcs.push_back(steps_[step].arc);
    std::reverse(arcs.begin(), arcs.end());
    return arcs;
  }

  bool uses_all(const std::vector<std::uint32_t>& circle) const {
    return std::all_of(claims_.begin(), claims_.end(), [&](ClaimId claim) {
      return std::any_of(circle.begin(), circle.end(),
                         [&](std::uint32_t arc) { return network_.arcs()[arc].token == claim; });
    });
  }

  bool passes(std::size_t step, graph::Variable variable) const {
    for (; step != kNoStep; step = steps_[step].before) {
      if (network_.arcs()[steps_[step].arc].to == variable) return true;
    }
    return false;
  }

  /// The shortest circle that begins with the arc.
  std::vector<std::uint32_t> close(std::uint32_t first) {
    const graph::Variable start = network_.arcs()[first].from;
    steps_ = {{first, kNoStep}};
    for (std::size_t at = 0; at < steps_.size() && steps_.size() < kMostSteps; ++at) {
      const graph::Variable here = network_.arcs()[steps_[at].arc].to;
      if (here == start) {
        std::vector<std::uint32_t> circle = way_to(at);
        if (uses_all(circle)) return circle;
        continue;
      }
      for (const std::uint32_t edge : leaving_[here]) {
        if (!passes(at, network_.arcs()[edge].to)) steps_.push_back({edge, at});
      }
    }
    return {};
  }

  const graph::Network& network_;
  const std::vector<ClaimId>& claims_;
  std::map<graph::Variable, std::vector<std::uint32_t>> leaving_;
  std::vector<std::uint32_t> firsts_;
  std::vector<Step> steps_;
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
