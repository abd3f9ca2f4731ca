// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/session.h"
#include "timeline/text/source_text.h"

namespace fasti {

/// Whether a path ends so, with a name before it; the ending may be in capitals.
bool has_ending(std::string_view path, std::string_view ending);

/// Whether `output` is one of the files that were read; then the session says so.
bool is_input(const SourceSet& files, const std::string& output, Session& session);

/// Writes the files together, or none of them, and then false, with the reason in the session:
/// never over a file that was read.
bool write_output(const SourceSet& read, const std::vector<OutputFile>& files, Session& session);

/// Whether a result goes to standard output: no name is given, or that of the device.
bool is_standard_output(std::string_view output);

/// Writes a command's result to the file `output`, or where that is empty to standard output.
void write_result(std::string_view bytes, const std::string& output, Session& session);

}  // namespace fasti
