// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "timeline/graph/network.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"

namespace fasti {

/// How far apart the ends of two events can be, decided on what hangs together with them alone.
class Distances {
 public:
  /// Requires a consistent account, and that the reasoning outlives it.
  Distances(const Chronology& chronology, const Reasoning& reasoning, Id<Event> first,
            Id<Event> second);

  /// Variables here and below are the encoding's, the starts and ends of the two events.
  /// Whether `later` is at least `least` seconds after `earlier` in every solution.
  bool holds(graph::Variable earlier, graph::Variable later, graph::Value least) const;

  /// The greatest such distance; nothing where there is none within ten thousand years.
  std::optional<graph::Value> least(graph::Variable earlier, graph::Variable later) const;

  /// The two events' windows, of one instant each, in a solution in which `later` is after
  /// `earlier`, by a round distance where it can be; nothing when there is none.
  std::optional<std::array<Extent, 2>> example(graph::Variable earlier,
                                               graph::Variable later) const;

 private:
  std::size_t place(graph::Variable variable) const;
  std::optional<graph::Value> by_constants(graph::Variable from, graph::Variable to) const;

  graph::Network network_;
  std::array<graph::Variable, 4> points_;  ///< starts and ends, of the encoding
  std::array<graph::Variable, 4> numbers_{};
  std::array<graph::Bounds, 4> bounds_{};
};

}  // namespace fasti
