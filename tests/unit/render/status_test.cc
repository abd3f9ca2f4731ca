// SPDX-License-Identifier: MIT
#include "render/status/status.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "render/content/make_content.h"
#include "render/svg/svg.h"
#include "render/vertical/vertical.h"
#include "tests/support/memory_files.h"
#include "tests/unit/query/asking.h"
#include "tests/unit/render/scene_texts.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

const std::vector<std::string> kClean;

/// A chronology with its findings.
struct Example {
  explicit Example(const std::string& path) {
    test::MemoryFiles files({}, FASTI_ROOT);
    loaded = load(path, files);
    REQUIRE(loaded.chronology);
    reasoning = reason(*loaded.chronology);
  }
  StatusContent status(const std::string& lang, std::optional<Day> as_of = std::nullopt) const {
    return make_status(*loaded.chronology, reasoning, select(*loaded.chronology, reasoning, {}),
                       content(lang), as_of);
  }
  Content content(const std::string& lang) const {
    return make_content(*loaded.chronology, reasoning, select(*loaded.chronology, reasoning, {}),
                        lang);
  }
  Loaded loaded;
  Reasoning reasoning;
};

StatusContent status_of(const test::Asked& asked, Selection selection = {}) {
  const Part part = select(asked.chronology(), asked.reasoning(), std::move(selection));
  return make_status(asked.chronology(), asked.reasoning(), part,
                     make_content(asked.chronology(), asked.reasoning(), part, "en"));
}

const StatusRow& row(const StatusContent& content, const std::string& id) {
  const auto found = std::find_if(content.rows.begin(), content.rows.end(),
                                  [&](const StatusRow& each) { return each.id == id; });
  REQUIRE(found != content.rows.end());
  return *found;
}

std::vector<std::string> labels(const StatusRow& row) {
  std::vector<std::string> out;
  for (const StatusChange& change : row.changes) out.push_back(change.label);
  return out;
}

std::vector<StatusState> states(const StatusRow& row) {
  std::vector<StatusState> out;
  for (const StatusPiece& piece : row.pieces) out.push_back(piece.state);
  return out;
}

