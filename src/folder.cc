// SPDX-License-Identifier: MIT
#include "src/folder.h"

#include <filesystem>
#include <system_error>

namespace fasti {

namespace fs = std::filesystem;

bool path_exists(const std::string& path) {
  // What cannot be looked at is taken to be there: better not to write over it.
  std::error_code error;
  const fs::file_type type = fs::symlink_status(path, error).type();
  if (type == fs::file_type::not_found) return false;
  const fs::file_type behind = fs::status(path, error).type();
  return behind != fs::file_type::character && behind != fs::file_type::fifo &&
         behind != fs::file_type::socket;
}

std::string make_folder(const std::string& path) {
  std::error_code error;
  if (path.empty() || fs::is_directory(path, error)) return {};
  fs::create_directories(path, error);
  return error ? error.message() : std::string();
}

}  // namespace fasti
