// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/session.h"

namespace fasti {

/// Writes a file whole or not at all: into a temporary file in the same folder, synced and closed,
/// then renamed. Empty on success, else the reason.
std::string write_file(const std::string& path, std::string_view bytes);

/// Writes all of them or none, the last one last: each into a temporary file, and only when all are
/// complete they take their places. Empty on success, else which one cannot be written and why.
std::string write_files(const std::vector<OutputFile>& files);

}  // namespace fasti
