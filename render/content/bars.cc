// SPDX-License-Identifier: MIT
#include "render/content/bars.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "timeline/query/in_force.h"

namespace fasti::render {

namespace {

BarState state_of(const Stretch& stretch) {
  if (stretch.waived) return BarState::waived;
  switch (stretch.state) {
    case LegalState::proposed:
      return BarState::proposed;
    case LegalState::issued:
      return BarState::issued;
    case LegalState::in_force:
      return BarState::in_force;
    case LegalState::suspended:
      return BarState::suspended;
  }
  return BarState::in_force;
}

std::optional<BarPiece> piece_of(const Stretch& stretch, CivilTime until) {
  const Day first = stretch.first == kPast ? stretch.first_latest : stretch.first;
  if (first == kFuture) return std::nullopt;
  BarPiece piece;
  piece.state = state_of(stretch);
  piece.from = first * kSecondsPerDay;
  piece.continues = stretch.last == kFuture;
  piece.to = piece.continues ? until : (stretch.last + 1) * kSecondsPerDay;
  piece.uncertain_from = stretch.first != stretch.first_latest;
  piece.uncertain_to = stretch.last != stretch.last_earliest;
  if (piece.to <= piece.from) return std::nullopt;
  return piece;
}

std::string length_note(CivilTime seconds, Language language) {
  const CivilTime days = seconds / kSecondsPerDay;
  if (days == 1) return std::string(word(Word::one_day, language));
  return word(Word::n_days, language, fmt::format("{}", days));
}

/// How long it lasted, or since when it lasts.
std::string note_of(const Bar& bar, const DateWriting& writing) {
  const BarPiece& first = bar.pieces.front();
  if (!bar.pieces.back().continues) {
    const bool one_state = bar.pieces.size() == 1 && !first.uncertain_from && !first.uncertain_to;
    return one_state ? length_note(first.to - first.from, writing.language) : std::string();
  }
  const Day from = floor_day(first.from);
  // Not known to the day: the year it began in is said.
  const DateShape shape = DateShape::open_end;
  const Extent since{{first.from, first.from + kSecondsPerDay}, {first.from, kFuture}};
  if (!first.uncertain_from) return writing.label(shape, since);
  return word(Word::from_date, writing.language,
              format_date(from, DateStyle::year, writing.language));
}

}  // namespace

std::vector<Bar> make_bars(const Chronology& chronology, const Reasoning& reasoning,
                           const LanePlan& lanes, CivilTime until, const DateWriting& writing,
                           const std::string& lang) {
  std::vector<Bar> bars;
  for (std::uint32_t i = 0; i < chronology.instruments.size(); ++i) {
    const Id<Instrument> id{i};
    const Instrument& instrument = chronology.instruments[id];
    Bar bar;
    bar.id = instrument.id.text;
    bar.lane = lanes.by_instrument[i];
    bar.title =
        instrument.title.empty() ? instrument.id.text : std::string(instrument.title.in(lang));
    for (const Stretch& stretch : stretches(chronology, reasoning, id)) {
      if (const auto piece = piece_of(stretch, until)) bar.pieces.push_back(*piece);
    }
    if (bar.pieces.empty()) continue;
    for (std::size_t j = 1; j < bar.pieces.size(); ++j) {
      bar.pieces[j - 1].to = std::min(bar.pieces[j - 1].to, bar.pieces[j].from);
    }
    bar.note = note_of(bar, writing);
    bar.spoken =
        fmt::format("{}: {}, {}", bar.title, word(Word::in_force, writing.language), bar.note);
    bars.push_back(std::move(bar));
  }
  return bars;
}

}  // namespace fasti::render
