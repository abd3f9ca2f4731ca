// SPDX-License-Identifier: MIT
#include "src/output.h"

#include <algorithm>

#include <fmt/format.h>

namespace fasti {

namespace {

bool is_input(const render::CheckedFile& file, const std::string& path,
              const Environment& environment) {
  const std::string output = environment.files->canonical(path);
  for (FileId id = 0; id < file.loaded.files.size() && !output.empty(); ++id) {
    if (environment.files->canonical(file.loaded.files[id].name()) == output) return true;
  }
  return false;
}

}  // namespace

bool has_ending(std::string_view path, std::string_view ending) {
  if (path.size() <= ending.size()) return false;
  const std::string_view end = path.substr(path.size() - ending.size());
  return std::equal(end.begin(), end.end(), ending.begin(), [](char given, char wanted) {
    return given == wanted || (given >= 'A' && given <= 'Z' && given + 32 == wanted);
  });
}

void write_output(const render::CheckedFile& file, const std::vector<OutputFile>& files,
                  Session& session) {
  for (const OutputFile& each : files) {
    if (!is_input(file, each.path, session.environment)) continue;
    session.fail(fmt::format("{} is part of the chronology; choose another name", each.path));
    return;
  }
  const auto fault = session.environment.write_files(files);
  if (fault) session.fail(fmt::format("{} cannot be written: {}", fault->path, fault->why));
}

}  // namespace fasti
