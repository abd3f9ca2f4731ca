// SPDX-License-Identifier: MIT
//
// What the README and the manual show is what the program prints: every command of their `console`
// blocks is run. A block whose fence names a file is that file, or adds to it; the commands below
// it read it, as they read what those above have written. A picture that one writes below docs is
// the one that lies there, and a file that the page links to in its own folder (`tutorial/` for
// tutorial.md) is the one that stands at the page's end. The README's first chronology is its
// `ten.yaml`. With FASTI_ACCEPT=1 in the environment all of it is written anew.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/made_up.h"
#include "tests/support/page.h"
#include "tests/support/run_fasti.h"
#include "timeline/text/rules.h"

namespace {

using fasti::test::after_step;
using fasti::test::page_blocks;
using fasti::test::PageBlock;

constexpr std::string_view kPrompt = "$ fasti ";
/// EVENTS LINKS YEARS > FILE: a chronology that the commands below it read.
constexpr std::string_view kMakeUp = "$ python3 tests/bench/pictures/chronology.py ";
constexpr int kLarge = 10'000;  // events that only the nightly tests draw

/// FILE: an empty one.
constexpr std::string_view kTouch = "$ touch ";
/// FILE: what stands in it.
constexpr std::string_view kCat = "$ cat ";

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

bool is_large(const std::string& block) {
  const std::size_t at = block.find(kMakeUp);
  return at != std::string::npos &&
         read_make_up(block.substr(at, block.find('\n', at) - at)).events > kLarge;
}

/// What a command prints; nothing where the line is none.
std::optional<std::string> run_line(const std::string& line, fasti::test::MemoryFiles& files) {
  if (line.starts_with(kPrompt)) {
    const fasti::test::Run run = fasti::test::run_fasti(files, line.substr(kPrompt.size()));
    return run.out + run.err;
  }
  if (line.starts_with(kMakeUp)) {
    const MakeUp make = read_make_up(line);
    files.files[make.file] = fasti::test::made_up(make.events, make.links, make.years);
    return "";
  }
  if (line.starts_with(kTouch)) {
    files.files[line.substr(kTouch.size())];
    return "";
  }
  if (line.starts_with(kCat)) return files.files.at(line.substr(kCat.size()));
  return std::nullopt;
}

/// A block as the program makes it: each of its commands, followed by what it prints.
std::string made(const std::string& block, fasti::test::MemoryFiles& files) {
  std::string out;
  bool printed = true;
  std::istringstream lines(block);
  for (std::string line; std::getline(lines, line);) {
    const std::optional<std::string> text = run_line(line, files);
    if (!text) continue;
    out += (out.empty() || !printed ? "" : "\n") + line + "\n" + *text;
    printed = !text->empty();
  }
  return out;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The page's own folder, which is named after it.
std::string own_folder(const std::filesystem::path& page) { return page.stem().string() + "/"; }

/// Where the repository has a file that the page's commands have made; empty if it does not.
std::string kept_at(const std::string& file, const std::filesystem::path& path,
                    const std::string& page) {
  if (file.starts_with("docs/")) return file;
  const std::string own = own_folder(path) + file;
  const bool shown = page.find("(" + own + ")") != std::string::npos ||
                     page.find("\"" + own + "\"") != std::string::npos;
  return shown ? "docs/" + own : "";
}

void compare_files(const fasti::test::MemoryFiles& files, const std::filesystem::path& path,
                   const std::string& page) {
  for (const auto& [file, bytes] : files.files) {
    const std::string kept = kept_at(file, path, page);
    if (kept.empty()) continue;
    const std::filesystem::path on_disk = std::filesystem::path(FASTI_ROOT) / kept;
    if (std::getenv("FASTI_ACCEPT") != nullptr) {
      std::filesystem::create_directories(on_disk.parent_path());
      std::ofstream(on_disk, std::ios::binary) << bytes;
    }
    const bool same = read(on_disk) == bytes;
    INFO(kept << " is made otherwise; FASTI_ACCEPT=1 writes it anew");
    CHECK(same);
  }
}

/// Holds a page to the program. `large` picks the blocks of large chronologies, or all others.
void check_page(const std::filesystem::path& path, bool large,
                std::map<std::string, std::string> held) {
  INFO(path.string());
  const std::string page = read(path);
  const bool accept = std::getenv("FASTI_ACCEPT") != nullptr;
  fasti::test::MemoryFiles files(std::move(held), FASTI_ROOT);
  std::string anew;
  std::size_t copied = 0;
  for (const PageBlock& block : page_blocks(page)) {
    const std::string text = page.substr(block.begin, block.end - block.begin);
    if (!block.file.empty()) {
      std::string& file = files.files[block.file];
      file = block.language == "yaml" && !file.empty() ? after_step(file, text) : text;
    }
    if (block.language != "console" || is_large(text) != large) continue;
    const std::string expected = made(text, files);
    CHECK_FALSE(expected.empty());
    if (!accept) CHECK(text == expected);
    anew += page.substr(copied, block.begin - copied) + expected;
    copied = block.end;
  }
  if (accept) std::ofstream(path, std::ios::binary) << anew + page.substr(copied);
  compare_files(files, path, page);
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

/// As GitHub makes it of a heading: in lower case, spaces as hyphens.
std::string named_anchor(const fasti::RuleInfo& row) {
  std::string out = std::string(row.code) + "-" + std::string(row.name);
  out.front() = 'f';
  return out;
}

}  // namespace

TEST_CASE("README and manual show what the program prints") {
  const std::filesystem::path readme = FASTI_ROOT "/README.md";
  const std::string text = read(readme);
  const std::vector<PageBlock> blocks = page_blocks(text);
  const auto first = std::find_if(blocks.begin(), blocks.end(),
                                  [](const PageBlock& block) { return block.language == "yaml"; });
  REQUIRE(first != blocks.end());
  check_page(readme, false, {{"ten.yaml", text.substr(first->begin, first->end - first->begin)}});
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

TEST_CASE("a step of a tutorial adds records, or puts them in the place of others") {
  const std::string before =
      "fasti: 1\ntitle: Old\nevents:\n  - id: a\n    date: 2025\n  - {id: b, date: 2025}\n";
  CHECK(after_step(before, "events:\n  - {id: a}\n  - id: c\n    after: a\n") ==
        "fasti: 1\ntitle: Old\nevents:\n  - {id: a}\n  - {id: b, date: 2025}\n  - id: c\n"
        "    after: a\n");
  CHECK(after_step(before, "title: New\nsources:\n  s: {title: S}\n") ==
        "fasti: 1\ntitle: New\nsources:\n  s: {title: S}\nevents:\n  - id: a\n    date: 2025\n"
        "  - {id: b, date: 2025}\n");
  CHECK(after_step("", before) == before);
}

TEST_CASE("the manual's page of rules is what the program prints") {
  const std::filesystem::path path = FASTI_ROOT "/docs/rules.md";
  fasti::test::MemoryFiles files;
  const std::string page = fasti::test::run_fasti(files, "explain --format md").out;
  if (std::getenv("FASTI_ACCEPT") != nullptr) std::ofstream(path, std::ios::binary) << page;
  CHECK(read(path) == page);
  for (const fasti::RuleInfo& row : fasti::all_rules()) {
    INFO(row.code);
    const std::string heading =
        "\n### " + std::string(row.code) + " " + std::string(row.name) + "\n";
    const std::size_t at = page.find(heading);
    REQUIRE(at != std::string::npos);
    CHECK(page.find(heading, at + 1) == std::string::npos);
    CHECK(page.find("(#" + named_anchor(row) + ")") != std::string::npos);
  }
}
