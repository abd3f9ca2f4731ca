// SPDX-License-Identifier: MIT
//
// The `sh` blocks of the README and the manual show commands without what they print: those of the
// program are run, on files of the names that the pages use, and must be understood.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/page.h"
#include "tests/support/run_fasti.h"

namespace {

/// Beyond it the program has not done what it was asked for: 0 and 1 are without and with findings.
constexpr int kFindings = 1;

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The arguments of each call of the program in a line of a shell.
std::vector<std::string> calls(std::string line) {
  constexpr std::string_view kName = "fasti ";
  std::vector<std::string> out;
  line = line.substr(0, line.find('#'));
  std::replace(line.begin(), line.end(), '>', '&');
  std::replace(line.begin(), line.end(), '|', '&');
  std::istringstream parts(line);
  for (std::string part; std::getline(parts, part, '&');) {
    const std::size_t begin = part.find_first_not_of(' ');
    if (begin == std::string::npos || part.compare(begin, kName.size(), kName) != 0) continue;
    const std::size_t end = part.find_last_not_of(' ') + 1;
    out.push_back(part.substr(begin + kName.size(), end - begin - kName.size()));
  }
  return out;
}

/// The files that the pages speak of without showing them.
fasti::test::MemoryFiles files_of_readers() {
  const std::string chronology = read(FASTI_ROOT "/docs/tutorial/chips.yaml");
  fasti::test::MemoryFiles out({{"chronology.yaml", chronology},
                                {"policy.yaml", chronology},
                                {"chips.yaml", chronology},
                                {"docs/policy.yaml", chronology},
                                {"-", chronology},
                                {"table.csv", read(FASTI_ROOT "/examples/import/chips.csv")}},
                               FASTI_ROOT);
  out.with_tools = true;
  return out;
}

}  // namespace

TEST_CASE("commands that the manual shows without their output are understood") {
  std::vector<std::filesystem::path> pages{FASTI_ROOT "/README.md"};
  for (const auto& entry : std::filesystem::directory_iterator(FASTI_ROOT "/docs")) {
    // A preview goes on until it is stopped: tests/serve runs its page.
    if (entry.path().extension() == ".md" && entry.path().stem() != "serve") {
      pages.push_back(entry.path());
    }
  }
  std::size_t ran = 0;
  for (const std::filesystem::path& path : pages) {
    const std::string page = read(path);
    for (const fasti::test::PageBlock& block : fasti::test::page_blocks(page)) {
      if (block.language != "sh") continue;
      std::istringstream lines(page.substr(block.begin, block.end - block.begin));
      for (std::string line; std::getline(lines, line);) {
        for (const std::string& arguments : calls(line)) {
          fasti::test::MemoryFiles files = files_of_readers();
          if (arguments.starts_with("import ")) files.files.erase("chronology.yaml");
          const fasti::test::Run run = fasti::test::run_fasti(files, arguments);
          INFO(path.filename().string() << ": fasti " << arguments << "\n" << run.err);
          CHECK(run.exit <= kFindings);
          ++ran;
        }
      }
    }
  }
  CHECK(ran > 15);
}
