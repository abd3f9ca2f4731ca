// SPDX-License-Identifier: MIT
//
// The recipes for git that the manual gives, run in a repository of their own.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

#include "tests/support/tool.h"

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The line of the manual that begins so.
std::string recipe(const std::string& begin) {
  const std::string page = read_file(FASTI_ROOT "/docs/diff.md");
  const std::size_t at = page.find("\n" + begin);
  INFO(begin);
  REQUIRE(at != std::string::npos);
  return page.substr(at + 1, page.find('\n', at + 1) - at - 1);
}

/// A repository that is gone when the test ends.
class Repository {
 public:
  Repository() : folder_((fs::temp_directory_path() / "fasti-git-XXXXXX").string()) {
    REQUIRE(::mkdtemp(folder_.data()) != nullptr);
    run("git init -q . && git config user.name T && git config user.email t@example.org");
  }
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;
  ~Repository() {
    fs::remove_all(folder_);
    fs::remove(script());
  }

  void write(const std::string& name, const std::string& text) {
    std::ofstream(fs::path(folder_) / name, std::ios::binary) << text;
  }

  /// Runs a line of shell with the program on the path, and nobody's own settings of git.
  std::string run(const std::string& line) {
    const std::string program = fs::path(FASTI_PROGRAM).parent_path().string();
    std::ofstream(script(), std::ios::binary) << line;
    return fasti::test::run_tool("cd '" + folder_ + "' && PATH='" + program +
                                 "':\"$PATH\" GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM="
                                 "/dev/null GIT_PAGER=cat sh '" +
                                 script() + "' 2>&1");
  }

  void commit() { run("git add -A && git commit -q -m next"); }

 private:
  std::string script() const { return folder_ + ".sh"; }

  std::string folder_;
};

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

const std::string kHead = "fasti: 1\ntitle: T\nevents:\n";

}  // namespace

TEST_CASE("git shows the lists of two versions by the manual's textconv") {
  Repository repository;
  repository.run(recipe("echo 'chronology.yaml"));
  repository.run(recipe("git config diff.fasti.textconv"));
  repository.write("chronology.yaml", kHead + "  - {id: a, date: 2025-04-09, title: A}\n");
  repository.commit();
  repository.write("chronology.yaml",
                   "# On.\n" + kHead + "  - {title: A, id: a, date: 2025-04-10}\n");
  const std::string shown = repository.run("git diff");
  INFO(shown);
  CHECK(has(shown, "\n-2025-04-09  2025-04-09  2025-04-09"));
  CHECK(has(shown, "\n+2025-04-10  2025-04-10  2025-04-10"));
  CHECK_FALSE(has(shown, "# On."));
  // A chronology with errors, and a text that is none, are shown as far as they can be.
  repository.write("chronology.yaml", kHead + "  - {id: a, date: 2025-04-10, titel: A}\n");
  CHECK(has(repository.run("git diff"), "\n+2025-04-10  2025-04-10"));
  repository.write("chronology.yaml", "not: [closed\n");
  CHECK(has(repository.run("git diff"), "\n+not: [closed"));
}

TEST_CASE("git tells what differs by the manual's external diff") {
  Repository repository;
  repository.run(recipe("echo 'chronology.yaml"));
  repository.run(recipe("git config diff.fasti.command"));
  repository.write("sources.yaml", "sources:\n  fr: {title: Federal Register}\n");
  const std::string head = "fasti: 1\ntitle: T\ninclude: [sources.yaml]\nevents:\n";
  repository.write("chronology.yaml",
                   head + "  - {id: a, date: 2025-04-09, title: A, sources: fr}\n");
  repository.commit();
  CHECK(repository.run("git diff").empty());
  repository.write("chronology.yaml",
                   head + "  - {id: a, date: 2025-04-10, title: A, sources: fr}\n");
  const std::string shown = repository.run("git diff");
  INFO(shown);
  CHECK(has(shown, "a/chronology.yaml → b/chronology.yaml"));
  CHECK(has(shown, "date: 2025-04-09 → 2025-04-10"));
  CHECK_FALSE(has(shown, "error"));
  repository.commit();
  CHECK(has(repository.run("git log -p --ext-diff"), "1 event added"));
  // What says the same is no difference, and does not stop git.
  repository.write("chronology.yaml",
                   "# On.\n" + head + "  - {id: a, date: 2025-04-10, title: A, sources: fr}\n");
  CHECK(repository.run("git diff").empty());
  repository.run("git rm -q --cached chronology.yaml");
  CHECK(has(repository.run("git diff --cached"), "1 event removed"));
}
