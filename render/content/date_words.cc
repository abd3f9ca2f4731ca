// SPDX-License-Identifier: MIT
#include "render/content/date_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "timeline/date/edtf_outline.h"

namespace fasti::render {

namespace {

using edtf::Outline;
using edtf::Stretch;
using edtf::Term;
using edtf::Unit;

/// Parts of years by their codes; `{}` is the year. Those of one hemisphere are told by months.
struct SeasonRow {
  int code;
  std::array<std::string_view, 4> cells;  // en, en-GB, zh, zh-Hant
};

constexpr std::array kSeasons{
    SeasonRow{21, {"spring {}", "spring {}", "{}年春季", "{}年春季"}},
    SeasonRow{22, {"summer {}", "summer {}", "{}年夏季", "{}年夏季"}},
    SeasonRow{23, {"fall {}", "autumn {}", "{}年秋季", "{}年秋季"}},
    SeasonRow{24, {"winter {}", "winter {}", "{}年冬季", "{}年冬季"}},
    SeasonRow{33, {"Q1 {}", "Q1 {}", "{}年第1季度", "{}年第1季"}},
    SeasonRow{34, {"Q2 {}", "Q2 {}", "{}年第2季度", "{}年第2季"}},
    SeasonRow{35, {"Q3 {}", "Q3 {}", "{}年第3季度", "{}年第3季"}},
    SeasonRow{36, {"Q4 {}", "Q4 {}", "{}年第4季度", "{}年第4季"}},
    SeasonRow{40, {"first half of {}", "first half of {}", "{}年上半年", "{}年上半年"}},
    SeasonRow{41, {"second half of {}", "second half of {}", "{}年下半年", "{}年下半年"}},
};

/// A day of any month: `{0}` is the day, in English with its ending, `{1}` the year.
constexpr std::array<std::string_view, 4> kAnyMonth{"some {0} of {1}", "some {0} of {1}",
                                                    "{1}年某月{0}日", "{1}年某月{0}日"};

constexpr std::size_t kMostListed = 3;

bool is_han(Language language) { return language == Language::zh || language == Language::zh_hant; }

/// "1st", "2nd", "13th".
std::string ordinal(int number) {
  constexpr std::array<std::string_view, 4> kEndings{"th", "st", "nd", "rd"};
  const bool teen = number / 10 % 10 == 1;
  const std::size_t last = teen || number % 10 > 3 ? 0 : static_cast<std::size_t>(number % 10);
  return fmt::format("{}{}", number, kEndings[last]);
}

Day first_day(const Term& term) { return floor_day(term.window.lo); }
Day last_day(const Term& term) { return floor_day(term.window.hi - 1); }

/// Days and times are told alike, by the day.
Unit kind(const Term& term) { return term.unit == Unit::time ? Unit::day : term.unit; }

class Writer {
 public:
  Writer(Language language, std::optional<std::int64_t> usual_year)
      : language_(language), usual_year_(usual_year) {}

  std::string write(const Outline& outline) const {
    const std::vector<Stretch>& all = outline.stretches;
    if (all.size() == 1) return stretch(all.front(), outline.form);
    const bool closed = std::all_of(all.begin(), all.end(), [](const Stretch& each) {
      return each.first && (each.last || !each.range);
    });
    if (!closed) return stretch(hull(all), outline.form);
    if (all.size() <= kMostListed) return list(all, outline.form);
    const bool each = outline.form == edtf::Form::all_of;
    return word(each ? Word::all_of_dates : Word::one_of_dates, language_,
                stretch(hull(all), outline.form));
  }

  /// A span of whose ends one is a date of its own.
  std::string write_ends(const Outline* start, const Outline* end) const {
    if (end == nullptr) return word(Word::starts, language_, write(*start));
    if (start == nullptr) return word(Word::ends, language_, write(*end));
    const Term* const first = lone_term(*start);
    const Term* const last = lone_term(*end);
    const bool lasts = first != nullptr && last != nullptr && last_day(*first) <= first_day(*last);
    if (lasts) return both(*first, *last);
    return word(Word::starts_ends, language_, write(*start), write(*end));
  }

 private:
  static const Term* lone_term(const Outline& outline) {
    const Stretch& only = outline.stretches.front();
    const bool lone = outline.stretches.size() == 1 && !only.range && !only.first->gaps;
    return lone ? &*only.first : nullptr;
  }

  bool usual(const Term& term) const {
    return usual_year_ && to_civil(first_day(term)).year == *usual_year_ &&
           to_civil(last_day(term)).year == *usual_year_;
  }

  std::string date(Day day, DateStyle style) const { return format_date(day, style, language_); }

  std::string clock(const Term& term) const {
    const Tick second = term.window.lo - first_day(term) * kSecondsPerDay;
    std::string out = fmt::format("{:02}:{:02}", second / 3600, second / 60 % 60);
    if (term.seconds) out += fmt::format(":{:02}", second % 60);
    if (!term.offset_minutes) return out;
    const int offset = *term.offset_minutes;
    out += " UTC";
    if (offset == 0) return out;
    const int distance = offset < 0 ? -offset : offset;
    out += fmt::format("{}{}", offset < 0 ? "−" : "+", distance / 60);
    if (distance % 60 != 0) out += fmt::format(":{:02}", distance % 60);
    return out;
  }

  std::string season(const Term& term) const {
    const auto row = std::find_if(kSeasons.begin(), kSeasons.end(),
                                  [&](const SeasonRow& each) { return each.code == term.season; });
    const std::int64_t year = to_civil(first_day(term)).year;
    if (row == kSeasons.end() || year < 1) return days(term, term, !usual(term));
    const std::string_view cell = row->cells[static_cast<std::size_t>(language_)];
    return fmt::format(fmt::runtime(cell), year);
  }

