// SPDX-License-Identifier: MIT
#include "src/output.h"

#include <algorithm>

#include <fmt/format.h>

namespace fasti {

bool has_ending(std::string_view path, std::string_view ending) {
  if (path.size() <= ending.size()) return false;
  const std::string_view end = path.substr(path.size() - ending.size());
  return std::equal(end.begin(), end.end(), ending.begin(), [](char given, char wanted) {
    return given == wanted || (given >= 'A' && given <= 'Z' && given + 32 == wanted);
  });
}

bool is_input(const SourceSet& files, const std::string& output, Session& session) {
  if (output.empty()) return false;
  FileSystem& disk = *session.environment.files;
  const std::string target = disk.canonical(output);
  for (FileId id = 0; id < files.size() && !target.empty(); ++id) {
    if (disk.canonical(files[id].name()) != target) continue;
    session.fail(fmt::format("{} is part of the chronology; choose another name", output));
    return true;
  }
  return false;
}

bool write_output(const SourceSet& read, const std::vector<OutputFile>& files, Session& session) {
  for (const OutputFile& each : files) {
    if (is_input(read, each.path, session)) return false;
  }
  const auto fault = session.environment.write_files(files);
  if (fault) session.fail(fmt::format("{} cannot be written: {}", fault->path, fault->why));
  return !fault;
}

// Standard output may itself be a file that the shell has opened, perhaps to add to it: it is not
// to be replaced as a file of that name would be.
bool is_standard_output(std::string_view output) {
  return output.empty() || output == "/dev/stdout" || output == "/dev/fd/1" ||
         output == "/proc/self/fd/1";
}

void write_result(std::string_view bytes, const std::string& output, Session& session) {
  if (is_standard_output(output)) {
    session.out += bytes;
    return;
  }
  const std::string why = session.environment.write_file(output, bytes);
  if (!why.empty()) session.fail(fmt::format("{} cannot be written: {}", output, why));
}

}  // namespace fasti
