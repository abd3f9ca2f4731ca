// SPDX-License-Identifier: MIT
//
// Transcripts: files, commands and what they print, in one file that reads like a manual. Each line
// that begins with `>>>` starts a section:
//   >>> file NAME     a file in memory, up to the next section
//   >>> run ARGUMENTS a command, its arguments separated by spaces; '…' keeps spaces together
//   >>> exit N        its status, when it is not 0
//   >>> out, >>> err  what it prints
// Paths that no section gives are those of the repository. With FASTI_ACCEPT=1 in the environment
// the expected output is rewritten.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/run_fasti.h"

namespace {

namespace fs = std::filesystem;

struct Transcript {
  std::string heading;  // what comes before the first section
  std::vector<std::pair<std::string, std::string>> files;
  std::vector<fasti::test::Run> runs;
};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Transcript parse(const std::string& text) {
  Transcript out;
  std::string* section = &out.heading;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string line = text.substr(at, end - at);
    at = end;
    const auto rest = [&](std::size_t skip) { return line.substr(skip, line.size() - skip - 1); };
    if (line.rfind(">>> file ", 0) == 0) {
      out.files.emplace_back(rest(9), "");
      section = &out.files.back().second;
    } else if (line.rfind(">>> run ", 0) == 0) {
      out.runs.push_back({rest(8), 0, {}, {}});
      section = &out.runs.back().out;
    } else if (line.rfind(">>> exit ", 0) == 0) {
      out.runs.back().exit = std::stoi(rest(9));
    } else if (line == ">>> out\n") {
      section = &out.runs.back().out;
    } else if (line == ">>> err\n") {
      section = &out.runs.back().err;
    } else {
      *section += line;
    }
  }
  return out;
}

std::string print(const Transcript& transcript) {
  std::string out = transcript.heading;
  for (const auto& [name, text] : transcript.files) out += ">>> file " + name + "\n" + text;
  for (const fasti::test::Run& run : transcript.runs) {
    out += ">>> run " + run.arguments + "\n";
    if (run.exit != 0) out += ">>> exit " + std::to_string(run.exit) + "\n";
    if (!run.out.empty()) out += ">>> out\n" + run.out;
    if (!run.err.empty()) out += ">>> err\n" + run.err;
  }
  return out;
}

}  // namespace

TEST_CASE("transcripts print what they say") {
  const bool accept = std::getenv("FASTI_ACCEPT") != nullptr;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(FASTI_ROOT "/tests/cli")) {
    if (entry.path().extension() == ".test") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  REQUIRE(!paths.empty());
  for (const fs::path& path : paths) {
    DYNAMIC_SECTION(path.filename().string()) {
      Transcript transcript = parse(read_file(path));
      REQUIRE(!transcript.runs.empty());
      const std::map<std::string, std::string> held(transcript.files.begin(),
                                                    transcript.files.end());
      // What a run writes is there for the next.
      fasti::test::MemoryFiles files(held, FASTI_ROOT);
      for (fasti::test::Run& run : transcript.runs) {
        const fasti::test::Run got = fasti::test::run_fasti(files, run.arguments);
        if (accept) {
          run = got;
          continue;
        }
        INFO("fasti " << run.arguments);
        CHECK(got.out == run.out);
        CHECK(got.err == run.err);
        CHECK(got.exit == run.exit);
      }
      if (accept) std::ofstream(path, std::ios::binary) << print(transcript);
    }
  }
}
