// SPDX-License-Identifier: MIT
#include "timeline/reason/wording.h"

#include <array>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "timeline/date/months.h"

namespace fasti {

namespace {

std::string_view month_name(int month) { return kMonthNames[static_cast<std::size_t>(month - 1)]; }

std::string year_words(std::int64_t year) {
  return year > 0 ? fmt::format("{}", year) : fmt::format("{} BC", 1 - year);
}

std::string moment_words(Tick civil) {
  const Tick second = civil - floor_day(civil) * kSecondsPerDay;
  const Tick hour = second / 3600;
  const Tick minute = second / 60 % 60;
  const std::string day = day_words(floor_day(civil));
  if (second % 60 == 0) return fmt::format("at {:02}:{:02} on {}", hour, minute, day);
  return fmt::format("at {:02}:{:02}:{:02} on {}", hour, minute, second % 60, day);
}

/// Words for the days `[first, last]`, both included.
std::string days_words(Day first, Day last) {
  const CivilDate a = to_civil(first);
  const CivilDate b = to_civil(last);
  if (first == last) return "on " + day_words(first);
  const bool from_month_start = a.day == 1;
  const bool to_month_end = b.day == days_in_month(b.year, b.month);
  if (from_month_start && to_month_end && a.year == b.year) {
    if (a.month == b.month) return fmt::format("in {} {}", month_name(a.month), year_words(a.year));
    if (a.month == 1 && b.month == 12) return fmt::format("in {}", year_words(a.year));
  }
  if (a.year == b.year && a.month == b.month) {
    return fmt::format("between {} and {}", a.day, day_words(last));
  }
  return fmt::format("between {} and {}", day_words(first), day_words(last));
}

const Zone& chronology_zone(const Chronology& chronology) {
  return chronology.zone.zone != nullptr ? *chronology.zone.zone : utc();
}

/// "suspends rule#servers from": what an effect does, and which day of it the claim gives.
std::string effect_day_words(const Chronology& chronology, const Claim& claim) {
  const Effect& effect = *claim.effect;
  const Instrument& instrument = chronology.instruments[effect.instrument];
  const std::string part = effect.part ? "#" + instrument.parts[*effect.part].text : "";
  return fmt::format("{} {}{} {}", info(effect.kind).key, instrument.id.text, part,
                     claim.day == EffectDay::from ? "from" : "until");
}

/// "in about March 2025" for approximate dates, "perhaps on 3 May 2025" for uncertain ones.
std::string soften(bool approximate, bool uncertain, std::string words) {
  if (approximate) {
    const std::size_t space = words.find(' ');
    words.insert(space + 1, "about ");
  }
  return uncertain ? "perhaps " + words : words;
}

std::string soften(const edtf::Date& date, std::string words) {
  return soften(date.approximate(), date.uncertain(), std::move(words));
}

/// One end of an interval, by the marks on its side of the slash; those of a set bear on both.
std::string soften(const Dating& dating, bool end, std::string words) {
  const std::size_t slash = dating.written.find('/');
  std::string_view side = dating.written;
  if (slash != std::string::npos) {
    side = end ? side.substr(slash + 1) : side.substr(0, slash);
  }
  const auto bears = [&](const char* marks) {
    return side.find_first_of(marks) != std::string_view::npos;
  };
  return soften(bears("~%"), bears("?%"), std::move(words));
}

bool open(const Window& window) { return window.lo == kPast && window.hi == kFuture; }

/// Whether the date leaves out days between its first and its last.
bool has_holes(const Claim& claim) {
  const auto read = claim.dating->value.read(*claim.zone, false);
  const auto* reading = std::get_if<edtf::Reading>(&read);
  return reading != nullptr && reading->instant && reading->start_members != nullptr;
}

std::string dating_words(const Claim& claim) {
  const edtf::Date& date = claim.dating->value;
  const Extent civil = date.local();
  const Window hull{civil.start.lo, civil.end.hi};
  if (claim.dated == Dated::start) return "starts " + soften(date, when(hull));
  if (claim.dated == Dated::end) return "ends " + soften(date, when(hull));
  if (has_holes(claim)) return fmt::format("is on a day of {}", claim.dating->written);
  const bool spans = date.form() == edtf::Form::interval || date.form() == edtf::Form::all_of;
  if (!spans) return "is " + soften(date, when(hull));
  std::string words;
  if (!open(civil.start)) words = "starts " + soften(*claim.dating, false, when(civil.start));
  if (!open(civil.end)) {
    words += words.empty() ? "ends " : " and ends ";
    words += soften(*claim.dating, true, when(civil.end));
  }
  return words.empty() ? "has no dates" : words;
}

std::string lag_words(const Lag& lag) {
  std::string words = to_words(lag);
  if (!lag.approximate) return words;
  Lag margin;
  margin.elapsed = lag.elapsed;
  margin.least = margin.most = Period{0, lag.margin_days, lag.margin_seconds};
  return fmt::format("{} ({} less or more)", words, to_words(margin));
}

std::string relation_words(const Chronology& chronology, const Relation& relation) {
  const RelationInfo& row = info(relation.kind);
  const std::string& other = chronology.events[relation.other].id.text;
  if (!relation.lag) {
    if (relation.kind == RelationKind::before) return "ends before " + other;
    if (relation.kind == RelationKind::after) return "starts after " + other;
    return fmt::format("{} {}", row.phrase, other);
  }
  const std::string lag = lag_words(*relation.lag);
  if (relation.kind == RelationKind::before) return fmt::format("ends {} before {}", lag, other);
  if (relation.kind == RelationKind::after) return fmt::format("starts {} after {}", lag, other);
  return fmt::format("{} {}, {} later", row.phrase, other, lag);
}

/// "truce suspends rule until 9 November 2026": the day without its "on", anything wider as a day
/// within it.
std::string effect_words(const Chronology& chronology, const Claim& claim) {
  const edtf::Date& date = claim.dating->value;
  const Extent civil = date.local();
  std::string words = soften(date, when({civil.start.lo, civil.end.hi}));
  if (words.starts_with("on ")) {
    words.erase(0, 3);
  } else if (date.form() == edtf::Form::day) {
    words = words.substr(words.find(" on ") + 4);  // a time: effects hold for whole days
  } else {
    words.insert(0, "a day ");
  }
  return fmt::format("{} {}", effect_day_words(chronology, claim), words);
}

}  // namespace

std::string day_words(Day day) {
  const CivilDate date = to_civil(day);
  return fmt::format("{} {} {}", date.day, month_name(date.month), year_words(date.year));
}

std::string when(const Window& civil) {
  if (open(civil)) return "at any time";
  if (civil.lo == kPast) return fmt::format("on {} or earlier", day_words(floor_day(civil.hi - 1)));
  if (civil.hi == kFuture) return fmt::format("on {} or later", day_words(floor_day(civil.lo)));
  if (civil.hi - civil.lo < kSecondsPerDay) return moment_words(civil.lo);
  return days_words(floor_day(civil.lo), floor_day(civil.hi - 1));
}

std::string say(const Chronology& chronology, const Claim& claim) {
  if (claim.kind == Claim::Kind::verified) {
    const Tick end = claim.dating->value.local().end.hi;
    return fmt::format("nothing is taken to have happened after {}",
                       end == kFuture ? "any day" : day_words(floor_day(end - 1)));
  }
  std::string words;
  if (claim.source) words = chronology.sources[*claim.source].id.text + ": ";
  words += chronology.events[claim.event].id.text + " ";
  if (claim.kind == Claim::Kind::relation)
    return words + relation_words(chronology, *claim.relation);
  words +=
      claim.kind == Claim::Kind::effect ? effect_words(chronology, claim) : dating_words(claim);
  const bool zone_matters =
      claim.zone != &chronology_zone(chronology) && !claim.dating->value.zoned();
  return zone_matters ? fmt::format("{} ({})", words, claim.zone->name()) : words;
}

std::string subject(const Chronology& chronology, const Claim& claim) {
  if (claim.kind == Claim::Kind::verified) return "the day of `verified`";
  const std::string& event = chronology.events[claim.event].id.text;
  if (claim.kind == Claim::Kind::relation) {
    const std::string& other = chronology.events[claim.relation->other].id.text;
    return fmt::format("the order of `{}` and `{}`", event, other);
  }
  if (claim.kind == Claim::Kind::effect) {
    return fmt::format("the {} day of what `{}` does",
                       claim.day == EffectDay::from ? "first" : "last", event);
  }
  constexpr std::array<std::string_view, 3> kPoints{"date", "start", "end"};
  return fmt::format("the {} of `{}`", kPoints[static_cast<std::size_t>(claim.dated)], event);
}

}  // namespace fasti
