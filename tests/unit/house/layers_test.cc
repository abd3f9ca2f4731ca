// SPDX-License-Identifier: MIT
//
// The rules of the house: which way dependencies point, who may use which library, how long a file
// may be.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

namespace {

namespace fs = std::filesystem;

/// From the bottom up: a folder includes only itself and what comes before it.
constexpr auto kLayers = std::to_array<std::string_view>({
    "timeline/text",
    "timeline/date",
    "timeline/model",
    "timeline/yaml",
    "timeline/load",
    "timeline/import",
    "timeline/graph",
    "timeline/reason",
    "timeline/query",
    "timeline/check",
    "timeline/diff",
    "timeline",  // the public face
    "render",
    "src",
});

struct Library {
  std::string_view header;  // how its includes begin
  std::vector<std::string_view> users;
};

const std::vector<Library> kLibraries{
    {"yaml-cpp/", {"timeline/yaml/"}},
    {"date/", {"timeline/date/"}},
    {"boost/", {"timeline/date/"}},
    {"gvc", {"render/graph/"}},
    {"cgraph", {"render/graph/"}},
    {"graphviz/", {"render/graph/"}},
    {"librsvg/", {"render/cairo/"}},
    {"cairo", {"render/cairo/"}},
    {"cmark", {"render/document/rich_text.cc"}},
    {"unicode/", {"timeline/text/", "render/text/", "render/fonts/"}},
    {"CLI/", {"src/"}},
    {"httplib", {"src/serve/server.cc"}},
};

std::vector<std::string> sources() {
  std::vector<std::string> out;
  for (const char* top : {"timeline", "render", "src"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(FASTI_ROOT) / top)) {
      const std::string ending = entry.path().extension().string();
      if (ending == ".cc" || ending == ".h") {
        out.push_back(fs::relative(entry.path(), FASTI_ROOT).string());
      }
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(fs::path(FASTI_ROOT) / path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// What a line includes, without its quotes; empty for other lines.
std::string included(const std::string& line) {
  if (line.rfind("#include ", 0) != 0 || line.size() < 12) return {};
  const std::size_t end = line.find_last_of("\">");
  return line.substr(10, end - 10);
}

std::size_t layer_of(std::string_view path) {
  for (std::size_t i = 0; i < kLayers.size(); ++i) {
    if (path.rfind(std::string(kLayers[i]) + "/", 0) == 0) return i;
  }
  return kLayers.size();
}

}  // namespace

TEST_CASE("dependencies point one way") {
  for (const std::string& path : sources()) {
    const std::size_t layer = layer_of(path);
    INFO(path);
    CHECK(layer < kLayers.size());
    for (const std::string& line : lines_of(path)) {
      const std::string header = included(line);
      const std::size_t other = layer_of(header);
      if (other == kLayers.size()) continue;
      INFO(line);
      CHECK(other <= layer);
      if (kLayers[layer] == "timeline/graph") CHECK(other == layer);
    }
  }
}

TEST_CASE("each library has one wrapper") {
  for (const std::string& path : sources()) {
    for (const std::string& line : lines_of(path)) {
      const std::string header = included(line);
      for (const Library& library : kLibraries) {
        if (header.rfind(library.header, 0) != 0) continue;
        INFO(path << " has " << line);
        CHECK(std::any_of(library.users.begin(), library.users.end(),
                          [&](std::string_view user) { return path.rfind(user, 0) == 0; }));
      }
    }
  }
}

TEST_CASE("files stay small and say their licence") {
  for (const std::string& path : sources()) {
    const std::vector<std::string> lines = lines_of(path);
    INFO(path);
    CHECK(lines.size() <= 400);
    REQUIRE(!lines.empty());
    CHECK(lines.front() == "// SPDX-License-Identifier: MIT");
    const bool header = path.ends_with(".h");
    if (header) CHECK(lines[1] == "#pragma once");
  }
}
