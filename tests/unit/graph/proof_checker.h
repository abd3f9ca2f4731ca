// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <catch2/catch.hpp>

#include "timeline/graph/arithmetic.h"
#include "timeline/graph/proof.h"

namespace fasti::graph {

/// Goes through derivations one step after the other. Shares nothing with the code that makes them
/// but the network.
class ProofChecker {
 public:
  ProofChecker(const Network& network, const Enabled& enabled)
      : network_(network), enabled_(enabled) {}

  void check_bound(const Derivation& steps, Variable variable, Side side, Value bound) const {
    REQUIRE(!steps.empty());
    check_steps(steps, side);
    REQUIRE(steps.back().variable == variable);
    REQUIRE(steps.back().value == bound);
  }

  void check(const Refutation& proof) const {
    if (proof.end == Refutation::End::circle) return check_circle(proof.circle);
    if (!proof.steps.empty()) check_steps(proof.steps, Side::least);
    if (proof.end == Refutation::End::endless) return check_endless(proof.steps);
    const Domain& against = network_.domains()[proof.against];
    REQUIRE(holds(against.token));
    if (!proof.steps.empty()) REQUIRE(against.variable == proof.steps.back().variable);
    if (proof.end == Refutation::End::above) {
      REQUIRE(proof.steps.back().value > against.hi);
    } else {
      const Value from = proof.steps.empty() ? kMin : proof.steps.back().value;
      REQUIRE(against.values->at_or_after(from) == kMax);
    }
  }

 private:
  bool holds(Token token) const {
    return token == kAlways || (token < enabled_.size() && enabled_[token]);
  }

  void check_circle(const std::vector<std::uint32_t>& circle) const {
    Wide sum = 0;
    for (std::size_t i = 0; i < circle.size(); ++i) {
      const Arc& arc = network_.arcs()[circle[i]];
      REQUIRE(holds(arc.token));
      REQUIRE(arc.to == network_.arcs()[circle[(i + 1) % circle.size()]].from);
      sum += arc.map != nullptr ? Wide{arc.map->least_shift()}
                                : Wide{arc.weight} * network_.unit(arc.from);
    }
    REQUIRE(sum > 0);
  }

  void check_steps(const Derivation& steps, Side side) const {
    const ProofStep* before = nullptr;
    for (const ProofStep& step : steps) {
      check_step(step, before, side);
      before = &step;
    }
    if (steps.front().kind == ProofStep::Kind::assumed) check_beginning(steps, side);
  }

  void check_step(const ProofStep& step, const ProofStep* before, Side side) const {
    const bool least = side == Side::least;
    if (step.kind == ProofStep::Kind::assumed) {
      REQUIRE(before == nullptr);
    } else if (step.kind == ProofStep::Kind::arc) {
      const Arc& arc = network_.arcs()[step.index];
      REQUIRE(holds(arc.token));
      REQUIRE(before != nullptr);
      REQUIRE(before->variable == (least ? arc.from : arc.to));
      REQUIRE(step.variable == (least ? arc.to : arc.from));
      const Value x = before->value;
      const Value got = arc.map == nullptr ? (least ? x + arc.weight : x - arc.weight)
                        : least            ? arc.map->up(x)
                                           : arc.map->down(x);
      REQUIRE(step.value == got);
    } else {
      const Domain& domain = network_.domains()[step.index];
      REQUIRE(holds(domain.token));
      REQUIRE(step.variable == domain.variable);
      if (step.kind == ProofStep::Kind::domain) {
        REQUIRE(before == nullptr);
        REQUIRE(step.value == (least ? domain.lo : domain.hi));
      } else {
        if (before != nullptr) REQUIRE(before->variable == step.variable);
        const Value x = before != nullptr ? before->value : least ? kMin : kMax;
        REQUIRE(step.value ==
                (least ? domain.values->at_or_after(x) : domain.values->at_or_before(x)));
      }
    }
  }

  Wide finest(const ProofStep& step) const {
    return Wide{step.value} * network_.unit(step.variable);
  }

  /// The first steps stay in the regular part and return to the first variable a period on.
  void check_beginning(const Derivation& steps, Side side) const {
    const Regularity& regular = network_.regularity();
    for (const ProofStep& step : steps) {
      REQUIRE(step.kind != ProofStep::Kind::member);
      REQUIRE((side == Side::least ? finest(step) < regular.from : finest(step) > regular.to));
      if (step.variable != steps.front().variable) continue;
      const Wide moved = finest(step) - finest(steps.front());
      if ((side == Side::least ? moved : -moved) >= regular.period) return;
    }
    FAIL("the climb does not cover a period");
  }

  void check_endless(const Derivation& steps) const {
    for (std::size_t i = steps.size(); i-- > 0;) {
      REQUIRE(finest(steps[i]) > network_.regularity().to);
      const bool visit = steps[i].variable == steps.back().variable;
      if (visit && finest(steps.back()) - finest(steps[i]) >= network_.regularity().period) return;
      REQUIRE(steps[i].kind == ProofStep::Kind::arc);
    }
    FAIL("the climb does not cover a period");
  }

  const Network& network_;
  const Enabled& enabled_;
};

}  // namespace fasti::graph
