// SPDX-License-Identifier: MIT
#include "render/content/notes.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "render/content/mark_words.h"
#include "render/text/bidi.h"
#include "render/text/signs.h"

namespace fasti::render {

namespace {

void add_once(std::vector<std::string>& names, std::string name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

/// "Sources disagree: Title (A / B)"; empty where no source of an event takes part.
std::string disagreement(const Chronology& chronology, const Reasoning& reasoning,
                         const Conflict& conflict, const std::string& lang) {
  const Language language = language_for(lang);
  std::vector<std::string> names;
  for (const ClaimId id : conflict.claims) {
    const Claim& claim = reasoning.claims[id];
    if (claim.account()) continue;
    add_once(names, isolated(source_label(chronology.sources[*claim.source], lang)));
  }
  if (names.empty()) return {};
  const Event& event = chronology.events[reasoning.claims[conflict.claims.front()].event];
  const Text::Entry* const title = event.title.pick(lang);
  std::string what(word(Word::sources_disagree, language));
  if (what.front() >= 'a' && what.front() <= 'z') what.front() += 'A' - 'a';
  const std::string which = isolated(title == nullptr ? event.id.text : title->text);
  const std::string who = fmt::format("{}", fmt::join(names, " / "));
  return fmt::format("{}{}{}{}", what, signs(language).colon, which, bracketed(who, language));
}

}  // namespace

std::string counted(std::size_t count, Word one, Word many, Language language) {
  if (count == 1) return std::string(word(one, language));
  return word(many, language, fmt::format("{}", count));
}

std::string subtitle_of(const Part& part, std::size_t sources, std::optional<CivilTime> verified,
                        Language language) {
  const std::size_t all = part.events.size();
  std::vector<std::string> parts{part.whole()
                                     ? counted(all, Word::one_event, Word::n_events, language)
                                     : word(Word::n_of_events, language,
                                            fmt::format("{}", part.count), fmt::format("{}", all))};
  if (sources > 0) parts.push_back(counted(sources, Word::one_source, Word::n_sources, language));
  if (verified) {
    const std::string day = format_date(floor_day(*verified - 1), DateStyle::day_long, language);
    parts.push_back(word(Word::record_to, language, day));
  }
  return fmt::format("{}", fmt::join(parts, " · "));
}

std::string description_of(const std::string& subtitle, const std::vector<LaneHead>& lanes,
                           Language language) {
  const Signs& sign = signs(language);
  std::string out = fmt::format("{}{}", subtitle, sign.stop);
  for (const LaneHead& lane : lanes) {
    if (lane.title.empty()) continue;
    out += fmt::format("{}{}{}{}{}", sign.blank, isolated(lane.title), sign.colon, lane.note,
                       sign.stop);
  }
  return out;
}

std::vector<std::string> notes_of(const Chronology& chronology, const Reasoning& reasoning,
                                  const Part& part, const std::vector<Id<Source>>& sources,
                                  const std::string& lang) {
  std::vector<std::string> out;
  for (const Conflict& conflict : reasoning.conflicts) {
    const Claim& first = reasoning.claims[conflict.claims.front()];
    if (first.kind == Claim::Kind::verified || !part.shows(first.event)) continue;
    std::string note = disagreement(chronology, reasoning, conflict, lang);
    if (!note.empty()) out.push_back(std::move(note));
  }
  std::vector<std::string> names;
  for (const Id<Source> source : sources) {
    add_once(names, isolated(source_label(chronology.sources[source], lang)));
  }
  if (names.empty()) return out;
  const Language language = language_for(lang);
  out.push_back(word(Word::sources, language,
                     fmt::format("{}", fmt::join(names, signs(language).semicolon))));
  return out;
}

}  // namespace fasti::render
