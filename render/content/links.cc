// SPDX-License-Identifier: MIT
#include "render/content/links.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace fasti::render {

namespace {

/// Whether the relation's arrow runs from the event that bears it to the other.
bool points_forward(RelationKind kind) {
  return kind == RelationKind::before || kind == RelationKind::meets ||
         kind == RelationKind::overlaps || kind == RelationKind::contains ||
         kind == RelationKind::started_by || kind == RelationKind::finished_by;
}

std::string label_of(const RelationInfo& relation, Language language) {
  switch (relation.style) {
    case LinkStyle::led_to:
      return std::string(word(Word::led_to, language));
    case LinkStyle::answered_by:
      return std::string(word(Word::answered_by, language));
    case LinkStyle::told_by:
      return std::string(word(Word::told_by, language));
    case LinkStyle::order:
      return std::string(relation.key);
  }
  return {};
}

}  // namespace

std::vector<Link> make_links(const Reasoning& reasoning, const std::vector<std::size_t>& mark_of,
                             Language language) {
  std::map<std::tuple<std::size_t, std::size_t, LinkStyle>, Link> links;
  for (ClaimId id = 0; id < reasoning.claims.size(); ++id) {
    const Claim& claim = reasoning.claims[id];
    if (claim.relation == nullptr || claim.rejected) continue;
    const RelationInfo& relation = info(claim.relation->kind);
    std::size_t from = mark_of[claim.relation->other.value];
    std::size_t to = mark_of[claim.event.value];
    if (points_forward(relation.kind)) std::swap(from, to);
    const bool contradicted = reasoning.disputed[id];
    // Orders that exclude each other are one disagreement, whichever way each of them points.
    const bool quarrel = contradicted && relation.style == LinkStyle::order;
    if (quarrel && from > to) std::swap(from, to);
    Link& link = links[{from, to, relation.style}];
    if (link.label.empty()) link.label = label_of(relation, language);
    if (quarrel) link.label = word(Word::sources_disagree, language);
    link = {from, to, relation.style, link.label, link.contradicted || contradicted};
  }
  std::set<std::pair<std::size_t, std::size_t>> caused;
  for (const auto& [key, link] : links) {
    if (link.style != LinkStyle::order) caused.insert(std::minmax(link.from, link.to));
  }
  std::vector<Link> out;
  for (const auto& [key, link] : links) {
    const bool said =
        link.style == LinkStyle::order && caused.contains(std::minmax(link.from, link.to));
    if (!said || link.contradicted) out.push_back(link);
  }
  return out;
}

}  // namespace fasti::render
