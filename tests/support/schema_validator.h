// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace fasti::test {

/// What the format's JSON Schema says of a YAML text.
struct SchemaVerdict {
  bool readable = true;  ///< it is YAML, with no key twice
  std::string fault;     ///< where and why the schema refuses it; empty when it does not
};

/// Validates texts by the schema that the program prints, with a validator that is not its own.
/// Plain scalars are what YAML 1.2 takes them for, as in editors.
std::vector<SchemaVerdict> validate_by_schema(const std::vector<std::string>& texts);

}  // namespace fasti::test
