// SPDX-License-Identifier: MIT
//
// What the chronology of chip controls answers: of each question one row, with the reason that the
// record gives. Days on both sides of each boundary.
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "src/program.h"
#include "timeline/text/file_system.h"

namespace fasti {
namespace {

using nlohmann::json;

struct Question {
  std::string_view day;
  std::string_view subject;  ///< an instrument, or one of its parts behind `#`
  std::string_view states;   ///< the words of `states`, with a space between
  std::string_view certainty;
  std::string_view permissions = {};
  std::string_view known_by = {};
};

constexpr auto kQuestions = std::to_array<Question>({
    // ZTE's denial order was terminated long before its last day, 13 March 2025.
    {"2018-07-12", "zte-order", "in-force", "certain"},
    {"2018-07-13", "zte-order", "ended", "not"},
    // It was dated Sunday 15 April and announced on Monday.
    {"2018-04-15", "zte-order", "none", "not", {}, "2018-04-15"},
    {"2018-04-15", "zte-order", "in-force", "certain", {}, "2018-04-16"},
    // Huawei is listed, and four days later licensed for a time.
    {"2019-05-15", "huawei-listing", "issued", "not"},
    {"2019-05-16", "huawei-listing", "in-force", "certain"},
    {"2019-05-20", "huawei-listing", "in-force", "certain", "huawei-tgl"},
    // The licence is extended five times: it stands on the day after each old end …
    {"2019-08-20", "huawei-tgl", "in-force", "certain"},
    {"2019-11-19", "huawei-tgl", "in-force", "certain"},
    {"2020-02-17", "huawei-tgl", "in-force", "certain"},
    {"2020-04-02", "huawei-tgl", "in-force", "certain"},
    {"2020-05-16", "huawei-tgl", "in-force", "certain"},
    // … until it runs out; the rule of 17 August removes what is left of it.
    {"2020-08-13", "huawei-tgl", "in-force", "certain"},
    {"2020-08-13", "huawei-listing", "in-force", "certain", "huawei-tgl"},
    {"2020-08-14", "huawei-tgl", "ended", "not"},
    {"2020-08-14", "huawei-listing", "in-force", "certain"},
    {"2020-08-17", "huawei-tgl", "ended", "not"},
    // The rule of October 2022 starts on three days.
    {"2022-10-06", "october-2022#equipment", "none", "not"},
    {"2022-10-07", "october-2022#equipment", "in-force", "certain", "veu"},
    {"2022-10-11", "october-2022#us-persons", "issued", "not"},
    {"2022-10-12", "october-2022#us-persons", "in-force", "certain", "veu"},
    {"2022-10-20", "october-2022#advanced-computing", "issued", "not"},
    {"2022-10-21", "october-2022#advanced-computing", "in-force", "certain", "veu"},
    // YMTC's listing takes effect the day after.
    {"2022-12-15", "entity-list#ymtc", "issued", "not"},
    {"2022-12-16", "entity-list#ymtc", "in-force", "certain"},
    // Japan's order is drafted, issued and begins, each on a day in Tokyo.
    {"2023-03-30", "japan-order", "none", "not"},
    {"2023-03-31", "japan-order", "proposed", "not"},
    {"2023-05-23", "japan-order", "issued", "not"},
    {"2023-07-22", "japan-order", "issued", "not"},
    {"2023-07-23", "japan-order", "in-force", "certain"},
    // Consumer drones alone are freed.
    {"2024-08-31", "drone-controls#consumer-drones", "in-force", "certain"},
    {"2024-09-01", "drone-controls#consumer-drones", "ended", "not"},
    {"2024-09-01", "drone-controls#equipment", "in-force", "certain"},
    // The AI Diffusion Rule is never ended by any rule; that it is not enforced is another matter.
    {"2025-01-09", "ai-diffusion", "none", "not"},
    {"2025-01-10", "ai-diffusion", "issued", "not"},
    {"2025-01-13", "ai-diffusion", "in-force", "certain"},
    {"2025-05-12", "ai-diffusion", "in-force", "certain"},
    {"2025-05-13", "ai-diffusion", "in-force waived", "certain"},
    {"2026-01-15", "ai-diffusion", "in-force waived", "certain"},
    // Letters on design software are withdrawn on 2 July.
    {"2025-07-01", "eda-licence", "in-force", "certain"},
    {"2025-07-02", "eda-licence", "ended", "not"},
    // When the authorizations were granted is not on record; that they are revoked is.
    {"2023-01-01", "veu", "none in-force", "possible"},
    {"2025-12-30", "veu", "in-force", "certain"},
    {"2025-12-31", "veu", "ended", "not"},
    // The Affiliates Rule is in force for 42 days, 29 September to 9 November.
    {"2025-09-28", "affiliates-rule", "none", "not"},
    {"2025-09-29", "affiliates-rule", "in-force", "certain"},
    {"2025-11-09", "affiliates-rule", "in-force", "certain"},
    {"2025-11-10", "affiliates-rule", "suspended", "not"},
    {"2026-01-15", "affiliates-rule", "suspended", "not"},
    // The record ends on 15 January 2026, and says nothing of the day after.
    {"2026-01-16", "affiliates-rule", "", "unknown"},
    // Announcements 55 to 58 are suspended on the day before they start.
    {"2025-10-08", "no55-58", "none", "not"},
    {"2025-10-09", "no55-58", "issued", "not"},
    {"2025-11-06", "no55-58#batteries", "issued", "not"},
    {"2025-11-07", "no55-58#batteries", "suspended", "not"},
    {"2025-11-08", "no55-58", "suspended", "not"},
    {"2025-11-08", "no55-58#rare-earths", "suspended", "not"},
    // Of announcement 46 clause 2 alone is suspended.
    {"2025-11-08", "no46#clause-2", "in-force", "certain"},
    {"2025-11-09", "no46#clause-2", "suspended", "not"},
    {"2025-11-09", "no46#clause-1", "in-force", "certain"},
    // One suspension lies over what stands and over what is still to come.
    {"2025-11-06", "no61#chinese-origin", "in-force", "certain"},
    {"2025-11-06", "no61#content", "issued", "not"},
    {"2025-11-07", "no61#chinese-origin", "suspended", "not"},
    {"2025-12-01", "no61#content", "suspended", "not"},
    // At the turn of the year one instruction lapses and another starts.
    {"2025-12-31", "october-2023-chips#sunset", "in-force", "certain"},
    {"2026-01-01", "october-2023-chips#sunset", "ended", "not"},
    {"2025-12-31", "october-2023-equipment#year-2026", "issued", "not"},
    {"2026-01-01", "october-2023-equipment#year-2026", "in-force", "certain"},
    {"2026-01-14", "h200-review", "issued", "not"},
    {"2026-01-15", "h200-review", "in-force", "certain"},
    {"2026-01-16", "h200-review", "", "unknown"},
    // The letter on the A100 became public by the article of 2 September at the latest.
    {"2022-08-30", "a100-licence", "none in-force", "possible", {}, "2022-08-30"},
    {"2022-08-30", "a100-licence", "in-force", "certain", {}, "2022-09-02"},
});

json ask(const Question& question) {
  const Environment environment;
  Session session{environment, {}, {}, Exit::clean};
  std::vector<std::string> arguments{"as-of",
                                     FASTI_ROOT "/examples/controls/controls.yaml",
                                     std::string(question.day),
                                     "--format",
                                     "json",
                                     "--quiet"};
  if (!question.known_by.empty()) {
    arguments.insert(arguments.end(), {"--known-by", std::string(question.known_by)});
  }
  run_program(arguments, session);
  REQUIRE(session.exit == Exit::clean);
  return json::parse(session.out);
}

std::string joined(const json& words) {
  std::string out;
  for (const json& word : words) out += (out.empty() ? "" : " ") + word.get<std::string>();
  return out;
}

TEST_CASE("the decade of chip controls answers what was in force") {
  std::map<std::pair<std::string_view, std::string_view>, json> answers;
  for (const Question& question : kQuestions) {
    INFO(question.day << " " << question.subject << " known by " << question.known_by);
    json& all = answers[{question.day, question.known_by}];
    if (all.is_null()) all = ask(question);
    const json* found = nullptr;
    for (const json& row : all["instruments"]) {
      const std::string part = row["part"].is_null() ? "" : "#" + row["part"].get<std::string>();
      if (row["id"].get<std::string>() + part == question.subject) found = &row;
    }
    REQUIRE(found != nullptr);
    const bool waived = (*found)["enforced"] == json(false);
    CHECK(joined((*found)["states"]) + (waived ? " waived" : "") == question.states);
    CHECK((*found)["certainty"] == json(question.certainty));
    CHECK(joined((*found)["permissions"]) == question.permissions);
  }
}

}  // namespace
}  // namespace fasti
