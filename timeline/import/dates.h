// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti {

/// A date of another notation.
struct ForeignDate {
  std::string edtf;   ///< empty where it is not certain what is meant
  std::string doubt;  ///< then why: "may be 4 May or 5 April"
};

/// Reads EDTF, ISO 8601, `2025/04/09`, `20250409`, dates in English and Chinese words, and two of
/// these with "to" between them. What can be read in two ways is not guessed.
ForeignDate read_foreign_date(std::string_view written);

/// A date of a year and what else is given of month, day, hour and minute, each in digits or empty.
ForeignDate date_of_parts(std::string_view year, std::string_view month, std::string_view day,
                          std::string_view hour = {}, std::string_view minute = {});

/// Whether a date stands for one point, as `start` and `end` need it.
bool is_point(const std::string& edtf);

/// `first/last`, or nothing where that is no interval.
std::string interval(const std::string& first, const std::string& last);

}  // namespace fasti
