// SPDX-License-Identifier: MIT
#include "timeline/graph/excerpt.h"

#include <algorithm>
#include <numeric>

#include "timeline/graph/instance.h"

namespace fasti::graph {
namespace {

/// Disjoint sets of variables that constraints hang together, with path halving.
class Islands {
 public:
  explicit Islands(std::size_t size) : parent_(size), wanted_(size, false) {
    std::iota(parent_.begin(), parent_.end(), Variable{0});
  }

  Variable find(Variable variable) {
    while (parent_[variable] != variable) {
      parent_[variable] = parent_[parent_[variable]];
      variable = parent_[variable];
    }
    return variable;
  }

  void join(Variable a, Variable b) {
    a = find(a);
    b = find(b);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    wanted_[a] = wanted_[a] || wanted_[b];
  }

  void want(Variable variable) { wanted_[find(variable)] = true; }
  bool wanted(Variable variable) { return wanted_[find(variable)]; }

 private:
  std::vector<Variable> parent_;
  std::vector<bool> wanted_;
};

class Cutter {
 public:
  Cutter(const Network& network, const std::vector<Token>& core,
         const std::vector<Token>& background)
      : source_(network), islands_(network.variable_count()) {
    Token last = 0;
    for (const Token token : core) last = std::max(last, token);
    for (const Token token : background) {
      if (token != kAlways) last = std::max(last, token);
    }
    role_.assign(std::size_t{last} + 1, kOut);
    for (Token i = 0; i < core.size(); ++i) role_[core[i]] = i;
    for (const Token token : background) {
      if (token != kAlways) role_[token] = kAlways;
    }
  }

  void gather() {
    const std::span<const Arc> arcs = source_.arcs();
    for (std::uint32_t i = 0; i < arcs.size(); ++i) {
      const Arc& arc = arcs[i];
      if (role(arc.token) == kOut) continue;
      arcs_.push_back(i);
      islands_.join(arc.from, arc.to);
      if (is_seed(arc.token)) islands_.want(arc.to);
    }
    for (const Domain& domain : source_.domains()) {
      if (is_seed(domain.token)) islands_.want(domain.variable);
    }
  }

  Network copy() {
    Network network(source_.regularity());
    std::vector<Variable> numbers(source_.variable_count(), kNone);
    for (Variable old = 0; old < numbers.size(); ++old) {
      if (islands_.wanted(old)) numbers[old] = network.add_variable(source_.unit(old));
    }
    for (const std::uint32_t i : arcs_) {
      const Arc& arc = source_.arcs()[i];
      if (numbers[arc.from] == kNone) continue;
      network.add_arc({numbers[arc.from], numbers[arc.to], arc.weight, arc.map, role(arc.token)});
    }
    for (Domain domain : source_.domains()) {
      if (role(domain.token) == kOut || numbers[domain.variable] == kNone) continue;
      domain.variable = numbers[domain.variable];
      domain.token = role(domain.token);
      network.add_domain(domain);
    }
    return network;
  }

 private:
  static constexpr Token kOut = kAlways - 1;

  /// The token in the excerpt, or kOut.
  Token role(Token token) const {
    if (token == kAlways) return kAlways;
    return token < role_.size() ? role_[token] : kOut;
  }

  bool is_seed(Token token) const { return role(token) != kOut && role(token) != kAlways; }

  const Network& source_;
  Islands islands_;
  std::vector<Token> role_;
  std::vector<std::uint32_t> arcs_;  ///< those not out
};

}  // namespace

Excerpt make_excerpt(const Network& network, const std::vector<Token>& core,
                     const std::vector<Token>& background) {
  Cutter cutter(network, core, background);
  cutter.gather();
  return {cutter.copy(), core};
}

}  // namespace fasti::graph
