// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/query/acts.h"
#include "timeline/query/life.h"

namespace fasti {

/// Within a day the lesser rank comes first.
enum class Rank : std::uint8_t { end, delay, deed, extension };

/// Something that is to be done on a day.
struct Item {
  enum class Phase : std::uint8_t { announcement, deed };
  Phase phase = Phase::deed;
  EffectKind kind = EffectKind::imposes;
  ActId act = 0;
  DayTerm day;
  Rank rank = Rank::deed;
  bool pending = true;
};

/// What is still to be done in a life, and in which order.
class Agenda {
 public:
  /// `counts` says which acts are done at all.
  Agenda(const std::vector<Act>& acts, const std::vector<bool>& counts, World& world);

  /// The next pending item, if it falls on `last` or before.
  std::optional<std::size_t> next(const DayTerm& last);

  /// Takes an item as done.
  Item take(std::size_t index);

  void add(const Item& item) { items_.push_back(item); }
  const std::vector<Item>& items() const { return items_; }

  /// Whether an act was made before another: by the day of its event, then by its place.
  bool precedes(ActId a, ActId b);

  /// Whether an item is done before another: by its day, then by rank.
  bool comes_first(const Item& a, const Item& b);

  /// Takes what was to begin later, was set before, and is taken back by `item`, off the agenda.
  bool call_off(const Item& item);

  /// The deed to come that was set last before `item`, of the instrument's start first.
  Item* start_to_come(const Item& item);

  /// Whether the deed of `act` is still to come.
  bool ahead(ActId act) const;

 private:
  void plan(ActId id);

  const std::vector<Act>& acts_;
  World& world_;
  std::vector<Item> items_;
};

}  // namespace fasti
