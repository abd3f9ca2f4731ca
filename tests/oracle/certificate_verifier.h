// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fasti::oracle {

/// Checks a certificate by what stands in it and the system's time zones, with none of the code
/// that made it. Empty when it holds, else what does not.
std::string verify_certificate(const std::string& json);

}  // namespace fasti::oracle
