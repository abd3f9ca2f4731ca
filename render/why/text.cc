// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "render/why/why.h"
#include "timeline/reason/wording.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

constexpr int kColumns = 80;

/// Breaks at spaces; the first line begins with `first`, the others with as many spaces.
std::string wrap(std::string_view first, const std::string& text) {
  const int indent = cell_width(first);
  std::string out(first);
  int column = indent;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    const int width = cell_width(word);
    if (column > indent && column + 1 + width > kColumns) {
      out += fmt::format("\n{:{}}", "", indent);
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
    at = end + 1;
  }
  return out + "\n";
}

std::string count(Tick number, std::string_view unit) {
  return fmt::format("{} {}{}", number, unit, number == 1 ? "" : "s");
}

/// A distance in the coarsest unit that fits, rounded down or up.
std::string distance_words(Tick seconds, bool up) {
  struct Unit {
    Tick seconds;
    Tick from;  ///< told in this unit from so many seconds on
    std::string_view name;
  };
  constexpr Unit kUnits[] = {
      {kSecondsPerDay, 2 * kSecondsPerDay, "day"}, {3600, 3600, "hour"}, {60, 60, "minute"}};
  for (const Unit& unit : kUnits) {
    if (seconds % unit.seconds == 0 && seconds >= unit.seconds) {
      return count(seconds / unit.seconds, unit.name);
    }
    if (seconds >= unit.from)
      return count((seconds + (up ? unit.seconds - 1 : 0)) / unit.seconds, unit.name);
  }
  return count(seconds, "second");
}

class Teller {
 public:
  explicit Teller(const CheckedFile& file)
      : file_(file), chronology_(*file.loaded.chronology), reasoning_(*file.checked.reasoning) {}

  const Zone& zone(Id<Event> event) const {
    return zone_of(chronology_, chronology_.events[event]);
  }
  const std::string& id(Id<Event> event) const { return chronology_.events[event].id.text; }

  bool single(Id<Event> event) const {
    const Extent& window = reasoning_.inferred[event.value];
    return window.start == window.end;
  }

  /// A day where the instant is its first, else with the time.
  static std::string moment(Tick tick, const Zone& zone) {
    const Day day = zone.day_of(tick);
    if (zone.start_of_day(day) == tick) return day_words(day);
    return time_words(tick, zone) + " on " + day_words(day);
  }

  /// "16:00", "16:00:30".
  static std::string time_words(Tick tick, const Zone& zone) {
    const Day day = zone.day_of(tick);
    const Tick second = tick + zone.offset_at(tick) - day * kSecondsPerDay;
    const std::string seconds = second % 60 == 0 ? "" : fmt::format(":{:02}", second % 60);
    return fmt::format("{:02}:{:02}{}", second / 3600, second / 60 % 60, seconds);
  }

  /// "no earlier than 1 August 2025", "no later than 12 August 2025", "before 12:00 on …".
  static std::string bound_words(BoundSide side, Tick instant, const Zone& zone) {
    if (side == BoundSide::earliest) return "no earlier than " + moment(instant, zone);
    const Day day = zone.day_of(instant);
    if (zone.start_of_day(day) == instant) {
      return "no later than " + day_words(zone.day_of(instant - 1));
    }
    return "before " + moment(instant, zone);
  }

  std::string_view verb(Id<Event> event, bool end) const {
    if (single(event)) return "is";
    return end ? "ends" : "starts";
  }

  /// "visit ends", or for one occurrence "ban is"; for a point of no event its number.
  std::string point_words(const Point& point) const {
    if (!point.event) return point_name(chronology_, point) + " is";
    if (point.effect != nullptr) {
      return fmt::format("the {} day of what {} does to {} is", point.end ? "last" : "first",
                         id(*point.event),
                         chronology_.instruments[point.effect->instrument].id.text);
    }
    return fmt::format("{} {}", id(*point.event), verb(*point.event, point.end));
  }

  /// "the start of visit"; of one occurrence just its name.
  std::string point_noun(Id<Event> event, bool end) const {
    if (single(event)) return id(event);
    return fmt::format("the {} of {}", end ? "end" : "start", id(event));
  }

  std::string place(const Claim& claim) const {
    const SourceText& source = file_.loaded.files[claim.span.file];
    const std::string at = place_in_source(chronology_, claim);
    const std::string words = claim.source ? at : "the account";
    return fmt::format("{}{}{}:{}", words, words.empty() ? "" : "; ", source.name(),
                       source.position(claim.span.begin).line);
  }

