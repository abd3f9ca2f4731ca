// SPDX-License-Identifier: MIT
//
// A date that lies within what was said before agrees with it and says more: it is newly known. Any
// other is a correction. So a reader sees at once which of their own dates were wrong and which
// were only less exact.
#include "timeline/diff/changes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace fasti {

namespace {

bool within(const Window& inner, const Window& outer) {
  return inner.lo >= outer.lo && inner.hi <= outer.hi;
}

bool within(const Extent& inner, const Extent& outer) {
  return within(inner.start, outer.start) && within(inner.end, outer.end);
}

/// Whether a date agrees with the one before and says more.
bool says_more(const Fact& before, const Fact& after) {
  switch (shift_of(before.extent, after.extent)) {
    case Shift::narrowed:
      return true;
    case Shift::none:
      return before.soft && !after.soft;
    default:
      return false;
  }
}

bool came_to_pass(std::string_view before, std::string_view after) {
  const auto ahead = [](std::string_view status) {
    return status == name(Status::planned) || status == name(Status::forecast);
  };
  return ahead(before) && !ahead(after);
}

ChangeKind kind_of(const Fact* before, const Fact* after) {
  const Fact::Nature nature = before != nullptr ? before->nature : after->nature;
  switch (nature) {
    case Fact::Nature::statement:
      return ChangeKind::restated;
    case Fact::Nature::status:
      return before != nullptr && after != nullptr && came_to_pass(before->text, after->text)
                 ? ChangeKind::newly_known
                 : ChangeKind::restated;
    case Fact::Nature::verified:
      if (before == nullptr) return ChangeKind::newly_known;
      return after != nullptr && after->extent.start.lo > before->extent.start.lo
                 ? ChangeKind::newly_known
                 : ChangeKind::redated;
    case Fact::Nature::zone:
      return ChangeKind::redated;
    case Fact::Nature::date:
      break;
  }
  if (after == nullptr) return ChangeKind::redated;
  return before == nullptr || says_more(*before, *after) ? ChangeKind::newly_known
                                                         : ChangeKind::redated;
}

using Pair = std::pair<std::optional<std::size_t>, std::optional<std::size_t>>;

/// Pairs the facts of two lists, those that say the same first, then those that speak of the same.
class Pairing {
 public:
  Pairing(const std::vector<Fact>& before, const std::vector<Fact>& after)
      : before_(before), after_(after), partner_(before.size()), taken_(after.size()) {}

  std::vector<Pair> pair() {
    join([](const Fact& a, const Fact& b) { return a.key == b.key && a.text == b.text; });
    // A plain text answers to every language, so that giving it one says nothing else.
    join([](const Fact& a, const Fact& b) { return a.text == b.text; });
    join([](const Fact& a, const Fact& b) { return a.key == b.key; });
    std::vector<Pair> out;
    for (std::size_t i = 0; i < before_.size(); ++i) out.emplace_back(i, partner_[i]);
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (!taken_[i]) out.emplace_back(std::nullopt, i);
    }
    return out;
  }

 private:
  template <class Alike>
  void join(Alike alike) {
    for (std::size_t i = 0; i < before_.size(); ++i) {
      for (std::size_t j = 0; j < after_.size() && !partner_[i]; ++j) {
        if (taken_[j] || before_[i].aspect != after_[j].aspect) continue;
        if (!alike(before_[i], after_[j])) continue;
        partner_[i] = j;
        taken_[j] = true;
      }
    }
  }

  const std::vector<Fact>& before_;
  const std::vector<Fact>& after_;
  std::vector<std::optional<std::size_t>> partner_;
  std::vector<bool> taken_;
};

}  // namespace

std::string_view name(ChangeKind kind) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"re-dated", "newly-known", "restated"});
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name(Shift shift) {
  static constexpr auto kNames =
      std::to_array<std::string_view>({"none", "narrowed", "widened", "moved"});
  return kNames[static_cast<std::size_t>(shift)];
}

Shift shift_of(const Extent& before, const Extent& after) {
  if (before == after) return Shift::none;
  if (within(after, before)) return Shift::narrowed;
  return within(before, after) ? Shift::widened : Shift::moved;
}

std::vector<Change> compare(const std::vector<Fact>& before, const std::vector<Fact>& after) {
  std::vector<Change> out;
  for (const auto& [i, j] : Pairing(before, after).pair()) {
    const Fact* old_fact = i ? &before[*i] : nullptr;
    const Fact* new_fact = j ? &after[*j] : nullptr;
    const bool both = old_fact != nullptr && new_fact != nullptr;
    if (both && old_fact->text == new_fact->text) continue;
    const Fact& any = j ? after[*j] : before[*i];
    if (any.nature == Fact::Nature::zone && !both) continue;
    out.push_back({kind_of(old_fact, new_fact), any.aspect, any.key,
                   old_fact == nullptr ? "" : old_fact->text,
                   new_fact == nullptr ? "" : new_fact->text});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Change& a, const Change& b) { return a.kind < b.kind; });
  return out;
}

}  // namespace fasti
