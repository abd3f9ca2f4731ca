// SPDX-License-Identifier: MIT
#include "render/content/part.h"

#include <algorithm>
#include <utility>

namespace fasti::render {

namespace {

/// Marks the sources that an event names.
void mark_sources(const Event& event, std::vector<bool>& named) {
  for (const Attestation& attestation : event.sources) named[attestation.source.value] = true;
  for (const Relation& relation : event.relations) {
    if (relation.source) named[relation.source->value] = true;
  }
  for (const Figure& figure : event.figures) {
    if (figure.source) named[figure.source->value] = true;
  }
}

/// The days of a selection, half-open.
struct Days {
  explicit Days(const Selection& selection) {
    if (selection.from) first = *selection.from * kSecondsPerDay;
    if (selection.to) end = (*selection.to + 1) * kSecondsPerDay;
  }
  CivilTime first = kPast;
  CivilTime end = kFuture;
};

/// Cuts pieces to `days` and calls `cut` with each of those that lose an end.
template <typename Piece, typename Cut>
void cut_pieces(const Days& days, std::vector<Piece>& pieces, Cut cut) {
  std::erase_if(
      pieces, [&](const Piece& piece) { return piece.to <= days.first || piece.from >= days.end; });
  for (Piece& piece : pieces) {
    if (piece.from < days.first) {
      piece.from = days.first;
      piece.cut_from = true;
    }
    if (piece.to > days.end) {
      piece.to = days.end;
      piece.continues = true;
      piece.cut_to = true;
    }
    cut(piece, piece.cut_from, piece.cut_to);
  }
}

}  // namespace

std::vector<Id<Source>> sources_of(const Chronology& chronology, const Part& part) {
  std::vector<bool> named(chronology.sources.size(), part.whole());
  for (const Event& event : chronology.events) {
    if (part.shows(chronology.events.id_of(event))) mark_sources(event, named);
  }
  std::vector<Id<Source>> out;
  for (std::uint32_t i = 0; i < named.size(); ++i) {
    if (named[i]) out.push_back({i});
  }
  return out;
}

void cut_bar(const Selection& selection, Bar& bar) {
  if (!selection.has_dates()) return;
  cut_pieces(Days(selection), bar.pieces, [](BarPiece& piece, bool from, bool to) {
    if (from) piece.uncertain_from = false;
    if (to) piece.uncertain_to = false;
  });
}

void cut_row(const Selection& selection, StatusRow& row) {
  if (!selection.has_dates()) return;
  const Days days(selection);
  cut_pieces(days, row.pieces, [](StatusPiece&, bool, bool) {});
  std::erase_if(row.changes, [&](const StatusChange& change) {
    // What ends with the last of the days ends within them.
    return change.from < days.first || (change.ends ? change.to > days.end : change.to >= days.end);
  });
  std::erase_if(row.comply, [&](CivilTime day) { return day < days.first || day >= days.end; });
  if (row.ahead && row.ahead->day > days.end) row.ahead.reset();
}

void drop_empty_lanes(Content& content) {
  std::vector<bool> used(content.lanes.size(), false);
  for (const Mark& mark : content.marks) used[static_cast<std::size_t>(mark.lane)] = true;
  for (const Bar& bar : content.bars) used[static_cast<std::size_t>(bar.lane)] = true;
  std::vector<int> index(used.size(), 0);
  std::vector<LaneHead> kept;
  for (std::size_t i = 0; i < used.size(); ++i) {
    index[i] = static_cast<int>(kept.size());
    if (!used[i]) continue;
    kept.push_back(std::move(content.lanes[i]));
    if (kept.back().colour < 0) kept.back().colour = static_cast<int>(i);
  }
  content.lanes = std::move(kept);
  for (Mark& mark : content.marks) mark.lane = index[static_cast<std::size_t>(mark.lane)];
  for (Bar& bar : content.bars) bar.lane = index[static_cast<std::size_t>(bar.lane)];
}

}  // namespace fasti::render
