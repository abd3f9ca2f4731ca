// SPDX-License-Identifier: MIT
//
// Contrast as WCAG 2 has it, from the colours of the theme and from what finished pictures put
// under their texts.
#include <algorithm>
#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "render/content/make_content.h"
#include "render/content/status.h"
#include "render/graph/graph.h"
#include "render/shapes.h"
#include "render/status/status.h"
#include "render/svg/theme.h"
#include "render/timeline/timeline.h"
#include "render/vertical/vertical.h"
#include "tests/support/memory_files.h"
#include "tests/unit/query/asking.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

constexpr double kText = 4.5;
constexpr double kMark = 3;

/// Red, green, blue from 0 to 1.
struct Colour {
  double r = 0;
  double g = 0;
  double b = 0;
};

Colour parse(std::string_view hex) {
  const auto part = [&](std::size_t at) {
    return std::stoi(std::string(hex.substr(at, 2)), nullptr, 16) / 255.0;
  };
  return {part(1), part(3), part(5)};
}

double luminance(const Colour& colour) {
  const auto linear = [](double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

double contrast(const Colour& a, const Colour& b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

Colour over(const Colour& top, double opacity, const Colour& ground) {
  const auto mix = [&](double t, double g) { return t * opacity + g * (1 - opacity); };
  return {mix(top.r, ground.r), mix(top.g, ground.g), mix(top.b, ground.b)};
}

Colour colour_of(const Paint& paint, bool dark) { return parse(colour(paint, dark)); }

bool holds(const Box& box, Point at) {
  return at.x >= box.x && at.x <= box.right() && at.y >= box.y && at.y <= box.bottom();
}

Box bounds(const Path& path) {
  Box out;
  bool first = true;
  for (const PathStep& step : path.steps) {
    if (step.kind == PathStep::Kind::close) continue;
    if (first) out = {step.to.x, step.to.y, 0, 0};
    first = false;
    const double right = std::max(out.right(), step.to.x);
    const double bottom = std::max(out.bottom(), step.to.y);
    out.x = std::min(out.x, step.to.x);
    out.y = std::min(out.y, step.to.y);
    out.width = right - out.x;
    out.height = bottom - out.y;
  }
  return out;
}

/// Walks a scene in order of drawing and keeps what has been filled.
class Inspector {
 public:
  explicit Inspector(bool dark) : dark_(dark) {}

  void walk(const std::vector<Shape>& shapes) {
    for (const Shape& shape : shapes) {
      if (const auto* group = std::get_if<Group>(&shape)) walk(group->shapes);
      if (const auto* rect = std::get_if<Rect>(&shape)) fill(rect->box, rect->fill);
      if (const auto* fade = std::get_if<Fade>(&shape)) fill(fade->box, fade->fill);
      if (const auto* path = std::get_if<Path>(&shape)) fill(bounds(*path), path->fill);
      if (const auto* line = std::get_if<TextLine>(&shape)) judge(*line);
    }
  }

  std::vector<std::string> faults;
  std::size_t texts = 0;
  std::size_t on_fills = 0;

 private:
  struct Fill {
    Box box;
    Paint paint;
  };

  void fill(const Box& box, const Paint& paint) {
    if (paint.ink != Ink::none) fills_.push_back({box, paint});
  }

  void judge(const TextLine& line) {
    Colour ground = colour_of({Ink::background}, dark_);
    const double towards = line.anchor == Anchor::end ? -3 : 3;
    const Point inside =
        line.rotation == 0 ? Point{line.at.x + towards, line.at.y - line.size * 0.3} : line.at;
    bool on_fill = false;
    // A ring of the ground is what its letters stand on.
    for (const Fill& fill : fills_) {
      if (line.halo || !holds(fill.box, inside)) continue;
      ground = over(colour_of(fill.paint, dark_), fill.paint.opacity, ground);
      on_fill = true;
    }
    ++texts;
    if (on_fill) ++on_fills;
    const Colour ink = over(colour_of(line.paint, dark_), line.paint.opacity, ground);
    const double got = contrast(ink, ground);
    if (got < kText) faults.push_back(fmt::format("{:.2f} of \"{}\"", got, line.text));
  }

  bool dark_;
  std::vector<Fill> fills_;
};

std::vector<Scene> views_of(const std::string& path) {
  test::MemoryFiles files({}, FASTI_ROOT);
  const Loaded loaded = load(path, files);
  REQUIRE(loaded.chronology);
  const Reasoning reasoning = reason(*loaded.chronology);
  const Part part = select(*loaded.chronology, reasoning, {});
  const Content content = make_content(*loaded.chronology, reasoning, part, "en");
  std::vector<Scene> out = lay_out_vertical(content);
  out.push_back(lay_out_timeline(content));
  out.push_back(lay_out_graph(content).scene);
  const StatusContent status = make_status(*loaded.chronology, reasoning, part, content);
  for (Scene& page : lay_out_status(status)) out.push_back(std::move(page));
  return out;
}

}  // namespace

TEST_CASE("contrast is computed as WCAG does") {
  CHECK(contrast(parse("#000000"), parse("#FFFFFF")) == Approx(21));
  CHECK(contrast(parse("#777777"), parse("#FFFFFF")) == Approx(4.48).margin(0.01));
}

TEST_CASE("every colour that writes can be read on every ground that it meets") {
  const bool dark = GENERATE(false, true);
  const auto check = [&](Paint ink, Paint ground, double least) {
    INFO(colour(ink, dark) << " on " << colour(ground, dark));
    CHECK(contrast(colour_of(ink, dark), colour_of(ground, dark)) >= least);
  };
  for (int lane = 0; lane < palette_size(); ++lane) {
    for (const Paint& ground : {Paint{Ink::background}, Paint{Ink::band}, tint_paint(lane)}) {
      check(lane_paint(lane), ground, kText);
      check({Ink::ink}, ground, kText);
      check({Ink::muted}, ground, kText);
      check({Ink::conflict}, ground, kText);
    }
    // Dots and bars of one lane may cross the tints of another.
    for (int other = 0; other < palette_size(); ++other) {
      check(lane_paint(lane), tint_paint(other), kMark);
    }
  }
}

TEST_CASE("texts of the examples can be read on what is under them, in both themes") {
  const bool dark = GENERATE(false, true);
  for (const char* path : {"examples/h20/h20.yaml", "examples/controls/controls.yaml"}) {
    for (const Scene& scene : views_of(path)) {
      Inspector inspector(dark);
      inspector.walk(scene.shapes);
      INFO(path << (dark ? " dark" : " light"));
      CHECK(inspector.texts > 20);
      CHECK(inspector.faults == std::vector<std::string>{});
    }
  }
}
