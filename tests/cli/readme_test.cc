// SPDX-License-Identifier: MIT
//
// What the README and the manual show is what the program prints: every command of their `console`
// blocks is run. The README's first chronology is its `ten.yaml`.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/run_fasti.h"

namespace {

constexpr std::string_view kPrompt = "$ fasti ";

/// The text of a fenced block, and where it stands.
struct Block {
  std::size_t begin = 0;
  std::string text;
};

std::vector<Block> blocks(const std::string& page, const std::string& language) {
  const std::string fence = "```" + language + "\n";
  std::vector<Block> out;
  for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at + 1)) {
    const std::size_t begin = at + fence.size();
    out.push_back({begin, page.substr(begin, page.find("```", begin) - begin)});
  }
  return out;
}

/// The block as the program makes it: each of its commands, followed by what it prints.
std::string made(const Block& block, fasti::test::MemoryFiles& files) {
  std::string out;
  for (std::size_t at = 0; at < block.text.size();) {
    const std::size_t end = block.text.find('\n', at);
    const std::string line = block.text.substr(at, end - at);
    if (line.starts_with(kPrompt)) {
      const fasti::test::Run run = fasti::test::run_fasti(files, line.substr(kPrompt.size()));
      out += (out.empty() ? "" : "\n") + line + "\n" + run.out + run.err;
    }
    at = end + 1;
  }
  return out;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("README and manual show what the program prints") {
  std::vector<std::filesystem::path> pages{FASTI_ROOT "/README.md"};
  for (const auto& entry : std::filesystem::directory_iterator(FASTI_ROOT "/docs")) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  }
  for (const std::filesystem::path& path : pages) {
    INFO(path.string());
    std::string page = read(path);
    const std::vector<Block> yaml = blocks(page, "yaml");
    std::map<std::string, std::string> held;
    if (path == pages.front()) held["ten.yaml"] = yaml.at(0).text;
    fasti::test::MemoryFiles files(held, FASTI_ROOT);
    std::vector<Block> shown = blocks(page, "console");
    std::reverse(shown.begin(), shown.end());
    if (path == pages.front()) CHECK(shown.size() >= 3);
    for (const Block& block : shown) {
      const std::string expected = made(block, files);
      CHECK_FALSE(expected.empty());
      if (std::getenv("FASTI_ACCEPT") != nullptr) {
        page.replace(block.begin, block.text.size(), expected);
        std::ofstream(path, std::ios::binary) << page;
      } else {
        CHECK(block.text == expected);
      }
    }
  }
}
