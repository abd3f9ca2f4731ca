// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>
#include <optional>
#include <vector>

#include "tests/bench/networks.h"

namespace fasti::bench {

/// Seconds of processor time that this process has had.
inline double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Adds up the processor time between each `start` and `stop`. The kernel may count it in ticks of
/// some milliseconds, so that only sums over many runs are exact.
class Stopwatch {
 public:
  void start() { started_ = cpu_seconds(); }
  void stop() { seconds_ += cpu_seconds() - started_; }
  double seconds() const { return seconds_; }

 private:
  double started_ = 0;
  double seconds_ = 0;
};

/// What a contestant found out.
struct Answer {
  graph::Verdict verdict = graph::Verdict::undecided;
  std::vector<graph::Value> least;     ///< of every variable, where it is computed
  std::size_t conflict = 0;            ///< how many constraints it names
  std::vector<graph::Value> greatest;  ///< of every variable, where it is computed
};

using Contestant = Answer (*)(const Sample& sample, Stopwatch& watch);

struct Measured {
  Answer answer;
  double seconds = 0;  ///< on the average of many runs, or of one that takes long
  double bytes = 0;    ///< by how much the peak of memory rose
};

/// Runs a contestant in a process of its own, several times where that is quick; nothing when it
/// needs more than `limit` seconds of processor time.
std::optional<Measured> measure(Contestant contestant, const Sample& sample, double limit);

}  // namespace fasti::bench
