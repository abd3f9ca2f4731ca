// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti {

/// What a date means, as one line of JSON without line break: `input`, `valid`, then `level`,
/// `soft`, `start` and `end`, or `at` and `error`. Bounds are strict, in UTC, `latest` excluded;
/// `..` where an end is open, null where nothing bounds it. Sets and masks give their hull.
std::string edtf_json(std::string_view input);

/// The same in a few lines for people, the last one ended too.
std::string edtf_text(std::string_view input);

}  // namespace fasti
