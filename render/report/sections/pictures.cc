// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <utility>

#include "render/graph/graph.h"
#include "render/link_marks.h"
#include "render/report/sections/sections.h"
#include "render/timeline/timeline.h"

namespace fasti::render {

namespace {

/// The share of its size that a picture keeps in the room.
double kept(const Scene& scene, const PictureRoom& room) {
  return std::min(room.width / scene.width, room.height / scene.height);
}

/// As large as it can be: what is too high is laid out wider, which makes it lower.
template <class LayOut>
Scene fit(const PictureRoom& room, const LayOut& lay_out) {
  Scene best = lay_out(room.width);
  constexpr double kWider[] = {1.15, 1.25, 1.5, 1.8, 2.2};
  for (const double factor : kWider) {
    if (factor > room.widest || kept(best, room) >= 1) break;
    Scene wider = lay_out(std::floor(room.width * factor));
    if (kept(wider, room) > kept(best, room)) best = std::move(wider);
  }
  return best;
}

Blocks picture(const Subjects& of, std::string name, Scene scene) {
  link_marks(of.content, scene);
  scene.title = of.content.title;
  return {Picture{std::move(name), std::move(scene)}};
}

}  // namespace

Content without_head(Content content) {
  content.title.clear();
  content.subtitle.clear();
  return content;
}

Blocks write_timeline(const Subjects& of) {
  const Content content = without_head(of.content);
  return picture(of, "timeline", fit(of.room, [&](double width) {
                   return lay_out_timeline(content, {.width = width});
                 }));
}

Blocks write_graph(const Subjects& of) {
  const Content content = without_head(of.content);
  return picture(of, "graph", fit(of.room, [&](double width) {
                   return lay_out_graph(content, {.width = width}).scene;
                 }));
}

}  // namespace fasti::render
