// SPDX-License-Identifier: MIT
#include "src/serve/recording_files.h"

#include <algorithm>
#include <functional>

namespace fasti::serve {

FileContent RecordingFiles::read(const std::string& path, std::size_t max_bytes) {
  FileContent content = files_.read(path, max_bytes);
  add(path);
  mix(path);
  mix(content.reason);
  mix(content.bytes);
  return content;
}

std::string RecordingFiles::canonical(const std::string& path) {
  std::string found = files_.canonical(path);
  add(path);
  if (!found.empty()) add(found);
  mix(found);
  return found;
}

void RecordingFiles::add(const std::string& path) {
  const auto place = std::lower_bound(asked_.begin(), asked_.end(), path);
  if (place == asked_.end() || *place != path) asked_.insert(place, path);
}

void RecordingFiles::mix(const std::string& bytes) {
  constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15;
  digest_ = (digest_ ^ std::hash<std::string>{}(bytes)) * kOdd + 1;
}

}  // namespace fasti::serve
