// SPDX-License-Identifier: MIT
#include "timeline/model/instrument.h"

#include <array>
#include <cstddef>

namespace fasti {

namespace {

using Kind = EffectKind;

constexpr auto kEffects = std::to_array<EffectInfo>({
    {Kind::proposes, "proposes"},
    {Kind::issues, "issues"},
    {Kind::imposes, "imposes"},
    {Kind::amends, "amends"},
    {Kind::delays, "delays"},
    {Kind::extends, "extends"},
    {Kind::suspends, "suspends"},
    {Kind::resumes, "resumes"},
    {Kind::waives, "waives"},
    {Kind::enforces, "enforces"},
    {Kind::lifts, "lifts"},
    {Kind::replaces, "replaces"},
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
