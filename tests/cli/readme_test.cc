// SPDX-License-Identifier: MIT
//
// What the README and the manual show is what the program prints: every command of their `console`
// blocks is run, and a picture that one writes below docs is the one that lies there. The README's
// first chronology is its `ten.yaml`. With FASTI_ACCEPT=1 in the environment all of it is written
// anew.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/made_up.h"
#include "tests/support/run_fasti.h"

namespace {

constexpr std::string_view kPrompt = "$ fasti ";
/// EVENTS LINKS YEARS > FILE: a chronology that the commands below it read.
constexpr std::string_view kMakeUp = "$ python3 tests/bench/pictures/chronology.py ";
constexpr int kLarge = 10'000;  // events that only the nightly tests draw

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

/// A command that makes a chronology up.
struct MakeUp {
  int events = 0;
  int links = 0;
  int years = 0;
  std::string file;
};

MakeUp read_make_up(const std::string& line) {
  std::istringstream words(line.substr(kMakeUp.size()));
  MakeUp out;
  char arrow = ' ';
  words >> out.events >> out.links >> out.years >> arrow >> out.file;
  INFO(line);
  REQUIRE((arrow == '>' && !out.file.empty()));
  return out;
}

bool is_large(const Block& block) {
  const std::size_t at = block.text.find(kMakeUp);
  return at != std::string::npos &&
         read_make_up(block.text.substr(at, block.text.find('\n', at) - at)).events > kLarge;
}

/// The block as the program makes it: each of its commands, followed by what it prints.
std::string made(const Block& block, fasti::test::MemoryFiles& files) {
  std::string out;
  bool printed = true;
  for (std::size_t at = 0; at < block.text.size();) {
    const std::size_t end = block.text.find('\n', at);
    const std::string line = block.text.substr(at, end - at);
    at = end + 1;
    const bool command = line.starts_with(kPrompt);
    if (!command && !line.starts_with(kMakeUp)) continue;
    out += (out.empty() || !printed ? "" : "\n") + line + "\n";
    printed = false;
    if (command) {
      const fasti::test::Run run = fasti::test::run_fasti(files, line.substr(kPrompt.size()));
      out += run.out + run.err;
      printed = !run.out.empty() || !run.err.empty();
    } else {
      const MakeUp make = read_make_up(line);
      files.files[make.file] = fasti::test::made_up(make.events, make.links, make.years);
    }
  }
  return out;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A picture below docs that a command has written is the one that lies there.
void compare_pictures(const fasti::test::MemoryFiles& files) {
  for (const auto& [path, bytes] : files.files) {
    if (!path.starts_with("docs/")) continue;
    const std::filesystem::path on_disk = std::filesystem::path(FASTI_ROOT) / path;
    if (std::getenv("FASTI_ACCEPT") != nullptr) {
      std::ofstream(on_disk, std::ios::binary) << bytes;
    }
    const bool same = read(on_disk) == bytes;
    INFO(path << " is drawn otherwise; `bash docs/gallery/draw.sh` draws it anew");
    CHECK(same);
  }
}

/// Holds a page to the program. `large` picks the blocks of large chronologies, or all others.
void check_page(const std::filesystem::path& path, bool large,
                std::map<std::string, std::string> held) {
  INFO(path.string());
  std::string page = read(path);
  std::vector<Block> shown = blocks(page, "console");
  std::reverse(shown.begin(), shown.end());
  for (const Block& block : shown) {
    if (is_large(block) != large) continue;
    fasti::test::MemoryFiles files(held, FASTI_ROOT);
    const std::string expected = made(block, files);
    CHECK_FALSE(expected.empty());
    compare_pictures(files);
    if (std::getenv("FASTI_ACCEPT") != nullptr) {
      page.replace(block.begin, block.text.size(), expected);
      std::ofstream(path, std::ios::binary) << page;
    } else {
      CHECK(block.text == expected);
    }
  }
}

std::vector<std::filesystem::path> manual() {
  std::vector<std::filesystem::path> pages;
  for (const auto& entry : std::filesystem::directory_iterator(FASTI_ROOT "/docs")) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

/// What a page names between the two marks.
std::set<std::string> named(const std::string& page, const std::string& begin, char end) {
  std::set<std::string> out;
  for (std::size_t at = page.find(begin); at != std::string::npos; at = page.find(begin, at + 1)) {
    const std::size_t from = at + begin.size();
    out.insert(page.substr(from, page.find(end, from) - from));
  }
  return out;
}

}  // namespace

TEST_CASE("README and manual show what the program prints") {
  const std::filesystem::path readme = FASTI_ROOT "/README.md";
  const std::string text = read(readme);
  CHECK(blocks(text, "console").size() >= 3);
  check_page(readme, false, {{"ten.yaml", blocks(text, "yaml").at(0).text}});
  for (const std::filesystem::path& page : manual()) check_page(page, false, {});
}

TEST_CASE("the manual shows what the program makes of large chronologies", "[.][nightly]") {
  for (const std::filesystem::path& page : manual()) check_page(page, true, {});
}

TEST_CASE("the gallery shows what its commands draw, and all of that") {
  const std::string page = read(FASTI_ROOT "/docs/gallery.md");
  std::set<std::string> drawn;
  for (const std::string& path : named(page, " -o docs/", '\n')) drawn.insert(path);
  CHECK(drawn.size() > 10);
  std::set<std::string> shown = named(page, "src=\"", '"');
  for (const std::string& path : drawn) {
    INFO(path);
    CHECK(shown.erase(path) == 1);
  }
  for (const std::string& path : shown) {
    INFO(path << " is drawn by hand");
    CHECK(path.starts_with("gallery/by-hand-"));
    CHECK(std::filesystem::exists(std::filesystem::path(FASTI_ROOT "/docs") / path));
  }
}
