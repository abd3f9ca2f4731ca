// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti::render {

/// Text made safe in a diagram of Mermaid: letters, digits and a few marks stand as they are, all
/// else as `#58;`, and so does a first letter, which could begin a word of the notation.
class MermaidText {
 public:
  explicit MermaidText(std::string_view raw);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace fasti::render
