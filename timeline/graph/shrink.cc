// SPDX-License-Identifier: MIT
#include <algorithm>

#include "timeline/graph/decision.h"
#include "timeline/graph/excerpt.h"
#include "timeline/graph/solver.h"

/// Deletion: try to do without each token in turn, and give it up for good where what is left is
/// still contradictory. What stays in the end is irreducible, since a token that was needed beside
/// more constraints is needed beside fewer. Every contradiction found on the way names a core of
/// its own. Of a long list, tokens outside it are given up at once, so that the number of tests
/// comes near to the size of the result; of a short one they are not, for they may be worth more to
/// keep. The tests run on an excerpt of the network. A shortest cycle would not do instead: it has
/// the fewest arcs, but tokens bear several.
///
/// J. Marques-Silva, "Minimal unsatisfiability: models, algorithms and applications", ISMVL 2010,
/// for deletion and refinement by cores.

namespace fasti::graph {
namespace {

constexpr std::size_t kShort = 64;

std::vector<Token> without_repeats(const std::vector<Token>& tokens) {
  std::vector<Token> result;
  std::vector<Token> seen = tokens;
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  std::vector<bool> taken(seen.size(), false);
  for (const Token token : tokens) {
    const auto at = std::lower_bound(seen.begin(), seen.end(), token) - seen.begin();
    if (token == kAlways || taken[static_cast<std::size_t>(at)]) continue;
    taken[static_cast<std::size_t>(at)] = true;
    result.push_back(token);
  }
  return result;
}

/// Whether the tokens are contradictory, with what always holds.
bool is_contradictory(const Network& network, const std::vector<Token>& tokens) {
  if (tokens.empty() && !network.unconditional()) return false;
  const Enabled enabled = enabling(tokens);
  return Decision(network, enabled, kStepBudget).raise() == Verdict::contradictory;
}

/// The tokens still held; those already tried are needed.
class Deletion {
 public:
  explicit Deletion(const Excerpt& excerpt) : excerpt_(excerpt), held_(excerpt.core.size(), true) {}

  void run() {
    for (Token token = 0; token < held_.size(); ++token) {
      if (!held_[token]) continue;
      held_[token] = false;
      if (give_up_unused() != Verdict::contradictory) held_[token] = true;
    }
  }

  /// Decides the held tokens. Where they are contradictory and many, gives up those that the
  /// contradiction has no use for.
  Verdict give_up_unused() {
    Decision decision(excerpt_.network, held_, kStepBudget);
    const Verdict verdict = decision.raise();
    if (verdict != Verdict::contradictory) return verdict;
    if (static_cast<std::size_t>(std::count(held_.begin(), held_.end(), true)) <= kShort) {
      return verdict;
    }
    const std::vector<Token> core = decision.core();
    held_.assign(held_.size(), false);
    for (const Token token : core) held_[token] = true;
    return verdict;
  }

  std::vector<Token> result() const {
    std::vector<Token> tokens;
    for (Token token = 0; token < held_.size(); ++token) {
      if (held_[token]) tokens.push_back(excerpt_.core[token]);
    }
    return tokens;
  }

 private:
  const Excerpt& excerpt_;
  Enabled held_;
};

}  // namespace

std::vector<Token> shrink(const Network& network, std::vector<Token> core,
                          const std::vector<Token>& background) {
  core = without_repeats(core);
  if (is_contradictory(network, background)) return {};
  const Excerpt excerpt = make_excerpt(network, core, background);
  Deletion deletion(excerpt);
  deletion.give_up_unused();
  deletion.run();
  return deletion.result();
}

}  // namespace fasti::graph
