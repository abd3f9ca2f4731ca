// SPDX-License-Identifier: MIT
//
// Of Mermaid's diagrams the Gantt chart keeps most: it has days, spans and sections, where its
// "timeline" has an order and nothing else. Lanes become sections, certain days milestones, spans
// bars, and windows bars marked `active`, with the doubt in their text.
#include <string>

#include <fmt/format.h>

#include "render/exchange/exporting.h"
#include "render/exchange/mermaid_text.h"
#include "render/exchange/when.h"
#include "render/text/words.h"

namespace fasti::render {

namespace {

/// Mermaid reads a year below 100 as one of the twentieth century.
bool is_drawable(Day day) { return day >= to_day({100, 1, 1}) && day < to_day({9999, 12, 31}); }

std::string task(const Exported& each, std::size_t number) {
  const When& when = *each.when;
  std::string title = each.mark->title;
  const std::string& status = each.mark->status;
  if (when.certain()) {
    if (!status.empty()) title += fmt::format(" ({})", status);
  } else {
    title += fmt::format(" ({}{}{})", when.words, status.empty() ? "" : ", ", status);
  }
  std::string tags;
  if (each.mark->conflicted) tags += "crit, ";
  if (!when.certain()) tags += "active, ";
  const bool milestone = when.certain() && when.first == when.last;
  if (milestone) tags += "milestone, ";
  return fmt::format("    {} :{}e{}, {}, {}\n", MermaidText(title).text(), tags, number,
                     iso_date(when.first), milestone ? "0d" : iso_date(when.last + 1));
}

void write_lane(const ExportedEvents& events, std::size_t lane, std::string& out) {
  std::string tasks;
  for (std::size_t i = 0; i < events.events.size(); ++i) {
    const Exported& each = events.events[i];
    if (each.mark->lane != static_cast<int>(lane) || !each.when) continue;
    if (is_drawable(each.when->first) && is_drawable(each.when->last)) tasks += task(each, i + 1);
  }
  if (tasks.empty()) return;
  out += fmt::format("    section {}\n{}", MermaidText(events.content.lanes[lane].title).text(),
                     tasks);
}

/// The states that a bar may have, but for plainly being in force.
std::string_view state_word(BarState state, Language language) {
  switch (state) {
    case BarState::issued:
      return word(Word::issued, language);
    case BarState::suspended:
      return word(Word::suspended, language);
    case BarState::waived:
      return word(Word::waived, language);
    case BarState::proposed:
      return word(Word::proposed, language);
    case BarState::in_force:
      break;
  }
  return "";
}

std::string bar_task(const Bar& bar, const BarPiece& piece, std::size_t number, Language language) {
  std::string title = bar.title;
  const std::string_view state = state_word(piece.state, language);
  if (!bar.apart.empty()) title += fmt::format(" ({})", bar.apart);
  if (!state.empty()) title += fmt::format(" ({})", state);
  const bool unsure = piece.uncertain_from || piece.uncertain_to;
  return fmt::format("    {} :{}i{}, {}, {}\n", MermaidText(title).text(), unsure ? "active, " : "",
                     number, iso_date(floor_day(piece.from)),
                     iso_date(floor_day(piece.to - 1) + 1));
}

void write_instruments(const Content& content, Language language, std::string& out) {
  std::string tasks;
  std::size_t number = 0;
  for (const Bar& bar : content.bars) {
    for (const BarPiece& piece : bar.pieces) {
      const bool drawable = piece.from != kPast && piece.to != kFuture && piece.from < piece.to &&
                            is_drawable(floor_day(piece.from)) && is_drawable(floor_day(piece.to));
      if (drawable) tasks += bar_task(bar, piece, ++number, language);
    }
  }
  if (tasks.empty()) return;
  out += fmt::format("    section {}\n{}", MermaidText(word(Word::instruments, language)).text(),
                     tasks);
}

}  // namespace

std::string export_mermaid(const Exporting& of, LeftOut& left_out) {
  const ExportedEvents events = exported_events(of);
  const Language language = language_for(of.lang);
  std::string out = "gantt\n";
  if (!events.content.title.empty()) {
    out += fmt::format("    title {}\n", MermaidText(events.content.title).text());
  }
  out += "    dateFormat YYYY-MM-DD\n    axisFormat %Y-%m-%d\n    todayMarker off\n";
  list_undrawn(events, is_drawable, "events before the year 100 or after 9999-12-30", left_out);
  for (std::size_t lane = 0; lane < events.content.lanes.size(); ++lane) {
    write_lane(events, lane, out);
  }
  write_instruments(events.content, language, out);
  return out;
}

}  // namespace fasti::render
