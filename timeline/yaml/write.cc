// SPDX-License-Identifier: MIT
//
// What may stand unquoted is told by a short list of what certainly can, not by YAML's long list of
// what cannot: readers differ in the latter. Everything else goes into double quotes, the one style
// that can hold any text. Texts of several lines stand as literal blocks where these hold them
// unchanged.
#include "timeline/yaml/write.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "timeline/text/utf8.h"

namespace fasti {

namespace {

enum class Style { block, flow };

/// Words and numbers that other readers of YAML take for something else than a text.
bool looks_typed(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"null", "true", "false", "yes", "no", "on", "off", "y", "n", "inf", "nan"});
  std::string lower;
  for (const char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (std::find(kWords.begin(), kWords.end(), lower) != kWords.end()) return true;
  return lower.find_first_not_of("0123456789.eE+-_xoabcdef:") == std::string::npos &&
         lower.front() >= '0' && lower.front() <= '9';
}

/// Marks that mean nothing within a plain scalar; those of the second list not in flow style.
bool is_harmless(char32_t c, Style style) {
  constexpr std::u32string_view kEverywhere = U" -_./()+;§¶–—’“”…·、。，：（）《》「」『』！？%~";
  constexpr std::u32string_view kInBlocks = U",'=$@*";
  if (is_letter_or_digit(c)) return true;
  if (kEverywhere.find(c) != std::u32string_view::npos) return true;
  return style == Style::block && kInBlocks.find(c) != std::u32string_view::npos;
}

bool can_be_plain(std::string_view text, Style style) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  std::size_t offset = 0;
  if (!is_letter_or_digit(next_code_point(text, offset))) return false;
  while (offset < text.size()) {
    const char32_t c = next_code_point(text, offset);
    // An address has a colon inside; followed by a space it would make a key.
    const bool inner_colon =
        c == U':' && style == Style::block && offset < text.size() && text[offset] == '/';
    if (!is_harmless(c, style) && !inner_colon) return false;
  }
  return true;
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case U'"':
    case U'\\':
      out += '\\';
      out += static_cast<char>(c);
      return;
    case U'\n':
      out += "\\n";
      return;
    case U'\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const bool hidden = is_unprintable(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
  if (!hidden) {
    append_utf8(out, c);
  } else if (c <= 0xFF) {
    out += fmt::format("\\x{:02X}", static_cast<unsigned>(c));
  } else {
    out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
  }
}

/// Lines have a limit of length for those who read them; a backslash at the end of one joins it
/// with the next.
std::string quoted(std::string_view text) {
  constexpr std::size_t kLongest = 10'000;
  std::string out = "\"";
  std::size_t line = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    if (out.size() - line > kLongest && text[offset] != ' ') {
      out += "\\\n  ";
      line = out.size();
    }
    append_escaped(out, next_code_point(text, offset));
  }
  return out + "\"";
}

std::string scalar(std::string_view text, bool bare, Style style) {
  constexpr std::size_t kLongestPlain = 10'000;
  const bool plain =
      text.size() <= kLongestPlain && can_be_plain(text, style) && (bare || !looks_typed(text));
  return plain ? std::string(text) : quoted(text);
}

/// Whether a literal block holds the text unchanged.
bool fits_block(std::string_view text) {
  constexpr std::size_t kLongestLine = 10'000;
  if (text.find('\n') == std::string_view::npos) return false;
  if (text.front() == ' ' || text.front() == '\n' || text.back() == '\n') return false;
  std::size_t line = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t at = offset;
    const char32_t c = next_code_point(text, offset);
    if (c == U'\n') {
      line = offset;
    } else if (is_unprintable(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
               offset - line > kLongestLine) {
      return false;
    }
    const bool ends = offset == text.size() || text[offset] == '\n';
    if (c == U' ' && (ends || at == line)) return false;
  }
  return true;
}

}  // namespace

/// Prints one value into a document.
class YamlPrinter {
 public:
  std::string print(const YamlValue& root) {
    for (const auto& [key, value] : root.members_) {
      if (value.kind_ != YamlValue::Kind::text && !out_.empty() && !fits(key, value, 0)) {
        out_ += '\n';
      }
      member(key, value, 0, true);
    }
    return std::move(out_);
  }

