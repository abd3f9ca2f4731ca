// SPDX-License-Identifier: MIT
//
// Pictures held to the byte. With FASTI_ACCEPT=1 in the environment they are drawn anew; look at
// the difference before it is committed.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <locale>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "src/program.h"
#include "tests/support/memory_files.h"

namespace {

struct Picture {
  std::string file;  // below tests/golden, or docs
  std::vector<std::string> options;
  std::string of = "examples/h20/h20.yaml";
};

const std::vector<Picture> kPictures{
    {"docs/h20-timeline.svg", {"--view", "timeline"}},
    {"docs/h20-graph.svg", {"--view", "graph"}},
    {"tests/golden/h20-timeline-zh.svg", {"--view", "timeline", "--lang", "zh"}},
    {"tests/golden/h20-graph-zh-dark.svg", {"--view", "graph", "--lang", "zh", "--theme", "dark"}},
    {"tests/golden/h20-timeline-narrow.svg", {"--view", "timeline", "--width", "900"}},
    {"docs/h20-vertical.svg", {"--view", "vertical"}},
    {"tests/golden/h20-vertical-zh.svg", {"--view", "vertical", "--lang", "zh", "--width", "640"}},
    {"docs/controls-status.svg", {"--view", "status"}, "examples/controls/controls.yaml"},
    {"tests/golden/controls-status-zh-dark.svg",
     {"--view", "status", "--lang", "zh", "--theme", "dark", "--as-of", "2024-09-01"},
     "examples/controls/controls.yaml"},
};

std::string draw(const Picture& picture) {
  fasti::test::MemoryFiles files({}, FASTI_ROOT);
  std::string drawn;
  fasti::Environment environment;
  environment.files = &files;
  environment.write_file = [&](const std::string&, std::string_view bytes) {
    drawn = bytes;
    return std::string();
  };
  std::vector<std::string> arguments{"render", picture.of, "-o", "picture.svg"};
  arguments.insert(arguments.end(), picture.options.begin(), picture.options.end());
  fasti::Session session{environment, {}, {}, fasti::Exit::clean};
  fasti::run_program(arguments, session);
  REQUIRE(session.exit == fasti::Exit::clean);
  return drawn;
}

std::string read_file(const std::string& path) {
  std::ifstream in(std::string(FASTI_ROOT) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("pictures are the same to the byte") {
  for (const Picture& picture : kPictures) {
    DYNAMIC_SECTION(picture.file) {
      const std::string drawn = draw(picture);
      if (std::getenv("FASTI_ACCEPT") != nullptr) {
        std::ofstream(std::string(FASTI_ROOT) + "/" + picture.file, std::ios::binary) << drawn;
      }
      const bool same = drawn == read_file(picture.file);
      INFO("FASTI_ACCEPT=1 build/release/tests/fasti_tests draws " << picture.file << " anew");
      CHECK(same);
    }
  }
}

/// Numbers as they are written where the comma is the decimal point.
class Commas : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST_CASE("neither locale nor time zone of the machine changes a picture") {
  const std::string before = draw(kPictures.front());
  const char* zone = std::getenv("TZ");
  const std::string kept = zone == nullptr ? "" : zone;
  setenv("TZ", "Pacific/Kiritimati", 1);
  tzset();
  const std::locale plain = std::locale::global(std::locale(std::locale(), new Commas));
  CHECK(std::use_facet<std::numpunct<char>>(std::locale()).decimal_point() == ',');
  CHECK(draw(kPictures.front()) == before);
  std::locale::global(plain);
  if (zone == nullptr) {
    unsetenv("TZ");
  } else {
    setenv("TZ", kept.c_str(), 1);
  }
  tzset();
}
