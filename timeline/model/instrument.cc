// SPDX-License-Identifier: MIT
#include "timeline/model/instrument.h"

#include <array>
#include <cstddef>

namespace fasti {

namespace {

using Kind = EffectKind;

constexpr auto kEffects = std::to_array<EffectInfo>({
    {Kind::proposes, "proposes", "Puts the instrument forward."},
    {Kind::issues, "issues", "Adopts the instrument, which is not in force yet."},
    {Kind::imposes, "imposes", "Puts the instrument in force."},
    {Kind::amends, "amends", "Changes the instrument."},
    {Kind::delays, "delays", "Moves a start that is still to come."},
    {Kind::extends, "extends",
     "Moves an end that is still to come: of the waiver if one runs, else of the suspension, else "
     "of the instrument. `what` says it outright."},
    {Kind::suspends, "suspends", "Stops the instrument for a time."},
    {Kind::resumes, "resumes", "Brings a suspended instrument back."},
    {Kind::waives, "waives", "The instrument stands, but it is announced as not enforced."},
    {Kind::enforces, "enforces", "Ends a waiver."},
    {Kind::lifts, "lifts", "Ends the instrument, or takes back what was only proposed or issued."},
    {Kind::replaces, "replaces", "Ends one instrument and puts another in force, named by `with`."},
});

constexpr bool rows_follow_the_enumeration() {
  for (std::size_t i = 0; i < kEffects.size(); ++i) {
    if (static_cast<std::size_t>(kEffects[i].kind) != i) return false;
  }
  return true;
}
static_assert(rows_follow_the_enumeration());

}  // namespace

std::span<const EffectInfo> all_effects() { return kEffects; }

const EffectInfo& info(EffectKind kind) { return kEffects[static_cast<std::size_t>(kind)]; }

}  // namespace fasti
