// SPDX-License-Identifier: MIT
//
// What is ready to be put in place elsewhere: the hook, the workflow and the page on both are YAML,
// say the same, and call commands and options that exist.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "src/command.h"
#include "src/program.h"
#include "timeline/yaml/parse.h"

using namespace fasti;

namespace {

std::string read_file(const std::string& name) {
  std::ifstream in(FASTI_ROOT "/" + name, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The fenced blocks of a language in a page.
std::vector<std::string> blocks(const std::string& page, const std::string& language) {
  const std::string fence = "```" + language + "\n";
  std::vector<std::string> out;
  for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at)) {
    at += fence.size();
    const std::size_t end = page.find("```", at);
    out.push_back(page.substr(at, end - at));
    at = end + 3;
  }
  return out;
}

/// Every call of the program in a text: a verb after `fasti`, to the end of the line.
std::vector<std::string> calls(const std::string& text) {
  static const std::regex kCall("fasti ([a-z]+(?: [^\n]*)?)");
  std::vector<std::string> out;
  for (std::sregex_iterator it(text.begin(), text.end(), kCall), end; it != end; ++it) {
    out.push_back((*it)[1]);
  }
  return out;
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

std::string help_of(const std::string& verb) {
  const Environment environment;
  Session session{environment, {}, {}, Exit::clean};
  run_program({verb, "--help"}, session);
  return session.out;
}

void check_call(const std::string& call) {
  INFO("fasti " << call);
  const std::vector<std::string> parts = words(call);
  const auto commands = all_commands();
  REQUIRE(std::any_of(commands.begin(), commands.end(),
                      [&](const Command& command) { return command.name == parts.front(); }));
  const std::string help = help_of(parts.front());
  for (const std::string& word : parts) {
    if (word.rfind('-', 0) != 0) continue;
    INFO(word);
    CHECK(std::regex_search(help, std::regex("(^|[ ,])" + word + "([ ,\n]|$)")));
  }
}

void check_yaml(const std::string& name, const std::string& text) {
  INFO(name << ":\n" << text);
  Diagnostics diagnostics;
  const SourceText source(name, text);
  CHECK(parse_yaml(source, 0, diagnostics).has_value());
  CHECK(diagnostics.items().empty());
}

}  // namespace

TEST_CASE("the hook, the workflow and the page on them are YAML and agree") {
  const std::string workflow = read_file("examples/ci/chronology.yml");
  const std::string page = read_file("docs/continuous-integration.md");
  check_yaml("workflow", workflow);
  check_yaml("hook", read_file(".pre-commit-hooks.yaml"));
  const std::vector<std::string> shown = blocks(page, "yaml");
  CHECK(std::find(shown.begin(), shown.end(), workflow) != shown.end());
  for (const std::string& block : shown) {
    if (block.rfind("# yaml-language-server", 0) != 0) check_yaml("page", block);
  }
}

TEST_CASE("the hook, the workflow and the page call what exists") {
  const std::string page = read_file("docs/continuous-integration.md");
  std::string code = read_file("examples/ci/chronology.yml") + read_file(".pre-commit-hooks.yaml");
  for (const char* const language : {"sh", "yaml"}) {
    for (const std::string& block : blocks(page, language)) code += block;
  }
  static const std::regex kInline("`(fasti [^`]+)`");
  for (std::sregex_iterator it(page.begin(), page.end(), kInline), end; it != end; ++it) {
    code += (*it)[1].str() + "\n";
  }
  const std::vector<std::string> all = calls(code);
  CHECK(all.size() >= 10);
  for (const std::string& call : all) check_call(call);
}
