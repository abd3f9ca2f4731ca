// SPDX-License-Identifier: MIT
#include "timeline/text/file_system.h"

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fasti {

namespace {

using Status = FileContent::Status;

std::string system_words(int error) { return std::generic_category().message(error); }

FileContent failure(int error) {
  const bool missing = error == ENOENT || error == ENOTDIR;
  return {missing ? Status::not_found : Status::failed, {}, system_words(error)};
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

class RealFileSystem final : public FileSystem {
 public:
  FileContent read(const std::string& path, std::size_t max_bytes) override {
    // O_NONBLOCK: a pipe named as a chronology must not hang the program before it is refused.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) return failure(errno);
    struct stat about {};
    if (::fstat(file.get(), &about) != 0) return failure(errno);
    if (S_ISDIR(about.st_mode)) return {Status::not_a_file, {}, "it is a directory"};
    if (!S_ISREG(about.st_mode)) return {Status::not_a_file, {}, "it is not a regular file"};
    if (static_cast<std::uintmax_t>(about.st_size) > max_bytes) return {Status::too_large, {}, {}};
    return read_all(file.get(), max_bytes);
  }

  std::string canonical(const std::string& path) override {
    std::error_code error;
    const auto resolved = std::filesystem::canonical(path, error);
    return error ? std::string() : resolved.string();
  }

 private:
  static FileContent read_all(int fd, std::size_t max_bytes) {
    FileContent content;
    std::array<char, 65536> buffer{};
    for (;;) {
      const ssize_t got = ::read(fd, buffer.data(), buffer.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return failure(errno);
      if (got == 0) return content;
      content.bytes.append(buffer.data(), static_cast<std::size_t>(got));
      if (content.bytes.size() > max_bytes) return {Status::too_large, {}, {}};
    }
  }
};

}  // namespace

FileSystem& real_file_system() {
  static RealFileSystem files;
  return files;
}

}  // namespace fasti
