// SPDX-License-Identifier: MIT
#include "src/folder.h"

#include <filesystem>
#include <system_error>

namespace fasti {

namespace fs = std::filesystem;

bool path_exists(const std::string& path) {
  // What cannot be looked at is taken to be there: better not to write over it.
  std::error_code error;
  return fs::symlink_status(path, error).type() != fs::file_type::not_found;
}

std::string make_folder(const std::string& path) {
  std::error_code error;
  if (path.empty() || fs::is_directory(path, error)) return {};
  fs::create_directories(path, error);
  return error ? error.message() : std::string();
}

}  // namespace fasti
