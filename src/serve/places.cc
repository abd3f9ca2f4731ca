// SPDX-License-Identifier: MIT
#include "src/serve/places.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "render/svg/link.h"
#include "timeline/text/utf8.h"

namespace fasti::serve {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kAround = 2;      // lines before and after
constexpr std::size_t kMostLines = 14;  // in all
constexpr std::size_t kMostPoints = 160;

/// Where the code point that holds byte `at` begins.
std::size_t boundary(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

std::string shown_start(std::string_view text) {
  if (text.size() <= kMostPoints) return escape_controls(text);
  return escape_controls(text.substr(0, boundary(text, kMostPoints))) + "…";
}

std::string shown_end(std::string_view text) {
  if (text.size() <= kMostPoints) return escape_controls(text);
  return "…" + escape_controls(text.substr(boundary(text, text.size() - kMostPoints)));
}

Json line_json(const SourceText& file, const Span& span, std::size_t number) {
  const std::string_view line = file.line(number);
  const std::size_t start = file.line_start(number);
  if (span.end < start || span.begin > start + line.size()) {
    return {{"number", number}, {"before", shown_start(line)}, {"marked", ""}, {"after", ""}};
  }
  const auto within = [&](std::size_t offset) {
    return offset <= start ? 0 : std::min(offset - start, line.size());
  };
  const std::size_t begin = within(span.begin);
  const std::size_t end = std::max(begin, within(span.end));
  return {{"number", number},
          {"before", shown_end(line.substr(0, begin))},
          {"marked", shown_start(line.substr(begin, end - begin))},
          {"after", shown_start(line.substr(end))}};
}

void replace(std::string& text, std::string_view what, const std::string& with) {
  const std::size_t at = text.find(what);
  if (at != std::string::npos) text.replace(at, what.size(), with);
}

Json editor_address(std::string pattern, const std::string& file, const Position& at) {
  if (pattern.empty()) return nullptr;
  std::error_code none;
  const std::string path = std::filesystem::absolute(file, none).lexically_normal().string();
  replace(pattern, "{line}", fmt::format("{}", at.line));
  replace(pattern, "{column}", fmt::format("{}", at.column));
  replace(pattern, "{file}", render::encoded_path(path));
  return pattern;
}

}  // namespace

Json place_json(const SourceSet& files, const Span& span, const std::string& editor) {
  if (span.file >= files.size()) return nullptr;
  const SourceText& file = files[span.file];
  const Position begin = file.position(span.begin);
  const Position end = file.position(span.end);
  Json json;
  json["file"] = escape_controls(file.name());
  json["line"] = begin.line;
  json["column"] = begin.column;
  json["end_line"] = end.line;
  json["end_column"] = end.column;
  json["edit"] = editor_address(editor, file.name(), begin);
  json["lines"] = Json::array();
  const std::size_t first = begin.line > kAround ? begin.line - kAround : 1;
  const std::size_t last =
      std::min({end.line + kAround, file.line_count(), first + kMostLines - 1});
  for (std::size_t number = first; number <= last; ++number) {
    json["lines"].push_back(line_json(file, span, number));
  }
  return json;
}

std::string editor_fault(std::string_view pattern) {
  constexpr std::string_view kExample = "vscode://file{file}:{line}:{column}";
  constexpr std::array<std::string_view, 4> kActive{"javascript", "data", "vbscript", "blob"};
  const std::string_view scheme = pattern.substr(0, pattern.find(':'));
  std::string small(scheme);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const bool formed =
      scheme.size() < pattern.size() && !small.empty() &&
      std::all_of(small.begin(), small.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      });
  const bool active = std::find(kActive.begin(), kActive.end(), small) != kActive.end();
  if (!formed || active || small[0] < 'a') {
    return fmt::format("`{}` begins with no address that opens an editor; write one like {}",
                       escape_controls(pattern), kExample);
  }
  if (pattern.find("{file}") == std::string_view::npos) {
    return fmt::format("`{}` does not say where the file goes; write one like {}",
                       escape_controls(pattern), kExample);
  }
  return {};
}

}  // namespace fasti::serve
