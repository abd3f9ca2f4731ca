// SPDX-License-Identifier: MIT
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "src/command.h"
#include "src/shell_word.h"
#include "src/starting_point.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

std::vector<NewFile> files_below(const std::string& folder) {
  std::vector<NewFile> files = starting_point();
  for (NewFile& file : files) {
    file.path = (std::filesystem::path(folder) / file.path).lexically_normal().string();
  }
  return files;
}

/// Whether the folder has nothing of the same name; otherwise nothing is to be written.
bool room_for(const std::vector<NewFile>& files, Session& session) {
  for (const NewFile& file : files) {
    if (!session.environment.path_exists(file.path)) continue;
    session.fail(fmt::format("{} is there already, so nothing was written", file.path));
    return false;
  }
  return true;
}

bool write(const NewFile& file, Session& session) {
  const std::string folder = std::filesystem::path(file.path).parent_path().string();
  std::string why = session.environment.make_folder(folder);
  if (why.empty()) why = session.environment.write_file(file.path, file.bytes);
  if (!why.empty()) session.fail(fmt::format("{} cannot be written: {}", file.path, why));
  return why.empty();
}

void run_new(const std::string& folder, Session& session) {
  const std::vector<NewFile> files = files_below(folder);
  if (!room_for(files, session)) return;
  std::string written;
  for (const NewFile& file : files) {
    if (!write(file, session)) break;
    written += fmt::format("  {}\n", escape_controls(file.path));
  }
  if (!written.empty()) session.out += "Written:\n" + written;
  if (session.exit != Exit::clean) return;
  const std::string& chronology = files.front().path;
  const std::string picture = std::filesystem::path(chronology).replace_extension(".svg").string();
  session.out +=
      fmt::format("\nTry:\n  fasti check {0}\n  fasti list {0}\n  fasti render {0} -o {1}\n",
                  shell_word(chronology), shell_word(picture));
}

}  // namespace

void declare_new(CLI::App& app, Session& session) {
  auto folder = std::make_shared<std::string>();
  app.add_option("folder", *folder, "where to write it; made if it is not there")
      ->required()
      ->type_name("DIR");
  app.callback([folder, &session] { run_new(*folder, session); });
}

}  // namespace fasti