  static std::string flow(const YamlValue& value) {
    if (value.kind_ == YamlValue::Kind::text) return scalar(value.text_, value.bare_, Style::flow);
    std::string out;
    for (const YamlValue& item : value.items_) out += (out.empty() ? "" : ", ") + flow(item);
    if (value.kind_ == YamlValue::Kind::list) return "[" + out + "]";
    for (const auto& [key, each] : value.members_) {
      out += (out.empty() ? "" : ", ") + scalar(key, false, Style::flow) + ": " + flow(each);
    }
    return "{" + out + "}";
  }

 private:
  static constexpr std::size_t kWidth = 100;

  /// Whether a list or map is short enough for one line behind its key.
  static bool fits(std::string_view key, const YamlValue& value, std::size_t indent) {
    const std::string line = flow(value);
    return line.find('\n') == std::string::npos &&
           indent + key.size() + 2 + line.size() <= kWidth && nesting(value) <= 2 &&
           value.members_.size() <= kFewMembers;
  }

  static constexpr std::size_t kFewMembers = 6;

  static int nesting(const YamlValue& value) {
    int deepest = 0;
    for (const YamlValue& item : value.items_) deepest = std::max(deepest, nesting(item));
    for (const auto& member : value.members_) deepest = std::max(deepest, nesting(member.second));
    return value.kind_ == YamlValue::Kind::text ? 0 : deepest + 1;
  }

  void member(const std::string& key, const YamlValue& value, std::size_t indent, bool top) {
    const std::string name = scalar(key, false, Style::block);
    out_ += std::string(indent, ' ') + name + ":";
    if (value.kind_ == YamlValue::Kind::text) {
      text(value, indent);
    } else if (!top && fits(name, value, indent)) {
      out_ += " " + flow(value) + "\n";
    } else if (value.empty()) {
      out_ += value.kind_ == YamlValue::Kind::map ? " {}\n" : " []\n";
    } else {
      out_ += "\n";
      children(value, indent + 2, top);
    }
  }

  void text(const YamlValue& value, std::size_t indent) {
    if (!fits_block(value.text_)) {
      out_ += " " + scalar(value.text_, value.bare_, Style::block) + "\n";
      return;
    }
    out_ += " |-\n";
    for (std::size_t at = 0; at <= value.text_.size();) {
      const std::size_t end = std::min(value.text_.find('\n', at), value.text_.size());
      if (end > at) out_ += std::string(indent + 2, ' ') + value.text_.substr(at, end - at);
      out_ += "\n";
      at = end + 1;
    }
  }

  void children(const YamlValue& value, std::size_t indent, bool top) {
    for (const auto& [key, each] : value.members_) member(key, each, indent, false);
    bool first = true;
    for (const YamlValue& item : value.items_) {
      if (top && !first) out_ += "\n";
      first = false;
      const std::string line = flow(item);
      const bool block = item.kind_ == YamlValue::Kind::map && !item.members_.empty() &&
                         (top || indent + 2 + line.size() > kWidth || nesting(item) > 1);
      if (!block) {
        out_ += std::string(indent, ' ') + "- " + line + "\n";
        continue;
      }
      const std::size_t at = out_.size();
      for (const auto& [key, each] : item.members_) member(key, each, indent + 2, false);
      out_[at + indent] = '-';
    }
  }

  std::string out_;
};

YamlValue YamlValue::text(std::string text) {
  YamlValue out;
  out.text_ = std::move(text);
  return out;
}

YamlValue YamlValue::date(std::string text) {
  YamlValue out = YamlValue::text(std::move(text));
  out.bare_ = true;
  return out;
}

YamlValue YamlValue::list(std::vector<YamlValue> items) {
  YamlValue out;
  out.kind_ = Kind::list;
  out.items_ = std::move(items);
  return out;
}

YamlValue YamlValue::map() {
  YamlValue out;
  out.kind_ = Kind::map;
  return out;
}

YamlValue& YamlValue::set(std::string_view key, YamlValue value) {
  if (!value.empty()) members_.emplace_back(key, std::move(value));
  return *this;
}

YamlValue& YamlValue::set(std::string_view key, std::string_view text) {
  return set(key, YamlValue::text(std::string(text)));
}

YamlValue& YamlValue::member(std::string_view key) {
  for (auto& [name, value] : members_) {
    if (name == key) return value;
  }
  return members_.emplace_back(key, YamlValue()).second;
}

void YamlValue::append(std::string key, YamlValue value) {
  members_.emplace_back(std::move(key), std::move(value));
}

std::string YamlValue::document() const { return YamlPrinter().print(*this); }

std::string YamlValue::flow() const { return YamlPrinter::flow(*this); }

std::string yaml_scalar(std::string_view text) { return scalar(text, false, Style::flow); }

}  // namespace fasti