  std::string decade(const Term& term) const {
    const std::int64_t year = to_civil(first_day(term)).year;
    if (year < 1) return days(term, term, true);
    return fmt::format(fmt::runtime(is_han(language_) ? "{}年代" : "{}s"), year);
  }

  /// A mask that means some days of its window, not all.
  std::string some_days(const Term& term, bool with_year) const {
    const std::int64_t year = to_civil(first_day(term)).year;
    if (term.day == 0 || year < 1) {
      return word(Word::one_of_dates, language_, days(term, term, with_year));
    }
    const std::string day = is_han(language_) ? fmt::format("{}", term.day) : ordinal(term.day);
    return fmt::format(fmt::runtime(kAnyMonth[static_cast<std::size_t>(language_)]), day, year);
  }

  std::string days(const Term& a, const Term& b, bool with_year) const {
    return format_days(first_day(a), last_day(b), with_year, language_);
  }

  std::string bare(const Term& term, bool with_year, bool brief) const {
    const Day first = first_day(term);
    if (term.gaps) return some_days(term, with_year);
    switch (term.unit) {
      case Unit::time:
      case Unit::day: {
        const std::string day = date(first, with_year ? DateStyle::day_year : DateStyle::day);
        if (usual_year_ || term.unit == Unit::day) return day;
        return word(Word::day_and_time, language_, day, clock(term));
      }
      case Unit::month:
        if (with_year) return date(first, DateStyle::month_year_short);
        return date(first, brief ? DateStyle::month_short : DateStyle::month);
      case Unit::season:
        return season(term);
      case Unit::year:
        return date(first, DateStyle::year);
      case Unit::decade:
        return decade(term);
      case Unit::other:
        break;
    }
    return days(term, term, with_year);
  }

  std::string qualified(std::string words, bool approximate, bool uncertain) const {
    if (approximate) words = word(Word::about_date, language_, words);
    return uncertain ? word(Word::uncertain_date, language_, words) : words;
  }

  std::string one(const Term& term) const {
    return qualified(bare(term, !usual(term), false), term.approximate, term.uncertain);
  }

  std::string both(const Term& a, const Term& b) const {
    const bool with_year = !usual(a) || !usual(b);
    const Unit unit = kind(a);
    const bool alike =
        unit == kind(b) && (unit == Unit::day || unit == Unit::month || unit == Unit::year);
    const bool timed = !usual_year_ && (a.unit == Unit::time || b.unit == Unit::time);
    std::string words = alike && !timed ? days(a, b, with_year)
                                        : word(Word::between_dates, language_,
                                               bare(a, with_year, true), bare(b, with_year, true));
    return qualified(std::move(words), a.approximate || b.approximate, a.uncertain || b.uncertain);
  }

  std::string stretch(const Stretch& of, edtf::Form form) const {
    if (!of.range) return one(*of.first);
    if (of.first && of.last) return both(*of.first, *of.last);
    if (!of.first && !of.last) return std::string(word(Word::undated, language_));
    const bool once = form == edtf::Form::one_of;
    const Word from = once         ? Word::not_before_date
                      : of.unknown ? Word::from_end_unknown
                                   : Word::from_date;
    const Word to = once         ? Word::by_date
                    : of.unknown ? Word::until_start_unknown
                                 : Word::until_date;
    return of.first ? word(from, language_, one(*of.first)) : word(to, language_, one(*of.last));
  }

  /// From the first to the last of all; a side that is missing somewhere is missing.
  static Stretch hull(const std::vector<Stretch>& all) {
    Stretch out = all.front();
    out.range = true;
    if (!all.front().range) out.last = out.first;
    for (const Stretch& each : all) {
      const std::optional<Term>& last = each.range ? each.last : each.first;
      if (!each.first || !out.first) {
        out.first.reset();
      } else if (each.first->window.lo < out.first->window.lo) {
        out.first = each.first;
      }
      if (!last || !out.last) {
        out.last.reset();
      } else if (last->window.hi > out.last->window.hi) {
        out.last = last;
      }
    }
    return out;
  }

  std::string list(const std::vector<Stretch>& all, edtf::Form form) const {
    std::string out = stretch(all.front(), form);
    for (std::size_t i = 1; i < all.size(); ++i) {
      const bool last = i + 1 == all.size();
      const Word join = !last                        ? Word::and_next
                        : form == edtf::Form::all_of ? Word::both_of
                                                     : Word::either_of;
      out = word(join, language_, out, stretch(all[i], form));
    }
    return out;
  }

  Language language_;
  std::optional<std::int64_t> usual_year_;
};

}  // namespace

std::string date_words(const edtf::Date& date, Language language,
                       std::optional<std::int64_t> usual_year) {
  return Writer(language, usual_year).write(edtf::outline(date));
}

std::string date_words(const edtf::Date* start, const edtf::Date* end, Language language,
                       std::optional<std::int64_t> usual_year) {
  const auto outlined = [](const edtf::Date* date) {
    return date == nullptr ? std::nullopt : std::optional(edtf::outline(*date));
  };
  const std::optional<Outline> first = outlined(start);
  const std::optional<Outline> last = outlined(end);
  const Writer writer(language, usual_year);
  if (!first && !last) return std::string(word(Word::undated, language));
  return writer.write_ends(first ? &*first : nullptr, last ? &*last : nullptr);
}

}  // namespace fasti::render
