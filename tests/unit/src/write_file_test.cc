// SPDX-License-Identifier: MIT
#include "src/write_file.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "fasti-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

}  // namespace

TEST_CASE("a file is written whole, in the place of the old one, and nothing is left beside it") {
  const Folder folder;
  const fs::path file = folder.path / "picture.svg";
  CHECK(fasti::write_file(file.string(), "first").empty());
  ::chmod(file.c_str(), 0640);
  CHECK(fasti::write_file(file.string(), std::string(1'000'000, 'x')).empty());
  CHECK(read_file(file).size() == 1'000'000);
  struct stat about {};
  REQUIRE(::stat(file.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0640);
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("a link stays a link, and the file behind it is replaced") {
  const Folder folder;
  const fs::path file = folder.path / "real.svg";
  const fs::path link = folder.path / "link.svg";
  CHECK(fasti::write_file(file.string(), "old").empty());
  fs::create_symlink(file, link);
  CHECK(fasti::write_file(link.string(), "new").empty());
  CHECK(fs::is_symlink(link));
  CHECK(read_file(file) == "new");
}

TEST_CASE("links that lead to no file yet keep leading where they do") {
  const Folder folder;
  fs::create_directory(folder.path / "out");
  const fs::path link = folder.path / "link.svg";
  fs::create_symlink("out/middle.svg", link);
  fs::create_symlink("real.svg", folder.path / "out" / "middle.svg");
  CHECK(fasti::write_file(link.string(), "new").empty());
  CHECK(fs::is_symlink(link));
  CHECK(fs::is_symlink(folder.path / "out" / "middle.svg"));
  CHECK(read_file(folder.path / "out" / "real.svg") == "new");
}

TEST_CASE("links in a circle stay as they are") {
  const Folder folder;
  const fs::path link = folder.path / "link.svg";
  fs::create_symlink("other.svg", link);
  fs::create_symlink("link.svg", folder.path / "other.svg");
  CHECK(fasti::write_file(link.string(), "new") == "its links lead in a circle");
  CHECK(fs::is_symlink(link));
}

TEST_CASE("two outputs of which one is a link to the other are not written, there or not") {
  const Folder folder;
  const fs::path link = folder.path / "link.svg";
  fs::create_symlink("real.svg", link);
  const auto fault =
      fasti::write_files({{link.string(), "a"}, {(folder.path / "real.svg").string(), "b"}});
  REQUIRE(fault);
  CHECK(fault->why == "it is the same file as " + link.string());
  CHECK(!fs::exists(link));
}

TEST_CASE("what cannot be written says why") {
  const Folder folder;
  CHECK(fasti::write_file(folder.path.string(), "x") == "it is a directory");
  CHECK(!fasti::write_file((folder.path / "none" / "a.svg").string(), "x").empty());
  CHECK(!fasti::write_file("/dev/full", "x").empty());
}

TEST_CASE("two outputs that lead to one file are refused") {
  const Folder folder;
  const auto path = [&](const char* name) { return (folder.path / name).string(); };
  CHECK(fasti::write_file(path("p.svg"), "old").empty());
  fs::create_symlink(folder.path / "p.svg", folder.path / "link.html");
  const auto linked = fasti::write_files({{path("p.svg"), "svg"}, {path("link.html"), "html"}});
  REQUIRE(linked);
  CHECK(linked->path == path("link.html"));
  CHECK(linked->why == "it is the same file as " + path("p.svg"));
  CHECK(read_file(path("p.svg")) == "old");
  CHECK(fasti::write_files({{path("new.svg"), "svg"}, {path("./new.svg"), "html"}}));
  CHECK_FALSE(fs::exists(path("new.svg")));
  CHECK_FALSE(fasti::write_files({{"/dev/null", "a"}, {"/dev/null", "b"}}));
}

TEST_CASE("files that belong together are written all or none") {
  const Folder folder;
  const auto path = [&](const char* name) { return (folder.path / name).string(); };
  CHECK_FALSE(fasti::write_files({{path("p-1.svg"), "one"}, {path("p-2.svg"), "two"}}));
  CHECK(read_file(path("p-2.svg")) == "two");
  const auto fault = fasti::write_files(
      {{path("p-1.svg"), "new"}, {path("none/p-2.svg"), "new"}, {path("p-3.svg"), "new"}});
  REQUIRE(fault);
  CHECK(fault->path == path("none/p-2.svg"));
  CHECK_FALSE(fault->why.empty());
  CHECK(read_file(path("p-1.svg")) == "one");
  CHECK_FALSE(fs::exists(path("p-3.svg")));
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 2);
}
