// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "src/session.h"
#include "timeline/text/source_text.h"

namespace fasti {

/// Whether `output` is one of the files that were read; then the session says so.
bool is_input(const SourceSet& files, const std::string& output, Session& session);

/// Writes a command's result to the file `output`, or where that is empty to standard output.
void write_result(std::string_view bytes, const std::string& output, Session& session);

}  // namespace fasti
