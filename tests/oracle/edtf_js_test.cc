// SPDX-License-Identifier: MIT
//
// Dates against edtf.js. The ordinary test reads bounds.tsv, which edtf_js/bounds.mjs wrote (its
// first line says with which version and how); the nightly one reads a longer table that
// tests/run.sh makes anew. Where edtf.js departs from the specification the script does not ask
// it: kDepartures says where and why, and what the specification wants.
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "src/program.h"
#include "tests/support/memory_files.h"

namespace fasti::oracle {
namespace {

struct Row {
  std::string text;
  std::string earliest;  ///< of the start; `invalid` for no date; `..` open, `unknown` not known
  std::string latest;    ///< of the end, excluded
};

struct Departure {
  const char* text;
  const char* earliest;
  const char* latest;
};

const Departure kDepartures[] = {
    // edtf.js rolls a day that a month does not have over into the next month.
    {"2001-02-29", "invalid", ""},
    {"1900-02-29", "invalid", ""},
    {"2025-02-30", "invalid", ""},
    {"2100-02-29/2100-03-01", "invalid", ""},
    // It does not know that the year 0 is a leap year.
    {"0000-02-28", "0000-02-28T00:00:00Z", "0000-02-29T00:00:00Z"},
    {"0000-02-29", "0000-02-29T00:00:00Z", "0000-03-01T00:00:00Z"},
    // Masks of years before 0: X runs away from the year 0, and there is no year −0.
    {"-198X", "-001989-01-01T00:00:00Z", "-001979-01-01T00:00:00Z"},
    {"-000X", "-000009-01-01T00:00:00Z", "0000-01-01T00:00:00Z"},
    {"-198X-03", "-001989-03-01T00:00:00Z", "-001980-04-01T00:00:00Z"},
    // 29 February of a masked year: it takes the end of the mask, where no such day is.
    {"198X-02-29", "1980-02-29T00:00:00Z", "1988-03-01T00:00:00Z"},
    // Bounds of sets: it loses the end of a range, and refuses an open start.
    {"[1667..1670]", "1667-01-01T00:00:00Z", "1671-01-01T00:00:00Z"},
    {"[..1984]", "..", "1985-01-01T00:00:00Z"},
    {"[1760-12..]", "1760-12-01T00:00:00Z", ".."},
    {"{1960,1961-12}", "1960-01-01T00:00:00Z", "1962-01-01T00:00:00Z"},
    {"[1668,1667]", "1667-01-01T00:00:00Z", "1669-01-01T00:00:00Z"},
    // Years beyond ±271821, where its clock ends.
    {"Y300000", "+300000-01-01T00:00:00Z", "+300001-01-01T00:00:00Z"},
    {"Y-300000", "-300000-01-01T00:00:00Z", "-299999-01-01T00:00:00Z"},
    {"Y17E7", "+170000000-01-01T00:00:00Z", "+170000001-01-01T00:00:00Z"},
    // Significant digits, which it reads and does not use.
    {"1950S2", "1900-01-01T00:00:00Z", "2000-01-01T00:00:00Z"},
    {"Y171010000S3", "+171000000-01-01T00:00:00Z", "+172000000-01-01T00:00:00Z"},
    // Seasons begin with March; it has spring begin with January.
    {"2001-21", "2001-03-01T00:00:00Z", "2001-06-01T00:00:00Z"},
    {"2001-24", "2001-12-01T00:00:00Z", "2002-03-01T00:00:00Z"},
    {"2001-34", "2001-04-01T00:00:00Z", "2001-07-01T00:00:00Z"},
    {"2003-22/2004-22", "2003-06-01T00:00:00Z", "2004-09-01T00:00:00Z"},
    // Intervals of mixed precision, which it orders by their first instants alone.
    {"2004-02-01/2005", "2004-02-01T00:00:00Z", "2006-01-01T00:00:00Z"},
    {"1985-06/1985", "1985-06-01T00:00:00Z", "1986-01-01T00:00:00Z"},
    // Intervals of one date twice, and those open at the start, which it refuses.
    {"1837/1837", "1837-01-01T00:00:00Z", "1838-01-01T00:00:00Z"},
    {"../1985", "..", "1986-01-01T00:00:00Z"},
    {"../..", "..", ".."},
    // An interval of two unknown ends says nothing, and is no date of the specification.
    {"/", "invalid", ""},
    // ISO 8601-1:2019, on which EDTF stands, leaves out 24:00.
    {"1985-04-12T24:00:00", "invalid", ""},
    {"1985-04-12T24:00:00Z", "invalid", ""},
    // To the minute: an extension of Fasti's, a minute long; edtf.js takes an instant.
    {"1985-04-12T10:00Z", "1985-04-12T10:00:00Z", "1985-04-12T10:01:00Z"},
    // Centuries of two digits and decades of three are ISO 8601, not EDTF.
    {"19", "invalid", ""},
    {"-19", "invalid", ""},
    {"198", "invalid", ""},
    // More digits without `Y`: it counts milliseconds from 1970.
    {"12345", "invalid", ""},
    // A lone year qualified on both sides, which it refuses.
    {"~2004?", "2004-01-01T00:00:00Z", "2005-01-01T00:00:00Z"},
};

std::vector<Row> read_table(const std::string& path) {
  std::ifstream in(path);
  INFO(path);
  REQUIRE(in.good());
  std::vector<Row> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("# ", 0) == 0) continue;
    std::istringstream columns(line);
    Row row;
    std::getline(columns, row.text, '\t');
    std::getline(columns, row.earliest, '\t');
    std::getline(columns, row.latest, '\t');
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string bound(const nlohmann::json& value) {
  return value.is_null() ? "unknown" : value.get<std::string>();
}

void compare(const std::vector<Row>& rows) {
  std::string input;
  for (const Row& row : rows) input += row.text + "\n";
  test::MemoryFiles files({{"-", input}});
  Environment environment;
  environment.files = &files;
  environment.read_input = [&](std::size_t most) { return files.read("-", most); };
  Session session{environment, {}, {}, Exit::clean};
  run_program({"edtf", "--format", "json"}, session);
  std::istringstream out(session.out);
  std::string line;
  for (const Row& row : rows) {
    REQUIRE(std::getline(out, line));
    INFO(line << "\nwanted: " << row.earliest << " " << row.latest);
    const auto answer = nlohmann::json::parse(line);
    if (answer.at("input") != row.text) FAIL("answers to " << row.text);
    const bool valid = answer.at("valid").get<bool>();
    if (valid != (row.earliest != "invalid")) FAIL("valid or not");
    if (!valid) continue;
    if (bound(answer.at("start").at("earliest")) != row.earliest) FAIL("the earliest bound");
    if (bound(answer.at("end").at("latest")) != row.latest) FAIL("the latest bound");
  }
  CHECK_FALSE(std::getline(out, line));
}

}  // namespace

TEST_CASE("Dates have the bounds that edtf.js gives them") {
  const std::vector<Row> rows = read_table(FASTI_ROOT "/tests/oracle/edtf_js/bounds.tsv");
  REQUIRE(rows.size() > 2'000);
  compare(rows);
}

TEST_CASE("Where edtf.js departs from the specification, the specification holds") {
  std::vector<Row> rows;
  for (const Departure& row : kDepartures) rows.push_back({row.text, row.earliest, row.latest});
  compare(rows);
}

TEST_CASE("Dates have the bounds that edtf.js gives them, 100,000 more", "[.][nightly]") {
  const std::string path = FASTI_ROOT "/build/edtf_js/bounds.tsv";
  INFO("`bash tests/run.sh --nightly` makes " << path << " with node");
  const std::vector<Row> rows = read_table(path);
  REQUIRE(rows.size() > 50'000);
  compare(rows);
}

}  // namespace fasti::oracle
