// SPDX-License-Identifier: MIT
//
// What titles and texts say of days, held against the calendar and against the event's own date. A
// full date bears its weekday by itself. A date without a year is the event's when it has the day
// and month of it. A full date of another year is meant as the event's only if it opens a sentence,
// is the only date there, and nothing around it speaks of anniversaries, deadlines or effects.
#include "timeline/check/texts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "timeline/check/day_counts.h"
#include "timeline/check/places.h"
#include "timeline/date/prose.h"
#include "timeline/reason/wording.h"

namespace fasti {

namespace {

/// What stands near dates that are not the event's own.
constexpr auto kOtherDates = std::to_array<std::string_view>({
    "until",  "through", "effective", "effect", "expire",   "since", "anniversary", "from ",
    "before", "after",   "extend",    "due",    "deadline", "ago",   "later",       "earlier",
    "next ",  "last ",   "previous",  "will ",  "original", "amend", "起",          "至",
    "前",     "后",      "後",        "周年",   "週年",     "生效",  "届满",        "截至",
    "截止",   "将",      "將",        "曾",     "原",
});

bool has(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

/// The sentence around a mention.
std::string_view sentence(std::string_view text, const DateMention& mention) {
  std::size_t begin = 0;
  for (const std::string_view stop : {". ", "。", "\n"}) {
    const std::size_t at = text.substr(0, mention.begin).rfind(stop);
    if (at != std::string_view::npos) begin = std::max(begin, at + stop.size());
  }
  std::size_t end = text.size();
  for (const std::string_view stop : {". ", "。", "\n"}) {
    end = std::min(end, text.find(stop, mention.end));
  }
  return text.substr(begin, end - begin);
}

/// Whether nothing but a preposition comes before the mention in its sentence.
bool opens(std::string_view sentence_text, std::string_view mention) {
  std::string_view before = sentence_text.substr(0, sentence_text.find(mention));
  constexpr auto kBefore =
      std::to_array<std::string_view>({"On", "on", "(", "（", "于", "在", "*"});
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  return before.empty() || std::find(kBefore.begin(), kBefore.end(), before) != kBefore.end();
}

class TextChecker {
 public:
  TextChecker(const Loaded& loaded, Diagnostics& out)
      : loaded_(loaded), chronology_(*loaded.chronology), out_(out) {}

  void check() {
    check(chronology_.title);
    for (const Instrument& instrument : chronology_.instruments) check(instrument.title);
    for (const Source& source : chronology_.sources) check(source.note);
    for (const Event& event : chronology_.events) {
      event_ = &event;
      own_ = one_day(event.date);
      check(event.title);
      check(event.text);
    }
  }

 private:
  void check(const Text& text) {
    for (const Text::Entry& entry : text.entries) {
      const Prose prose = read_prose(entry.text);
      for (const DateMention& mention : prose.dates) check(entry, prose, mention);
      for (const DayCount& count : prose.counts) {
        check_day_count({loaded_, entry, event_, own_}, count, out_);
      }
    }
  }

  void check(const Text::Entry& entry, const Prose& prose, const DateMention& mention) {
    if (!mention.day || mention.relative_year) return;
    if (!mention.year) {
      if (mention.weekday && on_own_day(mention)) check_weekday(entry, mention, *own_);
      return;
    }
    if (*mention.day > days_in_month(*mention.year, mention.month)) return;
    const Day day = to_day({*mention.year, mention.month, *mention.day});
    const bool other_year = on_own_day(mention) && to_civil(*own_).year != *mention.year;
    const bool weekday_fits = !mention.weekday || *mention.weekday == weekday(day);
    const bool own_fits = other_year && mention.weekday == weekday(*own_);
    if (other_year && (weekday_fits ? is_own_date(entry, prose, mention) : own_fits)) {
      report_year(entry, mention, own_fits);
    } else if (!weekday_fits) {
      check_weekday(entry, mention, day);
    }
  }

  bool on_own_day(const DateMention& mention) const {
    if (!own_) return false;
    const CivilDate own = to_civil(*own_);
    return own.month == mention.month && own.day == mention.day;
  }

  bool is_own_date(const Text::Entry& entry, const Prose& prose, const DateMention& mention) const {
    if (prose.dates.size() != 1 || !prose.counts.empty() || names_own_year()) return false;
    const Day day = to_day({*mention.year, mention.month, *mention.day});
    if (is_another_date(day)) return false;
    const std::string_view around = sentence(entry.text, mention);
    if (!opens(around, entry.text.substr(mention.begin, mention.end - mention.begin))) return false;
    return std::none_of(kOtherDates.begin(), kOtherDates.end(),
                        [&](std::string_view words) { return has(around, words); });
  }

  bool names_own_year() const {
    const std::string year = fmt::format("{}", to_civil(*own_).year);
    for (const Text* text : {&event_->title, &event_->text}) {
      for (const Text::Entry& entry : text->entries) {
        if (has(entry.text, year)) return true;
      }
    }
    return false;
  }

  /// Whether the event has that day too: of an effect, or of its publication.
  bool is_another_date(Day day) const {
    if (one_day(event_->published) == day || one_day(event_->known) == day) return true;
    return std::any_of(event_->effects.begin(), event_->effects.end(), [&](const Effect& effect) {
      return one_day(effect.from) == day || one_day(effect.until) == day ||
             one_day(effect.comply) == day;
    });
  }

  Diagnostic& add(Rule rule, const Text::Entry& entry, const DateMention& mention,
                  std::string message) {
    Diagnostic& found = out_.add(rule, place_in(loaded_.files, entry, mention.begin, mention.end),
                                 std::move(message));
    if (event_ != nullptr) found.event = event_->id.text;
    return found;
  }

  void check_weekday(const Text::Entry& entry, const DateMention& mention, Day day) {
    const int right = weekday(day);
    const int said = *mention.weekday;
    if (right == said) return;
    Diagnostic& found = add(Rule::wrong_weekday, entry, mention,
                            fmt::format("{} is a {}, not a {}", day_words(day), weekday_name(right),
                                        weekday_name(said)));
    if (!mention.year && event_ != nullptr) {
      found.labels.push_back({event_->date->span, "the event's date"});
    }
    const Day earlier = day - (right - said + 7) % 7;
    found.notes.push_back(fmt::format("the {}s around it are {} and {}", weekday_name(said),
                                      day_words(earlier), day_words(earlier + 7)));
    if (const auto year = year_of(mention, day)) {
      found.notes.push_back(fmt::format("it was a {} in {}", weekday_name(said), *year));
    }
    found.help.emplace_back("correct the weekday, or the date if the weekday is right");
  }

  /// The nearest year in which the day has the weekday that the text names, within three years.
  std::optional<std::int64_t> year_of(const DateMention& mention, Day day) const {
    const CivilDate date = to_civil(day);
    for (const int away : {-1, 1, -2, 2, -3, 3}) {
      const CivilDate other{date.year + away, date.month, date.day};
      if (other.day > days_in_month(other.year, other.month)) continue;
      if (weekday(to_day(other)) == mention.weekday) return other.year;
    }
    return std::nullopt;
  }

  void report_year(const Text::Entry& entry, const DateMention& mention, bool weekday_tells) {
    const std::int64_t own = to_civil(*own_).year;
    Diagnostic& found = add(Rule::wrong_year, entry, mention,
                            fmt::format("the text dates `{}` in {}, its date says {}",
                                        event_->id.text, *mention.year, own));
    found.labels.push_back({event_->date->span, "the event's date"});
    if (weekday_tells) {
      found.notes.push_back(fmt::format("the day is a {} in {}, as the text has it",
                                        weekday_name(*mention.weekday), own));
    }
    found.help.emplace_back("correct the year that is wrong");
  }

  const Loaded& loaded_;
  const Chronology& chronology_;
  Diagnostics& out_;
  const Event* event_ = nullptr;
  std::optional<Day> own_;
};

}  // namespace

void check_texts(const Loaded& loaded, const Reasoning&, Diagnostics& out) {
  TextChecker(loaded, out).check();
}

}  // namespace fasti
