// SPDX-License-Identifier: MIT
//
// Family F08: style.
#include <array>

#include "timeline/text/rules/families.h"

namespace fasti {

namespace {

constexpr Severity kWarning = Severity::warning;
constexpr Severity kNote = Severity::note;

constexpr auto kRules = std::to_array<RuleInfo>({
    {Rule::no_title, "F0801", "no-title", kWarning, "an event without a title",
     R"(The title is what lists and pictures show. Without one a reader sees the id, which was made for the
editor.

Give it a title: who does what, in a few words.)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register}}
events:
  - {id: ban, date: 2025-04-09, sources: register}
)",
     R"(fasti: 1
title: Controls
sources: {register: {title: Register}}
events:
  - {id: ban, date: 2025-04-09, title: The H20 needs a licence, sources: register}
)"},
    {Rule::actor_without_zone, "F0802", "actor-without-zone", kNote,
     "an actor without a zone where zones differ",
     R"(The dates of an event are read in the zone of its first actor. This chronology has several zones, and
this actor none, so that its dates are read in the chronology's, or in UTC: half a day off for
somebody in Asia.

Give the actor its `zone:`, the same as the chronology's if that is right.)",
     R"(fasti: 1
title: Controls
zone: America/New_York
actors:
  china: {title: Chinese government, zone: Asia/Shanghai}
  huawei: {title: Huawei}
sources: {register: {title: Register}}
events:
  - {id: answer, date: 2025-07-31, title: Answer, by: china, sources: register}
  - {id: chip, date: 2025-08-12, title: Chip, by: huawei, sources: register}
)",
     R"(fasti: 1
title: Controls
zone: America/New_York
actors:
  china: {title: Chinese government, zone: Asia/Shanghai}
  huawei: {title: Huawei, zone: Asia/Shanghai}
sources: {register: {title: Register}}
events:
  - {id: answer, date: 2025-07-31, title: Answer, by: china, sources: register}
  - {id: chip, date: 2025-08-12, title: Chip, by: huawei, sources: register}
)"},
    {Rule::missing_language, "F0803", "missing-language", kNote,
     "a language is missing from a text that has others",
     R"(Texts of this chronology are given in several languages, and this one lacks a language that at least
half of them have. `--lang` falls back to another language there, in the middle of a picture.

Add the missing text. A name that is the same in every language is written once, without a map:
`title: AMD`.)",
     R"(fasti: 1
title: {en: Controls, zh: 管制}
sources: {register: {title: Register}}
events:
  - {id: ban, date: 2025-04-09, title: {en: Ban, zh: 禁令}, sources: register}
  - {id: answer, date: 2025-07-31, title: {en: Answer}, sources: register}
)",
     R"(fasti: 1
title: {en: Controls, zh: 管制}
sources: {register: {title: Register}}
events:
  - {id: ban, date: 2025-04-09, title: {en: Ban, zh: 禁令}, sources: register}
  - {id: answer, date: 2025-07-31, title: {en: Answer, zh: 回应}, sources: register}
)"},
});
static_assert(follow_the_enumeration(kRules));

}  // namespace

std::span<const RuleInfo> style_rules() { return kRules; }

}  // namespace fasti
