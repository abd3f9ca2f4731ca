// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "render/document/document.h"
#include "render/document/sink.h"

namespace fasti::render {

enum class Flavour : std::uint8_t { github, pandoc };

/// Text that every reader of Markdown takes for text: punctuation that could mean something behind
/// a backslash or as a reference, at the start of a line too.
class MarkdownText {
 public:
  enum class Place : std::uint8_t { start, inside };  // of a line
  explicit MarkdownText(std::string_view raw, Place place = Place::start);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

struct MarkdownOptions {
  Flavour flavour = Flavour::github;
  bool fragment = false;  ///< without the title
  std::string file = "";  ///< the document's own path, after which pictures are named
};

/// The document in Markdown. Its pictures stand in files of their own: `picture_file(file, name,
/// ".svg")`.
std::string write_markdown(const Document& document, const MarkdownOptions& options);

}  // namespace fasti::render
