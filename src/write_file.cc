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

}  // namespace

std::string write_file(const std::string& path, std::string_view bytes) {
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode)) {
    return S_ISDIR(about.st_mode) ? "it is a directory" : write_through(path, bytes);
  }
  // A link keeps pointing where it does: the file behind it is the one to replace.
  std::error_code missing;
  const std::filesystem::path real = std::filesystem::canonical(path, missing);
  const std::string target = missing ? path : real.string();
  const mode_t mode = missing ? usual_mode() : about.st_mode & 07777;
  std::string temporary = target + ".XXXXXX";
  const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return reason();
  const bool written = write_all(file, bytes) && ::fchmod(file, mode) == 0 && ::fsync(file) == 0;
  std::string why = written ? std::string() : reason();
  if (::close(file) != 0 && written) why = reason();
  if (why.empty() && ::rename(temporary.c_str(), target.c_str()) != 0) why = reason();
  if (!why.empty()) ::unlink(temporary.c_str());
  return why;
}

}  // namespace fasti
