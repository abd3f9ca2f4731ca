// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "render/chart/axis.h"
#include "render/chart/ticks.h"
#include "render/content/make_content.h"
#include "render/content/status.h"
#include "render/lane_colours.h"
#include "render/status/status.h"
#include "render/timeline/timeline.h"
#include "render/vertical/vertical.h"
#include "tests/support/memory_files.h"
#include "tests/unit/render/scene_texts.h"
#include "timeline/load/load.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

constexpr CivilTime kDay = kSecondsPerDay;

CivilTime at(std::int64_t year, int month, int day) { return to_day({year, month, day}) * kDay; }

/// What a picture of a chronology, or of some days of it, is made of.
struct Made {
  explicit Made(const std::string& body, Selection selection = {})
      : files({{"a.yaml", "fasti: 1\ntitle: T\n" + body}}), loaded(load("a.yaml", files)) {
    for (const Diagnostic& each : loaded.diagnostics.items()) UNSCOPED_INFO(each.message);
    REQUIRE(loaded.chronology);
    reasoning = reason(*loaded.chronology);
    part = select(*loaded.chronology, reasoning, std::move(selection));
    content = make_content(*loaded.chronology, reasoning, part, "en");
  }
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;

  StatusContent status() const { return make_status(*loaded.chronology, reasoning, part, content); }
  const Mark& mark(const std::string& id) const {
    const auto found = std::find_if(content.marks.begin(), content.marks.end(),
                                    [&](const Mark& each) { return each.id == id; });
    REQUIRE(found != content.marks.end());
    return *found;
  }
  std::vector<std::string> bars() const {
    std::vector<std::string> out;
    for (const Bar& bar : content.bars) out.push_back(bar.title + " | " + bar.note);
    return out;
  }

  test::MemoryFiles files;
  Loaded loaded;
  Reasoning reasoning;
  Part part;
  Content content;
};

Selection days(CivilTime from, CivilTime to) {
  Selection out;
  out.from = floor_day(from);
  out.to = floor_day(to);
  return out;
}

bool has(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

const std::string kTwoSources = "sources: {r: {publisher: R}, f: {publisher: F}}\nevents:\n";
const std::string kDisputed =
    "  - {id: s, title: S, sources: [{source: r, date: 2025-08-21}, {source: f, date: "
    "2025-08-22}]}\n";

const std::string kParts =
    "verified: 2025-12-31\nactors: {us: {title: US}}\n"
    "instruments: {r: {title: Rule R, by: us, parts: [a, b]}, q: {title: Rule Q, by: us, parts: "
    "[c]}}\nevents:\n"
    "  - {id: adopt, date: 2025-01-10, title: A, by: us, issues: r, imposes: [q]}\n"
    "  - {id: start, date: 2025-03-01, title: B, by: us, imposes: [r#a, r#b]}\n"
    "  - {id: stop, date: 2025-06-01, title: C, by: us, suspends: [q#c]}\n";

const std::string kActors =
    "actors: {us: {title: US}, court: {title: Court}, eu: {title: EU}}\n"
    "instruments: {old: {title: Old, by: us}, new: {title: New, by: us}}\nevents:\n"
    "  - {id: a, date: 2025-02-01, title: A, by: us, imposes: old}\n"
    "  - {id: b, date: 2025-05-01, title: B, by: court, imposes: new}\n"
    "  - {id: c, date: 2025-06-01, title: C, by: eu}\n";

}  // namespace

TEST_CASE("an event that only contradicting sources date stands where they put it, by both") {
  const Made made(kTwoSources + kDisputed);
  const Mark& mark = made.mark("s");
  CHECK(mark.stated.start.lo == at(2025, 8, 21));
  CHECK(mark.stated.end.hi == at(2025, 8, 23));
  CHECK(mark.date_label == "Aug 21 or Aug 22");
  CHECK_FALSE(mark.derived);
  REQUIRE(mark.disputes.size() == 2);
  CHECK(has(mark.spoken, "Aug 21, 2025 or Aug 22, 2025"));
  CHECK_FALSE(has(mark.spoken, "undated"));
  const Scene scene = lay_out_timeline(made.content, {});
  CHECK(has(samples::texts_of(scene), "August 2025"));
  CHECK_FALSE(has(samples::texts_of(scene), "19"));
  REQUIRE(scene.axis);
  CHECK(scene.axis->stretches.front().from > at(2025, 8, 1));
}

TEST_CASE("among dated events it stands in its place in time") {
  const Made made(kTwoSources + "  - {id: q, date: 2025-09-01, title: Q}\n" + kDisputed +
                  "  - {id: p, date: 2025-08-01, title: P}\n");
  REQUIRE(made.content.marks.size() == 3);
  CHECK(made.content.marks[0].id == "p");
  CHECK(made.content.marks[1].id == "s");
  CHECK(made.content.marks[2].id == "q");
}

TEST_CASE("what the account dates keeps its date beside sources that contradict each other") {
  const Made made(kTwoSources +
                  "  - {id: s, title: S, date: 2025-08, sources: [{source: r, date: 2025-08-21}, "
                  "{source: f, date: 2025-08-22}]}\n");
  CHECK(made.mark("s").stated.start.lo == at(2025, 8, 1));
  CHECK(made.mark("s").disputes.size() == 2);
}

TEST_CASE("a record of undated events has no axis, and says so") {
  const Made made("events:\n  - {id: x, title: X}\n  - {id: y, title: Y, after: x}\n");
  const Scene level = lay_out_timeline(made.content, {});
  CHECK_FALSE(level.axis);
  CHECK(has(samples::texts_of(level), "Nothing shown has a date: there is no axis of time."));
  const std::vector<Scene> pages = lay_out_vertical(made.content, {});
  REQUIRE(pages.size() == 1);
  for (const std::string& text : {samples::texts_of(level), samples::texts_of(pages.front())}) {
    CHECK_FALSE(has(text, "1970"));
    CHECK_FALSE(has(text, "1969"));
    CHECK(has(text, "undated"));
  }
}

