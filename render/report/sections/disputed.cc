// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/report/sections/sections.h"
#include "timeline/reason/least_trusted.h"

namespace fasti::render {

namespace {

/// Writes what is disputed.
class Disputes {
 public:
  explicit Disputes(const Subjects& of) : of_(of), tell_(of.tell) {}

  Blocks write() {
    for (const Conflict* conflict : conflicts_of(of_)) add(*conflict);
    if (out_.empty()) {
      const Phrase none = of_.part.whole() ? Phrase::no_disputed : Phrase::no_disputed_part;
      out_.emplace_back(Paragraph{{Telling::plain(tell_.say(none))}});
    }
    add_rejected();
    return std::move(out_);
  }

 private:
  const Claim& claim(ClaimId id) const { return of_.reasoning.claims[id]; }

  void add(const Conflict& conflict) {
    const Claim& first = claim(conflict.claims.front());
    Run title = first.kind == Claim::Kind::verified ? Telling::plain(tell_.say(Phrase::verified))
                                                    : tell_.event(first.event);
    title.target.clear();
    out_.emplace_back(Heading{{std::move(title)}});
    constexpr std::array kKinds{Phrase::kind_account, Phrase::kind_cycle,
                                Phrase::kind_source_account, Phrase::kind_source_itself,
                                Phrase::kind_sources};
    const std::size_t count = conflict.claims.size();
    const std::string can = count == 1 ? tell_.say(Phrase::cannot_one)
                                       : tell_.say(Phrase::cannot_all, fmt::format("{}", count));
    out_.emplace_back(
        Paragraph{{Telling::plain(tell_.say(kKinds[static_cast<std::size_t>(conflict.kind)]) +
                                  std::string(signs(tell_.language()).blank) + can)}});
    out_.emplace_back(sides(conflict));
  }

  Table sides(const Conflict& conflict) const {
    Table table;
    const Claim& first = claim(conflict.claims.front());
    table.caption = first.kind == Claim::Kind::verified ? tell_.say(Phrase::verified)
                                                        : tell_.event(first.event).text;
    table.columns = {
        {tell_.say(Phrase::who), 2}, {tell_.say(Phrase::claim), 4}, {tell_.say(Phrase::where), 1}};
    table.rows.push_back(heading(has_least_trusted(of_.reasoning.claims, conflict)
                                     ? Phrase::least_trusted
                                     : Phrase::one_side));
    for (std::size_t i = 0; i < conflict.claims.size(); ++i) {
      if (i == 1) table.rows.push_back(heading(Phrase::other_side));
      table.rows.push_back(row(claim(conflict.claims[i])));
    }
    if (!conflict.also_against.empty()) {
      table.rows.push_back(heading(Phrase::also_against));
      for (const ClaimId id : conflict.also_against) table.rows.push_back(row(claim(id)));
    }
    drop_empty_columns(table);
    return table;
  }

  Row heading(Phrase name) const {
    Row row;
    row.role = Row::Role::group;
    row.cells = {{{Telling::plain(tell_.say(name), Voice::strong)}}};
    return row;
  }

  Row row(const Claim& of) const {
    Row row;
    Run who = of.source ? tell_.source(*of.source)
                        : Telling::plain(tell_.say(Phrase::account), Voice::quiet);
    row.cells = {{{std::move(who)}}, {{Telling::plain(tell_.claim(of))}}, {}};
    if (const std::string& at = tell_.locus(of); !at.empty()) {
      row.cells[2] = {{Telling::plain(at)}};
    }
    return row;
  }

  /// What is kept on record and not followed, with its reason.
  void add_rejected() {
    Table table;
    table.caption = tell_.say(Phrase::rejected_head);
    table.columns = {{tell_.say(Phrase::who), 2},
                     {tell_.say(Phrase::claim), 3},
                     {tell_.say(Phrase::where), 1},
                     {tell_.say(Phrase::reason), 3}};
    for (const Claim& each : of_.reasoning.claims) {
      const std::string* reason = tell_.rejection(each);
      if (reason == nullptr || !of_.part.shows(each.event)) continue;
      table.rows.push_back(row(each));
      table.rows.back().cells.push_back({{Telling::plain(*reason)}});
    }
    if (table.rows.empty()) return;
    drop_empty_columns(table);
    out_.emplace_back(Heading{{Telling::plain(table.caption)}});
    out_.emplace_back(std::move(table));
  }

  const Subjects& of_;
  const Telling& tell_;
  Blocks out_;
};

}  // namespace

std::vector<const Conflict*> conflicts_of(const Subjects& of) {
  std::vector<const Conflict*> out;
  for (const Conflict& conflict : of.reasoning.conflicts) {
    const bool shown = std::any_of(conflict.claims.begin(), conflict.claims.end(), [&](ClaimId id) {
      const Claim& claim = of.reasoning.claims[id];
      return claim.kind == Claim::Kind::verified || of.part.shows(claim.event);
    });
    if (shown) out.push_back(&conflict);
  }
  return out;
}

Blocks write_disputed(const Subjects& of) { return Disputes(of).write(); }

}  // namespace fasti::render
