// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti {

/// Writes a file whole or not at all: into a temporary file in the same folder, synced and closed,
/// then renamed. Empty on success, else the reason.
std::string write_file(const std::string& path, std::string_view bytes);

}  // namespace fasti
