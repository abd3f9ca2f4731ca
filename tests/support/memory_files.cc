// SPDX-License-Identifier: MIT
#include "tests/support/memory_files.h"

#include <filesystem>
#include <utility>

namespace fasti::test {

MemoryFiles::MemoryFiles(std::map<std::string, std::string> held, std::string root)
    : files(std::move(held)), root_(std::move(root)) {}

FileContent MemoryFiles::read(const std::string& path, std::size_t max_bytes) {
  const auto found = files.find(std::filesystem::path(path).lexically_normal().string());
  if (found != files.end()) {
    if (found->second.size() > max_bytes) return {FileContent::Status::too_large, {}, {}};
    return {FileContent::Status::ok, found->second, {}};
  }
  if (root_.empty()) {
    return {FileContent::Status::not_found, {}, "No such file or directory"};
  }
  const bool absolute = !path.empty() && path.front() == '/';
  return real_file_system().read(absolute ? path : root_ + "/" + path, max_bytes);
}

std::string MemoryFiles::canonical(const std::string& path) {
  const std::string normal = std::filesystem::path(path).lexically_normal().string();
  if (files.contains(normal)) return "/" + normal;
  if (path.empty() || path == ".") return "/";
  for (const auto& [name, bytes] : files) {
    if (name.rfind(normal + "/", 0) == 0) return "/" + normal;
  }
  if (root_.empty()) return {};
  return real_file_system().canonical(path.front() == '/' ? path : root_ + "/" + path);
}

}  // namespace fasti::test
