// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace fasti::render {

/// JSON as it is printed: indented by two, with a line break at the end. Control and bidirectional
/// characters stand as `\u` escapes; bytes that are not UTF-8 as U+FFFD.
std::string print_json(const nlohmann::ordered_json& json);

}  // namespace fasti::render
