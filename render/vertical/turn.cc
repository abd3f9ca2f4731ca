// SPDX-License-Identifier: MIT
#include "render/vertical/turn.h"

#include <utility>

namespace fasti::render {

namespace {

// Half the difference between the heights of ascenders and of the baseline's ground, to an em: a
// line of text mirrored by its baseline would stand on the wrong side of it.
constexpr double kCapHeight = 0.714;

void mirror(Point& point) { std::swap(point.x, point.y); }

struct Turner {
  void operator()(Rect& rect) const { rect.box = turned(rect.box); }
  void operator()(Circle& circle) const { mirror(circle.centre); }
  void operator()(Fade& fade) const {
    fade.box = turned(fade.box);
    fade.vertical = !fade.vertical;
  }
  void operator()(Path& path) const {
    for (PathStep& step : path.steps) {
      mirror(step.to);
      mirror(step.control1);
      mirror(step.control2);
    }
  }
  void operator()(TextLine& line) const {
    line.at = {line.at.y - kCapHeight * line.size, line.at.x};
    line.rotation = 90;
  }
  void operator()(Group& group) const {
    for (Shape& shape : group.shapes) turn(shape);
  }
};

}  // namespace

void turn(Shape& shape) { std::visit(Turner(), shape); }

Box turned(const Box& box) { return {box.y, box.x, box.height, box.width}; }

}  // namespace fasti::render
