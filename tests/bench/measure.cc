// SPDX-License-Identifier: MIT
#include "tests/bench/measure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fasti::bench {
namespace {

constexpr int kMostRuns = 1'000;
constexpr double kEnoughMeasured = 0.5;
constexpr double kEnoughInAll = 4;

/// What the child leaves in shared memory; the least values follow it, then the greatest.
struct Report {
  bool finished;
  graph::Verdict verdict;
  std::size_t conflict;
  std::size_t least;
  std::size_t greatest;
  double seconds;
  double bytes;
};

/// Bytes of the greatest size that this process has had.
double peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return 1024.0 * static_cast<double>(usage.ru_maxrss);
}

/// Bytes of this process in memory, which a child begins with.
double present_bytes() {
  long total = 0;
  long resident = 0;
  std::FILE* file = std::fopen("/proc/self/statm", "r");
  if (file == nullptr) return 0;
  const int fields = std::fscanf(file, "%ld %ld", &total, &resident);
  std::fclose(file);
  return fields == 2 ? static_cast<double>(resident * sysconf(_SC_PAGESIZE)) : 0;
}

void run_child(Contestant contestant, const Sample& sample, double limit, Report* report) {
  rlimit cap{};
  cap.rlim_cur = cap.rlim_max = static_cast<rlim_t>(std::ceil(limit));
  setrlimit(RLIMIT_CPU, &cap);
  const double before = present_bytes();
  Stopwatch watch;
  int runs = 0;
  while (runs < kMostRuns && watch.seconds() < kEnoughMeasured && cpu_seconds() < kEnoughInAll) {
    const Answer answer = contestant(sample, watch);
    if (++runs > 1) continue;
    report->bytes = peak_bytes() - before;
    report->verdict = answer.verdict;
    report->conflict = answer.conflict;
    report->least = answer.least.size();
    report->greatest = answer.greatest.size();
    auto* const values = reinterpret_cast<graph::Value*>(report + 1);
    std::copy(answer.greatest.begin(), answer.greatest.end(),
              std::copy(answer.least.begin(), answer.least.end(), values));
  }
  report->seconds = watch.seconds() / runs;
  report->finished = report->seconds <= limit;
}

}  // namespace

std::optional<Measured> measure(Contestant contestant, const Sample& sample, double limit) {
  const std::size_t size =
      sizeof(Report) + 2 * sample.network.variable_count() * sizeof(graph::Value);
  void* const shared =
      mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) std::abort();
  auto* const report = static_cast<Report*>(shared);
  const pid_t child = fork();
  if (child < 0) std::abort();
  if (child == 0) {
    run_child(contestant, sample, limit, report);
    _exit(0);
  }
  waitpid(child, nullptr, 0);
  std::optional<Measured> result;
  if (report->finished) {
    const auto* const values = reinterpret_cast<const graph::Value*>(report + 1);
    const auto* const middle = values + report->least;
    result = Measured{
        {report->verdict, {values, middle}, report->conflict, {middle, middle + report->greatest}},
        report->seconds,
        report->bytes};
  }
  munmap(shared, size);
  return result;
}

}  // namespace fasti::bench
