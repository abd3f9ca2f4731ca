// SPDX-License-Identifier: MIT
#include "render/content/status_pieces.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace fasti::render {

namespace {

constexpr std::array<std::pair<LegalState, StatusState>, 4> kStanding{{
    {LegalState::in_force, StatusState::in_force},
    {LegalState::suspended, StatusState::suspended},
    {LegalState::issued, StatusState::issued},
    {LegalState::proposed, StatusState::proposed},
}};

/// How an interval looks; nothing where nothing stands. Of several possible states the one that
/// binds most is drawn, as unsure.
std::optional<StatusPiece> look_of(const Interval& interval) {
  StatusPiece piece;
  if (interval.states.empty()) {
    if (interval.certainty != Certainty::unknown) return std::nullopt;
    piece.state = StatusState::unsaid;
    return piece;
  }
  const bool open = interval.certainty == Certainty::possible ||
                    (interval.certainty == Certainty::unknown && interval.states.size() > 1);
  piece.sure = interval.states.size() == 1 && !open;
  piece.waived = interval.enforced == false;
  for (const auto& [legal, state] : kStanding) {
    const auto& states = interval.states;
    if (std::find(states.begin(), states.end(), legal) == states.end()) continue;
    piece.state = state;
    return piece;
  }
  return std::nullopt;
}

bool same_look(const StatusPiece& a, const StatusPiece& b) {
  return a.state == b.state && a.sure == b.sure && a.waived == b.waived;
}

CivilTime civil(Day day) { return day == kPast || day == kFuture ? day : day * kSecondsPerDay; }

/// Says the changes of one row.
class Teller {
 public:
  Teller(const std::vector<Day>& last_days, const DateWriting& writing)
      : last_days_(last_days), writing_(writing) {}

  StatusChange at(CivilTime time, bool ends) const {
    const Day first = floor_day(time);
    const bool set =
        ends && std::find(last_days_.begin(), last_days_.end(), first - 1) != last_days_.end();
    return {time, time, days(set ? first - 1 : first, set ? first - 1 : first), ends};
  }

  StatusChange within(const StatusPiece& piece, bool ends) const {
    const CivilTime to = piece.to;
    return {piece.from, to, days(floor_day(piece.from), floor_day(to)), ends};
  }

 private:
  std::string days(Day first, Day last) const {
    const Extent extent{{first * kSecondsPerDay, (last + 1) * kSecondsPerDay},
                        {first * kSecondsPerDay, (last + 1) * kSecondsPerDay}};
    return writing_.label(first == last ? DateShape::day : DateShape::window, extent);
  }

  const std::vector<Day>& last_days_;
  const DateWriting& writing_;
};

}  // namespace

std::vector<StatusPiece> status_pieces(const std::vector<Interval>& history, CivilTime end) {
  std::vector<StatusPiece> pieces;
  for (std::size_t i = 0; i < history.size(); ++i) {
    const Interval& interval = history[i];
    if (interval.beyond_record) break;
    auto piece = look_of(interval);
    if (!piece) continue;
    piece->from = civil(interval.first);
    const bool recorded = i + 1 < history.size() && history[i + 1].beyond_record;
    piece->continues = interval.last == kFuture || recorded;
    piece->to = interval.last == kFuture ? end : civil(interval.last + 1);
    if (piece->from >= piece->to) piece->to = piece->from + kSecondsPerDay;
    if (!pieces.empty() && pieces.back().to == piece->from && same_look(pieces.back(), *piece)) {
      pieces.back().to = piece->to;
      pieces.back().continues = piece->continues;
    } else {
      pieces.push_back(*piece);
    }
  }
  return pieces;
}

std::vector<StatusChange> status_changes(const std::vector<StatusPiece>& pieces,
                                         const std::vector<Day>& last_days,
                                         const DateWriting& writing) {
  const Teller teller(last_days, writing);
  std::vector<StatusChange> out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const StatusPiece& piece = pieces[i];
    const bool joined = i > 0 && pieces[i - 1].to == piece.from;
    const bool last = i + 1 == pieces.size() || pieces[i + 1].from != piece.to;
    if (!piece.sure) {
      if (piece.from != kPast && !piece.continues) out.push_back(teller.within(piece, last));
      continue;
    }
    const bool told = joined && !pieces[i - 1].sure;
    if (piece.from != kPast && !told) out.push_back(teller.at(piece.from, false));
    if (last && !piece.continues) out.push_back(teller.at(piece.to, true));
  }
  return out;
}

}  // namespace fasti::render
