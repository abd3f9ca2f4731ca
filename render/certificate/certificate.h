// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/diagnostics/report.h"

namespace fasti::render {

/// What proves the answer of a check, as JSON (version 1); docs/reasoning.md says how to read it.
/// The file must have been read as a chronology.
std::string certificate_json(const CheckedFile& file);

}  // namespace fasti::render
