// SPDX-License-Identifier: MIT
#include "src/write_file.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
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

/// A file that is complete and waits to take its place; gone again unless it did.
class Replacement {
 public:
  Replacement() = default;
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  ~Replacement() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }

  /// Empty on success, else the reason.
  std::string prepare(const std::string& path, std::string_view bytes) {
    struct stat about {};
    if (::stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode)) {
      if (S_ISDIR(about.st_mode)) return "it is a directory";
      target_ = path;
      through_ = bytes;
      return {};
    }
    // A link keeps pointing where it does: the file behind it is the one to replace.
    std::error_code missing;
    const std::filesystem::path real = std::filesystem::canonical(path, missing);
    target_ = missing ? path : real.string();
    const mode_t mode = missing ? usual_mode() : about.st_mode & 07777;
    std::string temporary = target_ + ".XXXXXX";
    const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (file < 0) return reason();
    temporary_ = temporary;
    const bool written = write_all(file, bytes) && ::fchmod(file, mode) == 0 && ::fsync(file) == 0;
    const std::string why = written ? std::string() : reason();
    return ::close(file) != 0 && written ? reason() : why;
  }

  std::string take_place() {
    if (temporary_.empty()) return write_through(target_, through_);
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) return reason();
    temporary_.clear();
    return {};
  }

 private:
  std::string target_;
  std::string temporary_;
  std::string_view through_;
};

}  // namespace

std::string write_file(const std::string& path, std::string_view bytes) {
  Replacement file;
  std::string why = file.prepare(path, bytes);
  return why.empty() ? file.take_place() : why;
}

std::string write_files(const std::vector<OutputFile>& files) {
  std::vector<Replacement> ready(files.size());
  const auto failed = [&](std::size_t i, const std::string& why) {
    return files[i].path + " cannot be written: " + why;
  };
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string why = ready[i].prepare(files[i].path, files[i].bytes);
    if (!why.empty()) return failed(i, why);
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string why = ready[i].take_place();
    if (!why.empty()) return failed(i, why);
  }
  return {};
}

}  // namespace fasti
