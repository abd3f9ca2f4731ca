// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace fasti {

/// A piece of prose: a number, a word, one Han character or one mark. White space is left out.
struct ProseToken {
  enum class Kind : std::uint8_t { number, word, han, mark };
  Kind kind = Kind::mark;
  bool spaced = false;       ///< white space, or nothing at all, comes before it
  bool abbreviated = false;  ///< of the name of a month or weekday: "Oct", "Mon"
  int month = 0;             ///< 1 to 12 for the capitalised English name of a month
  int weekday = 0;           ///< 1 = Monday to 7 for the capitalised English name of a weekday
  std::int64_t value = -1;   ///< of a number of at most nine digits
  char32_t code = 0;         ///< of a Han character or mark
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
};

/// The tokens of a text. Questions about places beyond either end are answered with no.
class ProseTokens {
 public:
  explicit ProseTokens(std::string_view text);

  std::size_t size() const { return tokens_.size(); }
  const ProseToken& operator[](std::size_t index) const {
    return index < tokens_.size() ? tokens_[index] : none_;
  }
  std::string_view text(std::size_t index) const;

  bool is(std::size_t index, ProseToken::Kind kind) const {
    return index < tokens_.size() && tokens_[index].kind == kind;
  }
  bool is_number(std::size_t index) const { return is(index, ProseToken::Kind::number); }
  /// A number of `digits` digits within the bounds, both included.
  bool is_number(std::size_t index, std::size_t most_digits, std::int64_t least,
                 std::int64_t most) const;
  bool is_year(std::size_t index) const;
  /// One of these words, whatever its case.
  bool says(std::size_t index, std::initializer_list<std::string_view> words) const;
  /// A mark or Han character that is one of these.
  bool shows(std::size_t index, std::u32string_view codes) const;
  /// Stands right behind the token before it.
  bool glued(std::size_t index) const { return index < tokens_.size() && !tokens_[index].spaced; }

  /// Whether nothing before or after makes a number part of something larger, such as `H20`,
  /// `2.5`, `#24`, `24%` or `2023-24`.
  bool clean_before(std::size_t index) const;
  bool clean_after(std::size_t index) const;

 private:
  std::vector<ProseToken> tokens_;
  std::string_view text_;
  ProseToken none_;
};

}  // namespace fasti
