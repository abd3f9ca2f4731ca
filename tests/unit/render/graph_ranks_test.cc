// SPDX-License-Identifier: MIT
#include <csignal>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include "render/graph/compose.h"
#include "render/graph/geometry.h"
#include "render/graph/graphviz_ranks.h"
#include "render/graph/layered.h"
#include "render/graph/reduce.h"
#include "tests/unit/render/graph_fixture.h"

using namespace fasti::render;
using fasti::LinkStyle;

namespace {

RankGraph random_graph(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t n) { return random() % n; };
  RankGraph graph;
  const std::size_t count = 1 + below(seed % 10 == 0 ? 120 : 24);
  for (std::size_t i = 0; i < count; ++i) {
    graph.boxes.push_back({100.0 + 10.0 * double(below(8)), 30.0 + double(below(60))});
  }
  const std::size_t ties = count < 2 ? 0 : below(count * (1 + seed % 4) + 1);
  for (std::size_t t = 0; t < ties; ++t) {
    const std::size_t from = below(count);
    const std::size_t to = below(count);
    if (from != to) graph.ties.push_back({from, to});
  }
  return graph;
}

/// Empty when boxes are apart and every tie leads from border to border and through no other box.
std::string problem(const RankGraph& graph, const RankPicture& picture) {
  if (picture.boxes.size() != graph.boxes.size()) return "a box is missing";
  if (picture.curves.size() != graph.ties.size()) return "a tie is missing";
  for (std::size_t i = 0; i < picture.boxes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (meet(grown(picture.boxes[i], 8), picture.boxes[j])) return fmt::format("{} {}", i, j);
    }
  }
  for (std::size_t t = 0; t < picture.curves.size(); ++t) {
    const auto [from, to] = graph.ties[t];
    const Polyline line = flatten(picture.curves[t]);
    if (distance_to(line.front(), picture.boxes[from]) > 0.6) return "begins elsewhere";
    if (distance_to(line.back(), picture.boxes[to]) > 0.6) return "ends elsewhere";
    for (std::size_t i = 0; i < picture.boxes.size(); ++i) {
      if (enters(line, grown(picture.boxes[i], -1))) return fmt::format("{} through {}", t, i);
    }
  }
  return {};
}

std::string crash(const std::vector<RankGraph>&, RankEffort) {
  raise(SIGSEGV);
  return {};
}

std::string crash_when_full(const std::vector<RankGraph>& graphs, RankEffort effort) {
  if (effort == RankEffort::full) raise(SIGABRT);
  return rank_here(graphs, effort);
}

std::string hang(const std::vector<RankGraph>&, RankEffort) {
  while (true) pause();
}

std::string pile_up(const std::vector<RankGraph>& graphs, RankEffort effort) {
  std::vector<RankGraph> small = graphs;
  for (RankGraph& graph : small) {
    for (RankGraph::Size& box : graph.boxes) box = {5, 5};
  }
  return rank_here(small, effort);
}

GraphPicture in_ranks(const Content& content, const RankWork& work, int patience = 20'000) {
  Routing routing;
  routing.rank = work;
  routing.rank_limits.wall_milliseconds = patience;
  return compose_graph(content, {.order = GraphOrder::rank}, routing);
}

Content chain_and_shortcuts() {
  Content content = random_content(5, 5, 2, 0);
  const auto link = [&](std::size_t from, std::size_t to, LinkStyle style, const char* label) {
    content.links.push_back({from, to, style, label, false, true});
  };
  link(0, 1, LinkStyle::led_to, "led to");
  link(1, 2, LinkStyle::led_to, "led to");
  link(2, 3, LinkStyle::led_to, "led to");
  link(0, 2, LinkStyle::led_to, "led to");
  link(0, 3, LinkStyle::led_to, "led to");
  link(1, 3, LinkStyle::answered_by, "answered by");
  return content;
}

}  // namespace

