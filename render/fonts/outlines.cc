// SPDX-License-Identifier: MIT
// A line of text is cut three times: into runs of one direction, in the order in which they are
// seen (UAX #9, by ICU); each into stretches that one face draws; and each of those into stretches
// of one script, as HarfBuzz wants them. In a run from right to left the stretches follow each
// other from its end.
#include "render/fonts/outlines.h"

#include <algorithm>
#include <vector>

#include <unicode/uscript.h>

#include "render/text/bidi.h"
#include "render/text/measure.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

std::u32string decoded(std::string_view text) {
  std::u32string out;
  for (std::size_t offset = 0; offset < text.size();) out += next_code_point(text, offset);
  return out;
}

/// What belongs to every script goes with what stands before it.
bool same_script(char32_t c, UScriptCode& current) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  if (U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED) return true;
  const bool same = current == USCRIPT_COMMON || current == script;
  current = script;
  return same;
}

/// `run` cut where another script begins.
void cut_by_script(std::u32string_view text, const FaceRun& run, std::vector<FaceRun>& out) {
  UScriptCode current = USCRIPT_COMMON;
  std::size_t first = run.first;
  for (std::size_t i = run.first; i < run.last; ++i) {
    if (same_script(text[i], current)) continue;
    if (i > first) out.push_back({first, i, run.face});
    first = i;
  }
  out.push_back({first, run.last, run.face});
}

std::vector<FaceRun> stretches(std::u32string_view text, bool bold, FontBook& fonts) {
  std::vector<FaceRun> out;
  for (const FaceRun& run : fonts.runs(text, bold)) {
    if (run.face != nullptr) cut_by_script(text, run, out);
  }
  return out;
}

/// Moves `steps` so that x becomes `left + (x - left) * by + shift`.
void place(std::vector<PathStep>& steps, double left, double by, double shift) {
  for (PathStep& step : steps) {
    for (Point* point : {&step.to, &step.control1, &step.control2}) {
      point->x = left + (point->x - left) * by + shift;
    }
  }
}

}  // namespace

std::optional<Path> outline(const TextLine& line, const std::string& lang, FontBook& fonts) {
  const std::u32string text = decoded(line.text);
  const std::string& language = line.lang.empty() ? lang : line.lang;
  Path path;
  path.fill = line.paint;
  double width = 0;
  for (const DirectedRun& run : visual_runs(text, runs_right_to_left(line.text))) {
    const auto part = std::u32string_view(text).substr(run.first, run.last - run.first);
    std::vector<FaceRun> cut = stretches(part, line.bold, fonts);
    if (run.right_to_left) std::reverse(cut.begin(), cut.end());
    for (const FaceRun& stretch : cut) {
      width += stretch.face->draw(part.substr(stretch.first, stretch.last - stretch.first),
                                  run.right_to_left, language, line.size,
                                  {line.at.x + width, line.at.y}, path.steps);
    }
  }
  if (path.steps.empty()) return std::nullopt;
  const double room = text_width(line.text, line.size, line.bold);
  const double by = width > room && room > 0 ? room / width : 1;
  const double share = line.anchor == Anchor::start ? 0 : line.anchor == Anchor::middle ? 0.5 : 1;
  place(path.steps, line.at.x, by, -width * by * share);
  return path;
}

}  // namespace fasti::render
