// SPDX-License-Identifier: MIT
#include <utility>

#include "render/graph/graph.h"
#include "render/link_marks.h"
#include "render/report/sections/sections.h"
#include "render/timeline/timeline.h"

namespace fasti::render {

namespace {

Blocks picture(const Subjects& of, std::string name, Scene scene) {
  link_marks(of.content, scene);
  return {Picture{std::move(name), std::move(scene)}};
}

}  // namespace

Blocks write_timeline(const Subjects& of) {
  return picture(of, "timeline", lay_out_timeline(of.content, {.width = of.sizes.timeline}));
}

Blocks write_graph(const Subjects& of) {
  return picture(of, "graph", lay_out_graph(of.content, {.width = of.sizes.graph}).scene);
}

}  // namespace fasti::render
