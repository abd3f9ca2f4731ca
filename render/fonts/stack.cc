// SPDX-License-Identifier: MIT
#include "render/fonts/stack.h"

#include <algorithm>
#include <array>

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

constexpr std::string_view kFirst = "Noto Sans";
constexpr auto kRest =
    std::to_array<std::string_view>({"Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC",
                                     "PingFang SC", "Microsoft YaHei", "Arial"});

/// Letters of a script that no family above has, and one that has them.
struct Script {
  char32_t first;
  char32_t last;
  std::string_view family;
};

constexpr auto kScripts = std::to_array<Script>({
    {0x0530, 0x058F, "Noto Sans Armenian"},
    {0x0590, 0x05FF, "Noto Sans Hebrew"},
    {0x0600, 0x06FF, "Noto Sans Arabic"},
    {0x0750, 0x077F, "Noto Sans Arabic"},
    {0x08A0, 0x08FF, "Noto Sans Arabic"},
    {0x0900, 0x097F, "Noto Sans Devanagari"},
    {0x0980, 0x09FF, "Noto Sans Bengali"},
    {0x0B80, 0x0BFF, "Noto Sans Tamil"},
    {0x0E00, 0x0E7F, "Noto Sans Thai"},
    {0x10A0, 0x10FF, "Noto Sans Georgian"},
    {0xFB1D, 0xFB4F, "Noto Sans Hebrew"},
    {0xFB50, 0xFDFF, "Noto Sans Arabic"},
    {0xFE70, 0xFEFC, "Noto Sans Arabic"},
});

void collect(const std::vector<Shape>& shapes, std::vector<const TextLine*>& out) {
  for (const Shape& shape : shapes) {
    if (const auto* line = std::get_if<TextLine>(&shape)) out.push_back(line);
    if (const auto* group = std::get_if<Group>(&shape)) collect(group->shapes, out);
  }
}

}  // namespace

std::vector<std::string_view> font_families(const std::set<char32_t>& characters) {
  std::vector<std::string_view> out{kFirst};
  for (const Script& script : kScripts) {
    const auto found = characters.lower_bound(script.first);
    if (found == characters.end() || *found > script.last) continue;
    if (std::find(out.begin(), out.end(), script.family) == out.end()) out.push_back(script.family);
  }
  out.insert(out.end(), kRest.begin(), kRest.end());
  return out;
}

std::string font_stack(const std::set<char32_t>& characters) {
  std::string out;
  for (const std::string_view family : font_families(characters)) {
    // A name of one word needs no quotes.
    const std::string_view quote = family.find(' ') == std::string_view::npos ? "" : "\"";
    (((out += quote) += family) += quote) += ',';
  }
  return out += "sans-serif";
}

std::vector<const TextLine*> text_lines(const Scene& scene) {
  std::vector<const TextLine*> out;
  collect(scene.shapes, out);
  return out;
}

std::set<char32_t> characters_of(const std::vector<const TextLine*>& lines) {
  std::set<char32_t> out;
  for (const TextLine* line : lines) {
    for (std::size_t offset = 0; offset < line->text.size();) {
      out.insert(next_code_point(line->text, offset));
    }
  }
  return out;
}

}  // namespace fasti::render
