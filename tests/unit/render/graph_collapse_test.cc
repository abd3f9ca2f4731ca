// SPDX-License-Identifier: MIT
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "render/graph/collapse.h"
#include "tests/unit/render/graph_fixture.h"

using namespace fasti::render;
using fasti::kSecondsPerDay;

TEST_CASE("few events keep a card each") {
  const Content content = h20_content("en");
  const Content same = collapse(content, 1000);
  REQUIRE(same.marks.size() == content.marks.size());
  CHECK(same.links.size() == content.links.size());
  CHECK(same.notes == content.notes);
}

TEST_CASE("many events share cards by lane and period") {
  const Content content = random_content(7, 3000, 4, 2000);
  const Content gathered = collapse(content, 1000);
  CHECK(gathered.marks.size() <= 170);
  CHECK(gathered.marks.size() > 20);
  CHECK(gathered.notes.size() == content.notes.size() + 1);
  CHECK(gathered.notes.front().find("3000") != std::string::npos);
  std::set<std::string> ids;
  for (const Mark& mark : gathered.marks) CHECK(ids.insert(mark.id).second);
  for (const Link& link : gathered.links) {
    CHECK(link.from < gathered.marks.size());
    CHECK(link.to < gathered.marks.size());
    CHECK(link.from != link.to);
  }
}

TEST_CASE("a card of one year is labelled with the year") {
  Content content;
  content.lang = "en";
  content.lanes = {{"a", "A", ""}};
  for (int i = 0; i < 1200; ++i) {
    Mark mark;
    mark.id = "e" + std::to_string(i);
    mark.title = "Event " + std::to_string(i);
    const CivilTime day = CivilTime{i} * 30 * kSecondsPerDay;
    mark.stated = mark.inferred = {{day, day + kSecondsPerDay}, {day, day + kSecondsPerDay}};
    content.marks.push_back(mark);
  }
  const Content gathered = collapse(content, 1000);
  REQUIRE(gathered.marks.size() == 99);  // the years from 1970 to 2068
  CHECK(gathered.marks.front().date_label == "1970");
  CHECK(gathered.marks.front().title == "13 events: Event 0; Event 1 …");
}
