// SPDX-License-Identifier: MIT
#include "timeline/import/html_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "timeline/import/draft.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

struct Reference {
  std::string_view name;
  char32_t code_point;
};

constexpr auto kReferences = std::to_array<Reference>({
    {"amp", U'&'},
    {"lt", U'<'},
    {"gt", U'>'},
    {"quot", U'"'},
    {"apos", U'\''},
    {"nbsp", U' '},
    {"ndash", U'–'},
    {"mdash", U'—'},
    {"lsquo", U'‘'},
    {"rsquo", U'’'},
    {"ldquo", U'“'},
    {"rdquo", U'”'},
    {"hellip", U'…'},
    {"sect", U'§'},
    {"para", U'¶'},
});

/// The code point of `&name;` without the marks; 0 where there is none of that name.
char32_t code_point_of(std::string_view name) {
  if (name.starts_with('#')) {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    std::uint32_t value = 0;
    const char* begin = name.data() + (hex ? 2 : 1);
    const char* end = name.data() + name.size();
    const auto [at, error] = std::from_chars(begin, end, value, hex ? 16 : 10);
    const bool valid = error == std::errc() && at == end && value > 0 && value <= 0x10FFFF &&
                       (value < 0xD800 || value > 0xDFFF);
    return valid ? value : 0;
  }
  for (const Reference& row : kReferences) {
    if (row.name == name) return row.code_point;
  }
  return 0;
}

std::string lower(std::string_view text) {
  std::string out;
  for (const char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Moves the character at `text[at]` to `out`, a reference such as `&amp;` as what it stands for.
void read_character(std::string_view text, std::size_t& at, std::string& out) {
  constexpr std::size_t kLongest = 12;
  const std::string_view near = text.substr(at, kLongest);
  const std::size_t semicolon = near.front() == '&' ? near.find(';') : std::string_view::npos;
  if (semicolon != std::string_view::npos) {
    if (const char32_t c = code_point_of(near.substr(1, semicolon - 1))) {
      append_utf8(out, c);
      at += semicolon + 1;
      return;
    }
  }
  append_utf8(out, next_code_point(text, at));
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html), lower_(lower(html)) {}

  HtmlText read() {
    while (at_ < html_.size()) {
      const bool markup = html_[at_] == '<' && read_tag();
      if (!markup) read_character(html_, at_, out_.text);
    }
    close_link();
    out_.text = clean_text(out_.text);
    return std::move(out_);
  }

 private:
  /// Reads what begins with `<`, if that is a tag or comment.
  bool read_tag() {
    if (html_.substr(at_).starts_with("<!--")) {
      at_ = after("-->", at_ + 4);
      return true;
    }
    std::size_t name = at_ + 1;
    const bool closes = name < html_.size() && html_[name] == '/';
    if (closes) ++name;
    std::size_t end = name;
    while (end < html_.size() && is_name(html_[end])) ++end;
    if (end == name) return false;
    const std::size_t close = end_of_tag(end);
    if (close == std::string_view::npos) return false;
    const std::string tag = lower(html_.substr(name, end - name));
    const std::string_view attributes = html_.substr(end, close - end);
    at_ = close + 1;
    apply(tag, closes, attributes);
    return true;
  }

  static bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /// The `>` of a tag, which is not endless; one inside of quotes is none.
  std::size_t end_of_tag(std::size_t at) const {
    constexpr std::size_t kLongest = 8192;
    const std::size_t end = std::min(html_.size(), at + kLongest);
    char quote = '\0';
    for (; at < end; ++at) {
      const char c = html_[at];
      if (quote == '\0' && c == '>') return at;
      if (quote == '\0' && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = '\0';
      }
    }
    return std::string_view::npos;
  }

  std::size_t after(std::string_view mark, std::size_t from) const {
    const std::size_t found = html_.find(mark, from);
    return found == std::string_view::npos ? html_.size() : found + mark.size();
  }

  void apply(const std::string& tag, bool closes, std::string_view attributes) {
    constexpr auto kParagraphs =
        std::to_array<std::string_view>({"p", "div", "ul", "ol", "blockquote"});
    if (tag == "script" || tag == "style") {
      if (!closes) skip_element(tag);
      out_.marked_up = true;
    } else if (tag == "a") {
      close_link();
      if (!closes) open_link(attributes);
    } else if (tag == "br" || tag == "li") {
      if (tag == "br" || (!closes && !out_.text.ends_with('\n'))) out_.text += '\n';
      if (tag == "li" && !closes) out_.text += "- ";
    } else if (std::find(kParagraphs.begin(), kParagraphs.end(), tag) != kParagraphs.end()) {
      if (!out_.text.ends_with("\n\n")) out_.text += "\n\n";
    } else {
      out_.marked_up = true;
    }
  }

  void skip_element(const std::string& tag) {
    const std::string end = "</" + tag;
    const std::size_t found = lower_.find(end, at_);
    at_ = found == std::string::npos ? html_.size() : after(">", found);
  }

  void open_link(std::string_view attributes) {
    const std::string names = lower(attributes);
    std::size_t at = names.find("href");
    if (at == std::string::npos) return;
    at += 4;
    while (at < names.size() && (is_blank(names[at]) || names[at] == '=')) ++at;
    const bool quoted = at < names.size() && (names[at] == '"' || names[at] == '\'');
    const std::string_view ends = !quoted ? " \t\n" : names[at] == '"' ? "\"" : "'";
    if (quoted) ++at;
    const std::size_t end = std::min(attributes.find_first_of(ends, at), attributes.size());
    std::string address;
    while (at < end) read_character(attributes, at, address);
    if (!address.starts_with("http://") && !address.starts_with("https://")) {
      if (!address.empty()) out_.dead_links.push_back(clean_line(address));
      return;
    }
    link_ = address;
    link_begin_ = out_.text.size();
  }

  void close_link() {
    if (link_.empty()) return;
    out_.links.push_back({clean_line(link_), clean_line(out_.text.substr(link_begin_))});
    link_.clear();
  }

  std::string_view html_;
  std::string lower_;
  std::size_t at_ = 0;
  HtmlText out_;
  std::string link_;
  std::size_t link_begin_ = 0;
};

}  // namespace

HtmlText read_html(std::string_view html) { return Reader(html).read(); }

}  // namespace fasti
