// SPDX-License-Identifier: MIT

#include "timeline/date/edtf_report.h"

#include <catch2/catch.hpp>

using namespace fasti;

TEST_CASE("a date as JSON has its keys in order and its bounds in UTC") {
  CHECK(edtf_json("1985-04~") ==
        R"({"input":"1985-04~","valid":true,"level":1,"soft":true,)"
        R"("start":{"earliest":"1985-04-01T00:00:00Z","latest":"1985-05-01T00:00:00Z"},)"
        R"("end":{"earliest":"1985-04-01T00:00:00Z","latest":"1985-05-01T00:00:00Z"},)"
        R"("with_margin":{)"
        R"("start":{"earliest":"1985-03-01T00:00:00Z","latest":"1985-06-01T00:00:00Z"},)"
        R"("end":{"earliest":"1985-03-01T00:00:00Z","latest":"1985-06-01T00:00:00Z"}}})");
  CHECK(edtf_json("1985/..") ==
        R"({"input":"1985/..","valid":true,"level":1,"soft":false,)"
        R"("start":{"earliest":"1985-01-01T00:00:00Z","latest":"1986-01-01T00:00:00Z"},)"
        R"("end":{"earliest":"1985-01-01T00:00:00Z","latest":".."}})");
  CHECK(edtf_json("/1985") ==
        R"({"input":"/1985","valid":true,"level":1,"soft":false,)"
        R"("start":{"earliest":null,"latest":"1986-01-01T00:00:00Z"},)"
        R"("end":{"earliest":"1985-01-01T00:00:00Z","latest":"1986-01-01T00:00:00Z"}})");
  CHECK(edtf_json("[..2025-05-23]") ==
        R"({"input":"[..2025-05-23]","valid":true,"level":2,"soft":false,)"
        R"("start":{"earliest":"..","latest":"2025-05-24T00:00:00Z"},)"
        R"("end":{"earliest":"..","latest":"2025-05-24T00:00:00Z"}})");
}

TEST_CASE("an approximate date says its margin as well") {
  CHECK(edtf_text("2025-07-17~") ==
        "2025-07-17~: level 1, approximate\n"
        "  once, from 2025-07-17T00:00:00Z until before 2025-07-18T00:00:00Z\n"
        "  with the margin of an approximate date, as events are read:\n"
        "    once, from 2025-07-16T00:00:00Z until before 2025-07-19T00:00:00Z\n");
  CHECK_THAT(edtf_text("2025-07-17?"), !Catch::Contains("margin"));
}

TEST_CASE("years that seconds cannot count to have no bounds, and say so") {
  CHECK(edtf_json("Y1E20") ==
        R"({"input":"Y1E20","valid":true,"level":2,"soft":false,)"
        R"("start":{"earliest":null,"latest":null},"end":{"earliest":null,"latest":null},)"
        R"("out_of_range":true})");
  CHECK(edtf_json("2025/Y1E20") ==
        R"({"input":"2025/Y1E20","valid":true,"level":2,"soft":false,)"
        R"("start":{"earliest":"2025-01-01T00:00:00Z","latest":"2026-01-01T00:00:00Z"},)"
        R"("end":{"earliest":null,"latest":null},"out_of_range":true})");
  CHECK_THAT(edtf_json("Y292277026595"), !Catch::Contains("out_of_range"));
  CHECK_THAT(edtf_json("1985/.."), !Catch::Contains("out_of_range"));
  CHECK(edtf_text("Y1E20") == "Y1E20: level 2\n  once, later than seconds can count\n");
  CHECK(edtf_text("Y-1E20") == "Y-1E20: level 2\n  once, earlier than seconds can count\n");
}

TEST_CASE("what is no date as JSON names the byte, whatever the bytes are") {
  CHECK(edtf_json("1985-04-31") ==
        R"({"input":"1985-04-31","valid":false,"at":8,"error":"April 1985 has 30 days"})");
  CHECK_THAT(edtf_json("\"\\\n"), Catch::StartsWith(R"({"input":"\"\\\n","valid":false,"at":0,)"));
  CHECK_THAT(edtf_json("1985\xFF"),
             Catch::Contains("\xEF\xBF\xBD") && Catch::Contains(R"("at":4)"));
}

TEST_CASE("a date in words") {
  CHECK(edtf_text("1985-04~") ==
        "1985-04~: level 1, approximate\n"
        "  once, from 1985-04-01T00:00:00Z until before 1985-05-01T00:00:00Z\n"
        "  with the margin of an approximate date, as events are read:\n"
        "    once, from 1985-03-01T00:00:00Z until before 1985-06-01T00:00:00Z\n");
  CHECK(edtf_text("1985/..") ==
        "1985/..: level 1\n"
        "  starts from 1985-01-01T00:00:00Z until before 1986-01-01T00:00:00Z\n"
        "  ends 1985-01-01T00:00:00Z or later (open)\n");
  CHECK(edtf_text("/1985?") ==
        "/1985?: level 1, uncertain\n"
        "  starts before 1986-01-01T00:00:00Z (not known)\n"
        "  ends from 1985-01-01T00:00:00Z until before 1986-01-01T00:00:00Z\n");
  CHECK_THAT(edtf_text("1985-XX-15"), Catch::Contains("only on the days that it names"));
  CHECK(edtf_text("1985-04-31") == "1985-04-31: no date\n  at byte 8: April 1985 has 30 days\n");
  CHECK_THAT(edtf_text("\x1B[31m"), !Catch::Contains("\x1B"));
}
