// SPDX-License-Identifier: MIT
#include <fstream>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "tests/bench/tables.h"

namespace fasti::bench {
namespace {

struct Section {
  std::string name;
  std::string text;
};

/// Puts each section between its two markers; false when the file has none.
bool replace_sections(std::string& page, const std::vector<Section>& sections) {
  for (const Section& section : sections) {
    const std::string begin = "<!-- " + section.name + " -->\n";
    const std::string end = "<!-- end of " + section.name + " -->";
    const std::size_t from = page.find(begin);
    const std::size_t to = page.find(end);
    if (from == std::string::npos || to == std::string::npos || to < from) return false;
    page.replace(from + begin.size(), to - from - begin.size(), "\n" + section.text + "\n");
  }
  return true;
}

int write(const std::string& path, const std::vector<Section>& sections) {
  std::ostringstream read;
  read << std::ifstream(path).rdbuf();
  std::string page = read.str();
  if (!replace_sections(page, sections)) {
    fmt::print(stderr, "{} lacks the markers of the tables\n", path);
    return 2;
  }
  std::ofstream out(path);
  out << page << std::flush;
  return out ? 0 : 2;
}

int run(int count, char** words) {
  CLI::App app("Measures the solver beside Boost.Graph and z3.");
  Plan plan;
  std::string page;
  app.add_option("--most-events", plan.most_events, "The greatest network")
      ->check(CLI::Range(1'000, 10'000'000));
  app.add_option("--limit", plan.limit, "Seconds for each run of another solver");
  app.add_option("--write", page, "A Markdown file to put the tables into, between their markers");
  CLI11_PARSE(app, count, words);
  const std::vector<Section> sections{
      {"machine", machine() + "\n"}, {"comparison", compare(plan)}, {"scale", scale(plan)}};
  for (const Section& section : sections) fmt::print("{}\n", section.text);
  return page.empty() ? 0 : write(page, sections);
}

}  // namespace
}  // namespace fasti::bench

int main(int count, char** words) { return fasti::bench::run(count, words); }
