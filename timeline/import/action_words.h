// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// What the words of a rule's action or title tell of it.
namespace fasti {

/// Whether it delays, extends, withdraws … another rule.
bool is_about_another(std::string_view words);

/// Whether it corrects another rule.
bool corrects(std::string_view words);

}  // namespace fasti
