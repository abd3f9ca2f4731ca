// SPDX-License-Identifier: MIT
#include "timeline/load/suppressions.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "timeline/text/similar.h"

namespace fasti {

namespace {

constexpr std::string_view kBlank = " \t";
constexpr std::string_view kHelp =
    "write `# fasti: allow CODE -- reason`, with a rule's code and why it does not apply";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) + 1 - begin);
}

/// The line that a comment at `span` is for.
std::size_t line_for(const SourceText& file, Span span) {
  std::size_t line = file.position(span.begin).line;
  const std::size_t start = file.line_start(line);
  const std::string_view before = file.bytes().substr(start, span.begin - start);
  if (before.find_first_not_of(kBlank) != std::string_view::npos) return line;
  do {
    ++line;
  } while (line <= file.line_count() && trim(file.line(line)).starts_with('#'));
  return line;
}

/// Reads one comment that speaks to the check.
class CommentReader {
 public:
  CommentReader(std::string_view text, Span span, Diagnostics& diagnostics)
      : text_(text), span_(span), diagnostics_(diagnostics) {}

  /// Nothing when no rule is silenced by it.
  std::optional<Suppression> read() {
    const std::size_t after = text_.find("fasti") + 5;
    if (text_[after] != ':') return bad("the `:` is missing after `fasti`");
    const std::string_view rest = text_.substr(after + 1);
    const std::size_t dashes = find_dashes(rest);
    std::string_view words = rest.substr(0, dashes);
    const std::string_view verb = next_word(words);
    if (verb != "allow") {
      return bad(verb.empty() ? "the comment says nothing after `fasti:`"
                              : fmt::format("a comment cannot say `fasti: {}`", verb));
    }
    Suppression out;
    const bool named = read_rules(words, out);
    if (!named) return bad("the comment names no rule");
    if (dashes != std::string_view::npos) out.reason = trim(rest.substr(dashes + 2));
    if (out.reason.empty()) return bad("the comment gives no reason");
    if (out.allowed.empty()) return std::nullopt;
    return out;
  }

 private:
  std::optional<Suppression> bad(std::string message) {
    diagnostics_.add(Rule::bad_suppression, span_, std::move(message)).help.emplace_back(kHelp);
    return std::nullopt;
  }

  /// Where ` --` begins the reason.
  static std::size_t find_dashes(std::string_view text) {
    for (std::size_t at = text.find("--"); at != std::string_view::npos;
         at = text.find("--", at + 1)) {
      if (at > 0 && kBlank.find(text[at - 1]) != std::string_view::npos) return at;
    }
    return std::string_view::npos;
  }

  /// Takes the first word off `words`; words are parted by blanks and commas.
  static std::string_view next_word(std::string_view& words) {
    constexpr std::string_view kBetween = " \t,";
    words.remove_prefix(std::min(words.find_first_not_of(kBetween), words.size()));
    const std::string_view word = words.substr(0, words.find_first_of(kBetween));
    words.remove_prefix(word.size());
    return word;
  }

  /// Whether any rule is named, known or not; unknown ones are reported.
  bool read_rules(std::string_view words, Suppression& out) {
    bool named = false;
    for (;;) {
      const std::string_view word = next_word(words);
      if (word.empty()) return named;
      named = true;
      const auto begin = span_.begin + static_cast<std::uint32_t>(word.data() - text_.data());
      const Span place{span_.file, begin, begin + static_cast<std::uint32_t>(word.size())};
      if (const auto rule = find_rule(word)) {
        out.allowed.push_back({*rule, place});
        continue;
      }
      Diagnostic& found = diagnostics_.add(Rule::bad_suppression, place,
                                           fmt::format("no rule has the code or name `{}`", word));
      const std::string hint = did_you_mean(word, rule_names());
      found.help.push_back(hint.empty() ? "`fasti explain` lists the rules" : hint);
    }
  }

  std::string_view text_;  // from the `#` on
  Span span_;
  Diagnostics& diagnostics_;
};

bool speaks_to_the_check(std::string_view comment) {
  const std::string_view text = trim(comment.substr(1));
  return text.starts_with("fasti:") || text.starts_with("fasti allow ");
}

}  // namespace

std::vector<Suppression> read_suppressions(const std::vector<YamlTree>& trees,
                                           const SourceSet& files, Diagnostics& diagnostics) {
  std::vector<Suppression> out;
  for (const YamlTree& tree : trees) {
    for (const Span& span : tree.comments) {
      const std::string_view comment = files.text(span);
      if (!speaks_to_the_check(comment)) continue;
      auto found = CommentReader(comment, span, diagnostics).read();
      if (!found) continue;
      found->file = span.file;
      found->line = line_for(files[span.file], span);
      out.push_back(std::move(*found));
    }
  }
  return out;
}

}  // namespace fasti
