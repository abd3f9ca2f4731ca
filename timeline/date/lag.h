// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace fasti {

/// A calendar distance: months, then days, counted from the earlier point's day; or an elapsed time
/// in seconds. Weeks are days, years are months. Either `seconds` or the others are zero.
struct Period {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;

  bool elapsed() const { return seconds != 0; }
  friend bool operator==(const Period&, const Period&) = default;
};

/// How far apart two events are: at least `least`, at most `most`, both included, a missing side
/// unbounded. `margin_days` (for elapsed times `margin_seconds`) widens both sides: `~1 month` is
/// one month, 15 days less or more.
struct Lag {
  std::optional<Period> least;
  std::optional<Period> most;
  bool elapsed = false;  ///< counted in seconds, not on the calendar
  bool approximate = false;
  std::int64_t margin_days = 0;
  std::int64_t margin_seconds = 0;
  friend bool operator==(const Lag&, const Lag&) = default;
};

/// Why a text is no lag or no date, with the byte at fault.
struct ParseError {
  std::size_t at = 0;
  std::string message;
};

/// Reads `1 day`, `3 weeks`, `2 years`, `36 hours`, `P3M`, `3 months..4 months`, `at least 30
/// days`, `at most 2 weeks`, `~1 month`; units in singular or plural, zero allowed.
std::variant<Lag, ParseError> parse_lag(std::string_view text);

/// In words: "1 day", "3 to 4 months", "at least 30 days", "about 1 month".
std::string to_words(const Lag& lag);

}  // namespace fasti
