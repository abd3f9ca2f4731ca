// SPDX-License-Identifier: MIT
//
// Family F04: order and contradiction.
#include <array>

#include "timeline/text/rules/families.h"

namespace fasti {

namespace {

constexpr Severity kError = Severity::error;
constexpr Severity kWarning = Severity::warning;

constexpr auto kRules = std::to_array<RuleInfo>({
    {Rule::account_contradicts_itself, "F0401", "account-contradicts-itself", kError,
     "the editor's own statements cannot all be true",
     R"(What the chronology says without naming a source is the account, the editor's own. It must be
possible as a whole. The claims shown cannot hold together; without any one of them the rest can.

Correct the date or the order that is wrong. A statement that is somebody else's belongs to its
source: `after: {event: notice, source: beike}`.)",
     R"(fasti: 1
events:
  - {id: notice, date: 2025-04-09}
  - {id: answer, date: 2025-04-07, after: notice}
)",
     R"(fasti: 1
events:
  - {id: notice, date: 2025-04-09}
  - {id: answer, date: 2025-04-17, after: notice}
)"},
    {Rule::effect_before_cause, "F0402", "effect-before-cause", kError,
     "an event comes before what it follows from",
     R"(A cause is not after its effect: what answers, implements, corrects, reports or is caused by
something cannot start before it.

Correct the date, or the relation.)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
  - {id: approval, date: 2025-04-01, responds-to: ban}
)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
  - {id: approval, date: 2025-07-15, responds-to: ban}
)"},
    {Rule::cycle, "F0403", "cycle", kError, "a circle of causes or of orders",
     R"(Each event of the circle is said to follow the next. Even where all could fall on one instant, a
circle of causes explains nothing, and is nearly always a slip.

Turn the relation that points the wrong way.)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04, after: approval}
  - {id: approval, date: 2025-04, after: ban}
)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04}
  - {id: approval, date: 2025-04, after: ban}
)"},
    {Rule::sources_contradict, "F0404", "sources-contradict", kWarning,
     "sources contradict each other",
     R"(The claims shown, of several sources, cannot all be true beside the account. Fasti does not choose:
it names the claims and leaves their dates out of what it infers.

Find out which is right, and say so: `rejected: reason` on the other keeps it on record without
enforcing it.)",
     R"(fasti: 1
sources: {beike: {publisher: 新京報貝殼財經}, netease: {publisher: NetEase Hao}}
events:
  - {id: approval, date: 2025-07-15}
  - id: visit
    sources: {source: beike, date: 2025-07-15}
    before: {event: approval, lag: ~1 month, source: netease}
)",
     R"(fasti: 1
sources: {beike: {publisher: 新京報貝殼財經}, netease: {publisher: NetEase Hao}}
events:
  - {id: approval, date: 2025-07-15}
  - id: visit
    sources: {source: beike, date: 2025-07-15}
    before: {event: approval, lag: ~1 month, source: netease, rejected: two others say July}
)"},
    {Rule::source_contradicts_account, "F0405", "source-contradicts-account", kWarning,
     "a source contradicts the account",
     R"(The account, the editor's own statements, cannot be true together with what this source claims.

Correct the account, or mark the claim `rejected:` with the reason.)",
     R"(fasti: 1
sources: {netease: {publisher: NetEase Hao}}
events:
  - {id: visit, date: 2025-07-16, sources: {source: netease, date: 2025-06}}
)",
     R"(fasti: 1
sources: {netease: {publisher: NetEase Hao}}
events:
  - {id: visit, date: 2025-07-16, sources: {source: netease, date: 2025-07}}
)"},
    {Rule::source_contradicts_itself, "F0406", "source-contradicts-itself", kWarning,
     "a source contradicts itself",
     R"(Claims of one source cannot all be true, whatever the account says. Often a paragraph was misread,
or the source tells of two events as one.)",
     R"(fasti: 1
sources: {netease: {publisher: NetEase Hao}}
events:
  - id: visit
    sources:
      - {source: netease, date: 2025-06, at: "¶2"}
      - {source: netease, date: 2025-07, at: "¶23"}
)",
     R"(fasti: 1
sources: {netease: {publisher: NetEase Hao}}
events:
  - {id: first-visit, sources: {source: netease, date: 2025-06, at: "¶2"}}
  - {id: second-visit, sources: {source: netease, date: 2025-07, at: "¶23"}}
)"},
    {Rule::undecided,
     "F0410",
     "undecided",
     kWarning,
     "the chronology is too entangled to be decided",
     R"(Calendar lags in circles can need very many steps. The search was given up within its budget, and
nothing is claimed of these events.

State one date more firmly, or replace a lag by a date.)",
     {},
     {}},
});
static_assert(follow_the_enumeration(kRules));

}  // namespace

std::span<const RuleInfo> contradiction_rules() { return kRules; }

}  // namespace fasti
