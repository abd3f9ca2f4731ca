// SPDX-License-Identifier: MIT
#include "timeline/reason/account_dates.h"

#include <algorithm>
#include <variant>

namespace fasti {

std::vector<Extent> account_dates(const std::vector<Claim>& claims, std::size_t events,
                                  Margin margin) {
  std::vector<Extent> out(events);
  for (const Claim& claim : claims) {
    if (claim.kind != Claim::Kind::dating || !claim.account()) continue;
    const auto read = claim.dating->value.read(*claim.zone, margin == Margin::with);
    const auto* reading = std::get_if<edtf::Reading>(&read);
    if (reading == nullptr) continue;
    Extent& stated = out[claim.event.value];
    const Extent& extent = reading->extent;
    if (claim.dated != Dated::end) stated.start = extent.start;
    if (claim.dated != Dated::start) stated.end = extent.end;
    if (claim.dated == Dated::start) stated.start.hi = extent.end.hi;
    if (claim.dated == Dated::end) stated.end.lo = extent.start.lo;
  }
  for (Extent& stated : out) {
    stated.end.lo = std::max(stated.end.lo, stated.start.lo);
    stated.start.hi = std::min(stated.start.hi, stated.end.hi);
  }
  return out;
}

bool narrower(const Extent& inferred, const Extent& stated) {
  const auto within = [](const Window& inner, const Window& outer) {
    return inner.lo > outer.lo || inner.hi < outer.hi;
  };
  return within(inferred.start, stated.start) || within(inferred.end, stated.end);
}

}  // namespace fasti
