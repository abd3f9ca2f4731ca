// SPDX-License-Identifier: MIT
#include "timeline/graph/part.h"

#include <utility>

#include "timeline/graph/instance.h"

namespace fasti::graph {
namespace {

class Selector {
 public:
  Selector(const Network& network, const Enabled& enabled) : network_(network), enabled_(enabled) {
    near_.assign(network.variable_count(), false);
  }

  Part leading_to(Variable variable, Side side) {
    std::vector<std::vector<Variable>> tails(near_.size());
    for (const Arc& arc : network_.arcs()) {
      if (!holds(arc.token)) continue;
      const bool least = side == Side::least;
      tails[least ? arc.to : arc.from].push_back(least ? arc.from : arc.to);
    }
    reach({variable}, tails);
    return collect();
  }

  Part around_tokens() {
    std::vector<std::vector<Variable>> neighbours(near_.size());
    std::vector<Variable> seeds;
    for (const Arc& arc : network_.arcs()) {
      if (!holds(arc.token)) continue;
      neighbours[arc.from].push_back(arc.to);
      neighbours[arc.to].push_back(arc.from);
      if (arc.token != kAlways) seeds.insert(seeds.end(), {arc.from, arc.to});
    }
    for (const Domain& domain : network_.domains()) {
      if (holds(domain.token) && domain.token != kAlways) seeds.push_back(domain.variable);
    }
    if (seeds.empty()) near_.assign(near_.size(), true);
    reach(std::move(seeds), neighbours);
    return collect();
  }

 private:
  bool holds(Token token) const {
    return token == kAlways || (token < enabled_.size() && enabled_[token]);
  }

  void reach(std::vector<Variable> open, const std::vector<std::vector<Variable>>& next) {
    for (const Variable v : open) near_[v] = true;
    while (!open.empty()) {
      const Variable at = open.back();
      open.pop_back();
      for (const Variable v : next[at]) {
        if (near_[v]) continue;
        near_[v] = true;
        open.push_back(v);
      }
    }
  }

  Part collect() const {
    Part part;
    for (std::uint32_t i = 0; i < network_.arcs().size(); ++i) {
      const Arc& arc = network_.arcs()[i];
      if (holds(arc.token) && near_[arc.from] && near_[arc.to]) part.arcs.push_back(i);
    }
    for (std::uint32_t i = 0; i < network_.domains().size(); ++i) {
      const Domain& domain = network_.domains()[i];
      if (holds(domain.token) && near_[domain.variable]) part.domains.push_back(i);
    }
    return part;
  }

  const Network& network_;
  const Enabled& enabled_;
  std::vector<bool> near_;
};

}  // namespace

Part leading_to(const Network& network, const Enabled& enabled, Variable variable, Side side) {
  return Selector(network, enabled).leading_to(variable, side);
}

Part around_tokens(const Network& network, const Enabled& enabled) {
  return Selector(network, enabled).around_tokens();
}

}  // namespace fasti::graph
