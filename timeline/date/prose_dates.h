// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "timeline/date/prose.h"
#include "timeline/date/prose_tokens.h"

namespace fasti {

/// A date with the tokens that it is made of, `[first, last)`.
struct TokenDate {
  DateMention date;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The dates of a text, in order, none overlapping another.
std::vector<TokenDate> find_dates(const ProseTokens& tokens);

/// A date in Chinese whose first number is token `at`: 2023年10月24日（星期二）. `next` is moved
/// past what was read, even where it is no date after all.
bool read_han_date(const ProseTokens& tokens, std::size_t at, TokenDate& out, std::size_t& next);

/// Day counts with an anchor among `dates`, in order.
std::vector<DayCount> find_counts(const ProseTokens& tokens, const std::vector<TokenDate>& dates);

}  // namespace fasti