TEST_CASE("the program's own layers keep boxes apart and links clear of them") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    const RankGraph graph = random_graph(seed);
    INFO("seed " << seed);
    CHECK(problem(graph, lay_out_layers(graph)) == "");
  }
}

TEST_CASE("layers of a cycle, of a double link and of nothing") {
  RankGraph graph;
  CHECK(lay_out_layers(graph).boxes.empty());
  graph.boxes.assign(3, {100, 40});
  graph.ties = {{0, 1}, {1, 2}, {2, 0}, {0, 1}};
  const RankPicture picture = lay_out_layers(graph);
  CHECK(problem(graph, picture) == "");
  CHECK(picture.boxes[0].y < picture.boxes[1].y);
  CHECK(picture.boxes[1].y < picture.boxes[2].y);
}

TEST_CASE("the order of layers undoes crossings") {
  RankGraph graph;
  graph.boxes.assign(6, {100, 40});
  graph.ties = {{0, 5}, {1, 4}, {2, 3}};
  const RankPicture picture = lay_out_layers(graph);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      CHECK(crossings(flatten(picture.curves[i]), flatten(picture.curves[j])) == 0);
    }
  }
}

TEST_CASE("dot puts a cause above its effect") {
  const Content content = h20_content("en");
  const GraphPicture picture = in_ranks(content, rank_here);
  CHECK(picture.warnings.empty());
  RankGraph graph;
  graph.boxes.assign(3, {200, 50});
  graph.ties = {{2, 0}, {0, 1}};
  const RankAnswer answer = rank_with_graphviz({graph}, RankEffort::full);
  REQUIRE(answer.status == ChildStatus::ok);
  CHECK(answer.pictures[0].boxes[2].bottom() < answer.pictures[0].boxes[0].y);
  CHECK(answer.pictures[0].boxes[0].bottom() < answer.pictures[0].boxes[1].y);
  CHECK(problem(graph, answer.pictures[0]) == "");
}

TEST_CASE("whatever becomes of dot there is a picture in ranks, with a warning") {
  const Content content = h20_content("en");
  const auto warning = [&](const RankWork& work, int patience = 20'000) {
    const GraphPicture picture = in_ranks(content, work, patience);
    CHECK(picture.scene.height > 400);
    return picture.warnings.empty() ? std::string() : picture.warnings.front();
  };
  CHECK(warning(rank_here) == "");
  CHECK(warning(crash_when_full) ==
        "Graphviz crashed on this graph; it was asked for a plainer picture");
  CHECK(warning(crash) == "Graphviz crashed on this graph; fasti has laid it out by itself");
  CHECK(warning(hang, 40) ==
        "Graphviz took too long for this graph; fasti has laid it out by itself");
  CHECK(warning(pile_up) == "Graphviz failed on this graph; fasti has laid it out by itself");
}

TEST_CASE("the reduction hides what a chain of the same kind says, and tells how much") {
  const Content content = chain_and_shortcuts();
  const Content reduced = reduce(content);
  REQUIRE(reduced.links.size() == 4);
  for (const Link& link : reduced.links) {
    CHECK((link.to == link.from + 1 || link.style == LinkStyle::answered_by));
  }
  CHECK(reduced.notes.front() ==
        "2 links are not drawn: chains of links of the same kind say the same.");
  CHECK(reduced.notes.size() == content.notes.size() + 1);
}

TEST_CASE("the reduction keeps what is contradicted, pairs and cycles") {
  Content content = chain_and_shortcuts();
  content.links[4].contradicted = true;
  CHECK(reduce(content).links.size() == 5);
  content.links.resize(3);
  content.links.push_back({3, 0, LinkStyle::led_to, "led to", false, true});
  const Content cycle = reduce(content);
  CHECK(cycle.links.size() == 4);
  CHECK(cycle.notes == content.notes);
  content.links.push_back(content.links[0]);
  CHECK(reduce(content).links.size() == 5);
}
