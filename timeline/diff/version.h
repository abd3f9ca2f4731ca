// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// One of the two chronologies that are compared.
struct Version {
  const Chronology& chronology;
  const Reasoning& reasoning;
  const Diagnostics& findings;
};

}  // namespace fasti
