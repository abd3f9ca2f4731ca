// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "timeline/text/file_system.h"

namespace fasti::serve {

/// Remembers which files were asked for, those that are not there too, and what came of it.
class RecordingFiles final : public FileSystem {
 public:
  explicit RecordingFiles(FileSystem& files) : files_(files) {}

  FileContent read(const std::string& path, std::size_t max_bytes) override;
  std::string canonical(const std::string& path) override;

  /// Every path once, in order.
  const std::vector<std::string>& asked() const { return asked_; }

  /// Of all that was read; the same for the same files in the same state.
  std::uint64_t digest() const { return digest_; }

 private:
  void add(const std::string& path);
  void mix(const std::string& bytes);

  FileSystem& files_;
  std::vector<std::string> asked_;
  std::uint64_t digest_ = 0;
};

}  // namespace fasti::serve
