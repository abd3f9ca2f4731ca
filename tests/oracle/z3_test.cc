// SPDX-License-Identifier: MIT
//
// Random chronologies, written as text and read back through the program, against z3 with a meaning
// of its own for every date, relation and lag (tests/oracle/random_*.cc). One script asks z3 of
// many chronologies:
//   - whether the account, the account with each source, and everything can hold;
//   - whether every conflict reported is one, and without any one of its claims none;
//   - whether the claims in no conflict hold together, and whether the bounds that `list` prints
//     are reached and never passed.
#include "tests/oracle/z3.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "src/program.h"
#include "tests/oracle/calendar_by_hand.h"
#include "tests/oracle/random_chronology.h"
#include "tests/support/memory_files.h"

namespace fasti::oracle {
namespace {

using nlohmann::json;
using Claims = std::set<std::size_t>;

json run(const std::string& yaml, const std::string& command) {
  test::MemoryFiles files({{"random.yaml", yaml}});
  Environment environment;
  environment.files = &files;
  Session session{environment, {}, {}, Exit::clean};
  run_program({command, "--format", "json", "random.yaml"}, session);
  INFO(yaml << session.err);
  REQUIRE(session.exit != Exit::impossible);
  return json::parse(session.out);
}

/// A conflict as reported: its rule's code, and its claims by number.
struct Reported {
  std::string code;
  Claims claims;
};

class Comparison {
 public:
  /// Asks Fasti about one chronology, and notes what to ask z3.
  void add(std::uint64_t seed) {
    seed_ = seed;
    sample_ = make_chronology(seed);
    read_answers();
    script_ += "(push 1)\n" + sample_.declarations;
    for (std::size_t i = 0; i < sample_.claims.size(); ++i) {
      script_ += fmt::format("(declare-const c{0} Bool)(assert (=> c{0} {1}))\n", i,
                             sample_.claims[i].formula);
    }
    ask_verdicts();
    for (const Reported& conflict : conflicts_) ask_conflict(conflict);
    if (consistent_) ask_bounds();
    script_ += "(pop 1)\n";
    ++(conflicts_.empty() ? quiet_ : disputed_);
  }

  void compare() {
    const std::vector<std::string> answers = run_z3(common_definitions() + script_);
    for (std::size_t i = 0; i < answers.size() && i < questions_.size(); ++i) {
      const Question& question = questions_[i];
      if (answers[i] == (question.holds ? "sat" : "unsat")) continue;
      INFO(make_chronology(question.seed).yaml);
      INFO("seed " << question.seed << ": " << question.what);
      FAIL("z3 answers " << answers[i]);
    }
    REQUIRE(answers.size() == questions_.size());
  }

  std::size_t quiet() const { return quiet_; }
  std::size_t disputed() const { return disputed_; }

 private:
  struct Question {
    std::uint64_t seed;
    std::string what;
    bool holds;
  };

  void read_answers() {
    const json found = run(sample_.yaml, "check");
    listed_ = run(sample_.yaml, "list");
    consistent_ = listed_.at("consistent").get<bool>();
    conflicts_.clear();
    for (const json& each : found.at("diagnostics")) read_diagnostic(each);
  }

  void read_diagnostic(const json& found) {
    const auto code = found.at("code").get<std::string>();
    INFO(sample_.yaml << "seed " << seed_ << ": " << found.dump());
    // Faults of form, circles and `undecided` do not come up in these texts.
    const bool of_form = code < "F0401" && found.at("severity") == "error";
    REQUIRE_FALSE((of_form || code == "F0403" || code == "F0410"));
    if (code < "F0401" || code > "F0406") return;
    Reported conflict{code, {}};
    for (const json& claim : found.at("claims")) {
      const auto line = claim.at("line").get<std::size_t>();
      const auto at = std::find_if(sample_.claims.begin(), sample_.claims.end(),
                                   [&](const WrittenClaim& c) { return c.line == line; });
      REQUIRE(at != sample_.claims.end());
      REQUIRE_FALSE(at->rejected);
      conflict.claims.insert(static_cast<std::size_t>(at - sample_.claims.begin()));
    }
    REQUIRE(conflict.claims.size() == found.at("claims").size());
    check_kind(conflict);
    conflicts_.push_back(std::move(conflict));
  }

  void check_kind(const Reported& conflict) {
    std::set<int> sources;
    for (const std::size_t claim : conflict.claims) sources.insert(sample_.claims[claim].source);
    const bool account = sources.erase(-1) > 0;
    const bool own = conflict.code == "F0401" || conflict.code == "F0402";
    const std::string wanted = sources.empty()      ? conflict.code
                               : sources.size() > 1 ? "F0404"
                               : account            ? "F0405"
                                                    : "F0406";
    CHECK(own == sources.empty());
    CHECK(conflict.code == wanted);
  }

  void ask(bool holds, std::string what) { questions_.push_back({seed_, std::move(what), holds}); }

