// SPDX-License-Identifier: MIT
#include "timeline/model/relation.h"

#include <array>
#include <cstddef>

namespace fasti {

namespace {

using Kind = RelationKind;
using enum LinkStyle;

constexpr auto kRelations = std::to_array<RelationInfo>({
    {Kind::after, "after", "is after", false, true, order},
    {Kind::before, "before", "is before", false, true, order},
    {Kind::meets, "meets", "meets", false, false, order},
    {Kind::met_by, "met-by", "is met by", false, false, order},
    {Kind::overlaps, "overlaps", "overlaps", false, false, order},
    {Kind::overlapped_by, "overlapped-by", "is overlapped by", false, false, order},
    {Kind::starts, "starts", "starts", false, false, order},
    {Kind::started_by, "started-by", "is started by", false, false, order},
    {Kind::during, "during", "is during", false, false, order},
    {Kind::contains, "contains", "contains", false, false, order},
    {Kind::finishes, "finishes", "finishes", false, false, order},
    {Kind::finished_by, "finished-by", "is finished by", false, false, order},
    {Kind::equals, "equals", "is at the same time as", false, false, order},
    {Kind::same_day, "same-day", "is on the same day as", false, false, order},
    {Kind::simultaneous, "simultaneous", "is at about the same time as", false, false, order},
    {Kind::because_of, "because-of", "follows from", true, true, led_to},
    {Kind::responds_to, "responds-to", "responds to", true, true, answered_by},
    {Kind::enabled_by, "enabled-by", "was enabled by", true, true, led_to},
    {Kind::implements, "implements", "implements", true, true, led_to},
    {Kind::corrects, "corrects", "corrects", true, true, order},
    {Kind::supersedes, "supersedes", "supersedes", true, true, order},
    {Kind::reports, "reports", "reports", true, true, told_by},
    {Kind::cites, "cites", "cites", true, true, told_by},
});

constexpr bool rows_follow_the_enumeration() {
  for (std::size_t i = 0; i < kRelations.size(); ++i) {
    if (static_cast<std::size_t>(kRelations[i].kind) != i) return false;
  }
  return true;
}
static_assert(rows_follow_the_enumeration());

}  // namespace

std::span<const RelationInfo> all_relations() { return kRelations; }

const RelationInfo& info(RelationKind kind) { return kRelations[static_cast<std::size_t>(kind)]; }

}  // namespace fasti
