// SPDX-License-Identifier: MIT
//
// Hostile texts in every field of a chronology, through every output, read back by parsers that are
// not the program's own: nothing of them acts. A new output is one more row.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/hostile/readers.h"
#include "tests/hostile/texts.h"
#include "tests/support/run_fasti.h"

namespace {

using namespace fasti::test;

struct Output {
  std::string arguments;  ///< of the program; its chronology is `h.yaml`, an older one `old.yaml`
  std::string file;       ///< what it writes; empty of what it prints
  std::string (*read)(const std::string& bytes);
};

const std::vector<Output> kOutputs{
    {"report h.yaml -q -o h.html", "h.html", read_page},
    {"report h.yaml -q -o h.html --lang zh --fragment", "h.html", read_fragment},
    {"report h.yaml -q -o h.md", "h.md", read_github},
    {"report h.yaml -q -o h.md", "h-timeline.svg", read_svg},
    {"report h.yaml -q -o h.md", "h-status.svg", read_svg},
    {"report h.yaml -q -o h.md --flavour pandoc", "h.md", read_pandoc},
    {"report h.yaml -q -o h.tex", "h.tex", read_latex},
    {"report h.yaml -q -o h.tex --fragment", "h.tex", read_latex},
    {"render h.yaml -q -o h.svg", "h.svg", read_svg},
    {"render h.yaml -q -o h.svg --view vertical", "h.svg", read_svg},
    {"render h.yaml -q -o h.svg --view status", "h.svg", read_svg},
    {"render h.yaml -q -o h.svg --view graph", "h.svg", read_svg},
    {"render h.yaml -q -o h.svg --table h.html", "h.html", read_table},
    {"render h.yaml -q -o h.pdf", "h.pdf", read_pdf},
    {"render h.yaml -q -o h.dot", "h.dot", read_dot},
    {"export h.yaml -q --to csv", "", read_csv},
    {"export h.yaml -q --to json", "", read_json},
    {"export h.yaml -q --to ics -o h.ics", "h.ics", read_ics},
    {"export h.yaml -q --to jsonld", "", read_jsonld},
    {"export h.yaml -q --to mermaid", "", read_mermaid},
    {"export h.yaml -q --to timelinejs", "", read_timelinejs},
    {"export h.yaml -q --to dot", "", read_dot},
    {"list h.yaml -q", "", read_text},
    {"list h.yaml -q --format json", "", read_json},
    {"list h.yaml -q --format csv", "", read_csv},
    {"check h.yaml --most 0", "", read_text},
    {"check h.yaml --format json", "", read_json},
    {"check h.yaml --format sarif", "", read_sarif},
    {"check h.yaml --format github", "", read_github_commands},
    {"why h.yaml e28", "", read_text},
    {"why h.yaml e59", "", read_text},
    {"as-of h.yaml 2025-01-20 -q", "", read_text},
    {"as-of h.yaml 2025-01-20 -q --format json", "", read_json},
    {"diff old.yaml h.yaml", "", read_text},
    {"diff old.yaml h.yaml --format json", "", read_json},
    {"diff old.yaml h.yaml --format md", "", read_github},
    {"diff old.yaml h.yaml --view timeline -o d.svg", "d.svg", read_svg},
};

/// What a run writes, or what comes through of it.
void check_output(const Output& output) {
  MemoryFiles files({{"h.yaml", hostile_chronology()}, {"old.yaml", hostile_chronology(1)}});
  files.with_tools = true;
  const Run run = run_fasti(files, output.arguments);
  INFO(run.err);
  REQUIRE(run.exit <= 1);
  REQUIRE((output.file.empty() || files.files.contains(output.file)));
  const std::string& bytes = output.file.empty() ? run.out : files.files[output.file];
  REQUIRE_FALSE(bytes.empty());
  CHECK(output.read(bytes) == "");
  CHECK(read_text(run.err) == "");
}

}  // namespace

TEST_CASE("nothing in sixty hostile texts acts in any output") {
  CHECK(hostile_texts().size() >= 60);
  for (const Output& output : kOutputs) {
    DYNAMIC_SECTION(output.arguments << " > " << output.file) { check_output(output); }
  }
}

TEST_CASE("nothing in sixty hostile texts acts in Word") {
  check_output(
      {"report h.yaml -q -o h.docx --without timeline,instruments,graph", "h.docx", read_docx});
}

TEST_CASE("nothing in sixty hostile texts acts in Word with pictures", "[.][nightly]") {
  check_output({"report h.yaml -q -o h.docx", "h.docx", read_docx});
}
