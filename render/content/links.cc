// SPDX-License-Identifier: MIT
#include "render/content/links.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace fasti::render {

namespace {

/// How a plain order is drawn: the arrow runs from the earlier, or from the one that contains the
/// other.
struct OrderRow {
  RelationKind kind;
  bool forward;  ///< from the event that bears the relation to the one that it names
  Word word;
};

constexpr auto kOrders = std::to_array<OrderRow>({
    {RelationKind::after, false, Word::before},
    {RelationKind::before, true, Word::before},
    {RelationKind::meets, true, Word::meets},
    {RelationKind::met_by, false, Word::meets},
    {RelationKind::overlaps, true, Word::overlaps},
    {RelationKind::overlapped_by, false, Word::overlaps},
    {RelationKind::starts, false, Word::same_start},
    {RelationKind::started_by, true, Word::same_start},
    {RelationKind::during, false, Word::contains},
    {RelationKind::contains, true, Word::contains},
    {RelationKind::finishes, false, Word::same_end},
    {RelationKind::finished_by, true, Word::same_end},
    {RelationKind::equals, true, Word::same_span},
    {RelationKind::same_day, true, Word::same_day},
    {RelationKind::simultaneous, true, Word::same_time},
});

/// The row of an order; null for causes, answers and reports, which run from the other.
const OrderRow* order_of(RelationKind kind) {
  const auto found = std::find_if(kOrders.begin(), kOrders.end(),
                                  [&](const OrderRow& row) { return row.kind == kind; });
  return found == kOrders.end() ? nullptr : &*found;
}

bool points_forward(RelationKind kind) {
  const OrderRow* row = order_of(kind);
  return row != nullptr && row->forward;
}

Word label_of(const RelationInfo& relation) {
  if (const OrderRow* row = order_of(relation.kind)) return row->word;
  if (relation.kind == RelationKind::corrects) return Word::corrected_by;
  if (relation.kind == RelationKind::supersedes) return Word::superseded_by;
  if (relation.style == LinkStyle::answered_by) return Word::answered_by;
  return relation.style == LinkStyle::told_by ? Word::told_by : Word::led_to;
}

/// What a contradiction with the claim `id` in it is called.
Word quarrel_between(const Reasoning& reasoning, ClaimId id) {
  for (const Conflict& conflict : reasoning.conflicts) {
    const bool in =
        std::find(conflict.claims.begin(), conflict.claims.end(), id) != conflict.claims.end();
    if (in && !conflict.within_account()) return Word::sources_disagree;
  }
  return Word::contradicted;
}

}  // namespace

std::vector<Link> make_links(const Reasoning& reasoning,
                             const std::vector<std::optional<std::size_t>>& mark_of,
                             Language language) {
  std::map<std::tuple<std::size_t, std::size_t, LinkStyle>, Link> links;
  for (ClaimId id = 0; id < reasoning.claims.size(); ++id) {
    const Claim& claim = reasoning.claims[id];
    if (claim.relation == nullptr || claim.rejected) continue;
    const RelationInfo& relation = info(claim.relation->kind);
    const std::optional<std::size_t> other = mark_of[claim.relation->other.value];
    const std::optional<std::size_t> own = mark_of[claim.event.value];
    if (!other || !own) continue;
    std::size_t from = *other;
    std::size_t to = *own;
    if (points_forward(relation.kind)) std::swap(from, to);
    const bool contradicted = reasoning.disputed[id];
    // Orders that exclude each other are one disagreement, whichever way each of them points.
    const bool quarrel = contradicted && !relation.causal;
    if (quarrel && from > to) std::swap(from, to);
    Link& link = links[{from, to, relation.style}];
    if (link.label.empty()) link.label = word(label_of(relation), language);
    if (quarrel) link.label = word(quarrel_between(reasoning, id), language);
    link = {from,           to, relation.style, link.label, link.contradicted || contradicted,
            relation.causal};
  }
  std::set<std::pair<std::size_t, std::size_t>> caused;
  for (const auto& [key, link] : links) {
    if (link.causal) caused.insert(std::minmax(link.from, link.to));
  }
  std::vector<Link> out;
  for (const auto& [key, link] : links) {
    const bool said = !link.causal && caused.contains(std::minmax(link.from, link.to));
    if (!said || link.contradicted) out.push_back(link);
  }
  return out;
}

}  // namespace fasti::render
