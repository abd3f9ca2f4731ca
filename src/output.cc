// SPDX-License-Identifier: MIT
#include "src/output.h"

#include <fmt/format.h>

namespace fasti {

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

void write_result(std::string_view bytes, const std::string& output, Session& session) {
  if (output.empty()) {
    session.out += bytes;
    return;
  }
  const std::string why = session.environment.write_file(output, bytes);
  if (!why.empty()) session.fail(fmt::format("{} cannot be written: {}", output, why));
}

}  // namespace fasti