  void ask_claims(const Claims& claims, bool hold, std::string what) {
    script_ += "(check-sat-assuming (";
    for (const std::size_t claim : claims) script_ += fmt::format(" c{}", claim);
    script_ += "))\n";
    ask(hold, std::move(what));
  }

  /// The account, and of the sources' claims the wanted ones.
  template <class Wanted>
  Claims account_with(Wanted wanted) const {
    Claims out;
    for (std::size_t i = 0; i < sample_.claims.size(); ++i) {
      const WrittenClaim& claim = sample_.claims[i];
      if (!claim.rejected && (claim.source < 0 || wanted(i))) out.insert(i);
    }
    return out;
  }

  bool reported_within(const Claims& claims) const {
    return std::any_of(conflicts_.begin(), conflicts_.end(), [&](const Reported& conflict) {
      return std::includes(claims.begin(), claims.end(), conflict.claims.begin(),
                           conflict.claims.end());
    });
  }

  void ask_verdicts() {
    const Claims account = account_with([](std::size_t) { return false; });
    CHECK(consistent_ != reported_within(account));
    ask_claims(account, consistent_, "the account");
    const Claims all = account_with([](std::size_t) { return true; });
    ask_claims(all, conflicts_.empty(), "all claims");
    if (!consistent_) return;
    for (int source = 0; source < sample_.sources; ++source) {
      const Claims some =
          account_with([&](std::size_t i) { return sample_.claims[i].source == source; });
      ask_claims(some, !reported_within(some), fmt::format("the account and w{}", source));
    }
  }

  void ask_conflict(const Reported& conflict) {
    ask_claims(conflict.claims, false, "the conflict " + names(conflict.claims));
    for (const std::size_t claim : conflict.claims) {
      Claims rest = conflict.claims;
      rest.erase(claim);
      ask_claims(rest, true,
                 fmt::format("the conflict {} without line {}", names(conflict.claims),
                             sample_.claims[claim].line));
    }
  }

  std::string names(const Claims& claims) const {
    std::string out = "of lines";
    for (const std::size_t claim : claims) out += fmt::format(" {}", sample_.claims[claim].line);
    return out;
  }

  void ask_bounds() {
    const Claims kept = account_with([&](std::size_t i) {
      return std::none_of(conflicts_.begin(), conflicts_.end(),
                          [&](const Reported& conflict) { return conflict.claims.contains(i); });
    });
    ask_claims(kept, true, "the claims in no conflict");
    script_ += "(push 1)\n";
    for (const std::size_t claim : kept) script_ += fmt::format("(assert c{})\n", claim);
    REQUIRE(listed_.at("events").size() == sample_.events);
    for (const json& event : listed_.at("events")) {
      const std::string number = event.at("id").get<std::string>().substr(1);
      for (const char* point : {"start", "end"}) {
        ask_window(*point + number, event.at(point));
      }
    }
    script_ += "(pop 1)\n";
  }

  void ask_window(const std::string& point, const json& window) {
    const auto bound = [&](const char* side) -> std::optional<std::int64_t> {
      const json& value = window.at(side);
      if (value.is_null() || value == "..") return std::nullopt;
      return seconds_of(value.get<std::string>());
    };
    // Where there is no bound the point gets beyond what the few dates and lags could build up.
    static const std::int64_t long_ago = day_number(2023, 1, 1) * 86'400;
    static const std::int64_t long_hence = day_number(2028, 6, 1) * 86'400;
    const auto lo = bound("earliest");
    const auto hi = bound("latest");
    ask_point(fmt::format("({} {} {})", lo ? "=" : "<", point, lo.value_or(long_ago)), true);
    ask_point(fmt::format("({} {} {})", hi ? "=" : ">", point, hi.value_or(long_hence) - 1), true);
    if (lo) ask_point(fmt::format("(< {} {})", point, *lo), false);
    if (hi) ask_point(fmt::format("(>= {} {})", point, *hi), false);
  }

  void ask_point(const std::string& formula, bool possible) {
    script_ += fmt::format("(push 1)(assert {})(check-sat)(pop 1)\n", formula);
    ask(possible, formula);
  }

  std::string script_;
  std::vector<Question> questions_;
  std::size_t quiet_ = 0;
  std::size_t disputed_ = 0;
  std::uint64_t seed_ = 0;
  RandomChronology sample_;
  json listed_;
  bool consistent_ = true;
  std::vector<Reported> conflicts_;
};

void compare_many(std::uint64_t first, std::uint64_t count) {
  Comparison comparison;
  for (std::uint64_t seed = first; seed < first + count; ++seed) comparison.add(seed);
  comparison.compare();
  CHECK(comparison.quiet() > count / 5);
  CHECK(comparison.disputed() > count / 5);
}

}  // namespace

TEST_CASE("z3 agrees on 200 random chronologies") { compare_many(1, 200); }

TEST_CASE("z3 agrees on 5,000 random chronologies", "[.][nightly]") {
  for (std::uint64_t first = 1'000; first < 6'000; first += 500) compare_many(first, 500);
}

}  // namespace fasti::oracle
