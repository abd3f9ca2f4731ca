// SPDX-License-Identifier: MIT
#include <csignal>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "render/graph/compose.h"
#include "render/graph/reduce.h"
#include "render/svg/svg.h"
#include "tests/unit/render/graph_fixture.h"

using namespace fasti::render;

namespace {

enum class Fault : std::uint8_t { none, crash, hang, garbage };

std::string misbehave(Fault fault) {
  if (fault == Fault::crash) raise(SIGSEGV);
  while (fault == Fault::hang) pause();
  return "garbage";
}

Routing routing_with(Fault fault) {
  Routing routing;
  if (fault == Fault::none) return routing;
  routing.rank = [fault](const std::vector<RankGraph>&, RankEffort) { return misbehave(fault); };
  routing.rank_limits.wall_milliseconds = fault == Fault::hang ? 20 : 5000;
  return routing;
}

/// Small and large, one lane and many, from no links at all to several for each event.
Content any_content(std::mt19937& random) {
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  const int size = below(20) == 0 ? 1 + below(300) : 1 + below(40);
  const int density = below(5);
  const int links = density == 4 ? size * 4 : size * density / 2;
  return random_content(random(), size, below(8), links);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

/// Draws graphs, every fourth with a Graphviz that misbehaves, and looks for every card.
void draw_graphs(unsigned first, unsigned last) {
  for (unsigned seed = first; seed < last; ++seed) {
    std::mt19937 random(seed);
    Content content = any_content(random);
    if (random() % 3 == 0) content = reduce(std::move(content));
    const auto fault = random() % 4 == 0 ? static_cast<Fault>(1 + random() % 3) : Fault::none;
    const GraphOrder order = random() % 2 == 0 ? GraphOrder::time : GraphOrder::rank;
    const GraphPicture picture = compose_graph(content, {.order = order}, routing_with(fault));
    const std::string svg = write_svg(picture.scene, Theme::light);
    INFO("seed " << seed);
    CHECK(picture.scene.width >= 640);
    CHECK(picture.scene.height < 1e6);
    CHECK(count(svg, "id=\"ev-e") == content.marks.size());
    CHECK(svg.find("nan") == std::string::npos);
    CHECK(picture.warnings.size() <= 1);
  }
}

}  // namespace

TEST_CASE("a hundred random graphs all end in a picture") { draw_graphs(0, 100); }

TEST_CASE("ten thousand random graphs all end in a picture", "[.][nightly]") {
  draw_graphs(1000, 11000);
}
