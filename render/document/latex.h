// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "render/document/document.h"
#include "render/document/paper.h"
#include "render/document/sink.h"

namespace fasti::render {

/// Text without a meaning to TeX: nothing in it is a command, a comment, a ligature or an optional
/// argument.
class LatexText {
 public:
  explicit LatexText(std::string_view raw);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

struct LatexOptions {
  Paper paper = Paper::a4;
  bool fragment = false;  ///< sections for \input, without a preamble
  std::string file = "";  ///< the document's own path, after which pictures are named
};

/// The document in LaTeX, for xelatex or lualatex. Its pictures stand in files of their own:
/// `picture_file(file, name, ".pdf")`.
std::string write_latex(const Document& document, const LatexOptions& options);

/// The first character of a script for which the fonts of such a document are not made: they are
/// for Latin, Greek and Cyrillic, and those beside them for Chinese, Japanese and Korean.
std::optional<char32_t> beyond_latex_fonts(std::string_view tex);

}  // namespace fasti::render
