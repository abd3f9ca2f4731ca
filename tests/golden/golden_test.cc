// SPDX-License-Identifier: MIT
//
// Pictures held to the byte. With FASTI_ACCEPT=1 in the environment they are drawn anew; look at
// the difference before it is committed.
#include <clocale>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "src/program.h"
#include "tests/support/memory_files.h"

namespace {

struct Picture {
  std::string file;  // below tests/golden, or docs
  std::vector<std::string> options;
};

const std::vector<Picture> kPictures{
    {"docs/h20-timeline.svg", {"--view", "timeline"}},
    {"docs/h20-graph.svg", {"--view", "graph"}},
    {"tests/golden/h20-timeline-zh.svg", {"--view", "timeline", "--lang", "zh"}},
    {"tests/golden/h20-graph-zh-dark.svg", {"--view", "graph", "--lang", "zh", "--theme", "dark"}},
    {"tests/golden/h20-timeline-narrow.svg", {"--view", "timeline", "--width", "900"}},
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
  std::vector<std::string> arguments{"render", "examples/h20/h20.yaml", "-o", "picture.svg"};
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

TEST_CASE("neither locale nor time zone of the machine changes a picture") {
  const std::string before = draw(kPictures.front());
  const char* zone = std::getenv("TZ");
  const std::string kept = zone == nullptr ? "" : zone;
  setenv("TZ", "Pacific/Kiritimati", 1);
  tzset();
  // Any of them that the machine has: a comma for the decimal point, other digits, other collation.
  for (const char* locale :
       {"de_DE.UTF-8", "fa_IR.UTF-8", "zh_CN.UTF-8", "tr_TR.UTF-8", "C.UTF-8"}) {
    std::setlocale(LC_ALL, locale);
    CHECK(draw(kPictures.front()) == before);
  }
  std::setlocale(LC_ALL, "C");
  if (zone == nullptr) {
    unsetenv("TZ");
  } else {
    setenv("TZ", kept.c_str(), 1);
  }
  tzset();
}
