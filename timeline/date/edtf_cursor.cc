// SPDX-License-Identifier: MIT

#include "timeline/date/edtf_cursor.h"

#include <array>
#include <utility>

namespace fasti::edtf {
namespace {

/// What a character that does not belong there was likely meant as.
struct Hint {
  char character;
  std::string_view text;
};
constexpr std::array<Hint, 16> kHints = {{
    {' ', "a date has no spaces; a time of day follows after `T`, as in 2025-04-09T17:30"},
    {'u', "an unspecified digit is a capital `X`"},
    {'x', "an unspecified digit is a capital `X`"},
    {'y', "the `Y` before a long year is a capital"},
    {'e', "the `E` of an exponent is a capital"},
    {'s', "a decade is written 198X; the `S` of significant digits is a capital"},
    {'t', "the `T` before a time is a capital"},
    {'z', "the `Z` of UTC is a capital"},
    {'(', "parts are qualified without brackets, as in 2004-06~-11"},
    {',', "commas stand in sets, as in [1667,1668]"},
    {'/',
     "an interval has one slash and a date on each side, as in 2004-06/2006-08; hyphens join "
     "the parts of a date"},
    {'.',
     "`..` stands in a set, as in [1984..1986], or for an open end, as in 1985/..; an interval has "
     "a slash, as in 1984/1986"},
    {'Q', "the quarters of a year are 33 to 36, as in 2025-34"},
    {'W', "weeks have no number here: write the days, as in 2025-04-07/2025-04-13"},
    {'\xE2', "a plain hyphen joins the parts of a date, and a slash those of an interval"},
    {'o', "an open end is written `..`, as in 1985/.."},
}};

}  // namespace

bool Cursor::take(char c) {
  if (at_ == text_.size() || text_[at_] != c) return false;
  ++at_;
  return true;
}

bool Cursor::take_dots() {
  if (text_.substr(at_, 2) != "..") return false;
  at_ += 2;
  return true;
}

void Cursor::take_qualifier(Qualifier& qualifier) {
  if (is_qualifier(peek())) qualifier = static_cast<Qualifier>(text_[at_++]);
}

bool Cursor::unexpected(std::string message) {
  for (const Hint& hint : kHints) {
    if (hint.character == peek()) return fail(std::string(hint.text));
  }
  return fail(std::move(message));
}

bool Cursor::fail(std::string message) { return fail(std::move(message), at_); }

bool Cursor::fail(std::string message, std::size_t at, Kind kind) {
  error_ = {kind, at, std::move(message)};
  return false;
}

}  // namespace fasti::edtf
