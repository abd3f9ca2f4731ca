// SPDX-License-Identifier: MIT
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "src/program.h"
#include "tests/support/memory_files.h"

using namespace fasti;

namespace {

/// What one run of `check --fix main.yaml` left.
struct Outcome {
  std::map<std::string, std::string> written;
  std::string err;
  int exit = 0;
};

Outcome fix(const std::map<std::string, std::string>& held, const std::string& failure = {}) {
  test::MemoryFiles files(held);
  Outcome out;
  Environment environment;
  environment.files = &files;
  environment.write_file = [&](const std::string& path, std::string_view bytes) {
    if (failure.empty()) out.written[path] = bytes;
    return failure;
  };
  Session session{environment, {}, {}, Exit::clean};
  run_program({"check", "--fix", "main.yaml"}, session);
  out.err = session.err;
  out.exit = static_cast<int>(session.exit);
  return out;
}

}  // namespace

TEST_CASE("fixing writes only the files that change, included ones too") {
  const Outcome out = fix({
      {"main.yaml", "fasti: 1\ninclude: parts/a.yaml\n"},
      {"parts/a.yaml", "# 英伟达\r\nevents:\r\n  - {id: a, titel: \"x\", date: [..2025]}\r\n"},
  });
  CHECK(out.exit == 0);
  REQUIRE(out.written.size() == 1);
  CHECK(out.written.at("parts/a.yaml") ==
        "# 英伟达\r\nevents:\r\n  - {id: a, title: \"x\", date: \"[..2025]\"}\r\n");
}

TEST_CASE("fixing writes nothing where nothing is certain") {
  CHECK(fix({{"main.yaml", "fasti: 1\n"}}).written.empty());
  const Outcome doubtful =
      fix({{"main.yaml", "fasti: 1\nevents: [{id: a, date: 2025-2-30, xyz: 1, afte: a}]\n"}});
  CHECK(doubtful.exit == 1);
  REQUIRE(doubtful.written.size() == 1);  // `after`, and the date is left as it is
  CHECK(doubtful.written.at("main.yaml").find("date: 2025-2-30, xyz: 1, after: a") !=
        std::string::npos);
}

TEST_CASE("a file that cannot be written is told, and no change is claimed") {
  const Outcome out = fix({{"main.yaml", "fasti: 1\ntitel: x\n"}}, "Permission denied");
  CHECK(out.exit == 2);
  CHECK(out.err == "fasti: main.yaml cannot be written: Permission denied\n");
}

TEST_CASE("a finding that is silenced or turned off is not mended") {
  CHECK(fix({{"main.yaml", "fasti: 1\n# fasti: allow F0105 -- kept\ntitel: x\n"}}).written.empty());
  CHECK(fix({{"main.yaml", "fasti: 1\nrules: {F0105: off}\ntitel: x\n"}}).written.empty());
}
