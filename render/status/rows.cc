// SPDX-License-Identifier: MIT
#include "render/status/rows.h"

#include <algorithm>

#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/text/measure.h"
#include "render/text/words.h"

namespace fasti::render::chart {

namespace {

constexpr double kTitleSize = 12;
constexpr double kTitleLeading = 15;
constexpr double kIndent = 14;
constexpr double kPad = 6;
constexpr double kChevron = 6;
constexpr double kLeastRun = 3;
constexpr double kBadgeSize = 10;

double x_of(const Axis& axis, CivilTime time) {
  if (time == kPast) return axis.left();
  return time == kFuture ? axis.right() : axis.x(time);
}

/// Writes dates on and beside one bar so that they touch neither each other nor a break.
class Labeller {
 public:
  Labeller(const StatusContent& content, const StatusRow& row, const Axis& axis,
           const StatusFrame& frame, PlacedStatusRow& placed)
      : row_(row), frame_(frame), language_(language_for(content.lang)), placed_(placed) {
    for (const Gap& gap : axis.gaps) taken_.emplace_back(gap.left - 2, gap.right + 2);
    if (content.as_of) taken_.emplace_back(axis.x(*content.as_of) - 3, axis.x(*content.as_of) + 3);
    for (const CivilTime day : row.comply) {
      taken_.emplace_back(axis.x(day) - kPad, axis.x(day) + kPad);
    }
    if (!frame.titles_above) left_limit_ = frame.left - 4;
  }

  void write() {
    for (const StatusChange& change : row_.changes) {
      if (!change.ends) write_start(change);
    }
    for (const StatusChange& change : row_.changes) {
      if (change.ends) write_end(change);
    }
    write_ahead();
    for (const BarRun& run : placed_.runs) write_badge(run);
  }

 private:
  const StatusPiece& piece(const BarRun& run) const { return row_.pieces[run.piece]; }

  /// Whether nothing is written between two positions, and nothing drawn where `outside`.
  bool free(double left, double right, bool outside) const {
    const auto meets = [&](double from, double to) { return left < to && from < right; };
    for (const auto& [from, to] : taken_) {
      if (meets(from, to)) return false;
    }
    if (!outside) return true;
    if (left < left_limit_ || right > frame_.right) return false;
    return std::none_of(placed_.runs.begin(), placed_.runs.end(), [&](const BarRun& run) {
      const double tip = piece(run).continues ? kChevron : 0;
      return meets(run.left - 3, run.right + tip + 3);
    });
  }

  /// Whether lines are drawn between two positions: hatching, the dots of what is not known, or the
  /// edges of what is not sure, which is lower than words.
  bool lined(double left, double right) const {
    return std::any_of(placed_.runs.begin(), placed_.runs.end(), [&](const BarRun& run) {
      const StatusState state = piece(run).state;
      const bool has_lines =
          state == StatusState::suspended || state == StatusState::unsaid || !piece(run).sure;
      return has_lines && left < run.right && run.left < right;
    });
  }

  void put(double left, const std::string& words, bool inside, bool halo = false) {
    const double width = text_width(words, kSmall);
    const bool lifted = inside && !placed_.slots.empty();
    TextLine line = text({left, lifted ? 9.8 : 12.8}, words, kSmall, false, lane_paint(row_.lane));
    const bool over_frame = lifted && row_.permission;
    line.halo = halo || !inside || over_frame || lined(left, left + width);
    placed_.labels.push_back(std::move(line));
    taken_.emplace_back(left - kPad, left + width + kPad);
  }

  /// At the left end of what begins; before it where that is too short.
  void write_start(const StatusChange& change) {
    const double width = text_width(change.label, kSmall);
    for (std::size_t i = 0; i < placed_.runs.size(); ++i) {
      const BarRun& run = placed_.runs[i];
      const bool begins = piece(run).sure
                              ? piece(run).from == change.to
                              : piece(run).from == change.from && change.from == change.to;
      if (!begins) continue;
      if (run.left + kPad + width + 3 <= run.right &&
          free(run.left + kPad, run.left + kPad + width, false)) {
        return put(run.left + kPad, change.label, true);
      }
      const bool unsure = i > 0 && !piece(placed_.runs[i - 1]).sure;
      const BarRun& flank = placed_.runs[unsure ? i - 1 : i];
      const double at = flank.left - kPad - width;
      if (free(at, at + width, true)) return put(at, change.label, false);
      const double within = flank.left + kPad;
      const bool fits = unsure && within + width + 3 <= flank.right;
      if (fits && free(within, within + width, false)) put(within, change.label, true, true);
      return;
    }
  }

  /// Behind what ends; at its right end where there is no room.
  void write_end(const StatusChange& change) {
    const double width = text_width(change.label, kSmall);
    for (const BarRun& run : placed_.runs) {
      if (piece(run).to != change.to) continue;
      const double behind = run.right + kPad;
      if (free(behind, behind + width, true)) return put(behind, change.label, false);
      const double at = run.right - kPad - width;
      if (at > run.left + 3 && free(at, at + width, false)) put(at, change.label, true);
      return;
    }
  }

