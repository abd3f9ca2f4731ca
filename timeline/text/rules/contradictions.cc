// SPDX-License-Identifier: MIT
//
// Family F04: order and contradiction.
#include <array>

#include "timeline/text/rules/families.h"

namespace fasti {

namespace {

constexpr Severity kError = Severity::error;
constexpr Severity kWarning = Severity::warning;
constexpr Severity kNote = Severity::note;
constexpr Severity kOff = Severity::off;

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
    {Rule::idle_rejection, "F0407", "idle-rejection", kNote, "a rejected claim contradicts nothing",
     R"(A claim is rejected because it cannot stand beside better ones. This one could: nothing in the
chronology speaks against it, so that a reader is told less than the sources say.

Take `rejected:` away, or add the claim that it contradicts.)",
     R"(fasti: 1
title: A visit
sources: {netease: {publisher: NetEase Hao}}
events:
  - id: visit
    date: 2025-07
    title: Visit
    sources:
      - {source: netease, date: 2025-07-10, rejected: others say otherwise}
)",
     R"(fasti: 1
title: A visit
sources: {netease: {publisher: NetEase Hao}}
events:
  - id: visit
    date: 2025-07
    title: Visit
    sources:
      - {source: netease, date: 2025-07-10}
)"},
    {Rule::order_by_zones, "F0408", "order-by-zones", kNote,
     "an order that holds only thanks to time zones",
     R"(Read without their zones, the two dates contradict the order; read in them, they leave some hours in
which it holds. 14 July in Washington lasts twelve hours into 15 July in Beijing. That may be just
so, and it may be a date that was copied from a paper on the other side of the world.

Check in whose time each date is. Where it matters, give the time of day: `2025-07-14T16:30-04:00`.)",
     R"(fasti: 1
title: Approval
actors:
  us: {title: US government, zone: America/New_York}
  china: {title: Chinese government, zone: Asia/Shanghai}
sources: {register: {title: Register}}
events:
  - {id: approval, date: 2025-07-15, title: Approval, by: china, sources: register}
  - {id: answer, date: 2025-07-14, title: Answer, by: us, after: approval, sources: register}
)",
     R"(fasti: 1
title: Approval
actors:
  us: {title: US government, zone: America/New_York}
  china: {title: Chinese government, zone: Asia/Shanghai}
sources: {register: {title: Register}}
events:
  - {id: approval, date: 2025-07-15, title: Approval, by: china, sources: register}
  - {id: answer, date: 2025-07-15, title: Answer, by: us, after: approval, sources: register}
)"},
    {Rule::implied_relation, "F0409", "implied-relation", kOff,
     "an order that the dates already imply",
     R"(`after: ban` on an event of July says nothing that the dates do not, when the ban is of April. Such
orders do no harm, and make it harder to see which ones carry weight. Asked for with
`rules: {F0409: note}`.

Delete the relation, or say what it means: `responds-to`, `because-of`.)",
     R"(fasti: 1
title: Controls
rules: {F0409: note}
sources: {register: {title: Register}}
events:
  - {id: ban, date: 2025-04-09, title: Ban, sources: register}
  - {id: approval, date: 2025-07-15, title: Approval, after: ban, sources: register}
)",
     R"(fasti: 1
title: Controls
rules: {F0409: note}
sources: {register: {title: Register}}
events:
  - {id: ban, date: 2025-04-09, title: Ban, sources: register}
  - {id: approval, date: 2025-07-15, title: Approval, responds-to: ban, sources: register}
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
    {Rule::until_day_apart, "F0411", "until-day-apart", kWarning,
     "two last days of one instrument that are a day apart",
     R"(`until` is the last day on which something stands. Official texts that say "until 12:01 a.m. on 10
November" mean the 9th, and newspapers print the 10th. Two effects on one instrument that end a day
apart are nearly always one end, read in both ways; and what resumes on the last day itself, instead
of the day after, comes from the same mistake.

    suspends: {instrument: affiliates-rule, from: 2025-11-10, until: 2026-11-10}
    suspends: {instrument: affiliates-rule, from: 2025-11-10, until: 2026-11-09}

Give the last whole day in both.)",
     R"(fasti: 1
title: Affiliates
instruments: {rule: {title: Affiliates rule}}
sources: {register: {title: Register, tier: primary}}
events:
  - {id: rule, date: 2025-09-29, title: Rule, sources: register, imposes: rule}
  - id: deal
    date: 2025-11-01
    title: Deal
    sources: register
    suspends: {instrument: rule, from: 2025-11-10, until: 2026-11-10, then: resumes}
  - id: correction
    date: 2025-11-12
    title: Correction
    sources: register
    extends: {instrument: rule, until: 2026-11-09, then: resumes}
)",
     R"(fasti: 1
title: Affiliates
instruments: {rule: {title: Affiliates rule}}
sources: {register: {title: Register, tier: primary}}
events:
  - {id: rule, date: 2025-09-29, title: Rule, sources: register, imposes: rule}
  - id: deal
    date: 2025-11-01
    title: Deal
    sources: register
    suspends: {instrument: rule, from: 2025-11-10, until: 2026-11-09, then: resumes}
  - id: correction
    date: 2025-11-12
    title: Correction
    sources: register
    extends: {instrument: rule, until: 2027-11-09, then: resumes}
)"},
});
static_assert(follow_the_enumeration(kRules));

}  // namespace

std::span<const RuleInfo> contradiction_rules() { return kRules; }

}  // namespace fasti
