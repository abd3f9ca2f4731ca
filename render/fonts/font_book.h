// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/fonts/face.h"

namespace fasti::render {

/// Characters that one face draws: code points of a text from `first` up to `last`.
struct FaceRun {
  std::size_t first = 0;
  std::size_t last = 0;
  const Face* face = nullptr;  ///< null where no font has them
};

/// The installed fonts, found by fontconfig, in the order in which pictures name them.
class FontBook {
 public:
  /// For texts of `characters`; `lang`, BCP 47, decides between the forms of Han.
  FontBook(const std::set<char32_t>& characters, const std::string& lang);
  ~FontBook();
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  /// A text cut where another face draws on. What a reader sees as one character stays whole, and
  /// what shows nothing goes with what is beside it. The faces live as long as the book.
  std::vector<FaceRun> runs(std::u32string_view text, bool bold);

 private:
  class Shelf;
  std::unique_ptr<Shelf> regular_;
  std::unique_ptr<Shelf> bold_;
};

/// Whether a character is drawn as nothing where no font has it: joiners, selectors, controls of
/// direction.
bool shows_nothing(char32_t c);

}  // namespace fasti::render
