// SPDX-License-Identifier: MIT
#include "render/content/links.h"

#include <algorithm>
#include <array>
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

auto key(const Link& link) { return std::tuple(link.from, link.to, link.style); }

/// A quarrel of sources about an order, and not one about what caused what.
bool quarrel(const Link& link) { return link.contradicted && !link.causal; }

/// One for each claim.
std::vector<Link> links_of_claims(const Reasoning& reasoning,
                                  const std::vector<std::optional<std::size_t>>& mark_of,
                                  Language language) {
  std::vector<Link> out;
  for (ClaimId id = 0; id < reasoning.claims.size(); ++id) {
    const Claim& claim = reasoning.claims[id];
    if (claim.relation == nullptr || claim.rejected) continue;
    const RelationInfo& relation = info(claim.relation->kind);
    const std::optional<std::size_t> other = mark_of[claim.relation->other.value];
    const std::optional<std::size_t> own = mark_of[claim.event.value];
    if (!other || !own) continue;
    Link link{*other, *own, relation.style, {}, reasoning.disputed[id], relation.causal};
    if (points_forward(relation.kind)) std::swap(link.from, link.to);
    // Orders that exclude each other are one disagreement, whichever way each of them points.
    if (quarrel(link) && link.from > link.to) std::swap(link.from, link.to);
    link.label =
        word(quarrel(link) ? quarrel_between(reasoning, id) : label_of(relation), language);
    out.push_back(std::move(link));
  }
  return out;
}

/// Two links between the same marks, drawn alike, become one.
void join(Link later, Link& link) {
  if (quarrel(later)) link.label = std::move(later.label);
  link.contradicted = link.contradicted || later.contradicted;
  link.causal = later.causal;
}

}  // namespace

std::vector<Link> make_links(const Reasoning& reasoning,
                             const std::vector<std::optional<std::size_t>>& mark_of,
                             Language language) {
  std::vector<Link> links = links_of_claims(reasoning, mark_of, language);
  std::stable_sort(links.begin(), links.end(),
                   [](const Link& a, const Link& b) { return key(a) < key(b); });
  std::vector<Link> joined;
  std::vector<std::pair<std::size_t, std::size_t>> caused;
  for (Link& link : links) {
    if (link.causal) caused.emplace_back(std::minmax(link.from, link.to));
    if (!joined.empty() && key(joined.back()) == key(link)) {
      join(std::move(link), joined.back());
    } else {
      joined.push_back(std::move(link));
    }
  }
  std::sort(caused.begin(), caused.end());
  std::erase_if(joined, [&](const Link& link) {
    const std::pair<std::size_t, std::size_t> ends = std::minmax(link.from, link.to);
    const bool said = !link.causal && std::binary_search(caused.begin(), caused.end(), ends);
    return said && !link.contradicted;
  });
  return joined;
}

}  // namespace fasti::render
