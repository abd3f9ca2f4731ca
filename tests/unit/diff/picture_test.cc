// SPDX-License-Identifier: MIT
#include "render/diff/picture.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/memory_files.h"
#include "tests/support/run_fasti.h"
#include "tests/unit/diff/comparing.h"

using namespace fasti;

namespace {

const std::string kHead =
    "fasti: 1\ntitle: T\nrules: {no-source: off, unused: off}\n"
    "actors: {us: {title: US}, china: {title: China}}\n"
    "instruments: {rule: {title: Rule, by: us}, ban: {title: Ban, by: us}}\nevents:\n";

const std::string kBefore =
    kHead +
    "  - {id: a, date: 2025-04-15, title: A, by: us, imposes: rule}\n"
    "  - {id: b, date: 2025-05, title: B, by: us, because-of: a, imposes: ban}\n"
    "  - {id: gone, date: 2025-06-01, title: Gone, by: china, status: planned, because-of: b}\n"
    "  - {id: old-name, date: 2025-06-02, title: Same, by: us}\n";

const std::string kAfter =
    kHead +
    "  - {id: a, date: 2025-04-09, title: A, by: us, imposes: rule}\n"
    "  - {id: b, date: 2025-05, title: B, by: us, because-of: a, imposes: ban}\n"
    "  - {id: more, date: 2025-07-01, title: More, by: us}\n"
    "  - {id: new-name, date: 2025-06-02, title: Same, by: us}\n";

std::string run(const std::string& arguments, const std::string& output) {
  test::MemoryFiles files({{"old.yaml", kBefore}, {"new.yaml", kAfter}});
  const test::Run run = test::run_fasti(files, "diff old.yaml new.yaml " + arguments);
  INFO(run.err);
  CHECK(run.exit == 1);
  CHECK(run.out == "");
  return files.files[output];
}

}  // namespace

TEST_CASE("one picture holds what both versions have, and says which has it") {
  const test::Compared compared(kBefore, kAfter);
  const render::Comparison of{compared.before(), compared.after(), compared.difference(),
                              "old.yaml",        "new.yaml",       "en"};
  const render::Content content = render::content_of_both(of);
  std::vector<std::string> told;
  for (const render::Mark& mark : content.marks) {
    told.push_back(mark.id + ": " + mark.date_label + (mark.cancelled ? ", struck" : ""));
  }
  CHECK(told == std::vector<std::string>{"a: Apr 9 · re-dated", "a-before: Apr 15 · before, struck",
                                         "b: May", "gone: Jun 1 · removed, struck",
                                         "new-name: Jun 2 · renamed", "more: Jul 1 · added"});
  std::vector<std::string> links;
  for (const render::Link& link : content.links) {
    links.push_back(content.marks[link.from].id + " > " + content.marks[link.to].id + ": " +
                    link.label);
  }
  CHECK(links == std::vector<std::string>{"a > b: led to", "a-before > a: moved to",
                                          "b > gone: no longer: led to"});
  std::vector<std::string> bars;
  for (const render::Bar& bar : content.bars) bars.push_back(bar.title);
  CHECK(bars == std::vector<std::string>{"Rule (before)", "Rule (now)", "Ban"});
  // China has a lane for what only the older version has of it.
  CHECK(std::any_of(content.lanes.begin(), content.lanes.end(),
                    [](const render::LaneHead& lane) { return lane.title == "China"; }));
  CHECK(content.notes.size() == 4);
  // The timeline writes no words beside its arrows: none may be needed to understand the note.
  CHECK(std::any_of(content.notes.begin(), content.notes.end(), [](const std::string& note) {
    return note == "A thin arrow leads from a date as it was (“before”) to the date as it is.";
  }));

  const render::StatusContent status = render::status_of_both(of, content);
  std::vector<std::string> rows;
  for (const render::StatusRow& row : status.rows) rows.push_back(row.title);
  CHECK(rows == std::vector<std::string>{"Rule (before)", "Rule (now)", "Ban"});
}

TEST_CASE("versions that say the same make the picture of one") {
  const test::Compared compared(kAfter, kAfter);
  const render::Comparison of{compared.before(), compared.after(), compared.difference(),
                              "a.yaml",          "b.yaml",         "en"};
  const render::Content content = render::content_of_both(of);
  CHECK(content.marks.size() == 4);
  CHECK(content.notes.empty());
  CHECK(std::none_of(content.marks.begin(), content.marks.end(),
                     [](const render::Mark& mark) { return mark.cancelled; }));
}

TEST_CASE("every view draws two versions") {
  for (const std::string view : {"timeline", "vertical", "graph", "status"}) {
    INFO(view);
    const std::string drawn = run("-o both.svg --view " + view, "both.svg");
    CHECK(drawn.find("(before)") != std::string::npos);
    CHECK(drawn.find("old.yaml → new.yaml") != std::string::npos);
    if (view != "status") CHECK(drawn.find("removed") != std::string::npos);
  }
  const std::string chinese = run("-o both.svg --lang zh", "both.svg");
  CHECK(chinese.find("已删除") != std::string::npos);
  CHECK(run("-o both.dot", "both.dot").find("moved to") != std::string::npos);
}
