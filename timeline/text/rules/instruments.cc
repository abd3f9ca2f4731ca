// SPDX-License-Identifier: MIT
//
// Family F05: instruments, and what is done to them.
#include <array>

#include "timeline/text/rules/families.h"

namespace fasti {

namespace {

constexpr Severity kWarning = Severity::warning;
constexpr Severity kNote = Severity::note;
constexpr Severity kOff = Severity::off;

constexpr auto kRules = std::to_array<RuleInfo>({
    {Rule::not_there, "F0501", "not-there", kWarning,
     "something is done to an instrument that is not there",
     R"(Only what is there can be lifted, suspended, amended or extended. Here nothing has imposed the
instrument yet, or it has already been lifted, replaced or has run out. Often a date is wrong, or
the id of another instrument was meant, or an event is missing.

Correct the date or the id, or add the event that imposes it. What is older than the record still
needs one: an event with `date: "[..2024-12-31]"` and `imposes:` says that it was there by then.
A lifting that tells, on the day after, that an `until` has run out is no fault.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: repeal, date: 2025-01-02, lifts: rule}
  - {id: ban, date: 2025-01-10, imposes: rule}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: repeal, date: 2025-02-01, lifts: rule}
)"},
    {Rule::imposed_twice, "F0502", "imposed-twice", kWarning,
     "an instrument is imposed while it is in force",
     R"(What stands cannot come into force again. Either one act is told twice, by its announcement and by
its first day, or the second act changes the first and does not impose anything.

Tell an act once, with `from:` for its first day. What changes a standing rule `amends` it, what
prolongs it `extends` it, what ends a suspension `resumes` it; what comes instead `replaces` it.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: wider, date: 2025-02-01, imposes: rule}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: wider, date: 2025-02-01, amends: rule}
)"},
    {Rule::not_suspended, "F0503", "not-suspended", kWarning,
     "an instrument is resumed that is not suspended",
     R"(Only what is suspended can be resumed. Either the suspension is missing, or it had ended before, or
the act does something else.

Add the event that suspends it, or correct the date. An end of enforcement's waiver is `enforces`.
A suspension that says `then: resumes` ends by itself; an event that tells so on that day is no
fault.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: back, date: 2025-02-01, resumes: rule}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: pause, date: 2025-01-20, suspends: rule}
  - {id: back, date: 2025-02-01, resumes: rule}
)"},
    {Rule::extended_too_late, "F0504", "extended-too-late", kWarning,
     "an extension comes after the end that it moves",
     R"(When the last day has passed there is nothing left to extend: in between the instrument, its
suspension or its waiver had run out. Often the date is that of the publication, and the act was made
in time; or the extension reaches back.

Date the event by the act, with `published:` for its publication. What reaches back has `from:` no
later than the day after the old end. What begins anew after a gap is imposed, suspended or waived
again.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: licence, date: 2025-01-10, imposes: {instrument: rule, until: 2025-03-31, then: ends}}
  - {id: longer, date: 2025-04-02, extends: {instrument: rule, until: 2025-06-30}}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: licence, date: 2025-01-10, imposes: {instrument: rule, until: 2025-03-31, then: ends}}
  - {id: longer, date: 2025-03-31, extends: {instrument: rule, until: 2025-06-30}}
)"},
    {Rule::suspended_twice, "F0505", "suspended-twice", kWarning,
     "an instrument is suspended while it is suspended",
     R"(A second suspension of what is suspended is nearly always an extension of the first, or the first had
ended and the record does not say so.

Write `extends:` with the new `until:`, or add what ended the first: its `until`, or an event that
`resumes`.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: pause, date: 2025-02-01, suspends: {instrument: rule, until: 2025-03-31, then: resumes}}
  - {id: longer, date: 2025-03-20, suspends: {instrument: rule, until: 2025-06-30, then: resumes}}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: pause, date: 2025-02-01, suspends: {instrument: rule, until: 2025-03-31, then: resumes}}
  - {id: longer, date: 2025-03-20, extends: {instrument: rule, until: 2025-06-30}}
)"},
    {Rule::end_unsaid, "F0506", "end-unsaid", kNote, "a last day without a word on what follows",
     R"(An `until` says when something stops, not what comes then: a suspended rule may come back, or be
gone. Where the record does not say, nothing is assumed, and from the next day on the answer to "what
is in force" is *unknown*.

Add `then: resumes` or `then: ends` if the text says so. Where a later act says it, add its event: one
that lifts, resumes, extends or imposes by the end of it is enough. Where nobody knows, keep the note
or silence it with a reason.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: pause, date: 2025-02-01, suspends: {instrument: rule, until: 2025-03-31}}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: pause, date: 2025-02-01, suspends: {instrument: rule, until: 2025-03-31, then: resumes}}
)"},
    {Rule::retroactive, "F0507", "retroactive", kNote,
     "an effect from a day before the event that orders it",
     R"(Few acts reach back. A `from:` before the event is more often a slip, or the event bears the date of
the publication. If it stays, the instrument counts as in force from that day, although on the day
itself nobody could know.

Correct the date that is wrong. Where the act does reach back, say so:
`# fasti: allow F0507 -- retroactive by its section 3`.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-03-01, imposes: {instrument: rule, from: 2025-01-10}}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-01, imposes: {instrument: rule, from: 2025-01-10}}
)"},
    {Rule::until_beyond_record, "F0508", "until-beyond-record", kOff,
     "a last day that lies beyond the record",
     R"(What was set for a day after `verified` may have been changed since; nobody has looked. That is no
fault, and so the rule is off. Turn it on, `rules: {F0508: note}`, to list what is to be looked at
again and when.

When the day has passed, see what became of it, add the events and move `verified:`.)",
     R"(fasti: 1
