// SPDX-License-Identifier: MIT
#include "timeline/check/arithmetic.h"

#include <algorithm>
#include <optional>
#include <variant>

#include <fmt/format.h>

#include "timeline/reason/wording.h"

namespace fasti {

namespace {

struct Gap {
  Tick earlier = 0;             ///< the last instant that one side leaves
  Tick later = 0;               ///< the first instant that the other side leaves
  bool claim_is_later = false;  ///< the one claim set apart is the later side
  bool of_start = false;        ///< the point is the event's start
};

/// Where two windows of one point do not meet.
std::optional<Gap> gap(const Window& rest, const Window& claim, bool of_start) {
  if (rest.hi <= claim.lo) return Gap{rest.hi - 1, claim.lo, true, of_start};
  if (claim.hi <= rest.lo) return Gap{claim.hi - 1, rest.lo, false, of_start};
  return std::nullopt;
}

/// The windows that one dating by itself leaves for its event.
std::optional<Extent> windows_of(const Claim& claim) {
  const auto read = claim.dating->value.read(*claim.zone, true);
  const auto* reading = std::get_if<edtf::Reading>(&read);
  if (reading == nullptr) return std::nullopt;
  Extent extent = reading->extent;
  const Window hull{extent.start.lo, extent.end.hi};
  if (claim.dated == Dated::start) return Extent{hull, {hull.lo, kFuture}};
  if (claim.dated == Dated::end) return Extent{{kPast, hull.hi}, hull};
  return extent;
}

std::string numbers(std::size_t count, std::size_t without) {
  std::string out;
  std::size_t left = count - 1;
  for (std::size_t i = 0; i < count; ++i) {
    if (i == without) continue;
    out += fmt::format("[{}]", i + 1);
    --left;
    if (left == 1) out += " and ";
    if (left > 1) out += ", ";
  }
  return out;
}

std::string instant_words(Tick tick, const Zone& zone, bool to_the_second) {
  return to_the_second ? iso_instant(tick) : day_words(zone.day_of(tick));
}

/// What of an event is put somewhere: its date when it is one instant, else the point.
std::string point_words(const Claim& claim, const Event& event, const Gap& gap) {
  if (claim.dated == Dated::occurrence && claim.dating->value.form() != edtf::Form::interval &&
      claim.dating->value.form() != edtf::Form::all_of) {
    return fmt::format("`{}`", event.id.text);
  }
  return fmt::format("the {} of `{}`", gap.of_start ? "start" : "end", event.id.text);
}

std::string describe(const Chronology& chronology, const Claim& claim, const Gap& gap,
                     std::size_t index, std::size_t count) {
  const Event& event = chronology.events[claim.event];
  const Zone& zone = zone_of(chronology, event);
  const Day days = zone.day_of(gap.later) - zone.day_of(gap.earlier);
  const bool to_the_second = days == 0;
  const std::string one = fmt::format("[{}] puts", index + 1);
  const std::string rest = numbers(count, index) + (count == 2 ? " puts" : " put");
  const std::string apart =
      to_the_second ? "" : fmt::format(", {} day{} later", days, days == 1 ? "" : "s");
  // "[1] puts `visit` on 30 June at the latest; [2] and [3] on 16 July at the earliest, …"
  const std::string& before = gap.claim_is_later ? rest : one;
  const std::string& after = gap.claim_is_later ? one : rest;
  return fmt::format(
      "{} {} on {} at the latest; {} on {} at the earliest{}", before,
      point_words(claim, event, gap), instant_words(gap.earlier, zone, to_the_second),
      after.substr(0, after.rfind(' ')), instant_words(gap.later, zone, to_the_second), apart);
}

std::optional<std::string> set_apart(const Chronology& chronology, const Reasoning& reasoning,
                                     const Conflict& conflict, std::size_t index) {
  const Claim& claim = reasoning.claims[conflict.claims[index]];
  if (claim.kind != Claim::Kind::dating) return std::nullopt;
  std::vector<ClaimId> rest = conflict.claims;
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(index));
  const std::optional<Extent> left = implied(reasoning, rest, claim.event);
  const std::optional<Extent> said = windows_of(claim);
  if (!left || !said) return std::nullopt;
  std::optional<Gap> found = gap(left->end, said->end, false);
  if (!found) found = gap(left->start, said->start, true);
  if (!found) return std::nullopt;
  return describe(chronology, claim, *found, index, conflict.claims.size());
}

/// A date without a slash is one moment, which what lasts from one day to another cannot be.
std::optional<std::string> show_moment(const Reasoning& reasoning, const Conflict& conflict) {
  for (std::size_t i = 0; i < conflict.claims.size(); ++i) {
    const Claim& claim = reasoning.claims[conflict.claims[i]];
    if (claim.kind != Claim::Kind::dating || claim.dated != Dated::occurrence) continue;
    const edtf::Form form = claim.dating->value.form();
    if (form == edtf::Form::interval || form == edtf::Form::all_of) continue;
    const std::string& date = claim.dating->written;
    const std::string way_out = form == edtf::Form::one_of ? "give its `start` and `end`"
                                                           : fmt::format("write `{0}/{0}`", date);
    return fmt::format("[{}] is one moment of `{}`; for what lasts, {}", i + 1, date, way_out);
  }
  return std::nullopt;
}

}  // namespace

std::string show_arithmetic(const Chronology& chronology, const Reasoning& reasoning,
                            const Conflict& conflict) {
  bool dated = false;
  for (std::size_t i = conflict.claims.size(); i-- > 0;) {
    if (auto words = set_apart(chronology, reasoning, conflict, i)) return *words;
    dated = dated || reasoning.claims[conflict.claims[i]].kind != Claim::Kind::relation;
  }
  if (!dated) return "these orders exclude each other whatever the dates";
  return show_moment(reasoning, conflict).value_or(std::string());
}

}  // namespace fasti
