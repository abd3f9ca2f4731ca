// SPDX-License-Identifier: MIT
#include "timeline/query/agenda.h"

#include <algorithm>
#include <tuple>

namespace fasti {

namespace {

/// Whether a pending deed is one that `kind` takes back before it begins.
bool takes_back(EffectKind kind, EffectKind pending) {
  switch (kind) {
    case EffectKind::lifts:
      return true;
    case EffectKind::resumes:
      return pending == EffectKind::suspends;
    case EffectKind::enforces:
      return pending == EffectKind::waives;
    default:
      return false;
  }
}

bool movable(const Item& item) {
  return item.pending && item.phase == Item::Phase::deed &&
         (item.kind == EffectKind::imposes || item.kind == EffectKind::suspends ||
          item.kind == EffectKind::waives);
}

}  // namespace

Agenda::Agenda(const std::vector<Act>& acts, const std::vector<bool>& counts, World& world)
    : acts_(acts), world_(world) {
  for (ActId id = 0; id < acts.size(); ++id) {
    if (counts[id]) plan(id);
  }
}

void Agenda::plan(ActId id) {
  const Act& act = acts_[id];
  if (act.kind == EffectKind::imposes && act.effect->from) {
    items_.push_back({Item::Phase::announcement, act.kind, id, act.done});
  }
  Item deed{Item::Phase::deed, act.kind, id, act.from};
  if (act.kind == EffectKind::delays) {
    deed.day = act.done;
    deed.rank = Rank::delay;
  }
  if (act.kind == EffectKind::extends) {
    // An extension made in time counts from then on, though it begins where the old end was; one
    // that reaches back there takes up the old end on its eve.
    deed.day = world_.at_most(act.done, act.from) ? act.done : act.from + -1;
    deed.rank = Rank::extension;
  }
  items_.push_back(deed);
}

bool Agenda::precedes(ActId a, ActId b) {
  const DayTerm& first = acts_[a].done;
  const DayTerm& second = acts_[b].done;
  if (acts_[a].event == acts_[b].event) return a < b;
  if (a < b) return world_.at_most(first, second);
  return !world_.at_most(second, first);
}

bool Agenda::comes_first(const Item& a, const Item& b) {
  if (world_.at_most(a.day + 1, b.day)) return true;
  if (!world_.at_most(a.day, b.day)) return false;
  if (a.rank != b.rank) return a.rank < b.rank;
  if (a.act == b.act) return a.phase < b.phase;
  return precedes(a.act, b.act);
}

std::optional<std::size_t> Agenda::next(const DayTerm& last) {
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (!items_[i].pending || !world_.at_most(items_[i].day, last)) continue;
    if (!first || comes_first(items_[i], items_[*first])) first = i;
  }
  return first;
}

Item Agenda::take(std::size_t index) {
  items_[index].pending = false;
  return items_[index];
}

bool Agenda::call_off(const Item& item) {
  bool any = false;
  for (Item& other : items_) {
    if (!other.pending || !takes_back(item.kind, other.kind)) continue;
    if (other.act == item.act || !precedes(other.act, item.act)) continue;
    other.pending = false;
    any = true;
  }
  return any;
}

Item* Agenda::start_to_come(const Item& item) {
  Item* found = nullptr;
  for (Item& other : items_) {
    if (!movable(other) || other.act == item.act || !precedes(other.act, item.act)) continue;
    const bool nearer =
        found == nullptr || std::tuple(other.kind == EffectKind::imposes, other.act) >
                                std::tuple(found->kind == EffectKind::imposes, found->act);
    if (nearer) found = &other;
  }
  return found;
}

bool Agenda::ahead(ActId act) const {
  return std::any_of(items_.begin(), items_.end(), [&](const Item& other) {
    return other.pending && other.act == act && other.phase == Item::Phase::deed;
  });
}

}  // namespace fasti
