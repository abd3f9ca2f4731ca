// SPDX-License-Identifier: MIT
//
// Reports held to the byte, without their pictures, which are held by themselves. With
// FASTI_ACCEPT=1 in the environment the new ones take the place of the old: read the difference.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/run_fasti.h"

namespace {

struct Golden {
  std::string file;       // below tests/golden
  std::string arguments;  // of the report
};

const std::vector<Golden> kGolden{
    {"h20-report.md", "examples/h20/h20.yaml"},
    {"h20-report-zh-pandoc.md", "examples/h20/h20.yaml --lang zh --flavour pandoc"},
    {"h20-report.html", "examples/h20/h20.yaml"},
    {"h20-report.tex", "examples/h20/h20.yaml"},
    {"controls-report-china-zh.html",
     "examples/controls/controls.yaml --actor china --from 2025-10 --lang zh --fragment "
     "--as-of 2025-12-01 --without findings,sources"},
};

/// Each picture of a page, and its style, as a word.
std::string without_pictures(std::string page) {
  for (const std::string& name : {std::string("svg"), std::string("style")}) {
    for (std::size_t at = 0; (at = page.find("<" + name, at)) != std::string::npos; ++at) {
      const std::string close = "</" + name + ">";
      const std::size_t end = page.find(close, at);
      REQUIRE(end != std::string::npos);
      page.replace(at, end + close.size() - at, "<" + name + " cut>");
    }
  }
  return page;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("reports are the same to the byte") {
  for (const Golden& golden : kGolden) {
    DYNAMIC_SECTION(golden.file) {
      fasti::test::MemoryFiles files({}, FASTI_ROOT);
      const std::string ending = golden.file.substr(golden.file.rfind('.'));
      const fasti::test::Run run = fasti::test::run_fasti(
          files, "report " + golden.arguments + " --quiet -o report" + ending);
      CHECK(run.err.empty());
      REQUIRE(run.exit == 0);
      const std::string made = without_pictures(files.files.at("report" + ending));
      for (const auto& [name, bytes] : files.files) {
        INFO(name << " stands beside the report, which does not show it");
        CHECK((name == "report" + ending || made.find(name) != std::string::npos));
      }
      const std::filesystem::path path =
          std::filesystem::path(FASTI_ROOT "/tests/golden") / golden.file;
      if (std::getenv("FASTI_ACCEPT") != nullptr) std::ofstream(path, std::ios::binary) << made;
      const bool same = read(path) == made;
      INFO(golden.file << " is written otherwise; FASTI_ACCEPT=1 writes it anew");
      CHECK(same);
    }
  }
}
