// SPDX-License-Identifier: MIT
#include "tests/oracle/z3.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

namespace fasti::oracle {

namespace {

/// A file of its own that goes when this does.
class ScriptFile {
 public:
  explicit ScriptFile(const std::string& text)
      : path_((std::filesystem::temp_directory_path() / "fasti-z3-XXXXXX").string()) {
    const int descriptor = mkstemp(path_.data());
    REQUIRE(descriptor >= 0);
    std::FILE* file = fdopen(descriptor, "w");
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    REQUIRE((std::fclose(file) == 0 && written));
  }
  ~ScriptFile() { std::remove(path_.c_str()); }
  ScriptFile(const ScriptFile&) = delete;
  ScriptFile& operator=(const ScriptFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

std::vector<std::string> run_z3(const std::string& script) {
  const ScriptFile file(script);
  std::FILE* pipe = popen(("z3 -smt2 '" + file.path() + "'").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  std::array<char, 65536> buffer{};
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.append(buffer.data(), size);
  }
  const int status = pclose(pipe);
  constexpr int kNotFound = 127;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNotFound) {
    FAIL("this test needs the program z3: `apt-get install z3`, or run tests/run.sh");
  }
  std::vector<std::string> lines;
  std::istringstream in(output);
  for (std::string each; std::getline(in, each);) lines.push_back(each);
  return lines;
}

}  // namespace fasti::oracle
