// SPDX-License-Identifier: MIT
#include "timeline/model/instrument.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace fasti {

namespace {

using Kind = EffectKind;

constexpr auto kSpecial = std::to_array<std::string_view>({"with", "what", "until", "then"});
constexpr std::span<const std::string_view> kNoEnd = kSpecial;
constexpr std::span<const std::string_view> kOwnEnd = kNoEnd.first(2);
constexpr std::span<const std::string_view> kOtherEnd = kNoEnd.first(1);
constexpr std::span<const std::string_view> kOther = kNoEnd.subspan(1, 1);

constexpr auto kEffects = std::to_array<EffectInfo>({
    {Kind::proposes, "proposes", "Puts the instrument forward.", kNoEnd},
    {Kind::issues, "issues", "Adopts the instrument, which is not in force yet.", kOwnEnd},
    {Kind::imposes, "imposes", "Puts the instrument in force.", kOwnEnd},
    {Kind::amends, "amends", "Changes the instrument.", kNoEnd},
    {Kind::delays, "delays", "Moves a start that is still to come.", kNoEnd},
    {Kind::extends, "extends",
     "Moves an end that is still to come: of the waiver if one runs, else of the suspension, else "
     "of the instrument. `what` says it outright.",
     kOtherEnd},
    {Kind::suspends, "suspends", "Stops the instrument for a time.", kOwnEnd},
    {Kind::resumes, "resumes", "Brings a suspended instrument back.", kNoEnd},
    {Kind::waives, "waives", "The instrument stands, but it is announced as not enforced.",
     kOwnEnd},
    {Kind::enforces, "enforces", "Ends a waiver.", kNoEnd},
    {Kind::lifts, "lifts", "Ends the instrument, or takes back what was only proposed or issued.",
     kNoEnd},
    {Kind::replaces, "replaces", "Ends one instrument and puts another in force, named by `with`.",
     kOther},
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

bool EffectInfo::takes(std::string_view key_of_effect) const {
  return std::find(without.begin(), without.end(), key_of_effect) == without.end();
}

const EffectInfo& info(EffectKind kind) { return kEffects[static_cast<std::size_t>(kind)]; }

}  // namespace fasti
