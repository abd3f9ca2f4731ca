// SPDX-License-Identifier: MIT
#include "timeline/text/rules.h"

#include <array>

namespace fasti {

namespace {

constexpr Severity kError = Severity::error;
constexpr Severity kWarning = Severity::warning;
constexpr Severity kNote = Severity::note;

constexpr auto kRules = std::to_array<RuleInfo>({
    {Rule::bad_bytes, "F0101", "bad-bytes", kError,
     "the file holds bytes that are not text in UTF-8",
     R"(A chronology is text in UTF-8. Other encodings (Latin-1, UTF-16, GB18030) and control
characters are refused, because a name that is misread is a wrong name.

Save the file as UTF-8, or convert it: `iconv -f GB18030 -t UTF-8 old.yaml > new.yaml`.)"},
    {Rule::yaml_syntax, "F0102", "yaml-syntax", kError, "the file is not YAML",
     R"(The text breaks the rules of YAML: a quote or bracket that is not closed, a tab used to indent,
lines that are indented unevenly.

    title: "H20 and China      # the quote is never closed

Indent with spaces, close what you open, and quote texts that contain `: ` or ` #`.)"},
    {Rule::second_document, "F0103", "second-document", kError,
     "a second YAML document begins where none should",
     R"(A chronology is one YAML document. A second one begins at `---`, or silently where a line is
indented less than the first one, and everything after it would be lost.

     fasti: 1
    title: H20       # starts a second document: it is indented less than the line above

Start every top-level key in the same column.)"},
    {Rule::too_large, "F0104", "too-large", kError, "the file goes beyond a limit",
     R"(Files are limited in size (64 MiB), in depth (64 levels) and in the number of their parts, so that
a damaged or hostile file cannot exhaust the machine. No honest chronology comes near.

Split a large chronology with `include:`, or raise the limit on size with `--max-size`.)"},
    {Rule::unknown_key, "F0105", "unknown-key", kError, "a key that means nothing here",
     R"(Keys that the format does not know are errors and never ignored: a misspelt `afer:` would
otherwise drop an order without a word.

    - id: approval
      afer: ban        # after

Correct the spelling. Remarks belong into `note:`, `text:` or a comment.)"},
    {Rule::duplicate_key, "F0106", "duplicate-key", kError, "a key is given twice",
     R"(YAML forbids the same key twice in one map, and readers differ in which of the two they take.

    - id: ban
      date: 2025-04-09
      date: 2025-04-15

Keep one. Two sources that give two dates are two entries of `sources:`.)"},
    {Rule::missing_key, "F0107", "missing-key", kError, "a key that must be there is missing",
     R"(Some records cannot stand without a key: an event needs an `id`, a source a `title` or a
`publisher`, a relation in the form of a map its `event`.)"},
    {Rule::wrong_type, "F0108", "wrong-type", kError,
     "a list, a map or a text where another is wanted",
     R"(The value has the wrong shape, for instance a list where one text is wanted.

    title: [H20, China]     # a text, or a map from language to text)"},
    {Rule::bad_value, "F0109", "bad-value", kError, "a value that the key does not take",
     R"(The value is none of those that the key takes: `status: done`, where `planned`, `forecast`,
`cancelled` and `happened` are known, or a figure that is no number.)"},
    {Rule::bad_version, "F0110", "bad-version", kError,
     "the version of the format is missing or unknown",
     R"(The main file says which version of the format it is written in: `fasti: 1`. Included files need
not.)"},
    {Rule::bad_include, "F0111", "bad-include", kError, "a file cannot be included",
     R"(Included files are regular files in the folder of the main file or below it, at most 16 levels
deep, and never include themselves.)"},
    {Rule::bad_id, "F0112", "bad-id", kError, "an id with characters that ids do not have",
     R"(Ids are letters of any script, digits, `-`, `_` and `.`: `h20-licence`, `约谈`.)"},

    {Rule::not_edtf, "F0201", "not-edtf", kError, "a text that is no date",
     R"(Dates are written in EDTF, the extended form of ISO 8601: `2025-04-09`, `2025-04`, `2025-04~`
(about), `2025-07-14/2025-07-16` (from, to), `[..2025-08-12]` (one day, at the latest that one).

    date: 9 April 2025      # 2025-04-09

`fasti edtf TEXT` shows how a date is read.)"},
    {Rule::impossible_date, "F0202", "impossible-date", kError, "a day that no calendar has",
     R"(The date has the right form, and does not exist: 29 February in a common year, a 13th month,
24:00.)"},
    {Rule::interval_backwards, "F0203", "interval-backwards", kError,
     "an interval that ends before it starts",
     R"(In `a/b` the second date is not before the first: `2025-07-16/2025-07-14` cannot be.)"},
    {Rule::since_ever, "F0204", "since-ever", kNote, "an interval without a beginning",
     R"(`../2022-05-31` is something that has lasted since ever and ended by that day. An event of one day,
not known better than by its latest, is `[..2022-05-31]`.)"},
    {Rule::local_time, "F0207", "local-time", kError,
     "a local time that the zone skips, or has twice",
     R"(When clocks are put forward an hour is skipped, and when they are put back an hour comes twice. A
local time in such an hour is no instant, or two.

Add the offset that is meant: `2025-11-02T01:30-04:00`.)"},
    {Rule::bad_lag, "F0208", "bad-lag", kError, "a text that is no distance in time",
     R"(A lag is `1 day`, `3 weeks`, `2 years`, `36 hours`, `P3M`, `3 months..4 months`,
`at least 30 days`, `at most 2 weeks` or, about, `~1 month`.)"},
    {Rule::unquoted_date, "F0209", "unquoted-date", kError,
     "a date that YAML takes for something else",
     R"(A date that begins with `[`, `{` or `%` is a list, a map or an error to YAML. Quote it.

    date: "[..2025-08-12]")"},

    {Rule::unknown_event, "F0301", "unknown-event", kError, "no event has that id",
     R"(A relation names an event that is nowhere in the chronology.)"},
    {Rule::unknown_actor, "F0302", "unknown-actor", kError, "no actor has that id",
     R"(`by:` names an actor that `actors:` does not have.)"},
    {Rule::unknown_instrument, "F0303", "unknown-instrument", kError, "no instrument has that id",
     R"(An effect names an instrument that `instruments:` does not have.)"},
    {Rule::unknown_part, "F0304", "unknown-part", kError, "the instrument has no such part",
     R"(`h20-licence#servers` names a part that the instrument does not list under `parts:`.)"},
    {Rule::unknown_source, "F0305", "unknown-source", kError, "no source has that id",
     R"(A claim names a source that `sources:` does not have.)"},
    {Rule::unknown_zone, "F0306", "unknown-zone", kError, "no time zone has that name",
     R"(Zones are names of the IANA database: `America/New_York`, `Asia/Shanghai`, `UTC`. Abbreviations such
as `EST` or `CST` mean different zones to different readers.)"},
    {Rule::duplicate_id, "F0307", "duplicate-id", kError, "two records have the same id",
     R"(Ids are unique among events, among sources, among actors and among instruments, over all files.)"},
    {Rule::self_relation, "F0308", "self-relation", kError, "an event is related to itself",
     R"(An event cannot be before, after or because of itself.)"},
    {Rule::unknown_lane, "F0309", "unknown-lane", kError, "no lane has that id",
     R"(Where `lanes:` lists the lanes, an actor's `lane:` is one of them.)"},
    {Rule::unknown_rule, "F0310", "unknown-rule", kError, "no rule has that code or name",
     R"(`rules:` and the options name rules by their code, `F0404`, or their name. `fasti explain` lists
them.)"},

    {Rule::account_contradicts_itself, "F0401", "account-contradicts-itself", kError,
     "the editor's own statements cannot all be true",
     R"(What the chronology says without naming a source is the account, the editor's own. It must be
possible as a whole. The claims shown cannot hold together; without any one of them the rest can.

    - {id: notice, date: 2025-04-09}
    - {id: answer, date: 2025-04-07, after: notice}

Correct the date or the order that is wrong. A statement that is somebody else's belongs to its
source: `after: {event: notice, source: beike}`.)"},
    {Rule::effect_before_cause, "F0402", "effect-before-cause", kError,
     "an event comes before what it follows from",
     R"(A cause is not after its effect: what answers, implements, corrects, reports or is caused by
something cannot start before it.

    - {id: ban, date: 2025-04-09}
    - {id: approval, date: 2025-04-01, responds-to: ban}

Correct the date, or the relation.)"},
    {Rule::cycle, "F0403", "cycle", kError, "a circle of causes or of orders",
     R"(Each event of the circle is said to follow the next. Even where all could fall on one instant, a
circle of causes explains nothing, and is nearly always a slip.

    - {id: a, after: b}
    - {id: b, after: a}

Turn the relation that points the wrong way.)"},
    {Rule::sources_contradict, "F0404", "sources-contradict", kWarning,
     "sources contradict each other",
     R"(The claims shown, of several sources, cannot all be true beside the account. Fasti does not choose:
it names the claims and leaves their dates out of what it infers.

Find out which is right, and say so: `rejected: reason` on the other keeps it on record without
enforcing it.)"},
    {Rule::source_contradicts_account, "F0405", "source-contradicts-account", kWarning,
     "a source contradicts the account",
     R"(The account, the editor's own statements, cannot be true together with what this source claims.

Correct the account, or mark the claim `rejected:` with the reason.)"},
    {Rule::source_contradicts_itself, "F0406", "source-contradicts-itself", kWarning,
     "a source contradicts itself",
     R"(Claims of one source cannot all be true, whatever the account says. Often a paragraph was misread,
or the source tells of two events as one.)"},
    {Rule::idle_rejection, "F0407", "idle-rejection", kNote,
     "a rejected claim contradicts nothing",
     R"(A claim is rejected because it cannot stand beside better ones. This one could: nothing in the
chronology speaks against it, so that a reader is told less than the sources say.

    - id: visit
      date: 2025-07
      sources:
        - {source: netease, date: 2025-07-10, rejected: "others say otherwise"}   # which?

Take `rejected:` away, or add the claim that it contradicts.)"},
    {Rule::undecided, "F0410", "undecided", kWarning,
     "the chronology is too entangled to be decided",
     R"(Calendar lags in circles can need very many steps. The search was given up within its budget, and
nothing is claimed of these events.

State one date more firmly, or replace a lag by a date.)"},
});

constexpr bool rows_follow_the_enumeration() {
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    if (static_cast<std::size_t>(kRules[i].rule) != i) return false;
  }
  return true;
}
static_assert(rows_follow_the_enumeration());

struct SeverityWord {
  Severity severity;
  std::string_view word;
};

constexpr auto kSeverities = std::to_array<SeverityWord>({
    {Severity::off, "off"},
    {Severity::note, "note"},
    {Severity::warning, "warning"},
    {Severity::error, "error"},
});

}  // namespace

std::span<const RuleInfo> all_rules() { return kRules; }

const RuleInfo& info(Rule rule) { return kRules[static_cast<std::size_t>(rule)]; }

std::optional<Rule> find_rule(std::string_view code_or_name) {
  for (const RuleInfo& row : kRules) {
    if (row.code == code_or_name || row.name == code_or_name) return row.rule;
  }
  return std::nullopt;
}

std::string_view name(Severity severity) {
  return kSeverities[static_cast<std::size_t>(severity)].word;
}

std::optional<Severity> parse_severity(std::string_view word) {
  for (const SeverityWord& row : kSeverities) {
    if (row.word == word) return row.severity;
  }
  return std::nullopt;
}

}  // namespace fasti
