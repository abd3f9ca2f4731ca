// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/memory_files.h"
#include "timeline/check/check.h"
#include "timeline/diff/difference.h"
#include "timeline/load/load.h"

namespace fasti::test {

/// Two chronologies and what differs between them.
class Compared {
 public:
  Compared(const std::string& before, const std::string& after)
      : before_(before),
        after_(after),
        old_{*before_.loaded.chronology, *before_.checked.reasoning, before_.checked.diagnostics},
        new_{*after_.loaded.chronology, *after_.checked.reasoning, after_.checked.diagnostics},
        difference_(fasti::difference(old_, new_)) {}
  Compared(const Compared&) = delete;
  Compared& operator=(const Compared&) = delete;

  const Difference& difference() const { return difference_; }
  const Version& before() const { return old_; }
  const Version& after() const { return new_; }

  /// "added b; a re-dated date 2025-04-09 > 2025-04-10; a window moved": records of one kind.
  std::string told(RecordKind kind = RecordKind::event) const {
    std::string out;
    const auto add = [&](const std::string& what) { out += (out.empty() ? "" : "; ") + what; };
    for (const RecordChange& record : difference_.records) {
      if (record.kind != kind) continue;
      const std::string id = record.after ? own_names(new_.chronology)[kind][*record.after]
                                          : own_names(old_.chronology)[kind][*record.before];
      if (record.added()) add("added " + id);
      if (record.removed()) add("removed " + id);
      if (record.renamed) add(own_names(old_.chronology)[kind][*record.before] + " renamed " + id);
      for (const Change& change : record.changes) {
        add(id + " " + std::string(name(change.kind)) + " " + std::string(change.aspect) + " " +
            change.before + " > " + change.after);
      }
      if (record.follows()) add(id + " window " + std::string(name(record.window->shift)));
    }
    return out;
  }

  /// "rule 2025-04-09/2025-04-09 in-force > none".
  std::string states() const {
    std::string out;
    for (const SubjectChange& subject : difference_.states) {
      const std::string id =
          subject.after ? own_names(new_.chronology)[RecordKind::instrument][*subject.after]
                        : own_names(old_.chronology)[RecordKind::instrument][*subject.before];
      for (const StateChange& days : subject.days) {
        out += (out.empty() ? "" : "; ") + id + (subject.part.empty() ? "" : "#" + subject.part) +
               " " + day(days.first) + "/" + day(days.last) + " " + words(days.before) + " > " +
               words(days.after) + (days.newly_known ? ", newly known" : "");
      }
    }
    return out;
  }

  /// "new F0401; gone F0601".
  std::string findings() const {
    std::string out;
    for (const auto& [what, items] :
         {std::pair("new ", &difference_.found), std::pair("gone ", &difference_.solved)}) {
      for (const Diagnostic* item : *items) {
        out += (out.empty() ? "" : "; ") + std::string(what) + std::string(info(item->rule).code);
      }
    }
    return out;
  }

 private:
  struct Read {
    explicit Read(const std::string& text)
        : files({{"a.yaml", text}}), loaded(load("a.yaml", files)), checked(check(loaded)) {
      INFO(text);
      for (const Diagnostic& each : loaded.diagnostics.items()) UNSCOPED_INFO(each.message);
      REQUIRE(!loaded.diagnostics.has_errors());
    }
    MemoryFiles files;
    Loaded loaded;
    Checked checked;
  };

  static std::string day(Day of) {
    return of == kPast || of == kFuture ? std::string("..") : iso_date(of);
  }

  static std::string words(const StateOnDay& state) {
    std::string out = state.beyond_record ? "beyond" : "";
    for (const LegalState each : state.states) {
      out += (out.empty() ? "" : "|") + std::string(name(each));
    }
    if (out.empty()) out = "?";
    return out + (state.enforced == false ? ", waived" : "");
  }

  Read before_;
  Read after_;
  Version old_;
  Version new_;
  Difference difference_;
};

}  // namespace fasti::test
