// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/content/dates.h"
#include "render/document/document.h"
#include "render/document/words.h"
#include "render/text/signs.h"
#include "timeline/model/chronology.h"
#include "timeline/query/acts.h"
#include "timeline/query/legal_state.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// Puts what a chronology holds into words of one language.
class Telling {
 public:
  Telling(const Chronology& chronology, std::string lang);

  const std::string& lang() const { return lang_; }
  Language language() const { return writing_.language; }
  bool chinese() const;

  std::string say(Phrase name) const { return std::string(phrase(name, language())); }
  std::string say(Phrase name, std::string_view first, std::string_view second = {},
                  std::string_view third = {}) const {
    return phrase(name, language(), first, second, third);
  }
  /// "1 warning", "3 warnings"; nothing of none.
  std::string counted(std::size_t count, Phrase one, Phrase many) const;
  std::string joined(const std::vector<std::string>& words) const;

  /// Punctuation of the language, with the blank that follows it.
  std::string_view comma() const { return signs(language()).comma; }
  std::string_view semicolon() const { return signs(language()).semicolon; }
  std::string_view colon() const { return signs(language()).colon; }
  /// What stands in brackets behind other words: " (2025)".
  std::string bracketed(std::string_view words) const;

  /// The text in the language asked for or in another that it has, or its id.
  Run text(const Text& text, const std::string& id) const;
  Run event(Id<Event> id) const;
  Run instrument(Id<Instrument> id) const;
  Run actor(Id<Actor> id) const;
  /// An instrument, or "Title (part)".
  Run subject(const Subject& subject) const;
  /// "Reuters: Title of the article", leading to the list of sources.
  Run source(Id<Source> id) const;
  /// A text that has no language of its own, such as a citation.
  static Run plain(std::string text, Voice voice = Voice::plain);

  std::string day(Day day) const;
  /// Days both included, sides that nothing bounds at infinity.
  std::string days(Day first, Day last) const;
  std::string date(const Dating& dating) const;
  /// A date that is worked out, on the local calendar: of a span when it starts and when it ends,
  /// unless both are known to the day.
  std::string window(const Extent& civil) const;
  std::string lag(const Lag& lag) const;
  /// The number as it is written, what bounds it in words, and its unit.
  std::string figure(const Figure& figure) const;

  /// In the middle of a sentence.
  std::string state(LegalState state) const;
  std::string states(const std::vector<LegalState>& states) const;

  /// What a claim says, without saying who says it.
  std::string claim(const Claim& claim) const;

  /// Whether a date or relation is on record and not followed, and why.
  const std::string* rejection(const Claim& claim) const;

  /// Where in its source a claim stands; may be empty.
  const std::string& locus(const Claim& claim) const;

 private:
  std::string quoted(Id<Event> id) const;
  std::string amount(std::int64_t count, Phrase one, Phrase many) const;
  std::string period(const Period& period) const;
  const Attestation* attestation(const Claim& claim) const;

  const Chronology& chronology_;
  std::string lang_;
  DateWriting writing_;
};

/// The id of a source in documents.
std::string source_anchor(const Source& source);
/// The id of an event's row.
std::string event_anchor(const Event& event);

}  // namespace fasti::render
