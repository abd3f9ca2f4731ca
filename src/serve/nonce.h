// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fasti::serve {

/// 128 random bits of the system as 32 hexadecimal digits.
std::string make_nonce();

}  // namespace fasti::serve