verified: 2025-02-15
rules: {F0508: note}
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: {instrument: rule, until: 2025-03-31, then: ends}}
)",
     R"(fasti: 1
verified: 2025-04-15
rules: {F0508: note}
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: {instrument: rule, until: 2025-03-31, then: ends}}
)"},
    {Rule::not_waived, "F0509", "not-waived", kWarning,
     "an instrument is enforced that is not waived",
     R"(`enforces` ends a waiver: the announcement that something standing is not enforced. Without one there
is nothing to end.

Add the event that waives it. What comes into force is `imposes`, what comes back after a suspension
`resumes`. An event that tells, on the day after, that a waiver has run out is no fault.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: deadline, date: 2025-02-01, enforces: rule}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: grace, date: 2025-01-20, waives: rule}
  - {id: deadline, date: 2025-02-01, enforces: rule}
)"},
    {Rule::waived_twice, "F0510", "waived-twice", kWarning,
     "an instrument is waived while it is waived",
     R"(A second waiver is nearly always an extension of the first, or enforcement had begun in between and
the record does not say so.

Write `extends:` with the new `until:`, or add what ended the first: its `until`, or an event that
`enforces`.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: grace, date: 2025-01-20, waives: rule}
  - {id: more-grace, date: 2025-02-20, waives: rule}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: grace, date: 2025-01-20, waives: {instrument: rule, until: 2025-03-01, then: resumes}}
  - {id: more-grace, date: 2025-02-20, extends: {instrument: rule, until: 2025-04-01}}
)"},
    {Rule::no_end_to_extend, "F0511", "no-end-to-extend", kWarning, "what is extended has no end",
     R"(An extension moves an end, and none is recorded: what it extends was begun without `until`. Of several
things that run, `extends` takes the waiver, else the suspension, else the instrument, and that may
not be the one that is meant.

Give the `until` where it begins, or say with `what:` what is extended.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: longer, date: 2025-02-01, extends: {instrument: rule, until: 2025-06-30, then: ends}}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: {instrument: rule, until: 2025-03-31, then: ends}}
  - {id: longer, date: 2025-02-01, extends: {instrument: rule, until: 2025-06-30, then: ends}}
)"},
    {Rule::no_start_to_delay, "F0512", "no-start-to-delay", kWarning,
     "a start is delayed that is past",
     R"(Only a start that is still to come can be delayed. What already stands is suspended, amended or not
enforced for a time.

Correct the date, or write `suspends:` or `waives:`. A delay on the very day of the start comes in
time.)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
  - {id: delay, date: 2025-02-01, delays: {instrument: rule, from: 2025-06-01}}
)",
     R"(fasti: 1
instruments: {rule: {title: Rule}}
events:
  - {id: ban, date: 2025-01-10, imposes: {instrument: rule, from: 2025-03-01}}
  - {id: delay, date: 2025-02-01, delays: {instrument: rule, from: 2025-06-01}}
)"},
    {Rule::not_followed, "F0513", "not-followed", kNote,
     "an instrument that stood when it was last looked at",
     R"(The instrument has a `verified:` of its own, earlier than that of the chronology, and was in force on
that day. For the days between the answer is *unknown*: it may have been lifted, and nobody has
looked.

See what became of it, add the events, and move its `verified:`, or delete it if it was looked at
together with the rest.)",
     R"(fasti: 1
verified: 2025-08-19
instruments: {rule: {title: Rule, verified: 2025-02-01}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
)",
     R"(fasti: 1
verified: 2025-08-19
instruments: {rule: {title: Rule, verified: 2025-08-19}}
events:
  - {id: ban, date: 2025-01-10, imposes: rule}
)"},
});
static_assert(follow_the_enumeration(kRules));

}  // namespace

std::span<const RuleInfo> instrument_rules() { return kRules; }

}  // namespace fasti
