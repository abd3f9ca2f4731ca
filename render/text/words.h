// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "timeline/date/civil.h"

/// The program's own words and date formats in pictures, one column for each language: en (US
/// English), en-GB, zh (Simplified), zh-Hant. Not a locale library's, so that bytes never depend on
/// its version.
namespace fasti::render {

enum class Language : std::uint8_t { en, en_gb, zh, zh_hant };

/// The column for a BCP 47 tag: the nearest there is, English when there is none. `zh-TW`, `zh-HK`
/// and `zh-MO` are zh_hant.
Language language_for(std::string_view tag);

/// The table's rows. A word with `{}` takes a number or a text.
enum class Word : std::uint8_t {
  dates,
  links,
  exact_day,
  several_days,
  approximate,
  stated_window,
  window_open_start,
  window_open_end,
  inferred_window,
  in_force,
  issued,
  suspended,
  waived,
  proposed,
  still_in_force,
  goes_on,  // beyond the days that are shown
  led_to,
  answered_by,
  told_by,
  other_relation,
  before,  // a connection that is an order in time and nothing more
  meets,
  overlaps,
  contains,
  same_start,
  same_end,
  same_span,
  same_day,
  same_time,
  corrected_by,
  superseded_by,
  sources_disagree,
  planned,
  forecast,
  contradicted,
  days_omitted,  // "{} days omitted"
  years_omitted,
  one_day,
  n_days,  // "97 days"
  n_years,
  one_event,
  n_events,  // "3 events"
  one_source,
  n_sources,
  by_date,        // "by {}"
  from_date,      // "from {}"
  about_date,     // "c. {}"
  between_dates,  // "{} – {}", for a window
  undated,
  until_date,           // "until {}"
  from_end_unknown,     // "from {}, end unknown"
  until_start_unknown,  // "until {}, start unknown"
  not_before_date,      // "{} or later"
  uncertain_date,       // "{}?"
  either_of,            // "{} or {}"
  both_of,              // "{} and {}"
  and_next,             // "{}, {}"
  one_of_dates,         // "one of several dates, {}", for their first to last
  all_of_dates,         // "several dates, {}"
  starts,               // "starts {}"
  ends,                 // "ends {}"
  starts_ends,          // "starts {}, ends {}"
  day_and_time,         // "{}, {}"
  record_to,            // "record to {}"
  sources,              // "Sources: {}"
  scale_note,    // "Axis broken over long times in which nothing shown happens or changes; …"
  rows_note,     // "Rows are in order of date, not to scale."
  scale_varies,  // "The scale varies: a day is wider where more happens."
  no_events,     // "No events to show."
  cancelled,
  table_of_facts,  // "Table of these facts"
  table_events,    // heads of tables
  table_date,
  table_inferred,
  table_event,
  table_actors,
  table_sources,
  table_instrument,
  table_states,
  unlabelled,     // "{} events without a label"
  density,        // "{} more events as columns along the lines"
  undrawn_links,  // "{} links are not drawn"
  gathered,       // "{} events, gathered into cards"
  implied_links,  // "{} links that others imply are not drawn."
  one_implied_link,
  unlinked,  // heads the events without links
  one_bar_left_out,
  n_more,       // "{} more"
  n_of_events,  // "12 of 30 events"
  instruments,
  one_instrument,
  n_instruments,   // "39 instruments"
  no_instruments,  // "No instruments to show."
  permission,      // of another instrument
  compliance,      // the day from which something must be complied with
  unsure_state,    // days on which it may or may not be so
  unsaid_state,    // an end has passed, and nothing says what followed
  not_enforced,    // a badge
  until_resumes,   // "until {}, then resumes"
  record_ends,     // "Record ends {}"
  no_longer_than,  // the end that is set, in the key
  bars_left_out,   // "{} instruments are not drawn here."
  longer_days,     // "The scale varies: a day is longer where more happens."
  page_of,         // "{} of {}"
  key_on_page,     // "key on p. {}"
  on_page,         // "p. {}"
  leads_on,        // "→ {}: {}": the page or date of an event elsewhere, and its title
  comes_from,      // "← {}: {}"
  several_events,  // a mark with a count, in the key
  inferred_alone,  // a window of what has no date of its own, in the key
  inferred_open_start,
  inferred_open_end,
  inferred,       // "inferred", beside a date
  began_between,  // "began {}", for a window
  but_for,        // "but for {}": parts of an instrument that lead lives of their own
  but_for_parts,
  no_axis,  // where no event has a date
};

std::string_view word(Word word, Language language);

/// `word` with its `{}` replaced.
std::string word(Word word, Language language, std::string_view argument);

/// `word` with its two `{}` replaced in order: `between_dates`.
std::string word(Word word, Language language, std::string_view first, std::string_view second);

enum class DateStyle : std::uint8_t {
  day,               ///< "Apr 9" / "9 Apr" / "4月9日"
  day_year,          ///< "Apr 9, 2025" / "9 Apr 2025" / "2025年4月9日"
  day_long,          ///< "April 9, 2025" / "9 April 2025" / "2025年4月9日"
  month,             ///< "July" / "7月"
  month_short,       ///< "Jul" / "7月"
  month_year,        ///< "April 2025" / "2025年4月"
  month_year_short,  ///< "Apr 2025" / "2025年4月"
  year,              ///< "2025" / "2025年"; years before 1 as "44 BC"
  day_of_month,      ///< "9" / "9日"
};

/// The day must be finite.
std::string format_date(Day day, DateStyle style, Language language);

/// A span of days, both included, as short as it can be: "Jul 14–16", "Jul 30 – Aug 2",
/// "7月14日至16日"; with the year where `with_year` or where the years differ. Whole months and
/// years are named as such: "Jul", "Apr–Jun 2025", "2022–2024". A side at infinity gives "by Aug
/// 12" or "from Aug 12", both sides "undated".
std::string format_days(Day first, Day last, bool with_year, Language language);

}  // namespace fasti::render
