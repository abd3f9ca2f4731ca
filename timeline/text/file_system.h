// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fasti {

/// What reading a file gave.
struct FileContent {
  enum class Status { ok, not_found, not_a_file, too_large, failed };
  Status status = Status::ok;
  std::string bytes;
  std::string reason;  ///< the system's words when not ok
};

/// The way to files, given to all who read, so that tests run in memory.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// Reads a regular file whole; more than `max_bytes` is `too_large`.
  virtual FileContent read(const std::string& path, std::size_t max_bytes) = 0;

  /// The path with `.`, `..` and links resolved, or empty when there is no such file. Two paths are
  /// the same file when these are equal.
  virtual std::string canonical(const std::string& path) = 0;
};

/// The machine's own files.
FileSystem& real_file_system();

}  // namespace fasti
