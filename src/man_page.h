// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "src/usage.h"

namespace fasti {

/// The manual page fasti(1) in the macros of man(7), in ASCII.
std::string man_page(const Usage& usage);

}  // namespace fasti
