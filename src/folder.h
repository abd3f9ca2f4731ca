// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fasti {

/// Whether anything is at that path that a file put there would replace, be it a link that leads
/// nowhere. Devices and pipes, such as /dev/null, are written to and stay.
bool path_exists(const std::string& path);

/// Makes a folder and those above it, where they are not there. Empty on success, else the reason.
std::string make_folder(const std::string& path);

}  // namespace fasti
