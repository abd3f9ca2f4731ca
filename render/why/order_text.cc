// SPDX-License-Identifier: MIT
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/why/citations.h"
#include "render/why/phrases.h"
#include "render/why/teller.h"
#include "render/why/why.h"
#include "timeline/reason/wording.h"

namespace fasti::render {

namespace {

constexpr std::string_view kIndent = "     ";

bool settled(const WhyOrder& why) {
  return why.kind == WhyOrder::Kind::before || why.kind == WhyOrder::Kind::after;
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
      return fmt::format("{} starts no later than {}", a, b);
    case WhyOrder::Kind::started:
      return fmt::format("{} starts no later than {}", b, a);
    case WhyOrder::Kind::unknown:
      break;
  }
  return fmt::format("Which of {} and {} comes first cannot be told", a, b);
}

/// A single second is the step of the clock: it says that they are two instants and no more.
std::string distance_text(const Teller& teller, const WhyOrder& why) {
  if (!settled(why)) return {};
  const bool before = why.kind == WhyOrder::Kind::before;
  const Id<Event> earlier = before ? why.first : why.second;
  const Id<Event> later = before ? why.second : why.first;
  std::string words;
  if (why.least && *why.least > 1) words = "at least " + distance_words(*why.least, false);
  if (why.most && *why.most > 0) {
    words += (words.empty() ? "at most " : ", at most ") + distance_words(*why.most, true);
  }
  std::string out;
  if (!words.empty()) {
    out = wrap("", fmt::format("From {} to {}: {}.", teller.point_noun(earlier, true),
                               teller.point_noun(later, false), words));
  }
  if (!why.least || *why.least <= 0) out += "They may fall on one instant.\n";
  return out.empty() ? out : "\n" + out;
}

/// How late the earlier can be, then how early the later can, on the clock of both.
std::string windows_text(const Teller& teller, const WhyFact& fact) {
  std::string out = teller.bound_steps(fact.steps, fact.earlier, 1, true);
  out += teller.bound_steps(fact.second, fact.later, fact.steps.size() + 1, true);
  const Zone& there = teller.zone(fact.later);
  const Zone& here = teller.zone(fact.earlier);
  const WhyStep& last = fact.second.back();
  if (&here == &there) return out;
  const Tick instant = last.instant;
  if (instant - fact.steps.back().instant > 2 * kSecondsPerDay) return out;
  return out +
         wrap(kIndent, fmt::format("In {} that is {} on {}.", here.name(),
                                   time_words(instant, here), day_words(here.day_of(instant))));
}

std::string proof_text(const Teller& teller, const WhyFact& fact) {
  if (fact.how == WhyFact::How::windows) return windows_text(teller, fact);
  if (fact.steps.empty()) return wrap("  ", "of more steps than can be told");
  if (fact.how == WhyFact::How::path) return teller.path_steps(fact);
  return teller.contrary_steps(fact);
}

/// Of several facts each is named; a lone one is what was said already.
std::string facts_text(const Teller& teller, const WhyOrder& why) {
  std::string out;
  for (const WhyFact& fact : why.facts) {
    out += "\n";
    if (why.facts.size() > 1) {
      out += wrap("", fmt::format("{} is no later than {}:",
                                  teller.point_noun(fact.earlier, fact.earlier_end),
                                  teller.point_noun(fact.later, fact.later_end))) +
             "\n";
    }
    out += proof_text(teller, fact);
  }
  return out;
}

std::string example_text(const Teller& teller, const WhyOrder& why,
                         const WhyOrder::Example& example) {
  const Zone& zone = teller.zone(why.first);
  const auto at = [&](Tick tick) {
    return fmt::format("{} on {}", time_words(tick, zone), day_words(zone.day_of(tick)));
  };
  const auto words = [&](Id<Event> event, const Extent& extent) {
    if (extent.start == extent.end) {
      return fmt::format("{} at {}", teller.id(event), at(extent.end.lo));
    }
    return fmt::format("{} from {} to {}", teller.id(event), at(extent.start.lo),
                       at(extent.end.lo));
  };
  const bool before = example.kind == WhyOrder::Kind::before;
  const std::string first = words(why.first, example.first);
  const std::string second = words(why.second, example.second);
  return wrap("  - ", fmt::format("{}, then {} ({})", before ? first : second,
                                  before ? second : first, zone.name()));
}

std::string examples_text(const Teller& teller, const WhyOrder& why) {
  if (why.examples.empty()) return {};
  std::string out = why.examples.size() > 1 ? "\nEither can be first, for example:\n\n"
                                            : "\nThey may lie apart, for example:\n\n";
  for (const WhyOrder::Example& example : why.examples) out += example_text(teller, why, example);
  return out;
}

std::vector<WhyStep> steps_of(const WhyOrder& why) {
  std::vector<WhyStep> out;
  for (const WhyFact& fact : why.facts) {
    out.insert(out.end(), fact.steps.begin(), fact.steps.end());
    out.insert(out.end(), fact.second.begin(), fact.second.end());
  }
  return out;
}

}  // namespace

std::string why_text(const CheckedFile& file, const WhyOrder& why, const std::string& lang) {
  const Teller teller(file);
  std::string out;
  for (const Id<Event> event : {why.first, why.second}) {
    out += wrap("", teller.heading(event, lang)) + wrap("  ", teller.window_text(event));
  }
  out += "\n" + wrap("", order_words(teller, why) + (why.facts.empty() ? "." : ", because"));
  return out + facts_text(teller, why) + distance_text(teller, why) + examples_text(teller, why) +
         sources_text(teller.chronology(), teller.reasoning(), steps_of(why), lang);
}

}  // namespace fasti::render
