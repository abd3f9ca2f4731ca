// SPDX-License-Identifier: MIT
#include "render/content/disputes.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/text/bidi.h"
#include "render/text/signs.h"

namespace fasti::render {

namespace {

DateShape shape_of_claim(const Extent& civil) {
  if (civil.start.lo == kPast && civil.end.hi != kFuture) return DateShape::open_start;
  if (civil.start.lo != kPast && civil.end.hi == kFuture) return DateShape::open_end;
  return shape_of(std::nullopt, civil, civil.start == civil.end);
}

bool nothing_known(const Extent& extent) { return extent == Extent{}; }

Window hull(const Window& a, const Window& b) {
  return {std::min(a.lo, b.lo), std::max(a.hi, b.hi)};
}

Extent hull(const Extent& a, const Extent& b) {
  return {hull(a.start, b.start), hull(a.end, b.end)};
}

/// "Aug 21 or Aug 22"; of more than three dates the days from the first to the last.
std::string alternatives(const std::vector<std::string>& dates, const std::string& all,
                         Language language) {
  constexpr std::size_t kMost = 3;
  if (dates.size() > kMost) return all;
  std::string out = dates.front();
  for (std::size_t i = 1; i < dates.size(); ++i) {
    const bool last = i + 1 == dates.size();
    out = word(last ? Word::either_of : Word::and_next, language, out, dates[i]);
  }
  return out;
}

}  // namespace

Disputes::Disputes(const Chronology& chronology, const Reasoning& reasoning)
    : chronology_(chronology),
      reasoning_(reasoning),
      conflicted_(chronology.events.size(), false),
      placed_(chronology.events.size()),
      claimed_(chronology.events.size()),
      instants_(chronology.events.size()) {
  for (const Conflict& conflict : reasoning.conflicts) add(conflict);
  for (std::uint32_t i = 0; i < placed_.size(); ++i) {
    std::stable_sort(placed_[i].begin(), placed_[i].end(), [](const Placed& a, const Placed& b) {
      return std::pair(a.instants.start.lo, a.instants.end.hi) <
             std::pair(b.instants.start.lo, b.instants.end.hi);
    });
    find_claimed({i});
  }
}

/// What gives way is drawn. Where sources contradict each other, none of their dates counts.
void Disputes::add(const Conflict& conflict) {
  const bool among_sources =
      conflict.kind == Conflict::Kind::sources || conflict.kind == Conflict::Kind::source_itself;
  for (const ClaimId id : conflict.claims) {
    const Claim& claim = reasoning_.claims[id];
    if (claim.kind == Claim::Kind::verified) continue;
    conflicted_[claim.event.value] = true;
    const bool counts_for_nothing = among_sources && claim.kind == Claim::Kind::dating;
    if (id == conflict.claims.front() || counts_for_nothing) place(id);
  }
}

/// An order says when its event was only beside the account.
void Disputes::place(ClaimId id) {
  const Claim& claim = reasoning_.claims[id];
  if (claim.account()) return;
  std::vector<ClaimId> claims{id};
  if (claim.relation != nullptr) {
    for (ClaimId other = 0; other < reasoning_.claims.size(); ++other) {
      const Claim& each = reasoning_.claims[other];
      if (each.account() && !each.rejected) claims.push_back(other);
    }
  }
  const std::optional<Extent> at = implied(reasoning_, claims, claim.event);
  if (!at) return;
  const Zone& zone = zone_of(chronology_, chronology_.events[claim.event]);
  const Extent civil = to_civil_time(*at, zone);
  if (shape_of_claim(civil) == DateShape::unknown) return;
  placed_[claim.event.value].push_back({*claim.source, civil, *at});
}

void Disputes::find_claimed(Id<Event> id) {
  const Event& event = chronology_.events[id];
  const std::vector<Placed>& all = placed_[id.value];
  const bool dated = event.date || event.start || event.end;
  if (all.empty() || dated || !nothing_known(reasoning_.inferred[id.value])) return;
  Extent civil = all.front().civil;
  Extent instants = all.front().instants;
  for (const Placed& each : all) {
    civil = hull(civil, each.civil);
    instants = hull(instants, each.instants);
  }
  claimed_[id.value] = civil;
  instants_[id.value] = instants;
}

std::vector<Dispute> Disputes::of(Id<Event> event, const DateWriting& writing) const {
  std::vector<Dispute> out;
  for (const Placed& each : placed_[event.value]) {
    const std::string& source = chronology_.sources[each.source].id.text;
    out.push_back(
        {each.civil, fmt::format("{}{}{}", isolated(source), signs(writing.language).colon,
                                 writing.label(shape_of_claim(each.civil), each.civil))});
  }
  return out;
}

void Disputes::write(Mark& mark, const std::vector<LaneHead>& lanes,
                     const DateWriting& writing) const {
  const std::optional<Extent>& claimed = claimed_[mark.event.value];
  if (!claimed) return;
  mark.stated = *claimed;
  mark.shape = shape_of_claim(*claimed);
  mark.derived = false;
  std::vector<std::string> labels;
  std::vector<std::string> full;
  for (const Placed& each : placed_[mark.event.value]) {
    const DateShape shape = shape_of_claim(each.civil);
    std::string label = writing.label(shape, each.civil);
    if (std::find(labels.begin(), labels.end(), label) != labels.end()) continue;
    labels.push_back(std::move(label));
    full.push_back(writing.full(shape, each.civil));
  }
  const Signs& sign = signs(writing.language);
  mark.date_label = alternatives(labels, writing.label(mark.shape, mark.stated), writing.language);
  mark.spoken = alternatives(full, writing.full(mark.shape, mark.stated), writing.language);
  if (!mark.status.empty()) mark.spoken += bracketed(mark.status, writing.language);
  mark.spoken.append(sign.colon).append(isolated(mark.title));
  const LaneHead& lane = lanes[static_cast<std::size_t>(mark.lane)];
  if (!lane.title.empty()) mark.spoken += bracketed(isolated(lane.title), writing.language);
  for (const Dispute& each : mark.disputes) mark.spoken.append(sign.semicolon).append(each.label);
}

}  // namespace fasti::render
