// SPDX-License-Identifier: MIT
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "timeline/text/diagnostic.h"
#include "timeline/text/rules.h"
#include "timeline/text/similar.h"
#include "timeline/text/source_text.h"

using namespace fasti;

TEST_CASE("positions count lines and code points from 1") {
  const SourceText file("a.yaml", "fasti: 1\r\ntitle: 英伟达H20\nend");
  CHECK(file.line_count() == 3);
  CHECK(file.line(1) == "fasti: 1");
  CHECK(file.line(2) == "title: 英伟达H20");
  const std::size_t h20 = file.bytes().find("H20");
  CHECK(file.position(h20).line == 2);
  CHECK(file.position(h20).column == 11);
  CHECK(file.position(0).column == 1);
  CHECK(file.position(9999).line == 3);
  CHECK(file.position(9999).column == 4);
}

TEST_CASE("an empty file has one empty line") {
  const SourceText file("a.yaml", "");
  CHECK(file.line_count() == 1);
  CHECK(file.line(1).empty());
  CHECK(file.position(0).line == 1);
}

TEST_CASE("edit distance counts swaps of neighbours once and gives up beyond the limit") {
  CHECK(edit_distance("after", "afetr", 3) == 1);
  CHECK(edit_distance("after", "after", 3) == 0);
  CHECK(edit_distance("after", "before", 9) == 4);
  CHECK(edit_distance("ban", "approval", 2) == 3);
  CHECK(edit_distance("约谈会", "约谈", 3) == 1);
}

TEST_CASE("did you mean: nearest first, ties in order of appearance, three at most") {
  const std::vector<std::string_view> names{"ban", "bar", "bad", "bat", "approval", "aproval"};
  CHECK(did_you_mean("bab", names) == "did you mean `ban`, `bar` or `bad`?");
  CHECK(did_you_mean("approvl", names) == "did you mean `approval` or `aproval`?");
  CHECK(did_you_mean("zzzzzz", names).empty());
  CHECK(did_you_mean("ban", std::vector<std::string_view>{"ban"}).empty());
}

TEST_CASE("the table of rules is in order, and every row is complete") {
  std::set<std::string_view> names;
  std::string_view last;
  for (const RuleInfo& row : all_rules()) {
    INFO(row.code);
    CHECK(last < row.code);
    last = row.code;
    CHECK(row.code.size() == 5);
    CHECK(names.insert(row.name).second);
    CHECK(!row.summary.empty());
    CHECK(!row.page.empty());
    CHECK(info(row.rule).code == row.code);
    CHECK(find_rule(row.code) == row.rule);
    CHECK(find_rule(row.name) == row.rule);
  }
  CHECK(!find_rule("F9999"));
  CHECK(parse_severity("warning") == Severity::warning);
  CHECK(!parse_severity("fatal"));
}

TEST_CASE("findings are sorted by file, byte and code") {
  Diagnostics all;
  all.add(Rule::unknown_event, {1, 5, 6}, "third");
  all.add(Rule::unknown_event, {0, 9, 10}, "second");
  all.add(Rule::not_edtf, {0, 9, 10}, "first");
  all.sort();
  CHECK(all.items()[0].message == "first");
  CHECK(all.items()[1].message == "second");
  CHECK(all.items()[2].message == "third");
  CHECK(all.has_errors());
}

TEST_CASE("a name is certainly meant only where a single slip leads to it and to no other") {
  const std::vector<std::string_view> names{"title",  "date",        "finishes", "finished-by",
                                            "notice", "notice-2024", "by",       "before"};
  CHECK(certainly_meant("titel", names) == "title");
  CHECK(certainly_meant("befor", names) == "before");
  CHECK(!certainly_meant("finished", names));     // or the beginning of finished-by
  CHECK(!certainly_meant("notice-2025", names));  // another year
  CHECK(!certainly_meant("bx", names));           // too short to tell
  CHECK(!certainly_meant("titled-x", names));     // too far
  CHECK(!certainly_meant("title", names));        // right already
  const std::vector<std::string_view> close{"event", "evens"};
  CHECK(!certainly_meant("even", close));
}
