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

void cut_bars(const Selection& selection, std::vector<Bar>& bars) {
  if (!selection.has_dates()) return;
  const CivilTime first = selection.from ? *selection.from * kSecondsPerDay : kPast;
  const CivilTime end = selection.to ? (*selection.to + 1) * kSecondsPerDay : kFuture;
  for (Bar& bar : bars) {
    std::erase_if(bar.pieces,
                  [&](const BarPiece& piece) { return piece.to <= first || piece.from >= end; });
    for (BarPiece& piece : bar.pieces) {
      if (piece.from < first) {
        piece.from = first;
        piece.uncertain_from = false;
        piece.cut_from = true;
      }
      if (piece.to <= end) continue;
      piece.to = end;
      piece.uncertain_to = false;
      piece.continues = true;
      piece.cut_to = true;
    }
  }
  std::erase_if(bars, [](const Bar& bar) { return bar.pieces.empty(); });
}

void drop_empty_lanes(Content& content) {
  std::vector<bool> used(content.lanes.size(), false);
  for (const Mark& mark : content.marks) used[static_cast<std::size_t>(mark.lane)] = true;
  for (const Bar& bar : content.bars) used[static_cast<std::size_t>(bar.lane)] = true;
  std::vector<int> index(used.size(), 0);
  std::vector<LaneHead> kept;
  for (std::size_t i = 0; i < used.size(); ++i) {
    index[i] = static_cast<int>(kept.size());
    if (used[i]) kept.push_back(std::move(content.lanes[i]));
  }
  content.lanes = std::move(kept);
  for (Mark& mark : content.marks) mark.lane = index[static_cast<std::size_t>(mark.lane)];
  for (Bar& bar : content.bars) bar.lane = index[static_cast<std::size_t>(bar.lane)];
}

}  // namespace fasti::render
