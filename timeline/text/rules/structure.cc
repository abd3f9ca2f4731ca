// SPDX-License-Identifier: MIT
//
// Family F01: YAML, the structure of files, and comments that speak to the check.
#include <array>

#include "timeline/text/rules/families.h"

namespace fasti {

namespace {

constexpr Severity kError = Severity::error;
constexpr Severity kWarning = Severity::warning;

constexpr auto kRules = std::to_array<RuleInfo>({
    {Rule::bad_bytes, "F0101", "bad-bytes", kError,
     "the file holds bytes that are not text in UTF-8",
     R"(A chronology is text in UTF-8. Other encodings (Latin-1, UTF-16, GB18030) and control
characters are refused, because a name that is misread is a wrong name.

Save the file as UTF-8, or convert it: `iconv -f GB18030 -t UTF-8 old.yaml > new.yaml`.)",
     R"(fasti: 1
title: "H20\u0007 and China"     # \u0007 is a control character
)",
     R"(fasti: 1
title: "H20 and China"
)"},
    {Rule::yaml_syntax, "F0102", "yaml-syntax", kError, "the file is not YAML",
     R"(The text breaks the rules of YAML: a quote or bracket that is not closed, a tab used to indent,
lines that are indented unevenly.

Indent with spaces, close what you open, and quote texts that contain `: ` or ` #`.)",
     R"(fasti: 1
title: "H20 and China
)",
     R"(fasti: 1
title: "H20 and China"
)"},
    {Rule::second_document, "F0103", "second-document", kError,
     "a second YAML document begins where none should",
     R"(A chronology is one YAML document. A second one begins at `---`, or silently where a line is
indented less than the first one, and everything after it would be lost.

Start every top-level key in the same column.)",
     R"( fasti: 1
title: H20 and China
)",
     R"(fasti: 1
title: H20 and China
)"},
    {Rule::too_large, "F0104", "too-large", kError, "the file goes beyond a limit",
     R"(Files are limited in size (64 MiB), in depth (64 levels) and in the number of their parts, so that
a damaged or hostile file cannot exhaust the machine. No honest chronology comes near.

Split a large chronology with `include:`, or raise the limit on size with `--max-size`.)",
     R"(fasti: 1
title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[H20
)",
     R"(fasti: 1
title: H20
)"},
    {Rule::unknown_key, "F0105", "unknown-key", kError, "a key that means nothing here",
     R"(Keys that the format does not know are errors and never ignored: a misspelt `afer:` would
otherwise drop an order without a word. The same holds for a key in the wrong place: the settings
`title`, `zone`, `verified` and `rules` stand in the main file, not in an included one.

Correct the spelling. Remarks belong into `note:`, `text:` or a comment.)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
  - {id: approval, date: 2025-07-15, afer: ban}
)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09}
  - {id: approval, date: 2025-07-15, after: ban}
)"},
    {Rule::duplicate_key, "F0106", "duplicate-key", kError, "a key is given twice",
     R"(YAML forbids the same key twice in one map, and readers differ in which of the two they take.

Keep one. Two sources that give two dates are two entries of `sources:`.)",
     R"(fasti: 1
events:
  - id: ban
    date: 2025-04-09
    date: 2025-04-15
)",
     R"(fasti: 1
events:
  - id: ban
    date: 2025-04-09
    known: 2025-04-15
)"},
    {Rule::missing_key, "F0107", "missing-key", kError, "a key that must be there is missing",
     R"(Some records cannot stand without a key: an event needs an `id`, a source a `title` or a
`publisher`, a relation in the form of a map its `event`.)",
     R"(fasti: 1
events:
  - {date: 2025-04-09, title: The ban}
)",
     R"(fasti: 1
events:
  - {id: ban, date: 2025-04-09, title: The ban}
)"},
    {Rule::wrong_type, "F0108", "wrong-type", kError,
     "a list, a map or a text where another is wanted",
     R"(The value has the wrong shape, for instance a list where one text is wanted.)",
     R"(fasti: 1
title: [H20, China]
)",
     R"(fasti: 1
title: {en: H20 and China, zh: H20与中国}
)"},
    {Rule::bad_value, "F0109", "bad-value", kError, "a value that the key does not take",
     R"(The value is none of those that the key takes: a `status` other than `planned`, `forecast`,
`cancelled` and `happened`, a figure that is no number, `rejected:` without a reason.)",
     R"(fasti: 1
events:
  - {id: talks, date: 2025-09, status: done}
)",
     R"(fasti: 1
events:
  - {id: talks, date: 2025-09, status: happened}
)"},
    {Rule::bad_version, "F0110", "bad-version", kError,
     "the version of the format is missing or unknown",
     R"(The main file says which version of the format it is written in: `fasti: 1`. Included files need
not.)",
     R"(title: H20 and China
)",
     R"(fasti: 1
title: H20 and China
)"},
    {Rule::bad_include, "F0111", "bad-include", kError, "a file cannot be included",
     R"(Included files are regular files in the folder of the main file or below it, at most 16 levels
deep, and never include what includes them.)",
     R"(fasti: 1
include: ../elsewhere.yaml
)",
     R"(fasti: 1
include: more-events.yaml
)"},
    {Rule::bad_id, "F0112", "bad-id", kError, "an id with characters that ids do not have",
     R"(Ids are letters of any script, digits, `-`, `_` and `.`: `h20-licence`, `约谈`.)",
     R"(fasti: 1
events:
  - {id: the ban, date: 2025-04-09}
)",
     R"(fasti: 1
events:
  - {id: the-ban, date: 2025-04-09}
)"},
    {Rule::bad_suppression, "F0113", "bad-suppression", kWarning,
     "a comment that should silence a rule and cannot",
     R"(A comment `# fasti: allow CODE -- reason` silences the findings of that rule on its line; alone on
a line it silences those of the line below. It names rules by code or name, and says why: whoever
reads the file next must see what was decided.

Give the reason, and a rule that exists. `fasti explain` lists them.)",
     R"(fasti: 1
events:
  # fasti: allow F0204
  - {id: ban, date: 2025-04-09}
)",
     R"(fasti: 1
events:
  # fasti: allow F0204 -- nobody knows when the licences began
  - {id: licences, date: ../2022-05-31}
)"},
    {Rule::unused_suppression, "F0114", "unused-suppression", kWarning,
     "a comment silences a rule that finds nothing there",
     R"(`# fasti: allow CODE -- reason` stands where the rule finds nothing: the fault was mended, or the
comment is on another line than the finding. Left standing, it would hide the next one.

Delete it, or move it to the line of the finding: of a contradiction, the line of one of its claims.)",
     R"(fasti: 1
events:
  # fasti: allow F0204 -- nobody knows when the licences began
  - {id: licences, date: 2022-05-31}
)",
     R"(fasti: 1
events:
  - {id: licences, date: 2022-05-31}
)"},
});
static_assert(follow_the_enumeration(kRules));

}  // namespace

std::span<const RuleInfo> structure_rules() { return kRules; }

}  // namespace fasti
