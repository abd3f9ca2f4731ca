// SPDX-License-Identifier: MIT
#include "tests/support/tool.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include <catch2/catch.hpp>
#include <unistd.h>

namespace fasti::test {

namespace {

/// A file that is there as long as the object is.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& bytes)
      : path_(std::filesystem::temp_directory_path() / "fasti-XXXXXX") {
    const int descriptor = ::mkstemp(path_.data());
    REQUIRE(descriptor >= 0);
    ::close(descriptor);
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::filesystem::remove(path_); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

std::string run_tool(const std::string& command) {
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  std::array<char, 4096> buffer{};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    out.append(buffer.data(), got);
  }
  INFO(command);
  REQUIRE(::pclose(pipe) == 0);
  return out;
}

std::string run_tool(const std::string& command, const std::string& input) {
  const TemporaryFile file(input);
  std::string line = command;
  line.replace(line.find("{}"), 2, "'" + file.path() + "'");
  return run_tool(line);
}

}  // namespace fasti::test