class Numbers {
 public:
  explicit Numbers(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
  int below(int limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return int((state_ >> 8) % std::uint32_t(limit));
  }

 private:
  std::uint32_t state_;
};

StatusContent generated(std::uint32_t seed, int rows, bool chinese) {
  Numbers numbers(seed);
  StatusContent out;
  out.lang = chinese ? "zh" : "en";
  out.title = chinese ? "芯片管制措施" : "What was in force, and when";
  out.subtitle = "…";
  out.lanes = {{"a", chinese ? "美国政府" : "A government with a long name", "3 instruments"},
               {"b", chinese ? "中国" : "China", "2 instruments"}};
  const CivilTime begin = to_day({2019, 3, 4}) * kSecondsPerDay;
  const int span = numbers.below(2) == 0 ? 300 : 2500;
  out.end = begin + span * kSecondsPerDay;
  out.verified = out.end;
  if (numbers.below(2) == 0) {
    out.as_of = begin + numbers.below(span) * kSecondsPerDay;
    out.as_of_label = "Jun 3, 2021";
  }
  for (int i = 0; i < rows; ++i) {
    StatusRow row;
    row.id = fmt::format("row{}", i);
    row.lane = i < rows / 2 ? 0 : 1;
    row.part = i > 0 && numbers.below(4) == 0;
    row.title = chinese ? "对英伟达芯片立即生效的出口许可要求"
                        : "Licence requirement for chips that are as fast as these";
    if (numbers.below(2) == 0) row.title = chinese ? "规则" : "Rule";
    if (numbers.below(2) == 0) row.citation = "88 FR 73458 and what followed it";
    row.permission = numbers.below(6) == 0;
    CivilTime at = begin + numbers.below(span / 2) * kSecondsPerDay;
    const int pieces = 1 + numbers.below(4);
    for (int k = 0; k < pieces && at < out.end; ++k) {
      StatusPiece piece;
      piece.from = at;
      piece.to = std::min(out.end, at + (1 + numbers.below(span / 3)) * kSecondsPerDay);
      piece.state = static_cast<StatusState>(numbers.below(5));
      piece.sure = numbers.below(4) != 0;
      piece.waived = piece.state == StatusState::in_force && numbers.below(4) == 0;
      piece.continues = piece.to == out.end;
      row.changes.push_back(
          {piece.from, piece.from, chinese ? "2021年11月22日" : "Nov 22, 2021", false});
      if (k + 1 == pieces && !piece.continues) {
        row.changes.push_back({piece.to, piece.to, "Dec 31, 2024", true});
      }
      at = piece.to;
      row.pieces.push_back(piece);
    }
    if (numbers.below(4) == 0) row.comply.push_back(begin + numbers.below(span) * kSecondsPerDay);
    if (row.pieces.back().continues && numbers.below(2) == 0) {
      row.ahead = {out.end + numbers.below(400) * kSecondsPerDay,
                   "until Nov 10, 2026, then resumes"};
    }
    if (i > 0 && numbers.below(5) == 0) row.permissions.push_back(std::size_t(i) - 1);
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace

TEST_CASE("no text of the status view covers another or leaves the frame") {
  const int rows = GENERATE(1, 3, 12, 60);
  const auto seed = std::uint32_t(GENERATE(range(1, 21)));
  const bool chinese = GENERATE(false, true);
  const double width = GENERATE(0.0, 480.0, 900.0);
  CAPTURE(rows, seed, chinese, width);
  CHECK(samples::text_faults(
            lay_out_status(generated(seed, rows, chinese), {.width = width}).front()) == kClean);
}

TEST_CASE("no text of the new views of the examples covers another or leaves the frame") {
  const std::string path = GENERATE("examples/h20/h20.yaml", "examples/h20/full.yaml",
                                    "examples/controls/controls.yaml");
  const std::string lang = GENERATE("en", "en-GB", "zh", "zh-Hant");
  const double width = GENERATE(0.0, 560.0);
  CAPTURE(path, lang, width);
  const Example example(path);
  const StatusContent status = example.status(lang, to_day({2024, 9, 1}));
  CHECK(samples::text_faults(lay_out_status(status, {.width = width}).front()) == kClean);
  const Scene upright = lay_out_vertical(example.content(lang), {.width = width}).front();
  CHECK(samples::text_faults(upright) == kClean);
}

TEST_CASE("a row tells the states of an instrument and the days of their changes") {
  const test::Asked asked(
      "  - {id: e1, date: 2024-01-05, title: T, by: us, proposes: rule}\n"
      "  - {id: e2, date: 2024-02-01, title: T, by: us, issues: rule}\n"
      "  - id: e3\n    date: 2024-03-01\n    title: T\n    by: us\n    imposes: rule\n"
      "  - id: e4\n    date: 2024-06-01\n    title: T\n    by: us\n    suspends: rule\n"
      "  - {id: e5, date: 2024-09-01, title: T, by: us, lifts: rule}\n",
      "verified: 2024-12-31\n");
  const StatusContent content = status_of(asked);
  const StatusRow& rule = row(content, "rule");
  CHECK(states(rule) == std::vector<StatusState>{StatusState::proposed, StatusState::issued,
                                                 StatusState::in_force, StatusState::suspended});
  CHECK(labels(rule) == std::vector<std::string>{"Jan 5", "Feb 1", "Mar 1", "Jun 1", "Sep 1"});
  CHECK(rule.changes.back().ends);
  CHECK(content.rows.size() == 1);
}

TEST_CASE("an uncertain beginning is a stretch of its own, named by its days") {
  const test::Asked asked(
      "  - {id: e1, date: 2024-03-04/2024-03-09, title: T, by: us}\n"
      "  - {id: e2, date: '[2024-04-02..2024-04-09]', title: T, by: us, imposes: rule}\n",
      "verified: 2024-12-31\n");
  const StatusContent content = status_of(asked);
  const StatusRow& rule = row(content, "rule");
  REQUIRE(rule.pieces.size() == 2);
  CHECK_FALSE(rule.pieces[0].sure);
  CHECK(rule.pieces[1].sure);
  CHECK(rule.pieces[1].continues);
  CHECK(labels(rule) == std::vector<std::string>{"Apr 2–9"});
}

TEST_CASE("a permission is a row below what it permits and cut out of its bar") {
  const test::Asked asked(
      "  - {id: e1, date: 2024-01-05, title: T, by: us, imposes: rule}\n"
      "  - {id: e2, date: 2024-02-01, title: T, by: us, imposes: next}\n"
      "  - id: e3\n    date: 2024-03-01\n    title: T\n    by: us\n"
      "    imposes: {instrument: pass, until: 2025-05-31, then: ends}\n",
      "verified: 2024-12-31\n");
  const StatusContent content = status_of(asked);
  REQUIRE(content.rows.size() == 3);
  CHECK(content.rows[1].id == "pass");
  CHECK(content.rows[1].permission);
  CHECK(content.rows[0].permissions == std::vector<std::size_t>{1});
  REQUIRE(content.rows[1].ahead);
  CHECK(content.rows[1].ahead->label == "until May 31, 2025");
  const std::string texts = samples::texts_of(lay_out_status(content).front());
  CHECK(texts.find("Permission") != std::string::npos);
  CHECK(texts.find("Suspended") == std::string::npos);
  CHECK(texts.find("Record ends Dec 31, 2024") != std::string::npos);
}

TEST_CASE("a part that goes with the whole has no row, one that does not has") {
  const test::Asked asked(
      "  - {id: e1, date: 2024-01-05, title: T, by: us, imposes: rule}\n"
      "  - {id: e2, date: 2024-03-01, title: T, by: us, lifts: rule#b}\n",
      "verified: 2024-12-31\n");
  const StatusContent content = status_of(asked);
  REQUIRE(content.rows.size() == 2);
  CHECK(content.rows[1].id == "rule-b");
  CHECK(content.rows[1].part);
}

TEST_CASE("a status view without instruments says so") {
  const test::Asked asked("  - {id: e1, date: 2024-01-05, title: T, by: us}\n");
  const std::string texts = samples::texts_of(lay_out_status(status_of(asked)).front());
  CHECK(texts.find("No instruments to show.") != std::string::npos);
}

TEST_CASE("the status view shows what a part of the chronology does something to") {
  const test::Asked asked(
      "  - {id: e1, date: 2024-01-05, title: T, by: us, imposes: 'rule#a'}\n"
      "  - {id: e2, date: 2024-03-01, title: T, by: us, imposes: 'rule#b'}\n"
      "  - {id: e3, date: 2024-04-01, title: T, by: us, imposes: next}\n",
      "verified: 2024-12-31\n");
  Selection around;
  around.around = Id<Event>{1};
  const StatusContent part = status_of(asked, around);
  REQUIRE(part.rows.size() == 2);
  CHECK(part.rows[0].id == "rule");
  CHECK(part.rows[1].id == "rule-b");
  CHECK(part.rows[1].title == "B");
  CHECK(samples::text_faults(lay_out_status(part).front()) == kClean);
}

TEST_CASE("the status view is cut to the days asked for, and says so") {
  const test::Asked asked(
      "  - {id: e1, date: 2024-01-05, title: T, by: us, imposes: rule}\n"
      "  - {id: e2, date: 2024-09-01, title: T, by: us, lifts: rule}\n"
      "  - {id: e3, date: 2024-10-01, title: T, by: us, imposes: next}\n",
      "verified: 2024-12-31\n");
  Selection days;
  days.from = to_day({2024, 3, 1});
  days.to = to_day({2024, 6, 30});
  const StatusContent content = status_of(asked, days);
  REQUIRE(content.rows.size() == 1);
  const StatusPiece& piece = content.rows[0].pieces.front();
  CHECK(piece.from == *days.from * kSecondsPerDay);
  CHECK(piece.to == (*days.to + 1) * kSecondsPerDay);
  CHECK(piece.cut_from);
  CHECK(piece.cut_to);
  CHECK(content.rows[0].changes.empty());
  CHECK_FALSE(content.verified);
  const std::string texts = samples::texts_of(lay_out_status(content).front());
  CHECK(texts.find("Goes on beyond") != std::string::npos);
  CHECK(texts.find("Still in force") == std::string::npos);
  CHECK(texts.find("Record ends") == std::string::npos);
}

TEST_CASE("pages of the status view hold every row once, under the name of its lane") {
  const auto seed = std::uint32_t(GENERATE(range(1, 6)));
  const int rows = GENERATE(12, 40, 90);
  CAPTURE(seed, rows);
  const StatusContent content = generated(seed, rows, seed % 2 == 0);
  const std::vector<Scene> pages = lay_out_status(content, {.width = 1122, .page_height = 793});
  if (rows > 12) CHECK(pages.size() > 1);
  std::size_t found = 0;
  for (const Scene& page : pages) {
    CHECK(samples::text_faults(page) == kClean);
    if (pages.size() > 1) CHECK(page.height == 793);
    const std::string svg = write_svg(page, Theme::light);
    for (const StatusRow& each : content.rows) {
      found += svg.find("\"in-" + each.id + "\"") != std::string::npos ? 1 : 0;
    }
  }
  CHECK(found == content.rows.size());
}

TEST_CASE("an instrument stays on one page with its parts, and pages are numbered") {
  StatusContent content;
  content.lang = "en";
  content.lanes = {{"us", "United States", ""}};
  for (int i = 0; i < 60; ++i) {
    StatusRow row;
    row.id = "r" + std::to_string(i);
    row.title = "Row " + std::to_string(i);
    row.part = i % 10 != 0;
    row.pieces.push_back({0, 100 * kSecondsPerDay, StatusState::in_force});
    content.rows.push_back(row);
  }
  content.end = 100 * kSecondsPerDay;
  const std::vector<Scene> pages = lay_out_status(content, {.width = 1122, .page_height = 793});
  REQUIRE(pages.size() > 1);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string texts = samples::texts_of(pages[i]);
    CAPTURE(texts);
    CHECK(texts.find("United States") != std::string::npos);
    CHECK(texts.find(fmt::format("{} of {}", i + 1, pages.size())) != std::string::npos);
    for (int family = 0; family < 6; ++family) {
      const bool first = texts.find(fmt::format("Row {}\n", 10 * family)) != std::string::npos;
      const bool last = texts.find(fmt::format("Row {}\n", 10 * family + 9)) != std::string::npos;
      CHECK(first == last);
    }
  }
}
