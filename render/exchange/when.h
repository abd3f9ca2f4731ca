// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/content.h"
#include "render/exchange/exporting.h"

/// Dates for formats that know days only.
namespace fasti::render {

/// The days of an event on its own calendar, and what is not certain about them in words.
struct When {
  Day first = 0;
  Day last = 0;                    ///< included
  std::string words;               ///< "Aug 1–12, 2025", "c. Aug 10, 2025"
  std::string doubt;               ///< "Stated window"; empty where the days are certain
  bool open = false;               ///< nothing bounds them on one side: the days are those known
  std::optional<CivilTime> clock;  ///< local seconds, where the time is known to the minute
  std::optional<Tick> instant;     ///< the same in UTC
  bool gaps = false;               ///< not all days from the first to the last are meant
  bool confusable = false;         ///< the words could be read as a span that is certain
  bool certain() const { return doubt.empty() && !open; }
  /// The words, with the doubt before them where they do not show it.
  std::string told() const { return confusable ? doubt + ": " + words : words; }
};

/// An event that is exported, as pictures show it.
struct Exported {
  const Event* event = nullptr;
  const Mark* mark = nullptr;
  std::optional<When> when;  ///< none where nothing dates it
};

/// What is exported: the content, which the entries point into, and an entry for each event shown,
/// in order of time.
struct ExportedEvents {
  Content content;
  std::vector<Exported> events;
};

ExportedEvents exported_events(const Exporting& of);

/// Lists the events that a format cannot place: those without a date, and those that are not
/// `drawable` as being `outside`; and of the others those that it cannot place whole.
void list_undrawn(const ExportedEvents& events, bool (*drawable)(Day), std::string_view outside,
                  LeftOut& left_out);

/// The last day of the record, by `verified`.
std::optional<Day> last_of_record(const Chronology& chronology);

/// "publisher, author, title, date" of a source on one line; its id where it has none of them.
std::string citation(const Source& source, const std::string& lang);

/// The sources of an event that are not rejected, each once.
std::vector<const Source*> cited_sources(const Chronology& chronology, const Event& event);

}  // namespace fasti::render
