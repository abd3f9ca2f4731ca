// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/diagnostics/report.h"
#include "src/session.h"

namespace fasti {

/// Whether a path ends so, with a name before it; the ending may be in capitals.
bool has_ending(std::string_view path, std::string_view ending);

/// Writes the files together, or none of them, with the reason in the session: never over a file
/// that the chronology was read from.
void write_output(const render::CheckedFile& file, const std::vector<OutputFile>& files,
                  Session& session);

}  // namespace fasti
