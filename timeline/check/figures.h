// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/load/load.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/diagnostic.h"

namespace fasti {

/// Figures of one thing that disagree.
struct FigureDispute {
  enum class Kind : std::uint8_t {
    values,  ///< no number satisfies them all
    units,   ///< they are given in different units, so that they are not held against each other
  };
  Kind kind = Kind::values;
  Id<Event> event;
  std::vector<const Figure*> figures;  ///< all of that thing, of `values` in one unit
  const Figure* low = nullptr;         ///< of `values`: the two that exclude each other
  const Figure* high = nullptr;
};

/// In the order of events. Points into the chronology.
std::vector<FigureDispute> figure_disputes(const Chronology& chronology);

/// Family F07: figures.
void check_figures(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out);

}  // namespace fasti
