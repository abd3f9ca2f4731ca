// SPDX-License-Identifier: MIT
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <string>
#include <thread>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "render/graph/child_process.h"
#include "render/graph/compose.h"
#include "render/graph/geometry.h"
#include "render/graph/graphviz.h"
#include "tests/unit/render/graph_fixture.h"

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

RoutingRequest two_cards_and_one_between() {
  RoutingRequest request;
  request.obstacles = {{0, 0, 100, 50}, {0, 200, 100, 50}, {200, 100, 100, 50}};
  request.routes.push_back({{{102, 25}, {1, 0}}, {{102, 225}, {1, 0}}});
  request.routes.push_back({{{150, -10}, {0, 1}}, {{250, 160}, {0, -1}}});
  return request;
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
      const RoutingAnswer answer = route_with_graphviz(two_cards_and_one_between());
      statuses[i] = answer.status;
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const ChildStatus status : statuses) CHECK(status == ChildStatus::ok);
}

TEST_CASE("Graphviz routes from end to end around the obstacles") {
  const RoutingRequest request = two_cards_and_one_between();
  const RoutingAnswer answer = route_with_graphviz(request);
  REQUIRE(answer.status == ChildStatus::ok);
  REQUIRE(answer.curves.size() == request.routes.size());
  for (std::size_t i = 0; i < answer.curves.size(); ++i) {
    const Curve& curve = answer.curves[i];
    CHECK(distance(curve.front(), request.routes[i].from.at) < 0.01);
    CHECK(distance(curve.back(), request.routes[i].to.at) < 0.01);
    for (const Box& box : request.obstacles) CHECK_FALSE(enters(flatten(curve), grown(box, -2)));
  }
}

TEST_CASE("answers that are none are refused") {
  const RoutingRequest request = two_cards_and_one_between();
  REQUIRE(route_with_graphviz(request).status == ChildStatus::ok);
  const auto answered = [&](const std::string& bytes) {
    return route_with_graphviz(request, [&](const RoutingRequest&) { return bytes; }).status;
  };
  CHECK(answered("") == ChildStatus::failed);
  CHECK(answered("garbage") == ChildStatus::failed);
  CHECK(answered(std::string(4096, '\xff')) == ChildStatus::failed);
  const auto cut = [](const RoutingRequest& r) {
    std::string bytes = route_here(r);
    bytes.resize(bytes.size() - 9);
    return bytes;
  };
  CHECK(route_with_graphviz(request, cut).status == ChildStatus::failed);
  const auto longer = [](const RoutingRequest& r) { return route_here(r) + "x"; };
  CHECK(route_with_graphviz(request, longer).status == ChildStatus::failed);
}

TEST_CASE("whatever becomes of Graphviz there is a picture, with a warning") {
  const Content content = h20_content("en");
  const auto through_cards = [](const RoutingRequest& request) {
    RoutingRequest bare = request;
    bare.obstacles.clear();
    return route_here(bare);
  };
  const std::vector<RoutingWork> faults{
      [](const RoutingRequest&) { return crash(); }, [](const RoutingRequest&) { return hang(); },
      [](const RoutingRequest&) { return std::string("garbage"); }, through_cards};
  for (const RoutingWork& fault : faults) {
    Routing routing;
    routing.work = fault;
    routing.limits.wall_milliseconds = 2000;
    const GraphPicture picture = compose_graph(content, {}, routing);
    CHECK(picture.warnings.size() == 1);
    CHECK(picture.scene.shapes.size() > content.marks.size() / 2);
    CHECK(picture.scene.height > 1000);
  }
  CHECK_FALSE(has_children());
}
