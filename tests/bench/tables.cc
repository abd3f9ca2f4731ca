// SPDX-License-Identifier: MIT
#include "tests/bench/tables.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <fmt/format.h>

#include "tests/bench/contestants.h"

namespace fasti::bench {
namespace {

constexpr std::uint64_t kSeed = 1;
constexpr double kOwnLimit = 600;

std::string duration(double seconds) {
  if (seconds < 1) return fmt::format("{:.3g} ms", 1e3 * seconds);
  return fmt::format("{:.3g} s", seconds);
}

std::string duration(const std::optional<Measured>& run, double limit) {
  return run ? duration(run->seconds) : fmt::format("> {:g} s", limit);
}

/// How many times longer the other one takes.
std::string ratio(const std::optional<Measured>& other, double own, double limit) {
  const double times = (other ? other->seconds : limit) / own;
  const std::string digits =
      times < 10 ? fmt::format("{:.1f}", times) : fmt::format("{:.0f}", times);
  return (other ? "" : "> ") + digits;
}

void agree(const Sample& sample, const Measured& own, const std::optional<Measured>& other,
           std::string_view who) {
  if (!other || other->answer.verdict == graph::Verdict::undecided) return;
  const bool verdicts = own.answer.verdict == other->answer.verdict;
  const auto same = [](const auto& mine, const auto& its) { return its.empty() || mine == its; };
  const bool values = same(own.answer.least, other->answer.least) &&
                      same(own.answer.greatest, other->answer.greatest);
  if (verdicts && values) return;
  fmt::print(stderr, "{} and Fasti disagree on {} of {} events\n", who,
             verdicts ? "the bounds" : "the verdict", sample.network.variable_count());
  std::exit(1);
}

struct Contest {
  std::string_view family;
  graph::Variable events;
};

constexpr Contest kContests[] = {
    {"random", 100'000},        {"random, few dates", 100'000}, {"random, dated", 100'000},
    {"acyclic", 100'000},       {"clusters", 100'000},          {"chain", 100'000},
    {"chain, dated", 100'000},  {"short chains", 100'000},      {"planted", 10'000},
    {"planted, dated", 10'000},
};

}  // namespace

std::string Table::text() const {
  std::vector<std::size_t> widths(rows_.front().size(), 3);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::string out;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      out += i == 0 ? fmt::format("| {:<{}} |", rows_[r][i], widths[i])
                    : fmt::format(" {:>{}} |", rows_[r][i], widths[i]);
    }
    out += '\n';
    if (r != 0) continue;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      out += i == 0 ? "|" + std::string(widths[i] + 2, '-') + "|"
                    : std::string(widths[i] + 1, '-') + ":|";
    }
    out += '\n';
  }
  return out;
}

std::string compare(const Plan& plan) {
  Table table({"network", "events", "Fasti", "Boost, one search", "ratio", "Boost, whole task",
               "ratio", "z3", "ratio", "conflict", "of z3"});
  for (const Contest& contest : kContests) {
    const graph::Variable events = std::min(contest.events, plan.most_events);
    const Sample sample = find_family(contest.family)->make(events, kSeed);
    const std::optional<Measured> own = measure(run_fasti, sample, kOwnLimit);
    if (!own) std::exit(1);
    const auto search = measure(run_boost_search, sample, plan.limit);
    const auto boost = measure(run_boost, sample, plan.limit);
    const auto z3 = measure(run_z3, sample, plan.limit);
    agree(sample, *own, boost, "Boost.Graph");
    agree(sample, *own, z3, "z3");
    const auto size = [](const std::optional<Measured>& run) {
      return run && run->answer.conflict != 0 ? std::to_string(run->answer.conflict) : "";
    };
    table.add({std::string(contest.family), std::to_string(events), duration(own->seconds),
               duration(search, plan.limit), ratio(search, own->seconds, plan.limit),
               duration(boost, plan.limit), ratio(boost, own->seconds, plan.limit),
               duration(z3, plan.limit), ratio(z3, own->seconds, plan.limit), size(own), size(z3)});
  }
  return table.text();
}

std::string scale(const Plan& plan) {
  constexpr graph::Variable kLeast = 1'000;
  constexpr graph::Variable kStep = 10;
  std::vector<std::string> heads{"network"};
  for (graph::Variable n = kLeast; n <= plan.most_events; n *= kStep) {
    heads.push_back(fmt::format("{} events", n));
    heads.emplace_back("ns each");
  }
  heads.emplace_back("memory");
  Table table(std::move(heads));
  for (const Family& family : families()) {
    std::vector<std::string> row{std::string(family.name)};
    std::string memory;
    for (graph::Variable n = kLeast; n <= plan.most_events; n *= kStep) {
      const Sample sample = family.make(n, kSeed);
      const std::optional<Measured> own = measure(run_fasti, sample, kOwnLimit);
      if (!own) std::exit(1);
      const auto constraints = static_cast<double>(sample.tokens);
      row.push_back(duration(own->seconds));
      row.push_back(fmt::format("{:.0f}", 1e9 * own->seconds / constraints));
      memory = fmt::format("{:.0f} B", own->bytes / constraints);
    }
    row.push_back(memory);
    table.add(std::move(row));
  }
  return table.text();
}

std::string machine() {
  std::string model = "unknown processor";
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);) {
    if (line.rfind("model name", 0) != 0) continue;
    model = line.substr(line.find(':') + 2);
    break;
  }
  return fmt::format("{}, {} cores; {}", model, std::thread::hardware_concurrency(),
                     FASTI_COMPILER);
}

}  // namespace fasti::bench
