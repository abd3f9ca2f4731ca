// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace fasti {

/// The English names of the months, January first.
inline constexpr std::array<std::string_view, 12> kMonthNames{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// Its first three letters: "Jan" for "January".
constexpr std::string_view short_month_name(std::string_view name) { return name.substr(0, 3); }

}  // namespace fasti
