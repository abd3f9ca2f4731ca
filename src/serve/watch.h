// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "src/serve/burst.h"

namespace fasti::serve {

/// Watches files by their folders (Linux inotify), because editors replace a file instead of
/// writing into it: one may be renamed over, deleted and come back, or not be there yet.
class Watcher {
 public:
  Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;
  ~Watcher();

  /// Watches these files and no others. Whether any folder is newly watched: then something may
  /// have happened to it before. Folders that do not exist are waited for.
  bool watch(const std::vector<std::string>& paths);

  /// Readable when something has happened; negative when the system cannot watch.
  int descriptor() const { return descriptor_; }

  /// What has happened to the files since the last call.
  Change take();

 private:
  using Names = std::set<std::string, std::less<>>;

  int descriptor_;
  std::map<int, Names> watched_;  ///< by watch descriptor: names in that folder
};

/// State of the files by size, time and identity: for systems that do not tell of changes, such as
/// some network mounts.
std::string stamps(const std::vector<std::string>& paths);

}  // namespace fasti::serve
