// SPDX-License-Identifier: MIT
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "src/folder.h"
#include "src/program.h"
#include "src/run_tool.h"
#include "src/write_file.h"

namespace {

fasti::FileContent read_standard_input(std::size_t max_bytes) {
  using Status = fasti::FileContent::Status;
  fasti::FileContent content;
  std::array<char, 65536> buffer{};
  for (;;) {
    const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), stdin);
    content.bytes.append(buffer.data(), got);
    if (content.bytes.size() > max_bytes) return {Status::too_large, {}, "it is too large"};
    if (got == buffer.size()) continue;
    if (std::ferror(stdin) != 0) return {Status::failed, {}, "it could not be read to its end"};
    return content;
  }
}

bool print(std::FILE* stream, std::string_view text) {
  const bool whole = std::fwrite(text.data(), 1, text.size(), stream) == text.size();
  return std::fflush(stream) == 0 && whole;
}

fasti::Environment real_environment() {
  fasti::Environment environment;
  environment.read_input = read_standard_input;
  environment.write_file = fasti::write_file;
  environment.write_files = fasti::write_files;
  environment.run_tool = fasti::run_tool;
  environment.path_exists = fasti::path_exists;
  environment.make_folder = fasti::make_folder;
  environment.say = [](std::string_view text) { print(stdout, text); };
  environment.warn = [](std::string_view text) { print(stderr, "fasti: " + std::string(text)); };
  environment.variable = [](const char* name) -> std::optional<std::string> {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  environment.output_is_terminal = ::isatty(STDOUT_FILENO) != 0;
  environment.errors_are_terminal = ::isatty(STDERR_FILENO) != 0;
  return environment;
}

}  // namespace

int main(int argc, char** argv) {
  const fasti::Environment environment = real_environment();
  fasti::Session session{environment, {}, {}, fasti::Exit::clean};
  fasti::run_program({argv + (argc > 0 ? 1 : 0), argv + argc}, session);
  print(stderr, session.err);
  if (!print(stdout, session.out)) {
    print(stderr, "fasti: standard output could not be written\n");
    session.exit = fasti::Exit::impossible;
  }
  return static_cast<int>(session.exit);
}
