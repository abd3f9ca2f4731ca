// SPDX-License-Identifier: MIT
#include "render/why/some_days.h"

#include "timeline/date/edtf_outline.h"

namespace fasti::render {

const Dating* some_days(const Reasoning& reasoning, const WhyEvent& why) {
  for (const ClaimId id : why.alike) {
    const Dating* const dating = reasoning.claims[id].dating;
    if (edtf::names_some(edtf::outline(dating->value))) return dating;
  }
  return nullptr;
}

}  // namespace fasti::render
