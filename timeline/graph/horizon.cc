// SPDX-License-Identifier: MIT
#include "timeline/graph/horizon.h"

#include <algorithm>

/// In a component whose maps repeat with the calendar, propagation need not look further than this.
///
/// Let P be the period, and S the spread: in a solution no variable of the component lies further
/// than S below another, for a path of arcs leads from each to each and an arc lets its head lie
/// only so far below its tail.
///
/// End: let m be above every label to begin with and above everything irregular. A solution that
/// reaches beyond m + P + S lies as a whole above m + P, so it can be shifted down by periods until
/// its lowest variable is in [m, m + P); it then lies at or above all the labels and below
/// m + P + S. So if there is a solution, the least one is not above m + P + S, and a label that
/// passes it proves that there is none.
///
/// Start: where no label is bounded, let all begin at a value B, more than P + S below everything
/// irregular and every limit. A solution that reaches below B lies as a whole below B + S, so it
/// can be shifted, down without end and up to where the lowest variable is in [B, B + P): then
/// the labels settle at or below B + P + S. So labels that settle above it are the true least
/// values, and labels that settle below it are no bounds at all.
///
/// The units of variables cost each of these a rounding.

namespace fasti::graph {

Horizon find_horizon(const Network& network, const LocalGraph& graph, Side side,
                     const std::vector<Value>& labels, const std::vector<Value>& limits) {
  const Regularity& regular = network.regularity();
  Wide lowest = side == Side::least ? regular.from : -Wide{regular.to};
  Wide highest = side == Side::least ? regular.to : -Wide{regular.from};
  Wide unit = 1;
  for (std::uint32_t node = 0; node < graph.size(); ++node) {
    const Wide step = network.unit(graph.variable(node));
    unit = std::max(unit, step);
    if (is_finite(labels[node])) highest = std::max(highest, labels[node] * step);
    if (is_finite(limits[node])) lowest = std::min(lowest, limits[node] * step);
  }
  const Wide reach = Wide{regular.period} + graph.spread(network) + 4 * unit;
  const Wide start = lowest - 2 * reach;
  return {clamped(start), clamped(start + reach), clamped(highest + reach)};
}

}  // namespace fasti::graph
