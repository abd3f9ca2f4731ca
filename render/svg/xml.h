// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fasti::render {

/// Markup that stands in the program's own source. Only a literal converts to it, so that a text of
/// the user's does not compile where markup is expected.
class Markup {
 public:
  consteval Markup(const char* literal)  // NOLINT(google-explicit-constructor)
      : text_(literal) {}
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// Text made safe between tags and inside quoted attributes: `& < > " '` as references, code points
/// that XML 1.0 does not allow (and bytes that are not UTF-8) left out or replaced by U+FFFD.
class XmlText {
 public:
  explicit XmlText(std::string_view raw);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A number with at most two decimals and no trailing zeros, the same in every locale; 0 for what
/// is not finite.
std::string format_number(double value);

/// Writes XML, one element per line. Open, then attributes, then one of `empty`, `text`,
/// `children`.
class XmlWriter {
 public:
  XmlWriter& open(Markup name);
  XmlWriter& attribute(Markup name, const XmlText& value);
  XmlWriter& attribute(Markup name, std::string_view raw) { return attribute(name, XmlText(raw)); }
  XmlWriter& attribute(Markup name, double value);
  void empty();                                  ///< `/>`
  void text(std::string_view raw, Markup name);  ///< `>…</name>`
  void children();                               ///< `>`, and `close` follows
  void close(Markup name);

  /// A `<style>` of these rules, one a line.
  void style(const std::vector<std::string>& rules);
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace fasti::render
