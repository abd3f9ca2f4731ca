// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "render/listing/listing.h"
#include "render/text/signs.h"
#include "render/text/words.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

/// A bound on the zone's own clock: the day, and the time where it is not midnight.
std::string local_bound(Tick tick, const Zone& zone) {
  if (tick == kPast || tick == kFuture) return "..";
  const Day day = zone.day_of(tick);
  if (zone.start_of_day(day) == tick) return iso_date(day);
  const Tick second = tick + zone.offset_at(tick) - day * kSecondsPerDay;
  return fmt::format("{} {:02}:{:02}", iso_date(day), second / 3600, second / 60 % 60);
}

/// The last day of a half-open window, or the last instant when it ends within a day.
std::string local_last(Tick hi, const Zone& zone) {
  if (hi == kPast || hi == kFuture) return "..";
  if (zone.start_of_day(zone.day_of(hi)) == hi) return iso_date(zone.day_of(hi - 1));
  return local_bound(hi - 1, zone);
}

constexpr auto kStatusWords = std::to_array<std::pair<Status, Word>>({
    {Status::planned, Word::planned},
    {Status::forecast, Word::forecast},
    {Status::cancelled, Word::cancelled},
});

using Cells = std::array<std::string, 6>;

Cells table_row(const ListedEvent& row, const std::string& lang) {
  const Event& event = *row.event;
  const Language language = language_for(lang);
  std::string mark;
  if (row.tightened) mark = "*";
  std::string title = escape_controls(event.title.in(lang));
  for (const auto& [status, what] : kStatusWords) {
    if (event.status == status) title += bracketed(word(what, language), language);
  }
  return {stated_text(event),
          local_bound(row.inferred.start.lo, *row.zone),
          local_last(row.inferred.end.hi, *row.zone) + mark,
          row.zone->name(),
          event.id.text,
          std::move(title)};
}

/// What `*` means in this table; nothing where it has none.
std::string_view key_of_stars(const std::vector<Cells>& table) {
  const auto starred = [&](bool stated) {
    return std::any_of(table.begin() + 1, table.end(), [&](const Cells& cells) {
      return cells[2].ends_with('*') && cells[0].empty() != stated;
    });
  };
  constexpr std::string_view kStated = "* narrower than stated\n";
  constexpr std::string_view kUnstated = "* inferred, since no date is stated\n";
  constexpr std::string_view kBoth = "* narrower than stated; inferred where no date is stated\n";
  if (starred(true)) return starred(false) ? kBoth : kStated;
  return starred(false) ? kUnstated : std::string_view();
}

}  // namespace

std::string list_table(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                       const std::string& lang) {
  std::vector<Cells> table{{"STATED", "EARLIEST", "LATEST", "ZONE", "EVENT", "TITLE"}};
  for (const ListedEvent& row : listed_events(chronology, reasoning, part))
    table.push_back(table_row(row, lang));
  std::array<int, 6> widths{};
  for (const Cells& cells : table) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      widths[i] = std::max(widths[i], cell_width(cells[i]));
    }
  }
  std::string out;
  for (const Cells& cells : table) {
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
      out += cells[i] + fmt::format("{:{}}", "", widths[i] - cell_width(cells[i]) + 2);
    }
    out += cells.back() + "\n";
  }
  out += key_of_stars(table);
  if (!part.whole()) out += fmt::format("{} of {} events\n", part.count, part.events.size());
  return out;
}

}  // namespace fasti::render
