// SPDX-License-Identifier: MIT
#include "timeline/model/relation.h"

#include <array>
#include <cstddef>

namespace fasti {

namespace {

using Kind = RelationKind;
using enum LinkStyle;

constexpr auto kRelations = std::to_array<RelationInfo>({
    {Kind::after, "after", "is after", false, true, order,
     "The other event ends before this one starts."},
    {Kind::before, "before", "is before", false, true, order,
     "This event ends before the other one starts."},
    {Kind::meets, "meets", "meets", false, false, order,
     "This event ends at the moment when the other one starts."},
    {Kind::met_by, "met-by", "is met by", false, false, order,
     "The other event ends at the moment when this one starts."},
    {Kind::overlaps, "overlaps", "overlaps", false, false, order,
     "This event starts first and ends while the other one lasts."},
    {Kind::overlapped_by, "overlapped-by", "is overlapped by", false, false, order,
     "The other event starts first and ends while this one lasts."},
    {Kind::starts, "starts", "starts", false, false, order,
     "Both start together, and this event ends no later than the other one."},
    {Kind::started_by, "started-by", "is started by", false, false, order,
     "Both start together, and the other event ends no later than this one."},
    {Kind::during, "during", "is during", false, false, order,
     "This event lies within the other one."},
    {Kind::contains, "contains", "contains", false, false, order,
     "The other event lies within this one."},
    {Kind::finishes, "finishes", "finishes", false, false, order,
     "Both end together, and this event starts no earlier than the other one."},
    {Kind::finished_by, "finished-by", "is finished by", false, false, order,
     "Both end together, and the other event starts no earlier than this one."},
    {Kind::equals, "equals", "is at the same time as", false, false, order,
     "Both start together and end together."},
    {Kind::same_day, "same-day", "is on the same day as", false, false, order,
     "Both start on the same calendar date, each in its own time zone."},
    {Kind::simultaneous, "simultaneous", "is at about the same time as", false, false, order,
     "Both start at about the same time, at most 24 hours apart."},
    {Kind::because_of, "because-of", "follows from", true, true, led_to,
     "The other event caused this one, which starts no earlier."},
    {Kind::responds_to, "responds-to", "responds to", true, true, answered_by,
     "This event answers the other one and starts no earlier."},
    {Kind::enabled_by, "enabled-by", "was enabled by", true, true, led_to,
     "The other event made this one possible, which starts no earlier."},
    {Kind::implements, "implements", "implements", true, true, led_to,
     "This act carries out the other one and starts no earlier."},
    {Kind::corrects, "corrects", "corrects", true, true, order,
     "This document or act corrects the other one and starts no earlier."},
    {Kind::supersedes, "supersedes", "supersedes", true, true, order,
     "This document or act takes the place of the other one and starts no earlier."},
    {Kind::reports, "reports", "reports", true, true, told_by,
     "This event is a report of the other one and starts no earlier."},
    {Kind::cites, "cites", "cites", true, true, told_by,
     "This document refers to the other one and starts no earlier."},
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
