// SPDX-License-Identifier: MIT
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "render/graph/child_process.h"
#include "render/graph/graphviz_ranks.h"

using namespace fasti::render;

namespace {

std::string crash() {
  raise(SIGSEGV);
  return {};
}

std::string hang() {
  while (true) pause();
}

ChildLimits short_limits() {
  ChildLimits limits;
  limits.wall_milliseconds = 150;
  return limits;
}

bool has_children() { return waitpid(-1, nullptr, WNOHANG) >= 0; }

/// A cause with two effects.
std::vector<RankGraph> three_cards() {
  RankGraph graph;
  graph.boxes = {{100, 50}, {100, 60}, {80, 50}};
  graph.ties = {{0, 1}, {0, 2}};
  return {graph};
}

}  // namespace

TEST_CASE("a child hands back its bytes and is gone") {
  const std::string bytes(300'000, 'x');
  const ChildAnswer answer = run_in_child([&] { return bytes; });
  CHECK(answer.status == ChildStatus::ok);
  CHECK(answer.bytes == bytes);
  CHECK_FALSE(has_children());
}

TEST_CASE("a child that crashes, throws, hangs or talks too much is told apart") {
  CHECK(run_in_child(crash).status == ChildStatus::crashed);
  CHECK(run_in_child([]() -> std::string { throw 1; }).status == ChildStatus::failed);
  CHECK(run_in_child([]() -> std::string { _exit(3); }).status == ChildStatus::failed);
  CHECK(run_in_child(hang, short_limits()).status == ChildStatus::timed_out);
  ChildLimits few;
  few.answer_bytes = 1000;
  CHECK(run_in_child([] { return std::string(50'000, 'x'); }, few).status == ChildStatus::failed);
  CHECK_FALSE(has_children());
}

TEST_CASE("a child that spins is stopped by its limit on processor time") {
  ChildLimits limits;
  limits.cpu_seconds = 1;
  const ChildAnswer answer = run_in_child(
      []() -> std::string {
        while (true) std::clock();
      },
      limits);
  CHECK(answer.status != ChildStatus::ok);
  CHECK_FALSE(has_children());
}

TEST_CASE("children can be started while other threads run") {
  std::vector<std::thread> threads;
  std::vector<ChildStatus> statuses(4, ChildStatus::failed);
  for (std::size_t i = 0; i < statuses.size(); ++i) {
    threads.emplace_back([&statuses, i] {
      statuses[i] = rank_with_graphviz(three_cards(), RankEffort::full).status;
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const ChildStatus status : statuses) CHECK(status == ChildStatus::ok);
}

TEST_CASE("answers that are none are refused") {
  const std::vector<RankGraph> graphs = three_cards();
  const auto answered = [&](const std::string& bytes) {
    return rank_with_graphviz(graphs, RankEffort::full,
                              [&](const auto&, RankEffort) { return bytes; })
        .status;
  };
  const std::string whole = rank_here(graphs, RankEffort::full);
  CHECK(answered(whole) == ChildStatus::ok);
  CHECK(answered("") == ChildStatus::failed);
  CHECK(answered("garbage") == ChildStatus::failed);
  CHECK(answered(std::string(4096, '\xff')) == ChildStatus::failed);
  CHECK(answered(whole.substr(0, whole.size() - 9)) == ChildStatus::failed);
  CHECK(answered(whole + "x") == ChildStatus::failed);
  CHECK_FALSE(has_children());
}
