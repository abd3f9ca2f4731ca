// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/scene.h"

struct hb_face_t;
struct hb_font_t;

namespace fasti::render {

/// One face of a font file, read by HarfBuzz.
class Face {
 public:
  /// Nothing where the file cannot be read as a font with outlines.
  static std::unique_ptr<Face> open(const std::string& path, unsigned index);

  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  bool has(char32_t c) const;

  /// Appends the outlines of `text`, one script and one direction, drawn at `size` with the pen at
  /// `pen` on the baseline, and answers how far the pen moves.
  double draw(std::u32string_view text, bool right_to_left, const std::string& lang, double size,
              Point pen, std::vector<PathStep>& out) const;

  /// The face reduced to these characters and what shaping them needs, as a font file.
  std::optional<std::string> subset(const std::set<char32_t>& characters) const;

 private:
  Face(hb_face_t* face, hb_font_t* font) : face_(face), font_(font) {}

  hb_face_t* face_;
  hb_font_t* font_;
};

}  // namespace fasti::render
