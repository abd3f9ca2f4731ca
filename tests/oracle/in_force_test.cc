// SPDX-License-Identifier: MIT
//
// Answers about uncertain days against a list of all of them: every assignment of days that the
// stated orders allow is written out as a chronology of sure days, and the union of what stood in
// each must be the answer.
#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/unit/query/asking.h"

using namespace fasti;
using test::Asked;

namespace {

struct Draft {
  int first = 1;  ///< of January 2025
  int last = 1;
  std::string effect;  ///< with a place for its own days
  std::string after;   ///< an earlier event's id
  int earlier = -1;
};

std::string written(const std::vector<Draft>& drafts, const std::vector<int>& days) {
  std::string out;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    const std::string date =
        days.empty() ? fmt::format("[2025-01-{:02}..2025-01-{:02}]", draft.first, draft.last)
                     : fmt::format("2025-01-{:02}", days[i]);
    const std::string after = draft.earlier < 0 ? "" : fmt::format("after: e{}, ", draft.earlier);
    out +=
        fmt::format("  - {{id: e{}, date: \"{}\", by: us, {}{}}}\n", i, date, after, draft.effect);
  }
  return out;
}

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  int roll(int least, int most) {
    return least + static_cast<int>(engine_() % static_cast<std::uint32_t>(most - least + 1));
  }

 private:
  std::mt19937 engine_;
};

std::vector<Draft> random_drafts(Dice& dice) {
  const std::vector<std::string> effects{
      "imposes: rule",
      "imposes: {instrument: rule, from: 2025-01-06}",
      "imposes: {instrument: rule, until: 2025-01-12, then: ends}",
      "suspends: {instrument: rule, until: 2025-01-11, then: resumes}",
      "suspends: rule",
      "resumes: rule",
      "lifts: rule",
      "lifts: {instrument: rule, from: 2025-01-09}",
      "waives: rule",
      "extends: {instrument: rule, until: 2025-01-14}",
      "delays: {instrument: rule, from: 2025-01-10}",
      "issues: rule",
  };
  std::vector<Draft> drafts;
  const int count = dice.roll(2, 4);
  for (int i = 0; i < count; ++i) {
    Draft draft;
    draft.first = dice.roll(1, 7);
    draft.last = draft.first + dice.roll(0, i == 0 ? 1 : 2);
    const bool starts = i == 0;
    draft.effect = effects[static_cast<std::size_t>(starts ? dice.roll(0, 2) : dice.roll(0, 11))];
    if (i > 0 && dice.roll(0, 2) == 0) draft.earlier = dice.roll(0, i - 1);
    drafts.push_back(draft);
  }
  return drafts;
}

/// Calls `use` with every assignment of days that the orders allow.
template <class Use>
void for_each_assignment(const std::vector<Draft>& drafts, std::vector<int>& days, const Use& use) {
  if (days.size() == drafts.size()) {
    use(days);
    return;
  }
  const Draft& draft = drafts[days.size()];
  for (int day = draft.first; day <= draft.last; ++day) {
    if (draft.earlier >= 0 && day < days[static_cast<std::size_t>(draft.earlier)]) continue;
    days.push_back(day);
    for_each_assignment(drafts, days, use);
    days.pop_back();
  }
}

struct Seen {
  std::vector<LegalState> states;
  bool in_force_always = true;
  bool end_unsaid = false;
};

}  // namespace

TEST_CASE("what may have stood is what stood in some solution of the dates") {
  Dice dice(20251109);
  int compared = 0;
  for (int round = 0; round < 150; ++round) {
    const std::vector<Draft> drafts = random_drafts(dice);
    std::vector<Seen> seen(16);
    std::vector<int> days;
    bool any = false;
    for_each_assignment(drafts, days, [&](const std::vector<int>& fixed) {
      any = true;
      const Asked asked(written(drafts, fixed));
      for (int day = 1; day <= 15; ++day) {
        const Standing now = asked.standing("rule", fmt::format("2025-01-{:02}", day));
        REQUIRE(now.states.size() + (now.end_unsaid ? 1 : 0) == 1);
        Seen& of = seen[static_cast<std::size_t>(day)];
        of.end_unsaid = of.end_unsaid || now.end_unsaid;
        const bool in_force = now.certainty == Certainty::certain;
        of.in_force_always = of.in_force_always && in_force;
        if (now.end_unsaid) continue;
        if (std::find(of.states.begin(), of.states.end(), now.states[0]) == of.states.end()) {
          of.states.push_back(now.states[0]);
        }
      }
    });
    if (!any) continue;
    INFO(written(drafts, {}));
    const Asked asked(written(drafts, {}));
    for (int day = 1; day <= 15; ++day) {
      const Standing now = asked.standing("rule", fmt::format("2025-01-{:02}", day));
      Seen& of = seen[static_cast<std::size_t>(day)];
      std::sort(of.states.begin(), of.states.end());
      INFO(day);
      CHECK(now.exact);
      CHECK(now.states == of.states);
      CHECK(now.end_unsaid == of.end_unsaid);
      CHECK((now.certainty == Certainty::certain) == of.in_force_always);
      ++compared;
    }
  }
  CHECK(compared > 1500);
}
