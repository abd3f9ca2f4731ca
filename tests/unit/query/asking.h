// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/memory_files.h"
#include "timeline/load/load.h"
#include "timeline/query/history.h"

namespace fasti::test {

/// A small chronology with an instrument `rule` (parts `a` and `b`), `next`, and `pass`, which
/// permits `rule`; actors `us` in New York and `china` in Shanghai; and the events given.
class Asked {
 public:
  explicit Asked(const std::string& events, const std::string& head = "")
      : files_({{"a.yaml", "fasti: 1\ntitle: T\nzone: America/New_York\n" + head +
                               "actors:\n  us: {title: US, zone: America/New_York}\n"
                               "  china: {title: China, zone: Asia/Shanghai}\n"
                               "instruments:\n  rule: {title: Rule, by: us, parts: [a, b]}\n"
                               "  next: {title: Next, by: us}\n"
                               "  pass: {title: Pass, by: us, permits: rule}\n"
                               "  ban: {title: Ban, by: china}\nevents:\n" +
                               events}}),
        loaded_(load("a.yaml", files_)) {
    INFO(events);
    for (const Diagnostic& each : loaded_.diagnostics.items()) UNSCOPED_INFO(each.message);
    REQUIRE(!loaded_.diagnostics.has_errors());
    reasoning_ = reason(*loaded_.chronology);
  }
  Asked(const Asked&) = delete;
  Asked& operator=(const Asked&) = delete;

  const Chronology& chronology() const { return *loaded_.chronology; }
  const Reasoning& reasoning() const { return reasoning_; }
  InForce in_force() const { return {chronology(), reasoning_}; }

  /// `rule`, `rule#a`, …
  Subject subject(const std::string& name) const {
    const std::size_t hash = name.find('#');
    Subject out;
    for (const Instrument& each : chronology().instruments) {
      if (each.id.text != name.substr(0, hash)) continue;
      out.instrument = chronology().instruments.id_of(each);
      for (std::uint32_t i = 0; i < each.parts.size() && hash != std::string::npos; ++i) {
        if (each.parts[i].text == name.substr(hash + 1)) out.part = i;
      }
    }
    return out;
  }

  Standing standing(const std::string& name, const std::string& day,
                    const std::string& known_by = "") const {
    std::optional<Day> known;
    if (!known_by.empty()) known = day_of(known_by);
    return in_force().on(subject(name), day_of(day), known);
  }

  /// "in-force by a", "none|in-force", "suspended, waived by b"; "?" for what is not known.
  std::string told(const std::string& name, const std::string& day,
                   const std::string& known_by = "") const {
    const Standing now = standing(name, day, known_by);
    std::string out;
    for (const LegalState state : now.states) {
      out += (out.empty() ? "" : "|") + std::string(fasti::name(state));
    }
    if (now.end_unsaid) out += out.empty() ? "?" : "|?";
    if (now.enforced == false) out += ", waived";
    if (now.since && !now.states.empty()) out += " by " + chronology().events[*now.since].id.text;
    return out;
  }

  /// "b imposed-twice; c absent?", the question mark where it is only possible.
  std::string wrong(const std::string& name = "rule") const {
    std::string out;
    for (const Misstep& step : in_force().missteps(subject(name).instrument)) {
      out += (out.empty() ? "" : "; ") + chronology().events[step.event].id.text + " " +
             std::string(fasti::name(step.kind)) + (step.certain ? "" : "?");
    }
    return out;
  }

  static Day day_of(const std::string& text) {
    const auto date = edtf::parse(text);
    return floor_day(std::get<edtf::Date>(date).local().start.lo);
  }

 private:
  MemoryFiles files_;
  Loaded loaded_;
  Reasoning reasoning_;
};

/// An event of the US: `event("a", "2025-01-01", "imposes: rule")`.
inline std::string event(const std::string& id, const std::string& date, const std::string& does) {
  return "  - {id: " + id + ", date: \"" + date + "\", by: us, " + does + "}\n";
}

}  // namespace fasti::test
