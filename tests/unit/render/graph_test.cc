// SPDX-License-Identifier: MIT
#include "render/graph/graph.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "render/graph/compose.h"
#include "render/graph/geometry.h"
#include "render/graph/ports.h"
#include "render/svg/svg.h"
#include "render/text/measure.h"
#include "tests/unit/render/graph_fixture.h"

using namespace fasti;
using namespace fasti::render;

namespace {

constexpr std::size_t kNobody = 1'000'000;

struct SeenText {
  Box box;
  std::size_t card = kNobody;
  std::string words;
};

/// What can be read off a picture.
struct Seen {
  std::vector<Box> cards;
  std::vector<SeenText> texts;
  std::vector<Polyline> links;
};

Box box_of(const TextLine& line) {
  const double width = text_width(line.text, line.size, line.bold);
  if (line.rotation == 90) return {line.at.x - line.size * 0.2, line.at.y, line.size, width};
  return {line.at.x, line.at.y - line.size * 0.78, width, line.size * 0.98};
}

Polyline line_of(const Path& path) {
  Curve curve{path.steps.front().to};
  for (std::size_t i = 1; i < path.steps.size(); ++i) {
    const PathStep& step = path.steps[i];
    if (step.kind == PathStep::Kind::line) {
      append_straight(curve, step.to);
    } else {
      curve.insert(curve.end(), {step.control1, step.control2, step.to});
    }
  }
  return flatten(curve);
}

void look_at_card(const Group& card, Seen& seen) {
  for (const Shape& shape : card.shapes) {
    if (const auto* line = std::get_if<TextLine>(&shape)) {
      seen.texts.push_back({box_of(*line), seen.cards.size(), line->text});
    }
  }
  seen.cards.push_back(std::get<Rect>(card.shapes.front()).box);
}

void look_at(const std::vector<Shape>& shapes, Seen& seen) {
  for (const Shape& shape : shapes) {
    if (const auto* line = std::get_if<TextLine>(&shape)) {
      seen.texts.push_back({box_of(*line), kNobody, line->text});
    }
    const auto* group = std::get_if<Group>(&shape);
    if (group == nullptr) continue;
    if (group->role == Group::Role::list_item) {
      look_at_card(*group, seen);
      continue;
    }
    const auto* path = group->shapes.empty() ? nullptr : std::get_if<Path>(&group->shapes.front());
    const bool is_link = path != nullptr && group->role == Group::Role::none &&
                         path->fill.ink == Ink::none && group->shapes.size() == 2;
    if (is_link) seen.links.push_back(line_of(*path));
    if (!is_link) look_at(group->shapes, seen);
  }
}

Seen look_at(const Scene& scene) {
  Seen seen;
  look_at(scene.shapes, seen);  // samples of the legend look like links and come last
  return seen;
}

std::string problem_of_boxes(const Scene& scene, const Seen& seen) {
  for (std::size_t i = 0; i < seen.cards.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (meet(seen.cards[i], seen.cards[j])) return fmt::format("cards {} and {} meet", j, i);
    }
  }
  for (std::size_t i = 0; i < seen.texts.size(); ++i) {
    const SeenText& text = seen.texts[i];
    const Box& box = text.box;
    if (box.x < 0 || box.y < 0 || box.right() > scene.width || box.bottom() > scene.height) {
      return "outside of the frame: " + text.words;
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (meet(box, seen.texts[j].box)) return text.words + " is over " + seen.texts[j].words;
    }
    for (std::size_t c = 0; c < seen.cards.size(); ++c) {
      if (c != text.card && meet(box, seen.cards[c])) return text.words + " is over a card";
      if (c == text.card && (box.x < seen.cards[c].x || box.right() > seen.cards[c].right() ||
                             box.bottom() > seen.cards[c].bottom())) {
        return text.words + " leaves its card";
      }
    }
  }
  return {};
}

std::string problem_of_links(const Scene& scene, const Seen& seen, const std::vector<Link>& links) {
  if (seen.links.size() < links.size()) return "a link is missing";
  std::set<std::pair<double, double>> starts;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const Polyline& line = seen.links[i];
    const Box around = hull(line);
    if (around.x < 0 || around.y < 0 || around.right() > scene.width ||
        around.bottom() > scene.height) {
      return fmt::format("link {} leaves the frame", i);
    }
    if (!starts.insert({line.front().x, line.front().y}).second) {
      return fmt::format("link {} starts where another does", i);
    }
    for (std::size_t c = 0; c < seen.cards.size(); ++c) {
      const bool own = c == links[i].from || c == links[i].to;
      if (enters(line, grown(seen.cards[c], own ? -1 : 0))) {
        return fmt::format("link {} runs through card {}", i, c);
      }
    }
    int own_words = 0;  // a link may run behind its own label, and behind no other
    for (const SeenText& text : seen.texts) {
      if (text.card != kNobody || !enters(line, text.box)) continue;
      const bool own = text.words == links[i].label || text.words.size() == 1;  // or its letter
      if (own && own_words++ == 0) continue;
      return fmt::format("link {} runs through {}", i, text.words);
    }
  }
  return {};
}