  void write_ahead() {
    if (!row_.ahead || placed_.runs.empty()) return;
    const BarRun& run = placed_.runs.back();
    const double width = text_width(row_.ahead->label, kSmall);
    const double behind = placed_.ahead.value_or(run.right + kChevron) + kPad + 1;
    if (free(behind, behind + width, true)) return put(behind, row_.ahead->label, false);
    const double at = run.right - kPad - width;
    if (at > run.left + 3 && free(at, at + width, false)) put(at, row_.ahead->label, true);
  }

  void write_badge(const BarRun& run) {
    if (!piece(run).waived) return;
    const std::string words(word(Word::not_enforced, language_));
    const double width = text_width(words, kBadgeSize, true);
    for (double at = run.left + kPad + 5; at + width + kPad + 5 <= run.right; at += 8) {
      if (!free(at - 6, at + width + 6, false)) continue;
      TextLine line = text({at, 12.6}, words, kBadgeSize, true, plain(Ink::background));
      taken_.emplace_back(at - 9, at + width + 9);
      placed_.badges.push_back(std::move(line));
      return;
    }
  }

  const StatusRow& row_;
  const StatusFrame& frame_;
  Language language_;
  PlacedStatusRow& placed_;
  std::vector<std::pair<double, double>> taken_;
  double left_limit_ = kMargin;
};

void add_slots(const StatusContent& content, const Axis& axis, PlacedStatusRow& placed) {
  const StatusRow& row = content.rows[placed.index];
  for (const std::size_t by : row.permissions) {
    for (const StatusPiece& piece : content.rows[by].pieces) {
      if (piece.state != StatusState::in_force || !piece.sure) continue;
      for (const BarRun& run : placed.runs) {
        if (row.pieces[run.piece].state != StatusState::in_force) continue;
        const double left = std::max(run.left + 3, x_of(axis, piece.from));
        const double right = std::min(run.right - 1, x_of(axis, piece.to));
        if (right - left >= 3) placed.slots.emplace_back(left, right);
      }
    }
  }
}

}  // namespace

bool shows_ahead(const StatusContent& content, const StatusAhead& ahead) {
  CivilTime first = content.end;
  for (const StatusRow& row : content.rows) {
    for (const StatusChange& change : row.changes) first = std::min(first, change.from);
  }
  return ahead.day - content.end <= std::max((content.end - first) / 4, 60 * kSecondsPerDay);
}

Box badge_box(const TextLine& words) {
  const double width = text_width(words.text, words.size, words.bold);
  return {words.at.x - 5, words.at.y - 10, width + 10, 13};
}

PlacedStatusRow place_row(const StatusContent& content, std::size_t index,
                          const StatusFrame& frame) {
  const StatusRow& row = content.rows[index];
  PlacedStatusRow placed;
  placed.index = index;
  placed.first = !row.part;
  const double size = row.part ? kSmall : kTitleSize;
  const double left = frame.title_left + (row.part ? kIndent : 0);
  const double room = frame.title_left + frame.title_width - left;
  double y = 17.5;
  double end = left;
  for (const std::string& words : break_lines(row.title, room, size, false, 4)) {
    placed.words.push_back(
        text({left, y}, words, size, false, row.part ? plain(Ink::muted) : plain(Ink::ink)));
    placed.words.back().lang = row.title_lang;
    end = left + text_width(words, size);
    y += kTitleLeading;
  }
  if (!row.citation.empty()) {
    const bool beside = end + 9 + text_width(row.citation, kSmall) <= left + room;
    if (!beside) y -= 1;
    Point at = beside ? Point{end + 9, y - kTitleLeading} : Point{left, y};
    for (const std::string& words : break_lines(row.citation, room, kSmall, false, 2)) {
      placed.words.push_back(text(at, words, kSmall, false, plain(Ink::muted)));
      at.y += kSmallLeading;
    }
    if (!beside) y = at.y + 1;
  }
  const double text_bottom = y - kTitleLeading + 4;
  placed.bar_y = frame.titles_above ? text_bottom + 4 : 4.5;
  const bool bare = row.pieces.empty();
  placed.bottom = std::max(text_bottom, bare ? 0 : placed.bar_y + kBar) + (row.part ? 3 : 5);
  return placed;
}

void write_bar(const StatusContent& content, const Axis& axis, const StatusFrame& frame,
               PlacedStatusRow& placed) {
  const StatusRow& row = content.rows[placed.index];
  for (std::size_t i = 0; i < row.pieces.size(); ++i) {
    BarRun run{x_of(axis, row.pieces[i].from), x_of(axis, row.pieces[i].to), i};
    run.right = std::max(run.right, run.left + kLeastRun);
    placed.runs.push_back(run);
  }
  if (row.ahead && shows_ahead(content, *row.ahead)) placed.ahead = axis.x(row.ahead->day);
  add_slots(content, axis, placed);
  Labeller(content, row, axis, frame, placed).write();
}

}  // namespace fasti::render::chart
