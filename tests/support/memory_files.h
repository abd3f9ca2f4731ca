// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "timeline/text/file_system.h"

namespace fasti::test {

/// Files held in memory. A path that is not among them is read below `root` on the disk, when there
/// is one.
class MemoryFiles final : public FileSystem {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files = {}, std::string root = {});

  FileContent read(const std::string& path, std::size_t max_bytes) override;
  std::string canonical(const std::string& path) override;

  std::map<std::string, std::string> files;
  bool with_tools = false;  ///< programs of the system can be run

 private:
  std::string root_;
};

}  // namespace fasti::test
