// SPDX-License-Identifier: MIT
#include "render/why/teller.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "render/why/phrases.h"
#include "render/why/why.h"
#include "timeline/reason/wording.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

constexpr std::string_view kIndent = "     ";

const Zone& main_zone(const Chronology& chronology) {
  return chronology.zone.zone != nullptr ? *chronology.zone.zone : utc();
}

}  // namespace

Teller::Teller(const CheckedFile& file)
    : file_(file), chronology_(*file.loaded.chronology), reasoning_(*file.checked.reasoning) {}

const Zone& Teller::zone(Id<Event> event) const {
  return zone_of(chronology_, chronology_.events[event]);
}

bool Teller::single(Id<Event> event) const {
  const Extent& window = reasoning_.inferred[event.value];
  return window.start == window.end;
}

std::string_view Teller::verb(Id<Event> event, bool end) const {
  if (single(event)) return "is";
  return end ? "ends" : "starts";
}

std::string Teller::point_noun(Id<Event> event, bool end) const {
  if (single(event)) return id(event);
  return fmt::format("the {} of {}", end ? "end" : "start", id(event));
}

std::string Teller::heading(Id<Event> event, const std::string& lang) const {
  const std::string title = escape_controls(chronology_.events[event].title.in(lang));
  return title.empty() ? id(event) : fmt::format("{}: {}", id(event), title);
}

std::string Teller::window_text(Id<Event> event) const {
  const Extent& window = reasoning_.inferred[event.value];
  const Zone& where = zone(event);
  if (window.start == window.end) {
    return fmt::format("is {} ({})", window_words(window.start, where), where.name());
  }
  const auto open = [](const Window& of) { return of.lo == kPast && of.hi == kFuture; };
  if (open(window.start)) {
    return fmt::format("ends {} ({}), and starts at any time before",
                       window_words(window.end, where), where.name());
  }
  if (open(window.end)) {
    return fmt::format("starts {} ({}), and ends at any time after",
                       window_words(window.start, where), where.name());
  }
  return fmt::format("starts {} and ends {} ({})", window_words(window.start, where),
                     window_words(window.end, where), where.name());
}

/// Nothing where a step rests on no claim, and of the contrary in a proof by it.
const Claim* Teller::claim_of(const WhyStep& step) const {
  const bool known = step.claim && *step.claim < reasoning_.claims.size();
  return known ? &reasoning_.claims[*step.claim] : nullptr;
}

const Zone& Teller::zone_of_point(const Point& point) const {
  if (point.day_zone != nullptr) return *point.day_zone;
  return point.event ? zone(*point.event) : utc();
}

bool Teller::zones_differ(const std::vector<WhyStep>& steps, const Zone& about) const {
  return std::any_of(steps.begin(), steps.end(), [&](const WhyStep& step) {
    const Claim* claim = claim_of(step);
    const bool dated = claim != nullptr && claim->dating != nullptr && claim->zone != nullptr;
    return (dated && claim->zone != &about) || &zone_of_point(step.point) != &about;
  });
}

std::string Teller::place(const Claim& claim) const {
  const SourceText& source = file_.loaded.files[claim.span.file];
  const std::string words =
      claim.source ? place_in_source(chronology_, claim) : std::string("the account");
  return fmt::format("{}{}{}:{}", words, words.empty() ? "" : "; ", source.name(),
                     source.position(claim.span.begin).line);
}

std::string Teller::claim_words(const Claim& claim, bool with_zone) const {
  std::string words = say(chronology_, claim);
  const bool silent = with_zone && claim.dating != nullptr &&
                      claim.zone == &main_zone(chronology_) && !claim.dating->value.zoned();
  if (silent) words += fmt::format(" ({})", claim.zone->name());
  return words;
}

std::string Teller::step_text(const WhyStep& step, std::size_t number, bool with_zone) const {
  const std::string label = fmt::format("{:>3}. ", number);
  if (step.supposed) return wrap(label, "whatever date one begins with in the far past or future");
  if (!step.claim) return wrap(label, "an event does not end before it starts");
  const Claim* claim = claim_of(step);
  if (claim == nullptr) return wrap(label, "as supposed");
  return wrap(label, claim_words(*claim, with_zone)) + wrap(kIndent, "(" + place(*claim) + ")");
}

