// SPDX-License-Identifier: MIT
#include "timeline/graph/climb.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "timeline/graph/arithmetic.h"
#include "timeline/graph/components.h"

/// A circle with maps may climb where no date bounds it. Let a chain of steps visit a variable v
/// with the values t0 < t1 < … < tn. The steps from one visit to the next keep order, so no
/// solution has v in [ti, ti+1): it would put v at ti+1 or later.
///
///   From infinity: let t0 be supposed only, and let the first visits, up to a tm ≥ t0 + P, go
///   with values below everything irregular, through no sets. A value of v below t0 is by a
///   multiple of the period P below one in [t0, tm), and there the same steps lead beyond it as
///   well. So no solution has v below t0 either: v ≥ tn, whatever t0 was.
///
///   Without end: let the last visits, from a tm ≤ tn − P on, go with values above everything
///   irregular, through no sets. In the same way no solution has v at tn or above it.

namespace fasti::graph {
namespace {

/// Whether a chain is the proof that it should be where it climbs; see above.
class Climb {
 public:
  Climb(const Network& network, Side side, const Derivation& steps)
      : network_(network), side_(side), steps_(steps) {}

  /// Whether the steps from there on are a climb out of infinity.
  bool from_infinity(std::size_t first = 0) const {
    const Wide start = finest(steps_[first]);
    const Wide edge = side_ == Side::least ? network_.regularity().from : -network_.regularity().to;
    for (std::size_t i = first; i < steps_.size(); ++i) {
      const ProofStep& step = steps_[i];
      const Wide x = finest(step);
      if (step.kind == ProofStep::Kind::member || x + unit(step) > edge) return false;
      if (step.variable == steps_[first].variable && x >= start + network_.regularity().period) {
        return true;
      }
    }
    return false;
  }

  /// The first step whose variable the climb returns to; the number of steps when there is none.
  std::size_t beginning() const {
    std::set<Variable> seen;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (!seen.insert(steps_[i].variable).second) continue;
      if (from_infinity(i)) return i;
    }
    return steps_.size();
  }

  bool without_end() const {
    const Wide end = finest(steps_.back());
    const Wide edge = side_ == Side::least ? network_.regularity().to : -network_.regularity().from;
    for (std::size_t i = steps_.size(); i-- > 0;) {
      const ProofStep& step = steps_[i];
      const Wide x = finest(step);
      if (x - unit(step) < edge) return false;
      if (step.variable == steps_.back().variable && x <= end - network_.regularity().period) {
        return true;
      }
      if (step.kind != ProofStep::Kind::arc) return false;
    }
    return false;
  }

 private:
  Wide unit(const ProofStep& step) const { return network_.unit(step.variable); }
  Wide finest(const ProofStep& step) const {
    return Wide{oriented(side_, step.value)} * unit(step);
  }

  const Network& network_;
  const Side side_;
  const Derivation& steps_;
};

/// What a climb may take beyond a period before it comes back to a variable: of 400 years about
/// half a year.
Wide margin_of(const Regularity& regular) { return regular.period / 1000 + 64; }

/// How far the constraints of a part can move a bound, about, in the finest unit.
Wide reach_of(const Network& network, const Part& part) {
  Wide sum = 0;
  for (const std::uint32_t i : part.arcs) {
    const Arc& arc = network.arcs()[i];
    const Wide weight = arc.map != nullptr ? Wide{arc.map->least_shift()}
                                           : Wide{arc.weight} * network.unit(arc.from);
    sum += weight < 0 ? -weight : weight;
  }
  return sum;
}

}  // namespace

bool begin_properly(const Network& network, Side side, Derivation& steps) {
  if (steps.empty() || steps.front().kind != ProofStep::Kind::assumed) return true;
  const std::size_t first = Climb(network, side, steps).beginning();
  if (first == steps.size()) return false;
  steps.erase(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(first));
  steps.front().kind = ProofStep::Kind::assumed;
  steps.front().index = kNone;
  return true;
}

std::vector<Variable> springs(const Network& network, const Enabled& enabled) {
  Instance instance(network, enabled);
  instance.lay_out();
  const Components components = find_components(instance);
  std::vector<Variable> found;
  for (std::size_t i = 0; i < components.size(); ++i) {
    const auto members = components.members(i);
    const bool mapped = std::any_of(members.begin(), members.end(), [&](Variable tail) {
      return std::any_of(instance.begin(tail), instance.end(tail), [&](const Edge& edge) {
        return edge.mapped() && components.of[edge.head] == i;
      });
    });
    if (!mapped) continue;
    found.push_back(*std::max_element(members.begin(), members.end(), [&](Variable a, Variable b) {
      return std::pair(network.unit(a), b) < std::pair(network.unit(b), a);
    }));
  }
  return found;
}

Value start_below(const Network& network, const Part& part, Side side, int attempt) {
  const Regularity& regular = network.regularity();
  const Wide edge = side == Side::least ? Wide{regular.from} : -Wide{regular.to};
  return clamped(edge - (Wide{regular.period} + margin_of(regular) + 2 * reach_of(network, part)) *
                            (1 << (2 * attempt)));
}

Value end_above(const Network& network, const Part& part, int attempt) {
  const Regularity& regular = network.regularity();
  Wide highest = regular.to;
  for (const std::uint32_t i : part.domains) {
    const Domain& domain = network.domains()[i];
    if (is_finite(domain.lo))
      highest = std::max(highest, Wide{domain.lo} * network.unit(domain.variable));
  }
  return clamped(highest +
                 (Wide{regular.period} + margin_of(regular) + 2 * reach_of(network, part)) *
                     (1 << (2 * attempt)));
}

bool end_properly(const Network& network, Derivation& steps) {
  std::map<Variable, std::size_t> visits;
  for (const ProofStep& step : steps) ++visits[step.variable];
  const auto most = std::max_element(visits.begin(), visits.end(), [&](auto& a, auto& b) {
    return std::pair(a.second, network.unit(a.first)) < std::pair(b.second, network.unit(b.first));
  });
  while (steps.back().variable != most->first) steps.pop_back();
  return Climb(network, Side::least, steps).without_end();
}

}  // namespace fasti::graph
