// SPDX-License-Identifier: MIT
//
// Pictures held to the byte. `bash tests/golden/compare.sh` shows old and new side by side. With
// FASTI_ACCEPT=1 in the environment the new ones take the place of the old; with FASTI_DRAW_INTO
// they are written below that folder.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <locale>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "src/program.h"
#include "tests/support/made_up.h"
#include "tests/support/memory_files.h"

namespace {

using Options = std::vector<std::string>;

struct Picture {
  std::string file;  // below the root
  Options options;
};

struct Subject {
  std::string chronology;
  std::vector<Picture> pictures;
};

constexpr const char* kMany = "9000 events";  // made up

const std::vector<Subject> kSubjects{
    {"examples/h20/h20.yaml",
     {{"docs/h20-timeline.svg", {"--view", "timeline"}},
      {"docs/h20-graph.svg", {"--view", "graph"}},
      {"docs/h20-vertical.svg", {"--view", "vertical"}},
      {"tests/golden/h20-timeline-zh.svg", {"--lang", "zh"}},
      {"tests/golden/h20-timeline-narrow.svg", {"--width", "900"}},
      {"tests/golden/h20-timeline-slide-dark.svg", {"--width", "slide", "--theme", "dark"}},
      {"tests/golden/h20-graph-zh-dark.svg",
       {"--view", "graph", "--lang", "zh", "--theme", "dark"}},
      {"tests/golden/h20-graph-around.svg",
       {"--view", "graph", "--around", "approval", "--theme", "light"}},
      {"tests/golden/h20-vertical-zh.svg",
       {"--view", "vertical", "--lang", "zh", "--width", "640"}},
      {"tests/golden/h20-vertical-british-a4.svg",
       {"--view", "vertical", "--lang", "en-GB", "--width", "a4", "--theme", "light"}}}},
    {"examples/controls/controls.yaml",
     {{"docs/controls-status.svg", {"--view", "status"}},
      {"tests/golden/controls-status-zh-dark.svg",
       {"--view", "status", "--lang", "zh", "--theme", "dark", "--as-of", "2024-09-01"}},
      {"tests/golden/controls-timeline-2025.svg", {"--from", "2025-01-01", "--to", "2025-12-31"}},
      {"tests/golden/controls-vertical-dark.svg", {"--view", "vertical", "--theme", "dark"}},
      {"tests/golden/controls-graph-china-zh-hant.svg",
       {"--view", "graph", "--actor", "china", "--lang", "zh-Hant"}}}},
    {"tests/golden/marks.yaml",
     {{"tests/golden/marks-timeline.svg", {}},
      {"tests/golden/marks-timeline-zh-dark.svg", {"--lang", "zh", "--theme", "dark"}},
      {"tests/golden/marks-vertical.svg", {"--view", "vertical"}},
      {"tests/golden/marks-graph.svg", {"--view", "graph"}},
      {"tests/golden/marks-status.svg", {"--view", "status", "--as-of", "2024-08-01"}}}},
    {kMany,
     {{"tests/golden/many-density.svg", {"--actor", "us", "--width", "640", "--theme", "light"}}}},
};

std::string draw(const std::string& chronology, const Options& options,
                 fasti::test::MemoryFiles& files) {
  std::string drawn;
  fasti::Environment environment;
  environment.files = &files;
  environment.write_files = [&](const std::vector<fasti::OutputFile>& written) {
    for (const fasti::OutputFile& file : written) drawn += file.bytes;
    return std::optional<fasti::WriteFault>();
  };
  std::vector<std::string> arguments{"render", chronology, "-o", "picture.svg"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  fasti::Session session{environment, {}, {}, fasti::Exit::clean};
  fasti::run_program(arguments, session);
  CHECK(session.exit == fasti::Exit::clean);
  return drawn;
}

std::string draw_first() {
  fasti::test::MemoryFiles files({}, FASTI_ROOT);
  return draw(kSubjects.front().chronology, kSubjects.front().pictures.front().options, files);
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string read_file(const std::string& path) {
  std::ifstream in(std::string(FASTI_ROOT) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("pictures are the same to the byte") {
  for (const Subject& subject : kSubjects) {
    fasti::test::MemoryFiles files({}, FASTI_ROOT);
    if (subject.chronology == kMany) files.files[kMany] = fasti::test::made_up(9000, 1, 20);
    for (const Picture& picture : subject.pictures) {
      const std::string drawn = draw(subject.chronology, picture.options, files);
      if (const char* folder = std::getenv("FASTI_DRAW_INTO")) {
        write_file(std::filesystem::path(folder) / picture.file, drawn);
      } else if (std::getenv("FASTI_ACCEPT") != nullptr) {
        write_file(std::filesystem::path(FASTI_ROOT) / picture.file, drawn);
      }
      const bool same = drawn == read_file(picture.file);
      INFO(picture.file << " is drawn otherwise; `bash tests/golden/compare.sh` shows old and new");
      CHECK(same);
    }
  }
}

/// Numbers as they are written where the comma is the decimal point.
class Commas : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST_CASE("neither locale nor time zone of the machine changes a picture") {
  const std::string before = draw_first();
  const char* zone = std::getenv("TZ");
  const std::string kept = zone == nullptr ? "" : zone;
  setenv("TZ", "Pacific/Kiritimati", 1);
  tzset();
  const std::locale plain = std::locale::global(std::locale(std::locale(), new Commas));
  CHECK(std::use_facet<std::numpunct<char>>(std::locale()).decimal_point() == ',');
  CHECK(draw_first() == before);
  std::locale::global(plain);
  if (zone == nullptr) {
    unsetenv("TZ");
  } else {
    setenv("TZ", kept.c_str(), 1);
  }
  tzset();
}
