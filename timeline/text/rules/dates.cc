// SPDX-License-Identifier: MIT
//
// Family F02: dates, lags and local times.
#include <array>

#include "timeline/text/rules/families.h"

namespace fasti {

namespace {

constexpr Severity kError = Severity::error;
constexpr Severity kWarning = Severity::warning;
constexpr Severity kNote = Severity::note;

constexpr auto kRules = std::to_array<RuleInfo>({
    {Rule::not_edtf, "F0201", "not-edtf", kError, "a text that is no date",
     R"(Dates are written in EDTF, the extended form of ISO 8601: `2025-04-09`, `2025-04`, `2025-04~`
(about), `2025-07-14/2025-07-16` (from, to), `[..2025-08-12]` (one day, at the latest that one).

`fasti edtf TEXT` shows how a date is read.)",
     R"(fasti: 1
events:
  - {id: ban, date: 9 April 2025}
)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
)"},
    {Rule::impossible_date, "F0202", "impossible-date", kError, "a day that no calendar has",
     R"(The date has the right form, and does not exist: 29 February in a common year, a 13th month,
24:00.)",
     R"(fasti: 1
events:
  - {id: meeting, date: 2025-02-29}
)",
     R"(fasti: 1
events:
  - {id: meeting, date: 2025-02-28}
)"},
    {Rule::interval_backwards, "F0203", "interval-backwards", kError,
     "an interval that ends before it starts",
     R"(In `a/b` the second date is not before the first.)",
     R"(fasti: 1
events:
  - {id: visit, date: 2025-07-16/2025-07-14}
)",
     R"(fasti: 1
events:
  - {id: visit, date: 2025-07-14/2025-07-16}
)"},
    {Rule::since_ever, "F0204", "since-ever", kNote, "an interval without a beginning",
     R"(`../2022-05-31` is something that has lasted since ever and ended by that day. An event of one day,
not known better than by its latest, is `[..2022-05-31]`.)",
     R"(fasti: 1
events:
  - {id: order, date: ../2022-05-31}
)",
     R"(fasti: 1
events:
  - {id: order, date: "[..2022-05-31]"}
)"},
    {Rule::wrong_weekday, "F0205", "wrong-weekday", kWarning,
     "a weekday in the text disagrees with the date",
     R"(A text names a weekday that its date does not have, or that the event's own date does not have. One
of the two is wrong, and the weekday is often the one that was known: who writes "Monday" remembers
a Monday. The day or the year is then off.

    text: Published on Monday, October 24, 2023.     # a Tuesday; it was a Monday in 2022

Look the day up again, and correct the date or the weekday. A quotation that errs is kept, and
silenced where it stands.)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register, tier: primary}}
events:
  - id: notice
    date: 2023-10-24
    title: Notice
    text: Published on Monday, October 24, 2023.
    sources: register
)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register, tier: primary}}
events:
  - id: notice
    date: 2023-10-24
    title: Notice
    text: Published on Tuesday, October 24, 2023.
    sources: register
)"},
    {Rule::wrong_year, "F0206", "wrong-year", kWarning,
     "a year in the text disagrees with the date",
     R"(The text dates the event on the same day and month in another year. One of the two was copied, or
typed in January.

    date: 2025-04-09
    text: On 9 April 2024 Washington tells Nvidia of the licence.

Correct the year that is wrong. Only a date that can be meant as the event's own is looked at:
anniversaries, deadlines and dates of other acts are not.)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register, tier: primary}}
events:
  - id: notice
    date: 2025-04-09
    title: Notice
    text: On 9 April 2024 the maker is told.
    sources: register
)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register, tier: primary}}
events:
  - id: notice
    date: 2025-04-09
    title: Notice
    text: On 9 April 2025 the maker is told.
    sources: register
)"},
    {Rule::local_time, "F0207", "local-time", kError,
     "a local time that the zone skips, or has twice",
     R"(When clocks are put forward an hour is skipped, and when they are put back an hour comes twice. A
local time in such an hour is no instant, or two.

Add the offset that is meant.)",
     R"(fasti: 1
zone: America/New_York
events:
  - {id: filing, date: 2025-11-02T01:30}
)",
     R"(fasti: 1
zone: America/New_York
events:
  - {id: filing, date: 2025-11-02T01:30-04:00}
)"},
    {Rule::bad_lag, "F0208", "bad-lag", kError, "a text that is no distance in time",
     R"(A lag is `1 day`, `3 weeks`, `2 years`, `36 hours`, `P3M`, `3 months..4 months`,
`at least 30 days`, `at most 2 weeks` or, about, `~1 month`.)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
  - {id: approval, after: {event: ban, lag: a few months}}
)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
  - {id: approval, after: {event: ban, lag: ~3 months}}
)"},
    {Rule::unquoted_date, "F0209", "unquoted-date", kError,
     "a date that YAML takes for something else",
     R"(A date that begins with `[`, `{` or `%` is a list, a map or an error to YAML. Quote it.)",
     R"(fasti: 1
events:
  - {id: summons, date: [..2025-08-12]}
)",
     R"(fasti: 1
events:
  - {id: summons, date: "[..2025-08-12]"}
)"},
    {Rule::wrong_day_count, "F0210", "wrong-day-count", kWarning,
     "a count of days in the text that the dates contradict",
     R"(The text counts days from one date and reaches another, and the sum is wrong. Thirty days from 17
October are 16 November: the first day is not counted, and October has 31.

    text: It takes effect 30 days from 17 October, that is, on 15 November.

Count again, or say what is meant: a count that begins with its first day ("30 days beginning on 17
October") ends a day earlier, and business days are not days. A deadline that falls on a weekend
and moves to Monday is no mistake.)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register, tier: primary}}
events:
  - id: rule
    date: 2023-10-17
    title: Rule
    text: It takes effect 30 days from 17 October, that is, on 15 November.
    sources: register
)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register, tier: primary}}
events:
  - id: rule
    date: 2023-10-17
    title: Rule
    text: It takes effect 30 days from 17 October, that is, on 16 November.
    sources: register
)"},
});
static_assert(follow_the_enumeration(kRules));

}  // namespace

std::span<const RuleInfo> date_rules() { return kRules; }

}  // namespace fasti
