// SPDX-License-Identifier: MIT
//
// Family F07: figures.
#include <array>

#include "timeline/text/rules/families.h"

namespace fasti {

namespace {

constexpr Severity kWarning = Severity::warning;
constexpr Severity kNote = Severity::note;

constexpr auto kRules = std::to_array<RuleInfo>({
    {Rule::figures_disagree, "F0701", "figures-disagree", kWarning,
     "figures that no number satisfies together",
     R"(Figures of one event with the same `what`, `of` and `unit` speak of one number, and no number fits
them all. `more than 150000` and `900000` do fit; `3` and `~12` do not. `~` allows a tenth less or
more, or half a unit of the last digit that is not zero, whichever is more: `~40` is 35 to 45.

Where they measure different things, say so with `of:`. Where one is rounded, write `~`. Where the
sources do disagree, the finding is the answer: silence it where it stands.)",
     R"(fasti: 1
title: Stock
sources: {gazette: {title: Gazette}, almanac: {title: Almanac}}
events:
  - id: count
    date: 2025-07
    title: Count
    sources: [gazette, almanac]
    figures:
      - {what: stock, value: 150000, unit: chips, source: gazette}
      - {what: stock, value: 900000, unit: chips, source: almanac}
)",
     R"(fasti: 1
title: Stock
sources: {gazette: {title: Gazette}, almanac: {title: Almanac}}
events:
  - id: count
    date: 2025-07
    title: Count
    sources: [gazette, almanac]
    figures:
      - {what: stock, value: more than 150000, unit: chips, source: gazette}
      - {what: stock, value: 900000, unit: chips, source: almanac}
)"},
    {Rule::units_differ, "F0702", "units-differ", kNote, "one figure in different units",
     R"(Figures are held against each other only in the same unit, written in the same way: `USD bn` and
`USD m` are not converted, and neither are `t` and `tonnes`. These two speak of the same thing and
are not compared.

Write both in one unit; what the source prints can stand in `note:`.)",
     R"(fasti: 1
title: Charge
sources: {gazette: {title: Gazette}, almanac: {title: Almanac}}
events:
  - id: charge
    date: 2025-04
    title: Charge
    sources: [gazette, almanac]
    figures:
      - {what: charge, value: 4.5, unit: USD bn, source: gazette}
      - {what: charge, value: 4500, unit: USD m, source: almanac}
)",
     R"(fasti: 1
title: Charge
sources: {gazette: {title: Gazette}, almanac: {title: Almanac}}
events:
  - id: charge
    date: 2025-04
    title: Charge
    sources: [gazette, almanac]
    figures:
      - {what: charge, value: 4.5, unit: USD bn, source: gazette}
      - {what: charge, value: 4.5, unit: USD bn, source: almanac, note: 4500 million as printed}
)"},
});
static_assert(follow_the_enumeration(kRules));

}  // namespace

std::span<const RuleInfo> figure_rules() { return kRules; }

}  // namespace fasti
