// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
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

/// Takes the time of what a contestant does between `start` and `stop`: processor time, or where
/// that is too short for the kernel's tick of some milliseconds, the time on the clock.
class Stopwatch {
 public:
  void start() {
    cpu_ = cpu_seconds();
    clock_ = std::chrono::steady_clock::now();
  }
  void stop() {
    constexpr double kManyTicks = 0.2;
    const std::chrono::duration<double> clock = std::chrono::steady_clock::now() - clock_;
    const double cpu = cpu_seconds() - cpu_;
    seconds_ = cpu < kManyTicks ? clock.count() : cpu;
  }
  double seconds() const { return seconds_; }

 private:
  double cpu_ = 0;
  std::chrono::steady_clock::time_point clock_;
  double seconds_ = 0;
};

/// What a contestant found out.
struct Answer {
  graph::Verdict verdict = graph::Verdict::undecided;
  std::vector<graph::Value> least;  ///< of every variable, where it is computed
  std::size_t conflict = 0;         ///< how many constraints it names
};

using Contestant = Answer (*)(const Sample& sample, Stopwatch& watch);

struct Measured {
  Answer answer;
  double seconds = 0;  ///< the median of several runs
  double bytes = 0;    ///< by how much the peak of memory rose
};

/// Runs a contestant in a process of its own, several times where that is quick; nothing when it
/// needs more than `limit` seconds of processor time.
std::optional<Measured> measure(Contestant contestant, const Sample& sample, double limit);

}  // namespace fasti::bench
