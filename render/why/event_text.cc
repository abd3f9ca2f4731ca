// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/content/date_words.h"
#include "render/why/citations.h"
#include "render/why/phrases.h"
#include "render/why/some_days.h"
#include "render/why/teller.h"
#include "render/why/why.h"

namespace fasti::render {

namespace {

std::size_t claims_in(const WhyEvent& why) {
  std::set<ClaimId> used;
  for (const WhyBound& bound : why.bounds) {
    for (const WhyStep& step : bound.steps) {
      if (step.claim) used.insert(*step.claim);
    }
  }
  return used.size();
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
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
  if (!names.empty()) {
    return fmt::format("That is just what {} {}.", listed(names),
                       names.size() == 1 ? "says" : "say");
  }
  const std::size_t count = claims_in(why);
  const std::string_view imply = count == 1 ? "one claim implies it" : "";
  return fmt::format(
      "No source states this window as such; {}.",
      count == 1 ? std::string(imply) : fmt::format("{} claims together imply it", count));
}

/// "is on 1 Feb 2025 or 15 Mar 2025 (UTC)" where a date that names some days says all that is
/// known.
std::string window_text(const Teller& teller, const WhyEvent& why) {
  const Dating* const some = some_days(teller.reasoning(), why);
  if (some == nullptr) return teller.window_text(why.event);
  return fmt::format("is on {} ({})", date_words(some->value, Language::en_gb, std::nullopt),
                     teller.zone(why.event).name());
}

/// Whether one claim by itself is the proof of every bound.
bool by_one_claim(const WhyEvent& why) {
  return std::all_of(why.bounds.begin(), why.bounds.end(), [&](const WhyBound& bound) {
    return bound.steps.size() == 1 && bound.steps[0].claim == why.bounds[0].steps[0].claim;
  });
}

std::string bound_text(const Teller& teller, const WhyEvent& why, const WhyBound& bound) {
  const std::string words = bound_words(bound.side, bound.instant, teller.zone(why.event));
  return "\n" +
         wrap("", fmt::format("It {} {}, because", teller.verb(why.event, bound.end), words)) +
         "\n" +
         (bound.steps.empty() ? wrap("  ", "of more steps than can be told")
                              : teller.bound_steps(bound.steps, why.event));
}

std::string bounds_text(const Teller& teller, const WhyEvent& why) {
  constexpr std::string_view kBoth = "\nIt {} neither earlier nor later, because\n\n";
  if (why.bounds.size() > 2 && by_one_claim(why)) {
    return fmt::format(kBoth, "starts and ends") +
           teller.bound_steps(why.bounds[0].steps, why.event);
  }
  std::string out;
  for (std::size_t i = 0; i < why.bounds.size(); ++i) {
    const WhyBound& bound = why.bounds[i];
    const bool both =
        i + 1 < why.bounds.size() && !bound.steps.empty() && teller.alike(bound, why.bounds[i + 1]);
    if (both) {
      out += fmt::format(kBoth, teller.verb(why.event, bound.end));
      out += teller.window_steps(bound, why.bounds[++i], why.event);
    } else {
      out += bound_text(teller, why, bound);
    }
  }
  return out;
}

std::string open_sides(const WhyEvent& why) {
  const std::string_view start = why.single ? "be" : "start";
  const std::string_view end = why.single ? "be" : "end";
  std::string out;
  if (why.window.start.lo == kPast) {
    out += fmt::format("\nNothing says how early it can {}.\n", start);
  }
  if (why.window.end.hi == kFuture) {
    out += fmt::format("\nNothing says how late it can {}.\n", end);
  }
  return out;
}

std::vector<WhyStep> steps_of(const WhyEvent& why) {
  std::vector<WhyStep> out;
  for (const WhyBound& bound : why.bounds) {
    out.insert(out.end(), bound.steps.begin(), bound.steps.end());
  }
  return out;
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
  const std::string head = wrap("", teller.heading(why.event, lang));
  if (why.bounds.empty()) return head + "Nothing bounds it: it can be at any time.\n";
  return head + wrap("", "It " + window_text(teller, why) + ".") +
         wrap("", stated_by(teller, why)) + bounds_text(teller, why) + open_sides(why) +
         sources_text(teller.chronology(), teller.reasoning(), steps_of(why), lang);
}

}  // namespace fasti::render
