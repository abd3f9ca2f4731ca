// SPDX-License-Identifier: MIT
//
// Family F06: sources, and what they can know.
#include <array>

#include "timeline/text/rules/families.h"

namespace fasti {

namespace {

constexpr Severity kWarning = Severity::warning;
constexpr Severity kNote = Severity::note;

constexpr auto kRules = std::to_array<RuleInfo>({
    {Rule::no_source, "F0601", "no-source", kWarning, "an event without a source",
     R"(Nobody can check an event that no source attests: no entry of `sources:`, no relation and no figure
of it names one.

Name where it is from. Where there is nothing yet, say so by a source of its own, such as
`{title: Notes of the editor}`, or ease the rule while drafting: `rules: {F0601: note}`.)",
     R"(fasti: 1
title: Controls
events:
  - {id: ban, date: 2025-04-09, title: Ban}
)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register}}
events:
  - {id: ban, date: 2025-04-09, title: Ban, sources: register}
)"},
    {Rule::source_before_event, "F0602", "source-before-event", kWarning,
     "a source was published before what it reports",
     R"(A source cannot tell that something happened before it did. Either the event bears the wrong date,
often that on which a rule takes effect instead of that on which it was made, or the source
announces what was to come and attests another event.

Correct the date, cite the source on the event that it tells of, or mark what is still to come with
`status: planned`. Effects that begin on a later day are no fault: they have `from:`.)",
     R"(fasti: 1
title: Controls
sources: {gazette: {title: Gazette, published: 2023-10-18}}
events:
  - {id: ban, date: 2023-10-25, title: Ban, sources: gazette}
)",
     R"(fasti: 1
title: Controls
sources: {gazette: {title: Gazette, published: 2023-10-18}}
events:
  - {id: ban, date: 2023-10-17, title: Ban, sources: gazette}
)"},
    {Rule::secondary_alone, "F0603", "secondary-alone", kNote,
     "a legal date that rests on secondary sources alone",
     R"(What is in force on a day follows from the date of this event, and no primary source attests it.
Newspapers mix the announcement with the effect; the official text says which day it is.

Cite the text itself, with `tier: primary`: the gazette, the notice, the filing.)",
     R"(fasti: 1
title: Controls
instruments: {licence: {title: Licence requirement}}
sources: {gazette: {title: Gazette}}
events:
  - {id: ban, date: 2023-10-17, title: Ban, imposes: licence, sources: gazette}
)",
     R"(fasti: 1
title: Controls
instruments: {licence: {title: Licence requirement}}
sources: {register: {title: Official register, tier: primary}}
events:
  - {id: ban, date: 2023-10-17, title: Ban, imposes: licence, sources: register}
)"},
    {Rule::known_before_event, "F0604", "known-before-event", kWarning,
     "`known` or `published` before the event",
     R"(An event cannot be public before it happened. Where an act was published first and took effect
later, the event is the act, and the effect has a date of its own.

    - {id: rule, date: 2023-11-17, published: 2023-10-25, imposes: licence}
    - {id: rule, date: 2023-10-25, published: 2023-10-25,
       imposes: {instrument: licence, from: 2023-11-17}}

Date the event by the act, and give the effect its `from:`.)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register}}
events:
  - {id: ban, date: 2025-04-15, known: 2025-04-09, title: Ban, sources: register}
)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register}}
events:
  - {id: ban, date: 2025-04-09, known: 2025-04-15, title: Ban, sources: register}
)"},
    {Rule::report_with_effect, "F0605", "report-with-effect", kWarning,
     "a report that changes what is in force",
     R"(A report tells of an act; it imposes, suspends or lifts nothing. With the effect on the report, the
instrument changes on the day of the newspaper instead of the day of the act.

Put the effect on the act, and tie the report to it with `reports:`.)",
     R"(fasti: 1
title: Controls
instruments: {licence: {title: Licence requirement}}
sources: {register: {title: Register, tier: primary}}
events:
  - {id: story, date: 2025-04-15, kind: report, title: Story, imposes: licence, sources: register}
)",
     R"(fasti: 1
title: Controls
instruments: {licence: {title: Licence requirement}}
sources: {register: {title: Register, tier: primary}}
events:
  - {id: ban, date: 2025-04-09, title: Ban, imposes: licence, sources: register}
  - {id: story, date: 2025-04-15, kind: report, title: Story, reports: ban, sources: register}
)"},
    {Rule::effective_as_published, "F0606", "effective-as-published", kNote,
     "every act takes effect on the day of its publication",
     R"(Acts are made, published and take effect on days of their own. Where the dates of all of them, four
or more, are those of publication, the column was most likely filled from one date.

Look the dates up in the official texts: `date:` is the act, `published:` its publication, and
`from:` on the effect the day on which it begins.)",
     R"(fasti: 1
title: Controls
instruments: {a: {title: A}, b: {title: B}, c: {title: C}, d: {title: D}}
sources: {register: {title: Register, tier: primary}}
events:
  - {id: e1, date: 2022-10-13, published: 2022-10-13, title: First, imposes: a, sources: register}
  - {id: e2, date: 2023-10-25, published: 2023-10-25, title: Second, imposes: b, sources: register}
  - {id: e3, date: 2024-04-04, published: 2024-04-04, title: Third, imposes: c, sources: register}
  - {id: e4, date: 2024-12-05, published: 2024-12-05, title: Fourth, imposes: d, sources: register}
)",
     R"(fasti: 1
title: Controls
instruments: {a: {title: A}, b: {title: B}, c: {title: C}, d: {title: D}}
sources: {register: {title: Register, tier: primary}}
events:
  - {id: e1, date: 2022-10-07, published: 2022-10-13, title: First, imposes: a, sources: register}
  - {id: e2, date: 2023-10-17, published: 2023-10-25, title: Second, sources: register,
     imposes: {instrument: b, from: 2023-11-17}}
  - {id: e3, date: 2024-04-04, published: 2024-04-04, title: Third, imposes: c, sources: register}
  - {id: e4, date: 2024-12-02, published: 2024-12-05, title: Fourth, imposes: d, sources: register}
)"},
});
static_assert(follow_the_enumeration(kRules));

}  // namespace

std::span<const RuleInfo> source_rules() { return kRules; }

}  // namespace fasti
