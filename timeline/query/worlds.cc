// SPDX-License-Identifier: MIT
//
// What holds in every solution of the dates, without a list of the solutions. The question (what
// stood on that day?) is a procedure that looks at days only by comparing them. Most comparisons
// are settled by the bounds; where one is not, both answers are tried against the network, each
// adding one difference constraint that narrows the rest, and the procedure is run anew for each
// that is consistent. Solutions that answer every comparison alike lead to the same result, so the
// paths of this search, taken depth first with the answers so far as the script of the next run,
// cover them all: symbolic execution (J. C. King, "Symbolic execution and program testing",
// Communications of the ACM 19(7), 1976) with differences for its constraints, for which the solver
// is exact.
#include "timeline/query/worlds.h"

#include "timeline/graph/solver.h"

namespace fasti {

namespace {

/// Steps of the solver for one question; beyond them the answer is taken to be open.
constexpr std::uint64_t kBudget = std::uint64_t{1} << 18;

/// Adds `a` ≤ `b` to a part of a network.
void require(NetworkPart& part, const DayTerm& a, const DayTerm& b) {
  const auto number = [&](const DayTerm& term) -> std::optional<graph::Variable> {
    if (!term.variable) return std::nullopt;
    const auto found = part.numbers.find(*term.variable);
    if (found == part.numbers.end()) return std::nullopt;
    return found->second;
  };
  const auto left = number(a);
  const auto right = number(b);
  const Day difference = saturating_add(b.offset, -a.offset);
  if (left && right) {
    part.network.add_arc({*left, *right, -difference, nullptr, graph::kAlways});
  } else if (left) {
    part.network.add_domain({*left, graph::kMin, difference, nullptr, graph::kAlways});
  } else if (right) {
    part.network.add_domain({*right, -difference, graph::kMax, nullptr, graph::kAlways});
  }
}

}  // namespace

DayTerm operator+(DayTerm term, Day days) {
  term.offset = saturating_add(term.offset, days);
  return term;
}

World::World(const OpenNetwork& open, const std::vector<graph::Variable>& days)
    : open_(open), days_(days), part_{graph::Network(), {}, {}} {}

/// Cuts the part out that is to be asked. Where the bounds settle every question that is never
/// done.
void World::prepare() {
  if (prepared_) return;
  prepared_ = true;
  part_ = open_.cut(days_);
  bounds_ = part_.bounds;
}

graph::Bounds World::bounds(const DayTerm& term) const {
  if (!term.variable) return {term.offset, term.offset};
  const auto found = part_.numbers.find(*term.variable);
  const graph::Bounds& of =
      found != part_.numbers.end() ? bounds_[found->second] : open_.bounds(*term.variable);
  return {saturating_add(of.lo, term.offset), saturating_add(of.hi, term.offset)};
}

bool World::at_most(const DayTerm& a, const DayTerm& b) {
  if (a.variable == b.variable) return a.offset <= b.offset;
  const graph::Bounds left = bounds(a);
  const graph::Bounds right = bounds(b);
  if (left.hi <= right.lo) return true;
  if (left.lo > right.hi) return false;
  prepare();
  if (replay()) return answers_[asked_ - 1].value;
  if (exhausted()) return left.lo <= right.lo;
  // A settled variable bears its value in the term from here on.
  const auto settled = [&](const DayTerm& term, const graph::Bounds& at) {
    return at.lo == at.hi ? DayTerm{std::nullopt, at.lo} : term;
  };
  Answer answer;
  answer.a = settled(a, left);
  answer.b = settled(b, right);
  auto yes = suppose(answer.a, answer.b);
  auto no = suppose(answer.b + 1, answer.a);
  answer.value = yes.has_value();
  answer.other_possible = yes && no;
  if (!yes && !no) exact_ = false;  // only after a question that was too hard
  answer.bounds = yes ? std::move(*yes) : no ? std::move(*no) : bounds_;
  if (yes && no) answer.other_bounds = std::move(*no);
  keep(std::move(answer));
  return answers_.back().value;
}

bool World::chance(std::uint32_t key) {
  for (std::size_t i = 0; i < asked_; ++i) {
    if (!answers_[i].compares && answers_[i].key == key) return answers_[i].value;
  }
  prepare();
  if (replay()) return answers_[asked_ - 1].value;
  Answer answer;
  answer.compares = false;
  answer.key = key;
  answer.other_possible = true;
  answer.bounds = answer.other_bounds = bounds_;
  keep(std::move(answer));
  return true;
}

/// Takes the next answer from those given in an earlier world, if there is one.
bool World::replay() {
  if (asked_ == answers_.size()) return false;
  bounds_ = answers_[asked_++].bounds;
  return true;
}

void World::keep(Answer answer) {
  bounds_ = answer.bounds;
  answers_.push_back(std::move(answer));
  asked_ = answers_.size();
}

/// The bounds when `a` ≤ `b` holds beside all answers so far; nothing when it cannot.
std::optional<std::vector<graph::Bounds>> World::suppose(const DayTerm& a, const DayTerm& b) {
  NetworkPart trial = part_;
  for (const Answer& answer : answers_) {
    if (!answer.compares) continue;
    if (answer.value) {
      require(trial, answer.a, answer.b);
    } else {
      require(trial, answer.b + 1, answer.a);
    }
  }
  require(trial, a, b);
  work_ += trial.bounds.size() + trial.network.arcs().size() + trial.network.domains().size();
  graph::Solution solution = graph::solve(trial.network, {}, kBudget);
  if (solution.verdict == graph::Verdict::contradictory) return std::nullopt;
  if (solution.verdict == graph::Verdict::consistent) return std::move(solution.bounds);
  exact_ = false;
  return bounds_;
}

bool World::next() {
  while (!answers_.empty() && !answers_.back().other_possible) answers_.pop_back();
  asked_ = 0;
  bounds_ = part_.bounds;
  if (answers_.empty()) return false;
  Answer& last = answers_.back();
  last.value = !last.value;
  last.other_possible = false;
  last.bounds = std::move(last.other_bounds);
  return true;
}

bool for_each_world(const OpenNetwork& open, const std::vector<graph::Variable>& days,
                    std::size_t most, const std::function<void(World&)>& story) {
  World world(open, days);
  for (std::size_t told = 0; told < most; ++told) {
    story(world);
    if (world.exhausted()) return false;
    if (!world.next()) return world.exact();
  }
  return false;
}

}  // namespace fasti
