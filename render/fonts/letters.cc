// SPDX-License-Identifier: MIT
#include "render/fonts/letters.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "render/fonts/base64.h"
#include "render/fonts/font_book.h"
#include "render/fonts/outlines.h"
#include "render/fonts/stack.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

/// What one face has to draw in one weight.
struct Share {
  bool bold = false;
  const Face* face = nullptr;
  std::set<char32_t> characters;
};

std::u32string decoded(std::string_view text) {
  std::u32string out;
  for (std::size_t offset = 0; offset < text.size();) out += next_code_point(text, offset);
  return out;
}

/// Who draws what, in order of first need.
class Casting {
 public:
  Casting(const std::vector<const TextLine*>& lines, FontBook& book) {
    for (const TextLine* line : lines) {
      const std::u32string text = decoded(line->text);
      for (const FaceRun& run : book.runs(text, line->bold)) {
        for (std::size_t i = run.first; i < run.last; ++i) add(line->bold, run.face, text[i]);
      }
    }
  }

  const std::vector<Share>& shares() const { return shares_; }
  std::vector<char32_t> missing() const { return {missing_.begin(), missing_.end()}; }

 private:
  void add(bool bold, const Face* face, char32_t c) {
    if (face == nullptr || (!face->has(c) && !shows_nothing(c))) {
      missing_.insert(c);
      return;
    }
    for (Share& share : shares_) {
      if (share.bold != bold || share.face != face) continue;
      share.characters.insert(c);
      return;
    }
    shares_.push_back({bold, face, {c}});
  }

  std::vector<Share> shares_;
  std::set<char32_t> missing_;
};

/// "U+20-7E,U+B7", as CSS has it.
std::string unicode_range(const std::set<char32_t>& characters) {
  std::string out;
  for (auto at = characters.begin(); at != characters.end();) {
    const char32_t first = *at;
    char32_t last = first;
    while (++at != characters.end() && *at == last + 1) last = *at;
    out += fmt::format("{}U+{:X}", out.empty() ? "" : ",", static_cast<std::uint32_t>(first));
    if (last != first) out += fmt::format("-{:X}", static_cast<std::uint32_t>(last));
  }
  return out;
}

/// FNV-1a: fonts of the same name with other characters may stand in the same page.
std::string digest(const std::string& bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return fmt::format("{:016x}", hash);
}

SvgFonts embed(const std::vector<Share>& shares) {
  std::vector<std::string> bodies;
  std::string all;
  for (const Share& share : shares) {
    const std::optional<std::string> font = share.face->subset(share.characters);
    if (!font) continue;
    // As OpenType itself: it needs no library to pack it, and servers pack the whole picture.
    const bool postscript = font->starts_with("OTTO");
    bodies.push_back(fmt::format(
        "font-weight:{};src:url(data:font/{};base64,{}) format(\"{}\");unicode-range:{}",
        share.bold ? 700 : 400, postscript ? "otf" : "ttf", base64(*font),
        postscript ? "opentype" : "truetype", unicode_range(share.characters)));
    all += bodies.back();
  }
  SvgFonts out;
  if (bodies.empty()) return out;
  out.family = "Fasti " + digest(all);
  for (const std::string& body : bodies) {
    out.rules.push_back(fmt::format("@font-face{{font-family:\"{}\";{}}}", out.family, body));
  }
  return out;
}

}  // namespace

std::optional<Fonts> parse_fonts(std::string_view word) {
  if (word == "system") return Fonts::system;
  if (word == "embedded") return Fonts::embedded;
  if (word == "outlines") return Fonts::outlines;
  return std::nullopt;
}

Letters make_letters(const Scene& scene, Fonts fonts) {
  Letters out;
  if (fonts == Fonts::system) return out;
  const std::vector<const TextLine*> lines = text_lines(scene);
  const auto book = std::make_shared<FontBook>(characters_of(lines), scene.lang);
  const Casting casting(lines, *book);
  out.missing = casting.missing();
  if (fonts == Fonts::embedded) {
    out.fonts = embed(casting.shares());
  } else {
    out.fonts.outline = [book, lang = scene.lang](const TextLine& line) {
      return outline(line, lang, *book);
    };
  }
  return out;
}

std::vector<char32_t> missing_characters(const Scene& scene) {
  const std::vector<const TextLine*> lines = text_lines(scene);
  FontBook book(characters_of(lines), scene.lang);
  return Casting(lines, book).missing();
}

std::string missing_note(const std::vector<char32_t>& missing) {
  if (missing.empty()) return {};
  std::string shown;
  append_utf8(shown, missing.front());
  const std::string first = fmt::format(
      "U+{:04X} ({})", static_cast<std::uint32_t>(missing.front()), escape_controls(shown));
  const std::size_t more = missing.size() - 1;
  const std::string others =
      more == 0 ? "" : fmt::format(" and {} more character{}", more, more == 1 ? "" : "s");
  return fmt::format(
      "no installed font has {}{}, so the picture cannot show {}; install a font for that script",
      first, others, more == 0 ? "it" : "them");
}

}  // namespace fasti::render
