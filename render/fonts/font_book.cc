// SPDX-License-Identifier: MIT
#include "render/fonts/font_book.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fontconfig/fontconfig.h>
#include <unicode/uchar.h>

#include "render/fonts/stack.h"
#include "render/release.h"
#include "render/text/breaks.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

using Config = std::unique_ptr<FcConfig, Release<FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, Release<FcPatternDestroy>>;
using FontSet = std::unique_ptr<FcFontSet, Release<FcFontSetSortDestroy>>;

const FcChar8* as_bytes(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());
}

// What the environment says of the language must not choose the fonts, so that one is always said.
FontSet sorted_fonts(FcConfig* config, const std::set<char32_t>& characters,
                     const std::string& lang, bool bold) {
  const Pattern wanted(FcPatternCreate());
  for (const std::string_view family : font_families(characters)) {
    FcPatternAddString(wanted.get(), FC_FAMILY, as_bytes(std::string(family)));
  }
  FcPatternAddString(wanted.get(), FC_FAMILY, as_bytes("sans-serif"));
  FcPatternAddString(wanted.get(), FC_LANG, as_bytes(lang.empty() ? "en" : lang));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultMatch;
  return FontSet(FcFontSort(config, wanted.get(), FcTrue, nullptr, &result));
}

/// Fonts of several weights in one file must be set to one before they are drawn, and those of
/// colour are no outlines.
bool is_plain(FcPattern* font) {
  FcBool value = FcFalse;
  for (const char* what : {FC_VARIABLE, FC_COLOR}) {
    if (FcPatternGetBool(font, what, 0, &value) == FcResultMatch && value != FcFalse) return false;
  }
  return FcPatternGetBool(font, FC_SCALABLE, 0, &value) != FcResultMatch || value != FcFalse;
}

std::u32string decoded(std::string_view text) {
  std::u32string out;
  for (std::size_t offset = 0; offset < text.size();) out += next_code_point(text, offset);
  return out;
}

}  // namespace

/// The fonts of one weight, opened as they are needed.
class FontBook::Shelf {
 public:
  Shelf(FcConfig* config, const std::set<char32_t>& characters, const std::string& lang, bool bold)
      : fonts_(sorted_fonts(config, characters, lang, bold)) {}

  const Face* face_for(std::u32string_view cluster) {
    const auto known = chosen_.find(std::u32string(cluster));
    if (known != chosen_.end()) return known->second;
    const Face* found = first_with(cluster);
    // A base that no font has with its marks is better drawn without them than not at all.
    if (found == nullptr) found = first_with(cluster.substr(0, 1));
    return chosen_[std::u32string(cluster)] = found;
  }

 private:
  const Face* first_with(std::u32string_view cluster) {
    for (int i = 0; fonts_ && i < fonts_->nfont; ++i) {
      FcPattern* const font = fonts_->fonts[i];
      FcCharSet* has = nullptr;
      if (FcPatternGetCharSet(font, FC_CHARSET, 0, &has) != FcResultMatch) continue;
      const bool all = std::all_of(cluster.begin(), cluster.end(), [&](char32_t c) {
        return shows_nothing(c) || FcCharSetHasChar(has, c) != FcFalse;
      });
      if (!all || !is_plain(font)) continue;
      if (const Face* face = open(i)) return face;
    }
    return nullptr;
  }

  const Face* open(int index) {
    const auto known = faces_.find(index);
    if (known != faces_.end()) return known->second.get();
    FcChar8* path = nullptr;
    int face = 0;
    FcPatternGetString(fonts_->fonts[index], FC_FILE, 0, &path);
    FcPatternGetInteger(fonts_->fonts[index], FC_INDEX, 0, &face);
    std::unique_ptr<Face> opened;
    if (path != nullptr) {
      opened = Face::open(reinterpret_cast<const char*>(path), static_cast<unsigned>(face));
    }
    return (faces_[index] = std::move(opened)).get();
  }

  FontSet fonts_;
  std::map<int, std::unique_ptr<Face>> faces_;  ///< by place in `fonts_`
  std::map<std::u32string, const Face*> chosen_;
};

FontBook::FontBook(const std::set<char32_t>& characters, const std::string& lang) {
  const Config config(FcConfigReference(nullptr));  // the current one, which it loads
  regular_ = std::make_unique<Shelf>(config.get(), characters, lang, false);
  bold_ = std::make_unique<Shelf>(config.get(), characters, lang, true);
}

FontBook::~FontBook() = default;

std::vector<FaceRun> FontBook::runs(std::u32string_view text, bool bold) {
  std::string bytes;
  for (const char32_t c : text) append_utf8(bytes, c);
  std::vector<FaceRun> out;
  std::size_t from = 0;
  std::size_t first = 0;
  for (const std::size_t to : cluster_breaks(bytes)) {
    const std::u32string cluster = decoded(std::string_view(bytes).substr(from, to - from));
    const std::size_t last = first + cluster.size();
    const bool empty = std::all_of(cluster.begin(), cluster.end(), shows_nothing);
    const Face* const face = empty ? out.empty() ? nullptr : out.back().face
                                   : (bold ? *bold_ : *regular_).face_for(cluster);
    if (!out.empty() && (empty || out.back().face == face)) {
      out.back().last = last;
    } else if (!empty) {
      out.push_back({out.empty() ? 0 : first, last, face});
    }
    from = to;
    first = last;
  }
  return out;
}

bool shows_nothing(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
         u_charType(code) == U_CONTROL_CHAR;
}

}  // namespace fasti::render