/// Empty when the picture is in order.
std::string problem(const Content& content, const Scene& scene) {
  const Seen seen = look_at(scene);
  if (seen.cards.size() != content.marks.size()) return "a card is missing";
  const std::string boxes = problem_of_boxes(scene, seen);
  return boxes.empty() ? problem_of_links(scene, seen, drawable_links(content)) : boxes;
}

}  // namespace

TEST_CASE("the graph of the H20 episode is in order in English and Chinese") {
  for (const std::string lang : {"en", "zh"}) {
    const Content content = h20_content(lang);
    const GraphPicture picture = lay_out_graph(content);
    CHECK(picture.warnings.empty());
    CHECK(problem(content, picture.scene).empty());
    CHECK(picture.scene.title == content.title);
  }
}

TEST_CASE("links of the H20 episode are labelled, at most two of a kind by the legend alone") {
  const Content content = h20_content("en");
  const Seen seen = look_at(lay_out_graph(content).scene);
  for (const std::string label : {"1 day before", "before", "led to", "answered by", "told by"}) {
    const auto drawn = std::count_if(seen.texts.begin(), seen.texts.end(), [&](const SeenText& t) {
      return t.words == label && t.card == kNobody;
    });
    const auto meant = std::count_if(content.links.begin(), content.links.end(),
                                     [&](const Link& link) { return link.label == label; });
    const bool explained = label == "led to" || label == "answered by" || label == "told by";
    CHECK(drawn >= (explained ? meant - 1 : meant));  // the legend says it, too
  }
}

TEST_CASE("a graph of nothing is a picture with its title and notes") {
  Content content;
  content.title = "Nothing yet";
  const GraphPicture picture = lay_out_graph(content);
  CHECK(picture.scene.width > 0);
  CHECK(picture.scene.height > 0);
  CHECK(write_svg(picture.scene, Theme::light).find("Nothing yet") != std::string::npos);
}

TEST_CASE("generated graphs are in order with links routed around the cards") {
  struct Size {
    int events, lanes, links;
  };
  const std::vector<Size> sizes{{0, 0, 0},   {1, 0, 1},   {1, 1, 0},   {3, 1, 3},
                                {3, 2, 2},   {8, 3, 8},   {12, 8, 12}, {16, 1, 12},
                                {20, 4, 24}, {26, 5, 20}, {30, 2, 20}};
  unsigned seed = 0;
  for (const Size& size : sizes) {
    for (int k = 0; k < 3; ++k) {
      const Content content = random_content(++seed, size.events, size.lanes, size.links);
      const GraphPicture picture = lay_out_graph(content);
      INFO("seed " << seed << ", " << size.events << " events");
      CHECK(problem(content, picture.scene) == "");
      CHECK(picture.warnings.empty());
    }
  }
}

TEST_CASE("generated graphs of many events are in order with links in channels") {
  for (unsigned seed = 100; seed < 106; ++seed) {
    const Content content = random_content(seed, 61 + static_cast<int>(seed - 100) * 12,
                                           1 + static_cast<int>(seed % 6), 60);
    const GraphPicture picture = lay_out_graph(content);
    INFO("seed " << seed);
    CHECK(picture.warnings.empty());
    CHECK(problem(content, picture.scene) == "");
  }
  const Content large = random_content(7, 300, 5, 300);
  CHECK(problem(large, lay_out_graph(large).scene) == "");
}

TEST_CASE("links in channels are in order on small graphs, too") {
  Routing routing;
  routing.most_cards = 0;
  for (unsigned seed = 200; seed < 260; ++seed) {
    const Content content =
        random_content(seed, 2 + static_cast<int>(seed % 23), 1 + static_cast<int>(seed % 5), 20);
    INFO("seed " << seed);
    CHECK(problem(content, compose_graph(content, {}, routing).scene) == "");
  }
}

TEST_CASE("a width that is asked for is kept where the lanes fit into it") {
  GraphOptions options;
  options.width = 1400;
  const Content content = h20_content("en");
  const GraphPicture picture = lay_out_graph(content, options);
  CHECK(picture.scene.width == 1400);
  CHECK(problem(content, picture.scene) == "");
  options.width = 300;
  CHECK(lay_out_graph(content, options).scene.width > 700);
}

