// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "timeline/check/check.h"
#include "timeline/load/load.h"

namespace fasti {

/// One chronology after its check.
struct CheckedFile {
  std::string name;  ///< as the user gave it
  Loaded loaded;
  Checked checked;
};

}  // namespace fasti
