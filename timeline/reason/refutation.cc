// SPDX-License-Identifier: MIT
#include "timeline/reason/refutation.h"

#include <algorithm>

#include "timeline/graph/excerpt.h"
#include "timeline/graph/solver.h"

namespace fasti {

namespace {

/// Whether a claim speaks of an event that the conflict is about.
bool may_meet(const std::vector<Claim>& claims, const Claim& claim, const Conflict& conflict) {
  const auto speaks_of = [](const Claim& c, Id<Event> event) {
    return c.event == event || (c.relation != nullptr && c.relation->other == event);
  };
  return std::any_of(conflict.claims.begin(), conflict.claims.end(), [&](ClaimId id) {
    const Claim& other = claims[id];
    return speaks_of(claim, other.event) ||
           (other.relation != nullptr && speaks_of(claim, other.relation->other));
  });
}

/// Some claims on a common ground, cut out of the network once and tried in many combinations.
class Trial {
 public:
  Trial(const Encoding& encoding, const std::vector<ClaimId>& tried,
        const std::vector<ClaimId>& ground)
      : excerpt_(graph::make_excerpt(encoding.network(), tried, ground)) {}

  /// Whether the claims at these places among those tried contradict each other on the ground.
  bool contradicts(std::initializer_list<graph::Token> places) const {
    const graph::Excerpt small = graph::make_excerpt(excerpt_.network, places, {});
    const graph::Enabled all(places.size(), true);
    return graph::solve(small.network, all).verdict == graph::Verdict::contradictory;
  }

 private:
  graph::Excerpt excerpt_;
};

}  // namespace

Refutation::Refutation(const Encoding& encoding, const std::vector<Claim>& claims,
                       const std::vector<bool>& excluded)
    : encoding_(encoding), claims_(claims), excluded_(excluded) {}

std::vector<ClaimId> Refutation::held(bool account_only) const {
  std::vector<ClaimId> out;
  for (ClaimId id = 0; id < claims_.size(); ++id) {
    const Claim& claim = claims_[id];
    if (!claim.rejected && !excluded_[id] && (claim.account() || !account_only)) out.push_back(id);
  }
  return out;
}

std::vector<ClaimId> Refutation::also_against(const Conflict& conflict) const {
  const ClaimId weakest = conflict.claims.front();
  if (conflict.within_account() || claims_[weakest].account()) return {};
  const auto named = [&](ClaimId id) {
    return std::find(conflict.claims.begin(), conflict.claims.end(), id) != conflict.claims.end();
  };
  std::vector<ClaimId> tried{weakest};
  for (ClaimId id = 0; id < claims_.size(); ++id) {
    const Claim& claim = claims_[id];
    const bool other =
        !claim.account() && !claim.rejected && claim.source != claims_[weakest].source;
    if (other && !named(id) && may_meet(claims_, claim, conflict)) tried.push_back(id);
  }
  if (tried.size() == 1) return {};
  std::vector<ClaimId> ground = held(true);
  if (conflict.kind == Conflict::Kind::source_account) std::erase_if(ground, named);
  const Trial trial(encoding_, tried, ground);
  std::vector<ClaimId> found;
  if (trial.contradicts({0})) return found;
  for (graph::Token i = 1; i < tried.size(); ++i) {
    if (trial.contradicts({0, i}) && !trial.contradicts({i})) found.push_back(tried[i]);
  }
  return found;
}

std::vector<ClaimId> Refutation::idle_rejections(const std::vector<Conflict>& conflicts) const {
  std::vector<ClaimId> rejected;
  for (ClaimId id = 0; id < claims_.size(); ++id) {
    if (claims_[id].rejected) rejected.push_back(id);
  }
  if (rejected.empty()) return {};
  const Trial trial(encoding_, rejected, held(false));
  std::vector<ClaimId> idle;
  for (graph::Token i = 0; i < rejected.size(); ++i) {
    if (!trial.contradicts({i}) && !contradicts_any(rejected[i], conflicts)) {
      idle.push_back(rejected[i]);
    }
  }
  return idle;
}

bool Refutation::contradicts_any(ClaimId rejected, const std::vector<Conflict>& conflicts) const {
  std::vector<ClaimId> tried{rejected};
  for (const Conflict& conflict : conflicts) {
    if (!may_meet(claims_, claims_[rejected], conflict)) continue;
    tried.insert(tried.end(), conflict.claims.begin(), conflict.claims.end());
  }
  if (tried.size() == 1) return false;
  const Trial trial(encoding_, tried, held(true));
  for (graph::Token i = 1; i < tried.size(); ++i) {
    if (trial.contradicts({0, i}) && !trial.contradicts({i})) return true;
  }
  return false;
}

}  // namespace fasti
