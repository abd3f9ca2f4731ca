// SPDX-License-Identifier: MIT
//
// What the README shows is what the program does: its chronology is checked, and what it says that
// the check prints is compared.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

#include "src/program.h"
#include "tests/support/memory_files.h"

namespace {

/// The text of the first fenced block of a language, and where it stands.
struct Block {
  std::size_t begin = 0;
  std::string text;
};

Block block(const std::string& page, const std::string& language) {
  const std::string fence = "```" + language + "\n";
  const std::size_t begin = page.find(fence) + fence.size();
  REQUIRE(begin != std::string::npos + fence.size());
  return {begin, page.substr(begin, page.find("```", begin) - begin)};
}

}  // namespace

TEST_CASE("the README's ten lines give what it says") {
  const std::string path = FASTI_ROOT "/README.md";
  std::ifstream in(path, std::ios::binary);
  std::string page{std::istreambuf_iterator<char>(in), {}};
  fasti::test::MemoryFiles files({{"ten.yaml", block(page, "yaml").text}});
  fasti::Environment environment;
  environment.files = &files;
  fasti::Session session{environment, {}, {}, fasti::Exit::clean};
  fasti::run_program({"check", "ten.yaml"}, session);
  const Block shown = block(page, "console");
  const std::string expected = "$ fasti check ten.yaml\n" + session.out;
  if (std::getenv("FASTI_ACCEPT") != nullptr) {
    page.replace(shown.begin, shown.text.size(), expected);
    std::ofstream(path, std::ios::binary) << page;
  } else {
    CHECK(shown.text == expected);
  }
  CHECK(session.exit == fasti::Exit::clean);
  CHECK(session.err.empty());
}
