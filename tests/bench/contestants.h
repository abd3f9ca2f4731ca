// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/measure.h"

namespace fasti::bench {

/// From the network as it is to the verdict, both bounds of every variable, and when contradictory
/// an irreducible conflict.
Answer run_fasti(const Sample& sample, Stopwatch& watch);

/// `boost::bellman_ford_shortest_paths` from an added origin, over a list of edges that it makes
/// from the network: the verdict, the least values, and where there is any latest date, by a second
/// search, the greatest; no conflict. Networks without maps only.
Answer run_boost(const Sample& sample, Stopwatch& watch);

/// The search for the verdict and the least values alone, over a list made beforehand.
Answer run_boost_search(const Sample& sample, Stopwatch& watch);

/// z3's solver for integer difference logic, over formulas that are made and asserted beforehand: a
/// model, or an unsatisfiable core. Networks without maps only.
Answer run_z3(const Sample& sample, Stopwatch& watch);

}  // namespace fasti::bench