/// "visit ends", or "ban is" of a single event if it may be put so plainly.
std::string Teller::point_words(const WhyStep& step, bool plainly) const {
  const Point& point = step.point;
  if (!point.event) return point_name(chronology_, point) + " is";
  if (point.effect != nullptr) {
    return fmt::format("the {} day of what {} does to {} is", point.end ? "last" : "first",
                       id(*point.event), chronology_.instruments[point.effect->instrument].id.text);
  }
  const std::string_view outright = point.end ? "ends" : "starts";
  return fmt::format("{} {}", id(*point.event), plainly ? verb(*point.event, point.end) : outright);
}

/// Whether a date says no more here than that its event is one instant.
bool Teller::is_one_instant(const WhyStep* before, const WhyStep& step) const {
  const Claim* claim = claim_of(step);
  return before != nullptr && claim != nullptr && claim->kind == Claim::Kind::dating &&
         before->instant == step.instant && before->point.event == step.point.event;
}

/// Whether a claim counts days in two zones.
bool Teller::own_clocks(const Claim& claim) const {
  const Relation* relation = claim.relation;
  if (relation == nullptr || &zone(claim.event) == &zone(relation->other)) return false;
  return relation->kind == RelationKind::same_day || (relation->lag && !relation->lag->elapsed);
}

/// What the claim's words leave to be known.
std::string Teller::reason(const WhyStep* before, const WhyStep& step) const {
  if (is_one_instant(before, step)) return "A single date is one instant, start and end. ";
  const Claim* claim = claim_of(step);
  if (claim == nullptr) return {};
  const bool near =
      claim->relation != nullptr && claim->relation->kind == RelationKind::simultaneous;
  if (near) return "That is at most 24 hours apart. ";
  if (own_clocks(*claim)) return "Days are counted on each event's own clock. ";
  const bool act = claim->kind == Claim::Kind::effect && step.point.effect == nullptr &&
                   !claim->effect->from && step.point.event == claim->event;
  if (act) return "No `from` being given, it takes effect on its own day. ";
  return {};
}

std::string Teller::consequence(const WhyStep& step, bool with_zone, bool plainly) const {
  const Zone& where = zone_of_point(step.point);
  std::string words = fmt::format("So {} {}", point_words(step, plainly),
                                  bound_words(step.side, step.instant, where));
  if (with_zone) words += fmt::format(" ({})", where.name());
  return words + ".";
}

/// A step, its place and what follows.
std::string Teller::bound_step(const WhyStep* before, const WhyStep& step, std::size_t number,
                               bool with_zone, bool plainly) const {
  return step_text(step, number, with_zone) +
         wrap(kIndent, reason(before, step) + consequence(step, with_zone, plainly));
}

std::string Teller::bound_steps(const std::vector<WhyStep>& steps, Id<Event> about,
                                std::size_t first_number, bool explicit_end) const {
  const bool with_zone = zones_differ(steps, zone(about));
  if (steps.size() > kMostSteps) return summary(steps, first_number, with_zone);
  std::string out;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const WhyStep& step = steps[i];
    const WhyStep* before = i > 0 ? &steps[i - 1] : nullptr;
    const bool speaks =
        steps.size() == 1 && reason(before, step).empty() && !with_zone && !explicit_end;
    const bool plainly = i + 1 == steps.size() || !is_one_instant(&step, steps[i + 1]);
    out += speaks ? step_text(step, first_number + i, with_zone)
                  : bound_step(before, step, first_number + i, with_zone, plainly);
  }
  return out;
}

