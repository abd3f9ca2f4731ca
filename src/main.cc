// SPDX-License-Identifier: MIT
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "src/program.h"
#include "src/write_file.h"

namespace {

fasti::Environment real_environment() {
  fasti::Environment environment;
  environment.read_input = [] { return std::string(std::istreambuf_iterator<char>(std::cin), {}); };
  environment.write_file = fasti::write_file;
  environment.variable = [](const char* name) -> std::optional<std::string> {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  environment.output_is_terminal = ::isatty(STDOUT_FILENO) != 0;
  environment.errors_are_terminal = ::isatty(STDERR_FILENO) != 0;
  return environment;
}

bool print(std::FILE* stream, std::string_view text) {
  const bool whole = std::fwrite(text.data(), 1, text.size(), stream) == text.size();
  return std::fflush(stream) == 0 && whole;
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
