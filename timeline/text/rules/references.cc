// SPDX-License-Identifier: MIT
//
// Family F03: ids, and what they refer to.
#include <array>

#include "timeline/text/rules/families.h"

namespace fasti {

namespace {

constexpr Severity kError = Severity::error;
constexpr Severity kNote = Severity::note;

constexpr auto kRules = std::to_array<RuleInfo>({
    {Rule::unknown_event, "F0301", "unknown-event", kError, "no event has that id",
     R"(A relation names an event that is nowhere in the chronology.)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
  - {id: approval, date: 2025-07-15, responds-to: bans}
)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
  - {id: approval, date: 2025-07-15, responds-to: ban}
)"},
    {Rule::unknown_actor, "F0302", "unknown-actor", kError, "no actor has that id",
     R"(`by:` names an actor that `actors:` does not have.)",
     R"(fasti: 1
actors: {us: {title: US government}}
events:
  - {id: ban, date: 2025-04-09, by: us}
  - {id: reply, date: 2025-04-10, by: china}
)",
     R"(fasti: 1
actors: {us: {title: US government}, china: {title: Chinese government}}
events:
  - {id: ban, date: 2025-04-09, by: us}
  - {id: reply, date: 2025-04-10, by: china}
)"},
    {Rule::unknown_instrument, "F0303", "unknown-instrument", kError, "no instrument has that id",
     R"(An effect names an instrument that `instruments:` does not have.)",
     R"(fasti: 1
instruments: {h20-licence: {title: H20 licence requirement}}
events:
  - {id: ban, date: 2025-04-09, imposes: h20-licence}
  - {id: end, date: 2025-12-08, lifts: licence}
)",
     R"(fasti: 1
instruments: {h20-licence: {title: H20 licence requirement}}
events:
  - {id: ban, date: 2025-04-09, imposes: h20-licence}
  - {id: end, date: 2025-12-08, lifts: h20-licence}
)"},
    {Rule::unknown_part, "F0304", "unknown-part", kError, "the instrument has no such part",
     R"(`h20-licence#servers` names a part that the instrument does not list under `parts:`.)",
     R"(fasti: 1
instruments: {h20-licence: {title: H20 licence requirement}}
events:
  - {id: ban, date: 2025-04-09, imposes: "h20-licence#servers"}
)",
     R"(fasti: 1
instruments: {h20-licence: {title: H20 licence requirement, parts: [chips, servers]}}
events:
  - {id: ban, date: 2025-04-09, imposes: "h20-licence#servers"}
)"},
    {Rule::unknown_source, "F0305", "unknown-source", kError, "no source has that id",
     R"(A claim names a source that `sources:` does not have.)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09, sources: nvidia-8k}
)",
     R"(fasti: 1
sources: {nvidia-8k: {publisher: NVIDIA Corporation}}
events:
  - {id: ban, date: 2025-04-09, sources: nvidia-8k}
)"},
    {Rule::unknown_zone, "F0306", "unknown-zone", kError, "no time zone has that name",
     R"(Zones are names of the IANA database: `America/New_York`, `Asia/Shanghai`, `UTC`. Abbreviations such
as `EST` or `CST` mean different zones to different readers.)",
     R"(fasti: 1
zone: Asia/Peking
)",
     R"(fasti: 1
zone: Asia/Shanghai
)"},
    {Rule::duplicate_id, "F0307", "duplicate-id", kError, "two records have the same id",
     R"(Ids are unique among events, among sources, among actors and among instruments, over all files.)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
  - {id: ban, date: 2025-08-12}
)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
  - {id: second-ban, date: 2025-08-12}
)"},
    {Rule::self_relation, "F0308", "self-relation", kError, "an event is related to itself",
     R"(An event cannot be before, after or because of itself.)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09, after: ban}
)",
     R"(fasti: 1
events:
  - {id: filing, date: 2025-04-15, after: ban}
  - {id: ban, date: 2025-04-09}
)"},
    {Rule::unknown_lane, "F0309", "unknown-lane", kError, "no lane has that id",
     R"(Where `lanes:` lists the lanes, an actor's `lane:` is one of them.)",
     R"(fasti: 1
lanes: {industry: {title: Industry}}
actors:
  nvidia: {title: Nvidia, lane: industry}
  amd: {title: AMD, lane: industri}
events:
  - {id: promise, date: 2025-08, by: [nvidia, amd]}
)",
     R"(fasti: 1
lanes: {industry: {title: Industry}}
actors:
  nvidia: {title: Nvidia, lane: industry}
  amd: {title: AMD, lane: industry}
events:
  - {id: promise, date: 2025-08, by: [nvidia, amd]}
)"},
    {Rule::unknown_rule, "F0310", "unknown-rule", kError, "no rule has that code or name",
     R"(`rules:` and the options name rules by their code, `F0404`, or their name. `fasti explain` lists
them.)",
     R"(fasti: 1
rules: {source-contradicts: error}
)",
     R"(fasti: 1
rules: {sources-contradict: error}
)"},
    {Rule::unused, "F0311", "unused", kNote, "a source, actor or instrument that nothing uses",
     R"(A source that no event cites, an actor that does nothing, an instrument that no event touches. It is
left over, or an event forgets to name it, and then a reader looks for it in vain.

Name it where it belongs, or delete it. A bibliography that lists more than it cites turns the rule
off: `rules: {F0311: off}`.)",
     R"(fasti: 1
title: Controls
sources:
  register: {title: Register}
  gazette: {title: Gazette}
events:
  - {id: ban, date: 2025-04-09, title: Ban, sources: register}
)",
     R"(fasti: 1
title: Controls
sources:
  register: {title: Register}
  gazette: {title: Gazette}
events:
  - {id: ban, date: 2025-04-09, title: Ban, sources: [register, gazette]}
)"},
});
static_assert(follow_the_enumeration(kRules));

}  // namespace

std::span<const RuleInfo> reference_rules() { return kRules; }

}  // namespace fasti