TEST_CASE("parts with lives of their own have bars, and the bar of the whole says so") {
  const Made made(kParts);
  CHECK(made.bars() == std::vector<std::string>{"Rule R: a, b | from Mar 1",
                                                "Rule Q | from Jan 10, but for c",
                                                "Rule Q: c | from Jan 10"});
  CHECK(has(made.content.bars[1].spoken, "but for c"));
  CHECK(has(made.content.bars[2].spoken, "Suspended"));
}

TEST_CASE("a part that differs on other days than those asked for has no bar") {
  const Made made(kParts, days(at(2025, 4, 1), at(2025, 4, 30)));
  CHECK(made.bars() ==
        std::vector<std::string>{"Rule R: a, b | from Mar 1, 2025", "Rule Q | from Jan 10, 2025"});
}

TEST_CASE("a part that ended before the days asked for is an exception without a bar") {
  const Made made(
      "verified: 2025-12-31\nactors: {us: {title: US}}\n"
      "instruments: {q: {title: Rule Q, by: us, parts: [c]}}\nevents:\n"
      "  - {id: adopt, date: 2025-01-10, title: A, by: us, imposes: [q]}\n"
      "  - {id: end, date: 2025-03-01, title: C, by: us, lifts: [q#c]}\n",
      days(at(2025, 5, 1), at(2025, 5, 31)));
  CHECK(made.bars() == std::vector<std::string>{"Rule Q | from Jan 10, 2025, but for c"});
}

TEST_CASE("of some days those instruments are shown that stand in them or are touched in them") {
  const auto shown = [](CivilTime from, CivilTime to) {
    const Made made(kActors, days(from, to));
    std::vector<std::string> out;
    for (const Instrument& each : made.loaded.chronology->instruments) {
      const Subject whole{made.loaded.chronology->instruments.id_of(each), {}};
      if (shows(*made.loaded.chronology, made.part, whole)) out.push_back(each.id.text);
    }
    return out;
  };
  CHECK(shown(at(2025, 1, 1), at(2025, 1, 31)).empty());
  CHECK(shown(at(2025, 3, 1), at(2025, 3, 31)) == std::vector<std::string>{"old"});
  CHECK(shown(at(2025, 5, 1), at(2025, 5, 1)) == std::vector<std::string>{"old", "new"});
}

TEST_CASE("a row that is cut at both ends tells the days that it has in the whole") {
  const Made made(kActors, days(at(2025, 3, 1), at(2025, 3, 31)));
  const StatusContent status = made.status();
  REQUIRE(status.rows.size() == 1);
  CHECK(has(status.rows[0].spoken, "In force: from Feb 1, 2025"));
  CHECK_FALSE(has(status.rows[0].spoken, " – "));
}

TEST_CASE("a lane keeps its colour in a picture of a part") {
  const Made whole(kActors);
  const Made part(kActors, days(at(2025, 6, 1), at(2025, 6, 30)));
  const auto colour = [](const Content& content, const std::string& id) {
    for (std::size_t i = 0; i < content.lanes.size(); ++i) {
      if (content.lanes[i].id == id) return colour_of(content.lanes, static_cast<int>(i));
    }
    return -1;
  };
  REQUIRE(part.content.lanes.size() == 2);
  CHECK(colour(whole.content, "eu") == 2);
  CHECK(colour(part.content, "eu") == 2);
  CHECK(colour(part.content, "us") == 0);
  bool found = false;
  const Scene scene = lay_out_timeline(part.content, {});
  const auto look = [&](const auto& self, const std::vector<Shape>& shapes) -> void {
    for (const Shape& shape : shapes) {
      if (const auto* group = std::get_if<Group>(&shape)) self(self, group->shapes);
      const auto* line = std::get_if<TextLine>(&shape);
      if (line == nullptr || line->text != "EU") continue;
      found = true;
      CHECK(line->paint.lane == 2);
    }
  };
  look(look, scene.shapes);
  CHECK(found);
}

TEST_CASE("the quiet end of a record takes no more of the axis than its days do") {
  using chart::Interest;
  const auto text = [](CivilTime day) { return Interest{{day, day + kDay}, day, 0, 80}; };
  const CivilTime end = at(2026, 1, 1);
  const chart::Axis axis = chart::make_axis(
      {text(at(2025, 1, 10)), text(at(2025, 2, 1)), {{end - 1, end}, end, -1, 0}}, 0, 1000, 120);
  REQUIRE(axis.parts.size() == 2);
  CHECK(axis.parts[1].right - axis.parts[1].left < 110);
  CHECK(axis.parts[0].right - axis.parts[0].left > 800);
}

TEST_CASE("every part of an axis has room for the name of its month") {
  using chart::Interest;
  std::vector<Interest> interests;
  for (int month = 1; month <= 2; ++month) {
    for (int day = 1; day < 20; ++day) {
      const CivilTime time = at(2025, month, day);
      interests.push_back({{time, time + kDay}, time, 0, 110});
    }
  }
  const CivilTime last = at(2025, 9, 5);
  interests.push_back({{last, last + kDay}, last, 0, 40});
  const chart::Axis axis = chart::make_axis(interests, 0, 420, 120);
  REQUIRE(axis.parts.size() == 2);
  CHECK(axis.parts[1].right - axis.parts[1].left >= 99);
  const auto ticks = chart::ticks_of(axis, Language::en);
  CHECK(std::any_of(ticks.begin(), ticks.end(),
                    [](const chart::Tick& tick) { return has(tick.label, "Sep"); }));
}
