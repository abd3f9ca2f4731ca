// SPDX-License-Identifier: MIT
#include "timeline/diff/difference.h"

#include <algorithm>
#include <utility>

#include "timeline/diff/findings.h"
#include "timeline/diff/matching.h"

namespace fasti {

namespace {

bool decided(const Version& version) {
  return version.reasoning.account_consistent && !version.reasoning.undecided;
}

/// Where an event stands among others: by its earliest start, else by its latest.
Tick place(const Version& version, std::uint32_t event) {
  const Extent& extent = version.reasoning.inferred[event];
  return extent.start.lo == kPast ? extent.start.hi : extent.start.lo;
}

class Comparer {
 public:
  Comparer(const Version& before, const Version& after)
      : before_(before),
        after_(after),
        matching_(match(before, after)),
        old_ids_(own_names(before.chronology)) {}

  Difference compare_all() {
    out_.before_decided = decided(before_);
    out_.after_decided = decided(after_);
    for (std::size_t kind = 0; kind < kRecordKinds; ++kind) {
      compare_records(static_cast<RecordKind>(kind));
    }
    std::stable_sort(out_.records.begin(), out_.records.end(),
                     [&](const RecordChange& a, const RecordChange& b) {
                       return std::pair(a.kind, time_of(a)) < std::pair(b.kind, time_of(b));
                     });
    out_.states = compare_states(before_, after_, matching_);
    compare_findings(before_, after_, matching_, out_);
    return std::move(out_);
  }

 private:
  Tick time_of(const RecordChange& record) const {
    if (record.kind != RecordKind::event) return 0;
    return record.after ? place(after_, *record.after) : place(before_, *record.before);
  }

  void compare_records(RecordKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    for (std::uint32_t i = 0; i < matching_.earlier[at].size(); ++i) {
      const std::optional<std::uint32_t> old_index = matching_.earlier[at][i];
      if (old_index) {
        compare_record(kind, *old_index, i);
      } else {
        out_.records.push_back({.kind = kind, .after = i});
      }
    }
    for (std::uint32_t i = 0; i < matching_.later[at].size(); ++i) {
      if (!matching_.later[at][i]) out_.records.push_back({.kind = kind, .before = i});
    }
  }

  void compare_record(RecordKind kind, std::uint32_t old_index, std::uint32_t new_index) {
    RecordChange change{.kind = kind, .before = old_index, .after = new_index};
    change.changes = compare(
        facts_of(before_.chronology, before_.reasoning, matching_.old_names, kind, old_index),
        facts_of(after_.chronology, after_.reasoning, matching_.new_names, kind, new_index));
    change.renamed = old_ids_[kind][old_index] != matching_.new_names[kind][new_index];
    if (kind == RecordKind::event) change.window = window(old_index, new_index);
    if (change.renamed || !change.changes.empty() || change.window) {
      out_.records.push_back(std::move(change));
    }
  }

  /// Where one account cannot be true, nothing follows from it that could be held against the
  /// other.
  std::optional<WindowChange> window(std::uint32_t old_index, std::uint32_t new_index) const {
    if (!out_.before_decided || !out_.after_decided) return std::nullopt;
    const Extent& was = before_.reasoning.inferred[old_index];
    const Extent& is = after_.reasoning.inferred[new_index];
    if (was == is) return std::nullopt;
    return WindowChange{
        was, is, shift_of(was, is),
        was == before_.reasoning.stated[old_index] && is == after_.reasoning.stated[new_index]};
  }

  const Version& before_;
  const Version& after_;
  Matching matching_;
  Names old_ids_;
  Difference out_;
};

}  // namespace

bool RecordChange::has(ChangeKind of) const {
  return std::any_of(changes.begin(), changes.end(),
                     [&](const Change& change) { return change.kind == of; });
}

Difference difference(const Version& before, const Version& after) {
  return Comparer(before, after).compare_all();
}

}  // namespace fasti
