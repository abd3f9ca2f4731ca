// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "timeline/date/edtf.h"
#include "timeline/date/zone.h"
#include "timeline/text/span.h"

namespace fasti {

/// A date as a chronology states it.
struct Dating {
  edtf::Date value;
  std::string written;
  Span span;
};

/// A zone as a chronology names it; null when none is named.
struct ZoneName {
  const Zone* zone = nullptr;
  Span span;
};

}  // namespace fasti
