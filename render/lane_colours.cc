// SPDX-License-Identifier: MIT
#include "render/lane_colours.h"

#include <variant>

namespace fasti::render {

namespace {

/// Recolours one shape after the other.
class Painter {
 public:
  explicit Painter(const std::vector<LaneHead>& lanes) : lanes_(lanes) {}

  void paint(std::vector<Shape>& shapes) const {
    for (Shape& shape : shapes) std::visit(*this, shape);
  }

  void operator()(Rect& rect) const {
    paint(rect.fill);
    paint(rect.stroke.paint);
  }
  void operator()(Circle& circle) const {
    paint(circle.fill);
    paint(circle.stroke.paint);
  }
  void operator()(Fade& fade) const { paint(fade.fill); }
  void operator()(Path& path) const {
    paint(path.fill);
    paint(path.stroke.paint);
  }
  void operator()(TextLine& line) const { paint(line.paint); }
  void operator()(Group& group) const { paint(group.shapes); }

 private:
  void paint(Paint& paint) const {
    if (paint.ink != Ink::lane && paint.ink != Ink::lane_tint) return;
    paint.lane = colour_of(lanes_, paint.lane);
  }

  const std::vector<LaneHead>& lanes_;
};

}  // namespace

int colour_of(const std::vector<LaneHead>& lanes, int lane) {
  const auto index = static_cast<std::size_t>(lane);
  return index < lanes.size() && lanes[index].colour >= 0 ? lanes[index].colour : lane;
}

void colour_lanes(const std::vector<LaneHead>& lanes, Scene& scene) {
  Painter(lanes).paint(scene.shapes);
}

}  // namespace fasti::render
