// SPDX-License-Identifier: MIT
#include "src/serve/day_span.h"

#include <algorithm>

namespace fasti::serve {

namespace {

using render::CivilTime;

class Gatherer {
 public:
  /// The side of a half-open range that is `end` belongs to the day before.
  void add(CivilTime time, bool end) {
    if (time == kPast || time == kFuture) return;
    const Day day = floor_day(end ? time - 1 : time);
    if (!days_) days_ = DayRange{day, day};
    days_->first = std::min(days_->first, day);
    days_->last = std::max(days_->last, day);
  }

  std::optional<DayRange> days() const { return days_; }

 private:
  std::optional<DayRange> days_;
};

}  // namespace

std::optional<DayRange> day_span(const render::Content& content) {
  Gatherer gatherer;
  for (const render::Mark& mark : content.marks) {
    for (const Window& window : {mark.inferred.start, mark.inferred.end}) {
      gatherer.add(window.lo, false);
      gatherer.add(window.hi, true);
    }
  }
  for (const render::Bar& bar : content.bars) {
    for (const render::BarPiece& piece : bar.pieces) {
      gatherer.add(piece.from, false);
      gatherer.add(piece.to, true);
    }
  }
  if (content.verified) gatherer.add(*content.verified, true);
  return gatherer.days();
}

}  // namespace fasti::serve
