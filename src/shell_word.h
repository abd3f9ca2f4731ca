// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fasti {

/// A path as a shell takes it, to be shown in a command that can be copied.
std::string shell_word(const std::string& path);

}  // namespace fasti
