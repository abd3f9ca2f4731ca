// SPDX-License-Identifier: MIT
//
// Files are watched by what editors do to them.
#include "src/serve/watch.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>
#include <poll.h>
#include <unistd.h>

using fasti::serve::Change;
using fasti::serve::Watcher;

namespace fs = std::filesystem;

namespace {

/// A folder that goes away in the end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "fasti-watch-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

void write(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

/// What the watcher tells once something is there to be told.
Change told(Watcher& watcher) {
  pollfd waiting{watcher.descriptor(), POLLIN, 0};
  REQUIRE(::poll(&waiting, 1, 10'000) == 1);
  return watcher.take();
}

}  // namespace

TEST_CASE("a file that is written into or replaced is told of") {
  const Folder folder;
  const std::string file = folder / "a.yaml";
  write(file, "one");
  Watcher watcher;
  CHECK(watcher.watch({file}));
  CHECK_FALSE(watcher.watch({file}));
  CHECK(watcher.take() == Change::none);

  write(file, "two");
  CHECK(told(watcher) == Change::complete);

  write(folder / "a.yaml.new", "three");
  CHECK(watcher.take() == Change::none);
  fs::rename(folder / "a.yaml.new", file);
  CHECK(told(watcher) == Change::complete);

  std::ofstream open(file);
  open << "fo" << std::flush;
  CHECK(told(watcher) == Change::ongoing);
  open.close();
  CHECK(told(watcher) == Change::complete);
}

TEST_CASE("a file that goes and comes back is told of") {
  const Folder folder;
  const std::string file = folder / "a.yaml";
  write(file, "one");
  Watcher watcher;
  watcher.watch({file});
  fs::remove(file);
  CHECK(told(watcher) == Change::ongoing);
  write(file, "two");
  CHECK(told(watcher) == Change::complete);
}

TEST_CASE("files beside those that are watched are not told of") {
  const Folder folder;
  write(folder / "a.yaml", "one");
  Watcher watcher;
  watcher.watch({folder / "a.yaml"});
  write(folder / "b.yaml", "two");
  CHECK(watcher.take() == Change::none);
  watcher.watch({folder / "b.yaml"});
  write(folder / "a.yaml", "three");
  CHECK(watcher.take() == Change::none);
  write(folder / "b.yaml", "three");
  CHECK(told(watcher) == Change::complete);
}

TEST_CASE("a file in a folder that is not there yet is waited for") {
  const Folder folder;
  const std::string file = folder / "parts/more/a.yaml";
  Watcher watcher;
  CHECK(watcher.watch({file}));
  fs::create_directories(folder / "parts/more");
  CHECK(told(watcher) == Change::ongoing);
  CHECK(watcher.watch({file}));
  write(file, "one");
  CHECK(told(watcher) == Change::complete);
  fs::rename(folder / "parts/more", folder / "parts/less");
  CHECK(told(watcher) != Change::none);
  CHECK(watcher.watch({file}));
  fs::rename(folder / "parts/less", folder / "parts/more");
  CHECK(told(watcher) != Change::none);
}

TEST_CASE("stamps change with the file") {
  const Folder folder;
  const std::string file = folder / "a.yaml";
  const std::string none = fasti::serve::stamps({file});
  write(file, "one");
  const std::string first = fasti::serve::stamps({file});
  CHECK(first != none);
  CHECK(fasti::serve::stamps({file}) == first);
  write(file, "longer");
  CHECK(fasti::serve::stamps({file}) != first);
}
