// SPDX-License-Identifier: MIT
#include "src/write_file.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fasti {

namespace {

std::string reason() { return std::generic_category().message(errno); }

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// The permissions that a new file would have got.
mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// Devices and pipes, such as /dev/stdout, cannot be replaced; they are written to.
std::string write_through(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return reason();
  const bool written = write_all(file, bytes);
  const std::string why = written ? std::string() : reason();
  return ::close(file) != 0 && written ? reason() : why;
}

/// A file on its way: written beside its place, or, where nothing can take its place, not yet.
struct Staged {
  std::string temporary;  ///< empty where it is to be written through
  std::string target;
};

/// Where a path leads when its last part is a link, and that to another, whether or not a file is
/// there yet. Links that lead in a circle stay links.
std::filesystem::path behind_links(std::filesystem::path path) {
  constexpr int kMostLinks = 40;
  std::error_code none;
  for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(path, none); ++i) {
    path = path.parent_path() / std::filesystem::read_symlink(path, none);
  }
  return path;
}

/// Writes the bytes into a temporary file beside the target; empty on success.
std::string stage(const std::string& path, std::string_view bytes, Staged& staged) {
  struct stat about {};
  const bool there = ::stat(path.c_str(), &about) == 0;
  if (there && !S_ISREG(about.st_mode)) {
    staged.target = path;
    return S_ISDIR(about.st_mode) ? "it is a directory" : "";
  }
  // A link keeps pointing where it does: the file behind it is the one to replace.
  const std::filesystem::path real = behind_links(path);
  std::error_code none;
  if (std::filesystem::is_symlink(real, none)) return "its links lead in a circle";
  staged.target = real.string();
  const mode_t mode = there ? about.st_mode & 07777 : usual_mode();
  std::string temporary = staged.target + ".XXXXXX";
  const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return reason();
  staged.temporary = temporary;
  const bool written = write_all(file, bytes) && ::fchmod(file, mode) == 0 && ::fsync(file) == 0;
  std::string why = written ? std::string() : reason();
  if (::close(file) != 0 && written) why = reason();
  return why;
}

/// Puts a staged file in its place; empty on success.
std::string commit(Staged& staged, std::string_view bytes) {
  if (staged.temporary.empty()) return write_through(staged.target, bytes);
  if (::rename(staged.temporary.c_str(), staged.target.c_str()) != 0) return reason();
  staged.temporary.clear();
  return {};
}

void discard(const std::vector<Staged>& all) {
  for (const Staged& staged : all) {
    if (!staged.temporary.empty()) ::unlink(staged.temporary.c_str());
  }
}

/// Two of the files that would take one place, whatever way their paths lead there.
std::optional<WriteFault> same_place(const std::vector<OutputFile>& files) {
  std::map<std::string, std::string> taken;
  for (const OutputFile& file : files) {
    std::error_code none;
    const std::filesystem::path place =
        std::filesystem::weakly_canonical(behind_links(file.path), none);
    if (std::filesystem::exists(place, none) && !std::filesystem::is_regular_file(place, none)) {
      continue;
    }
    const auto [other, is_new] = taken.try_emplace(place.string(), file.path);
    if (!is_new) return WriteFault{file.path, "it is the same file as " + other->second};
  }
  return std::nullopt;
}

}  // namespace

std::string write_file(const std::string& path, std::string_view bytes) {
  std::vector<Staged> staged(1);
  std::string why = stage(path, bytes, staged.front());
  if (why.empty()) why = commit(staged.front(), bytes);
  discard(staged);
  return why;
}

std::optional<WriteFault> write_files(const std::vector<OutputFile>& files) {
  if (auto same = same_place(files)) return same;
  std::vector<Staged> staged(files.size());
  std::optional<WriteFault> fault;
  for (std::size_t i = 0; i < files.size() && !fault; ++i) {
    const std::string why = stage(files[i].path, files[i].bytes, staged[i]);
    if (!why.empty()) fault = {files[i].path, why};
  }
  for (std::size_t i = 0; i < files.size() && !fault; ++i) {
    const std::string why = commit(staged[i], files[i].bytes);
    if (!why.empty()) fault = {files[i].path, why};
  }
  discard(staged);
  return fault;
}

}  // namespace fasti