  std::string claim_words(const Claim& claim) const { return say(chronology_, claim); }

  /// Numbered steps, each with its place and, all but a lone one, with what follows.
  std::string steps_text(const std::vector<WhyStep>& steps, Id<Event> about) const {
    if (steps.size() > kMostSteps) return summary(steps, about);
    std::string out;
    std::size_t number = 0;
    const WhyStep* before = nullptr;
    for (const WhyStep& step : steps) {
      out += step_text(step, ++number);
      if (steps.size() > 1) out += wrap("     ", reason(before, step) + consequence(step, about));
      before = &step;
    }
    return out;
  }

  std::string path_text(const WhyFact& fact) const {
    std::string out;
    std::size_t number = 0;
    for (const WhyStep& step : fact.steps) {
      out += step_text(step, ++number);
      if (fact.steps.size() > 1 && step.distance_known && step.point.event) {
        out += wrap("     ", path_consequence(fact, step));
      }
    }
    return out;
  }

  const Chronology& chronology() const { return chronology_; }
  const Reasoning& reasoning() const { return reasoning_; }

 private:
  static constexpr std::size_t kMostSteps = 12;

  std::string step_text(const WhyStep& step, std::size_t number) const {
    const std::string label = fmt::format("{:>3}. ", number);
    if (step.supposed)
      return wrap(label, "whatever date one begins with in the far past or future");
    if (!step.claim) return wrap(label, "an event does not end before it starts");
    if (*step.claim >= reasoning_.claims.size()) return wrap(label, "suppose the contrary");
    const Claim& claim = reasoning_.claims[*step.claim];
    return wrap(label, claim_words(claim)) + wrap("     ", "(" + place(claim) + ")");
  }

  /// Where a date says no more than that its event is one instant, that this is why.
  static std::string reason(const WhyStep* before, const WhyStep& step) {
    const bool moved = before == nullptr || before->instant != step.instant ||
                       before->point.event != step.point.event;
    return moved ? "" : "That is one instant, its end no later than its start. ";
  }

  std::string consequence(const WhyStep& step, Id<Event> about) const {
    const Zone& where = step.point.event ? zone(*step.point.event) : utc();
    std::string words = fmt::format("So {} {}", point_words(step.point),
                                    bound_words(step.side, step.instant, where));
    if (&where != &zone(about)) words += fmt::format(" ({})", where.name());
    return words + ".";
  }

  std::string path_consequence(const WhyFact& fact, const WhyStep& step) const {
    const std::string from = point_noun(fact.earlier, fact.earlier_end);
    const std::string to = point_noun(*step.point.event, step.point.end);
    if (step.distance == 0) return fmt::format("So {} is no later than {}.", from, to);
    if (step.distance > 0) {
      return fmt::format("So {} is at least {} before {}.", from,
                         distance_words(step.distance, false), to);
    }
    return fmt::format("So {} is at most {} after {}.", from, distance_words(-step.distance, true),
                       to);
  }

  /// A climb around circles: the claims once, and where it ends.
  std::string summary(const std::vector<WhyStep>& steps, Id<Event> about) const {
    std::string out;
    std::set<ClaimId> told;
    for (const WhyStep& step : steps) {
      if (!step.claim || *step.claim >= reasoning_.claims.size()) continue;
      if (told.insert(*step.claim).second) out += step_text(step, told.size());
    }
    return out + wrap("     ", fmt::format("Applied in turn, {} times in all: {}", steps.size(),
                                           consequence(steps.back(), about).substr(3)));
  }

  const CheckedFile& file_;
  const Chronology& chronology_;
  const Reasoning& reasoning_;
};

std::string heading(const Teller& teller, Id<Event> event, const std::string& lang) {
  const std::string title = escape_controls(teller.chronology().events[event].title.in(lang));
  return wrap("", title.empty() ? teller.id(event) : teller.id(event) + ": " + title);
}

Tick civil(Tick tick, const Zone& zone) {
  return tick == kPast || tick == kFuture ? tick : tick + zone.offset_at(tick);
}

bool whole_days(const Window& window, const Zone& zone) {
  const auto midnight = [&](Tick tick) {
    return tick == kPast || tick == kFuture || zone.start_of_day(zone.day_of(tick)) == tick;
  };
  return midnight(window.lo) && midnight(window.hi);
}

