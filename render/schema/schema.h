// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fasti::render {

/// The JSON Schema (2020-12) of the chronology format, made of the loader's table of keys. It
/// describes YAML as YAML 1.2 reads it: a plain `2025` is a number there, a plain date a string.
std::string schema_json();

}  // namespace fasti::render
