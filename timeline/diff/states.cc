// SPDX-License-Identifier: MIT
#include "timeline/diff/states.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "timeline/query/history.h"

namespace fasti {

namespace {

/// What a version says of a subject from `first` on. `last_known` is what stood when the record
/// ended.
struct Stretch {
  Day first = kPast;
  StateOnDay state;
  StateOnDay last_known;
};

const StateOnDay kAbsent{{LegalState::none}, Certainty::none, std::nullopt, false};

/// One version's answers.
class Side {
 public:
  explicit Side(const Version& version)
      : chronology_(version.chronology), in_force_(version.chronology, version.reasoning) {}

  /// The parts of which something is said; the empty name is the whole.
  std::vector<std::string> parts(std::optional<std::uint32_t> instrument) const {
    std::vector<std::string> out;
    if (!instrument) return out;
    for (const Subject& subject : in_force_.subjects({*instrument})) {
      const auto& names = chronology_.instruments[subject.instrument].parts;
      out.push_back(subject.part ? names[*subject.part].text : std::string());
    }
    return out;
  }

  std::vector<Stretch> stretches(std::optional<std::uint32_t> instrument,
                                 const std::string& part) const {
    const std::optional<Subject> subject = find(instrument, part);
    if (!subject) return {{kPast, kAbsent, kAbsent}};
    std::vector<Stretch> out;
    for (const Interval& each : history(in_force_, *subject)) {
      StateOnDay state{each.states, each.certainty, each.enforced, each.beyond_record};
      StateOnDay known = each.beyond_record && !out.empty() ? out.back().last_known : state;
      out.push_back({each.first, std::move(state), std::move(known)});
    }
    return out;
  }

 private:
  std::optional<Subject> find(std::optional<std::uint32_t> instrument,
                              const std::string& part) const {
    if (!instrument) return std::nullopt;
    Subject out{{*instrument}, std::nullopt};
    if (part.empty()) return out;
    const std::vector<Name>& parts = chronology_.instruments[out.instrument].parts;
    for (std::uint32_t i = 0; i < parts.size(); ++i) {
      if (parts[i].text != part) continue;
      out.part = i;
      return out;
    }
    return std::nullopt;
  }

  const Chronology& chronology_;
  InForce in_force_;
};

/// Whether two versions say the same of a day. One whose record has ended says nothing against what
/// stood last.
bool agree(const Stretch& before, const Stretch& after) {
  if (before.state.beyond_record == after.state.beyond_record) return before.state == after.state;
  return before.last_known == after.last_known;
}

std::vector<StateChange> compare(const std::vector<Stretch>& before,
                                 const std::vector<Stretch>& after) {
  std::vector<Day> firsts;
  for (const auto* side : {&before, &after}) {
    for (const Stretch& each : *side) firsts.push_back(each.first);
  }
  std::sort(firsts.begin(), firsts.end());
  firsts.erase(std::unique(firsts.begin(), firsts.end()), firsts.end());
  const auto on = [](const std::vector<Stretch>& side, Day day) -> const Stretch& {
    const auto next = std::upper_bound(side.begin(), side.end(), day,
                                       [](Day a, const Stretch& b) { return a < b.first; });
    return next == side.begin() ? *next : *std::prev(next);
  };
  std::vector<StateChange> out;
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    const Stretch& old_one = on(before, firsts[i]);
    const Stretch& new_one = on(after, firsts[i]);
    if (agree(old_one, new_one)) continue;
    const Day last = i + 1 < firsts.size() ? firsts[i + 1] - 1 : kFuture;
    const bool goes_on = !out.empty() && out.back().last == firsts[i] - 1 &&
                         out.back().before == old_one.state && out.back().after == new_one.state;
    if (goes_on) {
      out.back().last = last;
    } else {
      out.push_back({firsts[i], last, old_one.state, new_one.state,
                     old_one.state.beyond_record && !new_one.state.beyond_record});
    }
  }
  return out;
}

class Comparison {
 public:
  Comparison(const Version& before, const Version& after) : before_(before), after_(after) {}

  void compare_instrument(std::optional<std::uint32_t> old_index,
                          std::optional<std::uint32_t> new_index) {
    std::vector<std::string> parts = after_.parts(new_index);
    for (std::string& part : before_.parts(old_index)) {
      if (std::find(parts.begin(), parts.end(), part) == parts.end()) {
        parts.push_back(std::move(part));
      }
    }
    std::stable_partition(parts.begin(), parts.end(),
                          [](const auto& part) { return part.empty(); });
    std::vector<StateChange> of_whole;
    for (const std::string& part : parts) {
      std::vector<StateChange> days =
          compare(before_.stretches(old_index, part), after_.stretches(new_index, part));
      if (days.empty() || (!part.empty() && days == of_whole)) continue;
      if (part.empty()) of_whole = days;
      out_.push_back({old_index, new_index, part, std::move(days)});
    }
  }

  std::vector<SubjectChange> take() { return std::move(out_); }

 private:
  Side before_;
  Side after_;
  std::vector<SubjectChange> out_;
};

}  // namespace

std::vector<SubjectChange> compare_states(const Version& before, const Version& after,
                                          const Matching& matching) {
  constexpr auto kAt = static_cast<std::size_t>(RecordKind::instrument);
  Comparison comparison(before, after);
  for (std::uint32_t i = 0; i < matching.earlier[kAt].size(); ++i) {
    comparison.compare_instrument(matching.earlier[kAt][i], i);
  }
  for (std::uint32_t i = 0; i < matching.later[kAt].size(); ++i) {
    if (!matching.later[kAt][i]) comparison.compare_instrument(i, std::nullopt);
  }
  return comparison.take();
}

}  // namespace fasti