std::string window_words(const Window& window, const Zone& zone) {
  if (whole_days(window, zone)) return when({civil(window.lo, zone), civil(window.hi, zone)});
  if (window.lo == kPast) return Teller::bound_words(BoundSide::latest, window.hi, zone);
  if (window.hi == kFuture) return Teller::bound_words(BoundSide::earliest, window.lo, zone);
  const std::string day = " on " + day_words(zone.day_of(window.lo));
  if (window.hi - window.lo <= 60) return "at " + Teller::time_words(window.lo, zone) + day;
  const bool one_day = zone.day_of(window.lo) == zone.day_of(window.hi);
  return fmt::format("between {}{} and {} on {}", Teller::time_words(window.lo, zone),
                     one_day ? "" : day, Teller::time_words(window.hi, zone),
                     day_words(zone.day_of(window.hi)));
}

std::string event_window(const Teller& teller, const WhyEvent& why) {
  const Zone& zone = teller.zone(why.event);
  if (why.bounds.empty()) return wrap("", "Nothing bounds it: it can be at any time.");
  const std::string tail = fmt::format(" ({}).", zone.name());
  if (why.single) return wrap("", "It is " + window_words(why.window.start, zone) + tail);
  return wrap("", fmt::format("It starts {} and ends {}{}", window_words(why.window.start, zone),
                              window_words(why.window.end, zone), tail));
}

std::size_t claims_in(const WhyEvent& why) {
  std::set<ClaimId> used;
  for (const WhyBound& bound : why.bounds) {
    for (const WhyStep& step : bound.steps) {
      if (step.claim) used.insert(*step.claim);
    }
  }
  return used.size();
}

/// Who states just this window, or that no one does.
std::string stated_by(const Teller& teller, const WhyEvent& why) {
  std::vector<std::string> names;
  for (const ClaimId id : why.alike) {
    const Claim& claim = teller.reasoning().claims[id];
    const std::string name =
        claim.source ? teller.chronology().sources[*claim.source].id.text : "its own date";
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  if (names.empty()) {
    const std::size_t count = claims_in(why);
    return wrap("", count == 1 ? "No source states this window as such; one claim implies it."
                               : fmt::format("No source states this window as such; {} claims "
                                             "together imply it.",
                                             count));
  }
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " and " : ", ";
    list += names[i];
  }
  return wrap("",
              fmt::format("That is just what {} {}.", list, names.size() == 1 ? "says" : "say"));
}

std::string open_sides(const WhyEvent& why) {
  if (why.bounds.empty()) return {};
  std::string out;
  if (why.window.start.lo == kPast) out += "\nNothing says how early it can be.\n";
  if (why.window.end.hi == kFuture) out += "\nNothing says how late it can be.\n";
  return out;
}

std::string order_words(const Teller& teller, const WhyOrder& why) {
  const std::string& a = teller.id(why.first);
  const std::string& b = teller.id(why.second);
  const bool singles = teller.single(why.first) && teller.single(why.second);
  switch (why.kind) {
    case WhyOrder::Kind::before:
      return singles ? fmt::format("{} comes before {}", a, b)
                     : fmt::format("{} ends before {} starts", a, b);
    case WhyOrder::Kind::after:
      return singles ? fmt::format("{} comes after {}", a, b)
                     : fmt::format("{} starts after {} ends", a, b);
    case WhyOrder::Kind::same:
      return fmt::format("{} and {} are one instant", a, b);
    case WhyOrder::Kind::within:
      return fmt::format("{} lies within {}", a, b);
    case WhyOrder::Kind::around:
      return fmt::format("{} lies within {}", b, a);
    case WhyOrder::Kind::starts:
      return fmt::format("{} starts no later than {}; more cannot be told", a, b);
    case WhyOrder::Kind::started:
      return fmt::format("{} starts no later than {}; more cannot be told", b, a);
    case WhyOrder::Kind::unknown:
      return fmt::format("which of {} and {} comes first cannot be told", a, b);
  }
  return {};
}

