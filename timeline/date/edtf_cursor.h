// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "timeline/date/edtf.h"
#include "timeline/date/edtf_node.h"

namespace fasti::edtf {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_digit_or_mask(char c) { return is_digit(c) || c == 'X'; }
inline bool is_qualifier(char c) { return c == '?' || c == '~' || c == '%'; }

/// A place in a text of which a date is read, and the fault that ended the reading. What reads
/// gives false after a fault.
class Cursor {
 protected:
  using Kind = Error::Kind;

  explicit Cursor(std::string_view text) : text_(text) {}

  /// The character here, or NUL at the end.
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take(char c);
  bool take_dots();
  void take_qualifier(Qualifier& qualifier);

  template <typename Test>
  std::string take_while(Test test) {
    const std::size_t start = at_;
    while (at_ < text_.size() && test(text_[at_])) ++at_;
    return std::string(text_.substr(start, at_ - start));
  }

  /// Fails here: with a hint for the character here if there is one, else with `message`.
  bool unexpected(std::string message);

  bool fail(std::string message);
  bool fail(std::string message, std::size_t at, Kind kind = Kind::syntax);

  std::string_view text_;
  std::size_t at_ = 0;
  Error error_;
};

}  // namespace fasti::edtf
