// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fasti {

/// A day that a text in English names.
struct ProseDay {
  std::optional<int> year;
  int month = 0;  ///< 1 to 12
  int day = 0;    ///< 1 to 31, perhaps more than the month has
  /// Of the group that it stands in ("October 7, 12, and 21, 2022"); bytes, half-open.
  std::size_t begin = 0;
  std::size_t end = 0;
  /// "2022-10-07", or where the year is not told "--10-07".
  std::string iso() const;
};

/// Every day that the text names, ranges and lists included, in order. Rather one too many than one
/// too few: what is found is to be asked about, never to be believed. `1/2/26` is read the American
/// way. A day without a year has that of the next one in its sentence.
std::vector<ProseDay> days_named(std::string_view text);

}  // namespace fasti
