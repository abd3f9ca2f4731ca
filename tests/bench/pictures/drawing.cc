// SPDX-License-Identifier: MIT
//
// What a picture costs, step by step: the chronology is read and checked once, and drawn several
// times within the same process. Prints the least seconds of processor time of each step as JSON.
#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include "render/content/make_content.h"
#include "render/graph/graph.h"
#include "render/link_marks.h"
#include "render/svg/svg.h"
#include "render/timeline/timeline.h"
#include "render/vertical/vertical.h"
#include "render/views.h"
#include "tests/bench/measure.h"
#include "timeline/check/check.h"
#include "timeline/load/load.h"
#include "timeline/query/select.h"

namespace fasti::bench {
namespace {

struct View {
  std::string_view name;
  render::Scene (*lay_out)(const render::Content& content);
};

constexpr auto kViews = std::to_array<View>({
    {"timeline", [](const render::Content& content) { return render::lay_out_timeline(content); }},
    {"vertical",
     [](const render::Content& content) { return render::lay_out_vertical(content).front(); }},
    {"graph", [](const render::Content& content) { return render::lay_out_graph(content).scene; }},
});

/// The steps of one run, in seconds of processor time.
struct Steps {
  double content = 0;
  double layout = 0;
  double writing = 0;
  double sum() const { return content + layout + writing; }
};

/// Seconds since the last call.
class Lap {
 public:
  double next() {
    const double now = cpu_seconds();
    const double passed = now - last_;
    last_ = now;
    return passed;
  }

 private:
  double last_ = cpu_seconds();
};

/// Takes what yaml-cpp reads and keeps none of it.
class Ignored final : public YAML::EventHandler {
  using Style = YAML::EmitterStyle::value;
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, Style) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, Style) override {}
  void OnMapEnd() override {}
};

/// What no reader of the file on yaml-cpp can be faster than.
double yaml_alone(const std::string& file) {
  Lap lap;
  std::ifstream in(file);
  Ignored ignored;
  YAML::Parser(in).HandleNextDocument(ignored);
  return lap.next();
}

Steps draw(const Chronology& chronology, const Reasoning& reasoning, const View& view) {
  Steps steps;
  Lap lap;
  const Part part = select(chronology, reasoning, {});
  const render::Content content =
      render::make_content(chronology, reasoning, part, "en", render::view_of(view.name).telling);
  steps.content = lap.next();
  render::Scene scene = view.lay_out(content);
  render::link_marks(content, scene);
  steps.layout = lap.next();
  const std::string bytes = render::write_svg(scene, render::Theme::automatic);
  steps.writing = lap.next();
  if (bytes.empty()) std::exit(1);
  return steps;
}

int run(int count, char** words) {
  CLI::App app("Measures the drawing of a chronology without its reading and checking.");
  std::string file;
  std::string name = "timeline";
  int runs = 3;
  app.add_option("file", file, "The chronology")->required();
  app.add_option("--view", name, "timeline, vertical or graph");
  app.add_option("--runs", runs, "How often to draw")->check(CLI::Range(1, 1'000));
  CLI11_PARSE(app, count, words);
  const auto* const view = std::find_if(kViews.begin(), kViews.end(),
                                        [&](const View& each) { return each.name == name; });
  if (view == kViews.end()) {
    fmt::print(stderr, "there is no view {}\n", name);
    return 2;
  }
  double yaml = yaml_alone(file);
  Lap lap;
  const Loaded loaded = load(file, real_file_system());
  const double reading = lap.next();
  const Checked checked = check(loaded);
  const double checking = lap.next();
  if (!loaded.chronology || !checked.reasoning) {
    fmt::print(stderr, "{} is no chronology\n", file);
    return 2;
  }
  Steps best = draw(*loaded.chronology, *checked.reasoning, *view);
  for (int i = 1; i < runs; ++i) {
    yaml = std::min(yaml, yaml_alone(file));
    const Steps steps = draw(*loaded.chronology, *checked.reasoning, *view);
    if (steps.sum() < best.sum()) best = steps;
  }
  fmt::print(
      "{{\"yaml\": {:.6f}, \"read\": {:.6f}, \"check\": {:.6f}, \"content\": {:.6f}, \"layout\": "
      "{:.6f}, "
      "\"write\": {:.6f}}}\n",
      yaml, reading, checking, best.content, best.layout, best.writing);
  return 0;
}

}  // namespace
}  // namespace fasti::bench

int main(int count, char** words) { return fasti::bench::run(count, words); }