std::string distance_text(const Teller& teller, const WhyOrder& why) {
  if (why.kind != WhyOrder::Kind::before && why.kind != WhyOrder::Kind::after) return {};
  const bool before = why.kind == WhyOrder::Kind::before;
  const Id<Event> earlier = before ? why.first : why.second;
  const Id<Event> later = before ? why.second : why.first;
  const bool apart = why.least && *why.least > 0;
  const std::string from = teller.point_noun(earlier, true);
  const std::string to = teller.point_noun(later, false);
  std::string words = apart ? "at least " + distance_words(*why.least, false) : "";
  if (why.most && *why.most > 0) {
    words += (apart ? ", at most " : "at most ") + distance_words(*why.most, true);
  }
  std::string out;
  if (!words.empty()) out = wrap("", fmt::format("From {} to {}: {}.", from, to, words));
  if (!apart) out += wrap("", "They may fall on one instant.");
  return out;
}

std::string fact_text(const Teller& teller, const WhyFact& fact) {
  const std::string earlier = teller.point_noun(fact.earlier, fact.earlier_end);
  const std::string later = teller.point_noun(fact.later, fact.later_end);
  if (fact.how == WhyFact::How::windows) {
    std::string out = "\n" + wrap("", fmt::format("How late {} can be:", earlier));
    out += "\n" + teller.steps_text(fact.steps, fact.earlier);
    out += "\n" + wrap("", fmt::format("How early {} can be:", later));
    return out + "\n" + teller.steps_text(fact.second, fact.later);
  }
  const std::string claim = fmt::format("{} is no later than {}, because", earlier, later);
  std::string out = "\n" + wrap("", claim) + "\n";
  if (fact.how == WhyFact::How::path) return out + teller.path_text(fact);
  out += wrap("     ", fmt::format("Suppose that {} came before {}:", later, earlier));
  out += teller.steps_text(fact.steps, fact.earlier);
  return out + wrap("     ", "Both cannot be.");
}

std::string example_text(const Teller& teller, const WhyOrder& why,
                         const WhyOrder::Example& example) {
  const bool before = example.kind == WhyOrder::Kind::before;
  const auto words = [&](Id<Event> event, const Extent& extent) {
    const Zone& zone = teller.zone(event);
    const auto full = [&](Tick tick) {
      return fmt::format("{} on {}", Teller::time_words(tick, zone), day_words(zone.day_of(tick)));
    };
    const std::string end = fmt::format("{} ({})", full(extent.end.lo), zone.name());
    if (extent.start == extent.end) return fmt::format("{} at {}", teller.id(event), end);
    return fmt::format("{} from {} to {}", teller.id(event), full(extent.start.lo), end);
  };
  const std::string first = words(why.first, example.first);
  const std::string second = words(why.second, example.second);
  const std::string head =
      fmt::format("{} may be first, as with", teller.id(before ? why.first : why.second));
  return wrap("  - ",
              fmt::format("{} {} and {}.", head, before ? first : second, before ? second : first));
}

}  // namespace

std::string place_in_source(const Chronology& chronology, const Claim& claim) {
  if (claim.relation != nullptr) return claim.relation->at;
  if (!claim.source || claim.kind != Claim::Kind::dating) return {};
  for (const Attestation& entry : chronology.events[claim.event].sources) {
    for (const auto* dating : {&entry.date, &entry.start, &entry.end}) {
      if (*dating && &**dating == claim.dating) return entry.at;
    }
  }
  return {};
}

std::string why_text(const CheckedFile& file, const WhyEvent& why, const std::string& lang) {
  const Teller teller(file);
  std::string out = heading(teller, why.event, lang) + event_window(teller, why);
  if (!why.bounds.empty()) out += stated_by(teller, why);
  const Zone& zone = teller.zone(why.event);
  for (const WhyBound& bound : why.bounds) {
    const std::string_view verb = teller.verb(why.event, bound.end);
    out += "\n" + wrap("", fmt::format("It {} {}, because", verb,
                                       Teller::bound_words(bound.side, bound.instant, zone)));
    out += "\n" + (bound.steps.empty() ? wrap("  ", "of more steps than can be told")
                                       : teller.steps_text(bound.steps, why.event));
  }
  return out + open_sides(why);
}

std::string why_text(const CheckedFile& file, const WhyOrder& why, const std::string& lang) {
  const Teller teller(file);
  std::string out = heading(teller, why.first, lang) + heading(teller, why.second, lang);
  std::string order = order_words(teller, why);
  out += "\n" + wrap("", order + ".") + distance_text(teller, why);
  for (const WhyFact& fact : why.facts) out += fact_text(teller, fact);
  if (!why.examples.empty()) out += "\n";
  for (const WhyOrder::Example& example : why.examples) out += example_text(teller, why, example);
  return out;
}

}  // namespace fasti::render