std::string Teller::contrary_steps(const WhyFact& fact) const {
  constexpr std::string_view kEndings[] = {"Both cannot be.", "None of these days is left.",
                                           "And so on, without end, which cannot be."};
  const bool with_zone = zones_differ(fact.steps, zone(fact.earlier));
  std::string out = wrap(kIndent, fmt::format("Suppose that {} came before {}.",
                                              point_noun(fact.later, fact.later_end),
                                              point_noun(fact.earlier, fact.earlier_end)));
  const bool long_way = fact.steps.size() > kMostSteps;
  const bool none_left = fact.ending == WhyFact::Ending::none_left;
  if (long_way) out += summary(fact.steps, 1, with_zone);
  for (std::size_t i = 0; i < fact.steps.size() && !long_way; ++i) {
    const WhyStep& step = fact.steps[i];
    const bool bare = none_left && i + 1 == fact.steps.size();
    const WhyStep* before = i > 0 ? &fact.steps[i - 1] : nullptr;
    out +=
        bare ? step_text(step, 1 + i, with_zone) : bound_step(before, step, 1 + i, with_zone, true);
  }
  return out + wrap(kIndent, std::string(kEndings[static_cast<std::size_t>(fact.ending)]));
}

bool Teller::alike(const WhyBound& earliest, const WhyBound& latest) const {
  const auto same = [&](const WhyStep& a, const WhyStep& b) {
    return a.claim && a.claim == b.claim && a.point.event && a.point.event == b.point.event &&
           a.point.effect == b.point.effect &&
           (a.point.end == b.point.end || single(*a.point.event));
  };
  return earliest.steps.size() <= kMostSteps && earliest.side != latest.side &&
         (earliest.end == latest.end || single(*latest.steps.back().point.event)) &&
         std::equal(earliest.steps.begin(), earliest.steps.end(), latest.steps.begin(),
                    latest.steps.end(), same);
}

std::string Teller::window_steps(const WhyBound& earliest, const WhyBound& latest,
                                 Id<Event> about) const {
  const bool with_zone = zones_differ(earliest.steps, zone(about));
  std::string out;
  for (std::size_t i = 0; i < earliest.steps.size(); ++i) {
    const WhyStep& step = earliest.steps[i];
    out += step_text(step, 1 + i, with_zone);
    const std::string why = reason(nullptr, step);
    if (earliest.steps.size() == 1 && why.empty() && !with_zone) continue;
    const Zone& where = zone_of_point(step.point);
    std::string words = fmt::format("{}So {} {}", why, point_words(step, true),
                                    window_words({step.instant, latest.steps[i].instant}, where));
    if (with_zone) words += fmt::format(" ({})", where.name());
    out += wrap(kIndent, words + ".");
  }
  return out;
}

std::string Teller::path_consequence(const WhyFact& fact, const WhyStep& step) const {
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

std::string Teller::path_steps(const WhyFact& fact) const {
  std::string out;
  std::optional<Id<Event>> at = fact.earlier;
  Tick distance = 0;
  for (std::size_t i = 0; i < fact.steps.size(); ++i) {
    const WhyStep& step = fact.steps[i];
    out += step_text(step, i + 1, false);
    const Claim* claim = claim_of(step);
    const bool stays = step.distance_known && step.point.event == at && step.distance == distance;
    if (stays && claim != nullptr && claim->kind == Claim::Kind::dating) {
      out += wrap(kIndent, "A single date is one instant, start and end.");
    } else {
      const bool tell = fact.steps.size() > 1 && step.distance_known && step.point.event;
      const std::string words = reason(nullptr, step) + (tell ? path_consequence(fact, step) : "");
      if (!words.empty()) out += wrap(kIndent, words);
    }
    at = step.point.event;
    distance = step.distance;
  }
  return out;
}

/// A climb around circles: the claims once, and where it ends.
std::string Teller::summary(const std::vector<WhyStep>& steps, std::size_t first_number,
                            bool with_zone) const {
  std::string out;
  std::set<ClaimId> told;
  for (const WhyStep& step : steps) {
    if (claim_of(step) == nullptr || !told.insert(*step.claim).second) continue;
    out += step_text(step, first_number + told.size() - 1, with_zone);
  }
  return out + wrap(kIndent, fmt::format("Applied in turn, {} times in all: {}", steps.size(),
                                         consequence(steps.back(), with_zone, true).substr(3)));
}

}  // namespace fasti::render
