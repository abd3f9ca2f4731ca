// SPDX-License-Identifier: MIT
#include "timeline/query/select.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/unit/query/asking.h"
#include "timeline/date/edtf.h"

using namespace fasti;
using test::Asked;

namespace {

using Names = std::vector<std::string>;

const std::string kEvents =
    "  - {id: first, date: 2025-04-09, title: A, by: us, tags: [chips], imposes: rule}\n"
    "  - {id: answer, date: 2025-04-20, title: B, by: [china, us], responds-to: first}\n"
    "  - {id: window, date: 2025-05, title: C, by: china, tags: [minerals], because-of: answer}\n"
    "  - {id: last, date: 2025-06-30, title: D, by: china, tags: [chips],\n"
    "     because-of: {event: first, rejected: no}, after: window}\n"
    "  - {id: undated, title: E, by: us}\n";

Names names(const Asked& asked, const Selection& selection) {
  const Part part = select(asked.chronology(), asked.reasoning(), selection);
  Names out;
  for (const Event& event : asked.chronology().events) {
    if (part.shows(asked.chronology().events.id_of(event))) out.push_back(event.id.text);
  }
  CHECK(out.size() == part.count);
  return out;
}

Day day(const char* text) {
  return floor_day(std::get<edtf::Date>(edtf::parse(text)).local().start.lo);
}

Id<Event> event_of(const Asked& asked, const std::string& name) {
  for (const Event& event : asked.chronology().events) {
    if (event.id.text == name) return asked.chronology().events.id_of(event);
  }
  FAIL("no event " + name);
  return {};
}

}  // namespace

TEST_CASE("a selection that asks for nothing shows everything") {
  const Asked asked(kEvents);
  const Part part = select(asked.chronology(), asked.reasoning(), {});
  CHECK(part.whole());
  CHECK(part.count == 5);
}

TEST_CASE("an event is shown when some of its inferred window lies within the days") {
  const Asked asked(kEvents);
  Selection days;
  days.from = day("2025-05-20");
  CHECK(names(asked, days) == Names{"window", "last", "undated"});
  days.to = day("2025-06-29");
  CHECK(names(asked, days) == Names{"window", "undated"});
  days.from = day("2025-04-20");
  days.to = day("2025-04-20");
  CHECK(names(asked, days) == Names{"answer", "undated"});
  days.from.reset();
  days.to = day("2025-04-09");
  CHECK(names(asked, days) == Names{"first", "undated"});
}

TEST_CASE("the days are those of the event's own calendar") {
  // The fifteenth of Shanghai begins at noon of the fourteenth of New York.
  const Asked asked(
      "  - {id: east, date: 2025-07-15, title: A, by: china}\n"
      "  - {id: west, date: 2025-07-14, title: B, by: us}\n");
  Selection days;
  days.from = day("2025-07-15");
  CHECK(names(asked, days) == Names{"east"});
  days.from.reset();
  days.to = day("2025-07-14");
  CHECK(names(asked, days) == Names{"west"});
}

TEST_CASE("what is inferred decides, not what is stated") {
  const Asked asked(
      "  - {id: a, date: 2025-05-20, title: A}\n"
      "  - {id: b, date: 2025-05, title: B, after: a}\n");
  Selection days;
  days.to = day("2025-05-19");
  CHECK(names(asked, days).empty());
}

TEST_CASE("any actor of an event counts, and of several that are asked for one is enough") {
  const Asked asked(kEvents);
  Selection by;
  by.actors = {{0}};
  CHECK(names(asked, by) == Names{"first", "answer", "undated"});
  by.actors = {{0}, {1}};
  CHECK(names(asked, by).size() == 5);
  by.tags = {"minerals", "chips"};
  CHECK(names(asked, by) == Names{"first", "window", "last"});
  by.actors = {{1}};
  CHECK(names(asked, by) == Names{"window", "last"});
}

TEST_CASE("around an event stand those that relations reach, whichever way they point") {
  const Asked asked(kEvents);
  Selection near;
  near.around = event_of(asked, "answer");
  near.steps = 0;
  CHECK(names(asked, near) == Names{"answer"});
  near.steps = 1;
  CHECK(names(asked, near) == Names{"first", "answer", "window"});
  near.steps = 2;
  CHECK(names(asked, near) == Names{"first", "answer", "window", "last"});
  // A rejected relation leads nowhere.
  near.around = event_of(asked, "last");
  near.steps = 1;
  CHECK(names(asked, near) == Names{"window", "last"});
}

TEST_CASE("an instrument is shown with the events that do something to it") {
  const Asked asked(kEvents);
  Selection by;
  by.tags = {"minerals"};
  CHECK_FALSE(shows(asked.chronology(), select(asked.chronology(), asked.reasoning(), by),
                    {{0}, std::nullopt}));
  by.tags = {"chips"};
  CHECK(shows(asked.chronology(), select(asked.chronology(), asked.reasoning(), by),
              {{0}, std::nullopt}));
  // What days hide of the event they do not hide of what it put in force.
  by.from = day("2025-06-01");
  CHECK(shows(asked.chronology(), select(asked.chronology(), asked.reasoning(), by),
              {{0}, std::nullopt}));
  CHECK_FALSE(shows(asked.chronology(), select(asked.chronology(), asked.reasoning(), by),
                    {{1}, std::nullopt}));
}
