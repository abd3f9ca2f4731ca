// SPDX-License-Identifier: MIT
#include "tests/support/run_fasti.h"

#include <string_view>
#include <vector>

#include "src/program.h"
#include "src/run_tool.h"

namespace fasti::test {

namespace {

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> words;
  bool quoted = false;
  bool open = false;
  for (const char c : text) {
    if (c == '\'') {
      quoted = !quoted;
      if (!open) words.emplace_back();
      open = true;
    } else if (c == ' ' && !quoted) {
      open = false;
    } else {
      if (!open) words.emplace_back();
      open = true;
      words.back() += c;
    }
  }
  return words;
}

}  // namespace

Run run_fasti(MemoryFiles& files, const std::string& arguments) {
  Environment environment;
  environment.files = &files;
  environment.read_input = [&](std::size_t most) { return files.read("-", most); };
  environment.write_file = [&](const std::string& path, std::string_view bytes) {
    files.files[path] = bytes;
    return std::string();
  };
  environment.write_files = [&](const std::vector<OutputFile>& all) {
    for (const OutputFile& file : all) files.files[file.path] = file.bytes;
    return std::nullopt;
  };
  environment.run_tool = [&](const ToolRequest& request) {
    return files.with_tools ? fasti::run_tool(request)
                            : ToolAnswer{ToolAnswer::Status::missing, {}, {}};
  };
  environment.path_exists = [&](const std::string& path) { return files.files.contains(path); };
  environment.make_folder = [](const std::string&) { return std::string(); };
  Session session{environment, {}, {}, Exit::clean};
  run_program(split(arguments), session);
  const auto ended = [](std::string text) {
    if (!text.empty() && text.back() != '\n') text += '\n';
    return text;
  };
  return {arguments, static_cast<int>(session.exit), ended(session.out), ended(session.err)};
}

}  // namespace fasti::test
