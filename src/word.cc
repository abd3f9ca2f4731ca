// SPDX-License-Identifier: MIT
#include "src/word.h"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "render/cairo/png.h"
#include "render/document/pandoc.h"
#include "render/document/word_styles.h"

namespace fasti {

namespace {

constexpr double kMostWidth = 6.5;  // inches between the margins, of the narrower paper
constexpr double kMostHeight = 8.6;
constexpr double kMostScale = 2;      // pixels for each of the picture's
constexpr double kMostDensity = 300;  // pixels to an inch; more is not seen, and takes its time
constexpr Day kFirstZipDay = 3652;    // 1 January 1980

constexpr const char* kMissing =
    "it takes pandoc, which is not installed (https://pandoc.org/installing.html, on Debian "
    "`apt install pandoc`); or write a .html, which Word opens too";

/// What pandoc said when it gave up, in one line.
std::string complaint(const ToolAnswer& answer) {
  const std::string first = answer.err.substr(0, answer.err.find('\n'));
  return first.empty() ? "pandoc did not finish" : "pandoc says: " + first;
}

/// The pictures of a document, whose files are added to those of pandoc's folder.
std::map<std::string, render::PandocPicture> draw(const render::Document& document,
                                                  std::vector<OutputFile>& files,
                                                  std::string& why) {
  std::map<std::string, render::PandocPicture> out;
  for (const render::Picture* picture : render::pictures_of(document)) {
    const double shape = picture->scene.width / picture->scene.height;
    const double inches = std::min(kMostWidth, kMostHeight * shape);
    const double scale = std::min(kMostScale, kMostDensity * inches / picture->scene.width);
    auto drawn = render::write_png(picture->scene, render::Theme::light, scale);
    if (auto* error = std::get_if<render::RenderError>(&drawn)) {
      why = error->message;
      return out;
    }
    const std::string file = std::string(picture->name) + ".png";
    files.push_back({file, std::move(std::get<std::string>(drawn))});
    out[picture->name] = {file, inches};
  }
  return out;
}

}  // namespace

WordFile make_word(const render::Document& document, render::Paper paper, std::optional<Day> day,
                   const Environment& environment) {
  ToolRequest ask{{"pandoc", "--from=markdown", "--to=json"}, {}, {}, {}};
  const ToolAnswer version = environment.run_tool(ask);
  if (version.status == ToolAnswer::Status::missing) return {{}, kMissing};
  const std::string number = render::pandoc_version(version.out);
  if (number.empty()) return {{}, complaint(version)};
  std::string why;
  std::vector<OutputFile> files{{"reference.docx", render::word_reference(paper, document.lang)}};
  const auto pictures = draw(document, files, why);
  if (!why.empty()) return {{}, why};
  const Day dated = std::max(day.value_or(kFirstZipDay), kFirstZipDay);
  ToolRequest make{{"pandoc", "--from=json", "--to=docx", "--data-dir=.",
                    "--reference-doc=reference.docx", "--output=-"},
                   render::write_pandoc(document, number, pictures),
                   std::move(files),
                   {fmt::format("SOURCE_DATE_EPOCH={}", dated * kSecondsPerDay)}};
  make.most_seconds = 300;
  ToolAnswer made = environment.run_tool(make);
  if (made.status != ToolAnswer::Status::ok || made.out.empty()) return {{}, complaint(made)};
  return {std::move(made.out), {}};
}

}  // namespace fasti
