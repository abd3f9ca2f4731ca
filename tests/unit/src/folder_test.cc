// SPDX-License-Identifier: MIT
#include "src/folder.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>

namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, gone when it ends.
struct TemporaryFolder {
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "fasti-folder-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { fs::remove_all(path); }
  fs::path path;
};

}  // namespace

TEST_CASE("a folder is made with those above it, and one that is there is well") {
  const TemporaryFolder folder;
  const fs::path deep = folder.path / "a" / "b";
  CHECK(fasti::make_folder(deep.string()).empty());
  CHECK(fs::is_directory(deep));
  CHECK(fasti::make_folder(deep.string()).empty());
  CHECK(fasti::make_folder("").empty());
}

TEST_CASE("a folder that cannot be made gives the reason") {
  const TemporaryFolder folder;
  std::ofstream(folder.path / "file") << "text";
  CHECK(fasti::make_folder((folder.path / "file").string()) != "");
  CHECK(fasti::make_folder((folder.path / "file" / "below").string()) == "Not a directory");
}

TEST_CASE("a device is not in the way of what is written to it") {
  CHECK_FALSE(fasti::path_exists("/dev/null"));
  const TemporaryFolder folder;
  fs::create_symlink("/dev/null", folder.path / "link");
  CHECK_FALSE(fasti::path_exists((folder.path / "link").string()));
}

TEST_CASE("a link that leads nowhere is there") {
  const TemporaryFolder folder;
  fs::create_symlink("nowhere", folder.path / "link");
  CHECK(fasti::path_exists((folder.path / "link").string()));
  CHECK(fasti::path_exists(folder.path.string()));
  CHECK_FALSE(fasti::path_exists((folder.path / "none").string()));
}
