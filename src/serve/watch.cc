// SPDX-License-Identifier: MIT
#include "src/serve/watch.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fasti::serve {

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kWhole = IN_CLOSE_WRITE | IN_MOVED_TO;
constexpr std::uint32_t kSelf = IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_Q_OVERFLOW;
constexpr std::uint32_t kAll = kWhole | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE |
                               IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

/// A folder that exists, and the name in it that matters.
struct Place {
  fs::path folder;
  std::string name;
};

/// Where news of a path appear: in its folder, or, while that does not exist, above.
Place place_of(const std::string& path) {
  std::error_code none;
  fs::path at = fs::absolute(path, none).lexically_normal();
  while (!fs::is_directory(at.parent_path(), none) && at.has_relative_path()) at = at.parent_path();
  return {at.parent_path(), at.filename().string()};
}

}  // namespace

Watcher::Watcher() : descriptor_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {}

Watcher::~Watcher() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool Watcher::watch(const std::vector<std::string>& paths) {
  std::map<int, Names> wanted;
  bool another = false;
  for (const std::string& path : paths) {
    const Place place = place_of(path);
    const int folder = ::inotify_add_watch(descriptor_, place.folder.c_str(), kAll);
    if (folder < 0) continue;
    another |= !watched_.contains(folder);
    wanted[folder].insert(place.name);
  }
  for (const auto& [folder, names] : watched_) {
    if (!wanted.contains(folder)) ::inotify_rm_watch(descriptor_, folder);
  }
  watched_ = std::move(wanted);
  return another;
}

Change Watcher::take() {
  alignas(inotify_event) std::array<char, 65536> buffer{};
  Change change = Change::none;
  for (;;) {
    const ssize_t got = ::read(descriptor_, buffer.data(), buffer.size());
    if (got <= 0) return change;
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      const auto* const event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
      at += sizeof(inotify_event) + event->len;
      const auto folder = watched_.find(event->wd);
      // A watch that was just given up still tells of its end.
      const bool self = (event->mask & kSelf) != 0 &&
                        (folder != watched_.end() || (event->mask & IN_Q_OVERFLOW) != 0);
      const std::string_view name = event->len > 0 ? event->name : "";
      const bool ours = folder != watched_.end() && folder->second.contains(name);
      if (!self && !ours) continue;
      change = ours && (event->mask & kWhole) != 0 ? Change::complete : Change::ongoing;
      if ((event->mask & IN_IGNORED) != 0) watched_.erase(event->wd);
    }
  }
}

std::string stamps(const std::vector<std::string>& paths) {
  std::string out;
  for (const std::string& path : paths) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) about = {};
    out += fmt::format("{} {} {} {}.{} ", about.st_dev, about.st_ino, about.st_size,
                       about.st_mtim.tv_sec, about.st_mtim.tv_nsec);
  }
  return out;
}

}  // namespace fasti::serve
