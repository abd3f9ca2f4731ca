// SPDX-License-Identifier: MIT
//
// Where a result cannot be written, nothing is claimed of it.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "src/program.h"
#include "src/session.h"
#include "tests/support/memory_files.h"

namespace {

using namespace fasti;

struct Ran {
  Exit exit = Exit::clean;
  std::string out;
  std::string err;
};

/// Runs the program on a disk that is full.
Ran run(const std::vector<std::string>& words) {
  test::MemoryFiles files;
  files.files["in.yaml"] = "fasti: 1\nevents: [{id: a, date: 2025, title: A, tags: t}]\n";
  Environment environment;
  environment.files = &files;
  environment.path_exists = [](const std::string&) { return false; };
  environment.make_folder = [](const std::string&) { return std::string(); };
  environment.write_file = [](const std::string&, std::string_view) { return "the disk is full"; };
  Session session{environment, {}, {}, Exit::clean};
  run_program(words, session);
  return {session.exit, session.out, session.err};
}

}  // namespace

TEST_CASE("a project that cannot be written is not called written") {
  const Ran ran = run({"new", "policy"});
  CHECK(ran.exit == Exit::impossible);
  CHECK(ran.out.empty());
  CHECK(ran.err == "fasti: policy/chronology.yaml cannot be written: the disk is full\n");
}

TEST_CASE("an export that cannot be written lists nothing as left out") {
  const Ran ran = run({"export", "in.yaml", "--to", "mermaid", "-o", "no/out.mmd"});
  CHECK(ran.exit == Exit::impossible);
  CHECK(ran.err.find("not carried over") == std::string::npos);
  CHECK(ran.err.ends_with("fasti: no/out.mmd cannot be written: the disk is full\n"));
}
