// SPDX-License-Identifier: MIT
#include "tests/oracle/random_story.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "tests/unit/graph/random.h"

namespace fasti::oracle {

namespace {

using Words = std::vector<std::string>;

const Words kZones{"UTC", "America/New_York", "Asia/Shanghai", "America/St_Johns", "Pacific/Apia"};
const Words kDates{"2024-02",
                   "2024-03-10",
                   "2024-02-29",
                   "2024-XX-31",
                   "2024-0X",
                   "2024",
                   "\"[..2024-03-05]\"",
                   "\"[2024-02-15..]\"",
                   "\"[2024-02-10,2024-04-01]\"",
                   "2024-03-31~",
                   "2024-02-20/2024-03-15",
                   "2024-11-03",
                   "2024-12-31/..",
                   "2024-03-10T01:30Z"};
const Words kDays{"2024-02",
                  "2024-03-10",
                  "2024-XX-29",
                  "2024-0X",
                  "2024-03-2X",
                  "2024-11-03",
                  "\"[..2024-03-05]\"",
                  "\"[2024-02-15..]\"",
                  "2024-12-30",
                  "2024-02-29",
                  "\"[2024-02-10,2024-04-01]\""};
const Words kLags{"1 day",    "1 month",  "30 days",         "at least 31 days",
                  "36 hours", "~1 month", "at most 2 weeks", "1 year"};
const Words kEffects{"imposes", "amends", "suspends", "waives", "lifts", "extends"};

class Story {
 public:
  explicit Story(std::uint64_t seed) : random_(seed), count_(random_.between(2, 6)) {}

  std::string write() {
    out_ = "fasti: 1\ntitle: Random\n";
    if (random_.one_in(4)) out_ += "verified: 2024-06-30\n";
    instruments_ = random_.one_in(2);
    if (instruments_) {
      out_ += fmt::format("actors: {{one: {{title: One, zone: {}}}}}\n", pick(kZones));
      out_ += "instruments:\n  rule: {title: Rule, by: one, parts: [half]}\n";
    }
    out_ += "sources: {a: {title: A}, b: {title: B, tier: primary}}\nevents:\n";
    for (std::int64_t i = 0; i < count_; ++i) write_event(i);
    return out_;
  }

 private:
  const std::string& pick(const Words& from) {
    return from[static_cast<std::size_t>(
        random_.between(0, static_cast<std::int64_t>(from.size()) - 1))];
  }

  void write_event(std::int64_t self) {
    out_ += fmt::format("  - id: e{}\n    title: Event\n    zone: {}\n", self, pick(kZones));
    if (random_.one_in(2)) out_ += fmt::format("    date: {}\n", pick(kDates));
    if (random_.one_in(2))
      out_ += fmt::format("    sources: [{{source: a, date: {}}}]\n", pick(kDates));
    Words kinds{"after",    "before", "during",       "same-day", "because-of",
                "overlaps", "meets",  "simultaneous", "finishes"};
    for (std::int64_t left = random_.between(0, 2); left > 0; --left) {
      const std::string kind = pick(kinds);
      kinds.erase(std::find(kinds.begin(), kinds.end(), kind));
      write_relation(self, kind);
    }
    if (instruments_ && random_.one_in(2)) write_effect();
  }

  void write_relation(std::int64_t self, const std::string& kind) {
    const std::int64_t other = (self + random_.between(1, count_ - 1)) % count_;
    out_ += fmt::format("    {}: {{event: e{}", kind, other);
    const bool lagging = kind == "after" || kind == "before" || kind == "because-of";
    if (lagging && random_.one_in(2)) out_ += ", lag: " + pick(kLags);
    if (random_.one_in(2)) out_ += random_.one_in(2) ? ", source: a" : ", source: b";
    out_ += "}\n";
  }

  void write_effect() {
    out_ += fmt::format("    {}: {{instrument: {}", pick(kEffects),
                        random_.one_in(3) ? "\"rule#half\"" : "rule");
    if (random_.one_in(2)) out_ += ", from: " + pick(kDays);
    if (random_.one_in(2)) out_ += ", until: " + pick(kDays);
    out_ += "}\n";
  }

  graph::Random random_;
  const std::int64_t count_;
  bool instruments_ = false;
  std::string out_;
};

}  // namespace

std::string random_story(std::uint64_t seed) { return Story(seed).write(); }

}  // namespace fasti::oracle
