// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/session.h"

namespace fasti {

/// Writes a file whole or not at all: into a temporary file in the same folder, synced and closed,
/// then renamed. Empty on success, else the reason.
std::string write_file(const std::string& path, std::string_view bytes);

/// Writes files that belong together: none takes its place before all are whole on the disk.
/// Two of them that lead to one place are a fault. Nothing on success, else the first that could
/// not be written, and why.
std::optional<WriteFault> write_files(const std::vector<OutputFile>& files);

}  // namespace fasti