TEST_CASE("the same content gives the same bytes") {
  const Content content = h20_content("en");
  const std::string first = write_svg(lay_out_graph(content).scene, Theme::automatic);
  CHECK(first == write_svg(lay_out_graph(content).scene, Theme::automatic));
}

TEST_CASE("links to nowhere and to themselves are not drawn") {
  Content content = random_content(3, 4, 2, 0);
  content.links.push_back({0, 0, LinkStyle::led_to, "led to", false});
  content.links.push_back({0, 99, LinkStyle::led_to, "led to", false});
  const Seen seen = look_at(lay_out_graph(content).scene);
  CHECK(seen.links.empty());
}

namespace {

/// Four events, of which the second has a window that lasts longer than the third's day, and a rule
/// in force that goes on at the end of the record.
Content rule_in_force(std::optional<CivilTime> verified) {
  Content content;
  content.lang = "en";
  content.lanes = {{"us", "US", ""}};
  for (const auto& [label, day, days] :
       {std::tuple("Jan 1", 0, 1), {"window", 100, 400}, {"day", 300, 1}, {"Sep 27", 1000, 1}}) {
    Mark mark;
    mark.id = mark.title = mark.date_label = label;
    const Window window{day * kSecondsPerDay, (day + days) * kSecondsPerDay};
    mark.stated = mark.inferred = {window, window};
    content.marks.push_back(mark);
  }
  content.marks[3].planned = true;
  content.marks[3].status = "planned";
  content.verified = verified;
  Bar bar;
  bar.id = bar.instrument = "rule";
  bar.title = "Rule";
  bar.spoken = "Rule: In force";
  bar.pieces = {{0, verified.value_or(1001 * kSecondsPerDay), BarState::in_force, true}};
  content.bars = {bar};
  return content;
}

/// The only shape of the strip.
Shape strip_of(const Scene& scene) {
  std::vector<const std::vector<Shape>*> open{&scene.shapes};
  while (!open.empty()) {
    const std::vector<Shape>& shapes = *open.back();
    open.pop_back();
    for (const Shape& shape : shapes) {
      const auto* group = std::get_if<Group>(&shape);
      if (group == nullptr) continue;
      if (group->title == "Rule: In force") return group->shapes.front();
      open.push_back(&group->shapes);
    }
  }
  FAIL("there is no strip");
  return {};
}

}  // namespace

TEST_CASE("what is in force is drawn as far as the record goes") {
  const GraphPicture cut = lay_out_graph(rule_in_force(400 * kSecondsPerDay));
  const Shape strip = strip_of(cut.scene);
  const auto* path = std::get_if<Path>(&strip);
  REQUIRE(path != nullptr);
  double bottom = 0;
  for (const PathStep& step : path->steps) bottom = std::max(bottom, step.to.y);
  const Seen seen = look_at(cut.scene);
  REQUIRE(seen.cards.size() == 4);
  CHECK(bottom > seen.cards[2].y + seen.cards[2].height / 2);
  CHECK(bottom < seen.cards[3].y + seen.cards[3].height / 2);
  const Shape whole = strip_of(lay_out_graph(rule_in_force(1001 * kSecondsPerDay)).scene);
  const auto* rect = std::get_if<Rect>(&whole);
  REQUIRE(rect != nullptr);
  CHECK(rect->box.bottom() > seen.cards[3].bottom());
}

TEST_CASE("the card of an event that has not come to pass says so at its date") {
  const Seen seen = look_at(lay_out_graph(rule_in_force(std::nullopt)).scene);
  CHECK(std::any_of(seen.texts.begin(), seen.texts.end(),
                    [](const SeenText& text) { return text.words == "Sep 27 · planned"; }));
  CHECK(std::none_of(seen.texts.begin(), seen.texts.end(),
                     [](const SeenText& text) { return text.words == "Jan 1 · planned"; }));
}

TEST_CASE("long titles and labels stay inside of their cards and of the frame") {
  Content content = random_content(9, 6, 3, 4);
  content.title = std::string(300, 'W');
  content.marks[0].title = std::string(400, 'W');
  content.marks[1].date_label = "between 1 September 2019 and the thirty-first of December 2021";
  content.marks[2].disputes.push_back({{}, std::string(200, 'x')});
  content.lanes[0].title = "The ministry of very long names and of their further explanation";
  content.notes.push_back(std::string(500, 'n'));
  CHECK(problem(content, lay_out_graph(content).scene) == "");
}
