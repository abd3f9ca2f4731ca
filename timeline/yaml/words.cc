// SPDX-License-Identifier: MIT
#include "timeline/yaml/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include <fmt/format.h>

#include "timeline/date/edtf.h"
#include "timeline/text/utf8.h"
#include "timeline/yaml/extent.h"

namespace fasti {

namespace {

/// One row: how yaml-cpp's reason begins, and what is said instead.
struct Words {
  std::string_view reason;
  std::string_view message;
  std::string_view help;
};

constexpr std::string_view kColon = "quote a text that contains `: `";

constexpr auto kWords = std::to_array<Words>({
    {"illegal map value", "a `:` cannot stand here", kColon},
    {"illegal map key", "a key cannot stand here", "indent the keys of one map equally"},
    {"illegal block entry", "a list item cannot stand here",
     "indent the items of one list equally, and write `key:` on the line above them"},
    {"illegal flow end", "this bracket closes nothing", "quote a text that contains brackets"},
    {"end of sequence flow not found",
     "the list is not continued here with `,` nor closed with `]`",
     "close the `[`, or quote the text if it is meant as one"},
    {"end of map flow not found", "the map is not continued here with `,` nor closed with `}`",
     "close the `{`, or quote the text if it is meant as one"},
    {"unknown escape character", "the escape after `\\` is unknown",
     "write `\\\\` for a backslash, or use single quotes"},
    {"bad character found while scanning hex", "the escape has too few hexadecimal digits",
     "write `\\u` and four digits"},
    {"invalid unicode", "the escape is no character", "write the character itself"},
    {"illegal document indicator in scalar", "the quote is not closed before the document ends",
     "close the quote"},
    {"unexpected character in block scalar", "nothing can follow `|` or `>` on its line",
     "begin the text on the next line"},
    {"cannot set zero indentation", "a block text cannot be indented by 0", "leave the digit out"},
    {"alias not found", "a text cannot begin with `*`", "quote it"},
    {"illegal character found while scanning alias", "a text cannot begin with `*`", "quote it"},
    {"the referenced anchor is not defined", "a text cannot begin with `*`", "quote it"},
    {"aliases can't have any content", "a text cannot begin with `*`", "quote it"},
    {"anchor not found", "a text cannot begin with `&`", "quote it"},
    {"illegal character found while scanning anchor", "a text cannot begin with `&`", "quote it"},
    {"cannot assign multiple anchors", "a text cannot begin with `&`", "quote it"},
    {"illegal character found while scanning tag", "a text cannot begin with `!`", "quote it"},
    {"tag handle with no suffix", "a text cannot begin with `!`", "quote it"},
    {"end of verbatim tag not found", "a text cannot begin with `!`", "quote it"},
    {"cannot assign multiple tags", "a text cannot begin with `!`", "quote it"},
});

constexpr std::string_view kQuoteIt = "quote a text that begins with it";

Diagnostic finding(Rule rule, FileId file, std::size_t begin, std::size_t end,
                   std::string message) {
  const Span span{file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return make_diagnostic(rule, span, std::move(message));
}

std::size_t line_start(std::string_view text, std::size_t at) {
  const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t end_of_character(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] == '\n' || text[at] == '\r') return at;
  next_code_point(text, at);
  return at;
}

std::optional<Diagnostic> find_tab(std::string_view text, FileId file, std::size_t at) {
  for (std::size_t i = line_start(text, at); i < text.size(); ++i) {
    if (text[i] == '\t') {
      Diagnostic out = finding(Rule::yaml_syntax, file, i, i + 1, "a tab cannot be used to indent");
      out.label = "tab";
      out.help.emplace_back("indent with spaces");
      return out;
    }
    if (text[i] != ' ') break;
  }
  return std::nullopt;
}

Diagnostic open_quote(FileId file, std::size_t at) {
  Diagnostic out = finding(Rule::yaml_syntax, file, at, at + 1, "the quote is never closed");
  out.label = "opens here";
  out.help.emplace_back("close it at the end of the text");
  return out;
}

/// A date that begins with `%`, with which no plain text begins. Where it ends is plain when a date
/// stands there that nothing but a comment or the end of a bracket follows.
Diagnostic unquoted_date(std::string_view text, FileId file, std::size_t at) {
  const std::size_t end = std::min(text.find_first_of(" \t\r\n,]}", at), text.size());
  const std::string_view date = text.substr(at, end - at);
  Diagnostic out =
      finding(Rule::unquoted_date, file, at, end, "a date that begins with `%` must be quoted");
  out.help.push_back(fmt::format("write `\"{}\"`", date));
  const std::size_t next = std::min(text.find_first_not_of(" \t", end), text.size());
  constexpr std::string_view kAfter = "\r\n,]}#";
  const bool whole = next == text.size() || kAfter.find(text[next]) != std::string_view::npos;
  if (whole && std::holds_alternative<edtf::Date>(edtf::parse(date))) {
    out.fix = Fix{out.span, fmt::format("\"{}\"", date), true};
  }
  return out;
}

/// A character with which no plain text begins.
Diagnostic bad_start(std::string_view text, FileId file, std::size_t at) {
  const std::size_t end = end_of_character(text, at);
  const bool date = text[at] == '%' && at + 1 < text.size() &&
                    std::isdigit(static_cast<unsigned char>(text[at + 1])) != 0;
  if (date) {
    return unquoted_date(text, file, at);
  }
  Diagnostic out = finding(Rule::yaml_syntax, file, at, end,
                           fmt::format("`{}` cannot stand here", text.substr(at, end - at)));
  out.help.emplace_back(kQuoteIt);
  return out;
}

/// yaml-cpp only says that a block ended where it should not.
Diagnostic unexpected(std::string_view text, FileId file, std::size_t at) {
  const std::size_t end = end_of_character(text, at);
  if (at < text.size() && text[at] == ',') {
    Diagnostic out = finding(Rule::yaml_syntax, file, at, end, "a comma cannot stand here");
    out.help.emplace_back("quote a text that begins with `,`");
    return out;
  }
  const std::string_view before = text.substr(line_start(text, at), at - line_start(text, at));
  const bool first = before.find_first_not_of(' ') == std::string_view::npos;
  if (!first) {
    Diagnostic out =
        finding(Rule::yaml_syntax, file, at, end, "nothing more can stand on this line");
    out.help.emplace_back("quote the whole text, not only its beginning");
    return out;
  }
  Diagnostic out =
      finding(Rule::yaml_syntax, file, at, end, "this line is indented like nothing above it");
  out.help.emplace_back("indent the keys of one map equally");
  return out;
}

Diagnostic reworded(std::string_view text, FileId file, const YamlFailure& failure) {
  const std::size_t end = end_of_character(text, failure.at);
  for (const Words& row : kWords) {
    if (!failure.reason.starts_with(row.reason)) continue;
    Diagnostic out = finding(Rule::yaml_syntax, file, failure.at, end, std::string(row.message));
    out.help.emplace_back(row.help);
    return out;
  }
  if (failure.reason == "unknown token" && failure.at < text.size()) {
    return bad_start(text, file, failure.at);
  }
  if (failure.reason.starts_with("end of ")) return unexpected(text, file, failure.at);
  return finding(Rule::yaml_syntax, file, failure.at, end,
                 fmt::format("the text cannot be read as YAML: {}", failure.reason));
}

}  // namespace

Diagnostic explain_failure(std::string_view text, FileId file, const YamlFailure& failure) {
  if (auto tab = find_tab(text, file, failure.at)) return *tab;
  if (failure.reason == "illegal EOF in scalar") {
    if (const auto quote = find_open_quote(text, failure.read)) return open_quote(file, *quote);
  }
  Diagnostic out = reworded(text, file, failure);
  const auto offset = [](std::size_t at) { return static_cast<std::uint32_t>(at); };
  if (failure.in_flow) {
    out.labels.push_back({{file, offset(failure.opener), offset(failure.opener + 1)},
                          "the bracket that is open here"});
  } else if (failure.after_quoted && failure.at >= failure.quote_end &&
             line_start(text, failure.at) <= failure.quote_end) {
    out.labels.push_back({{file, offset(failure.quote_begin), offset(failure.quote_begin + 1)},
                          "the quote that opens here is closed lines below"});
  }
  return out;
}

}  // namespace fasti
