// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "render/chart/bars.h"
#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/text/measure.h"
#include "render/timeline/curve.h"
#include "render/timeline/plan.h"
#include "tests/unit/render/timeline_samples.h"

namespace fasti::render::samples {

namespace {

struct Words {
  std::string whose;
  Box box;
};

struct Pole {
  std::string whose;
  Box box;
};

// The lines of a flag, each as wide as it is measured.
void add_flag(const Content& content, const chart::Plan& plan, std::size_t mark,
              std::vector<Words>& words, std::vector<Pole>& poles) {
  const auto& flag = plan.lanes.flags[mark];
  if (!flag) return;
  const double baseline = plan.lanes.lanes[std::size_t(content.marks[mark].lane)].baseline;
  std::vector<Shape> shapes;
  chart::draw_words(*flag, content.marks[mark], baseline, shapes);
  for (const Shape& shape : shapes) {
    words.push_back({content.marks[mark].id, chart::text_box(std::get<TextLine>(shape))});
  }
  const double top = baseline + std::min(flag->foot, flag->tip());
  const double bottom = baseline + std::max(flag->foot, flag->tip());
  poles.push_back({content.marks[mark].id, {flag->x - 0.5, top, 1, bottom - top}});
}

std::vector<Words> bar_words(const Content& content, const chart::Plan& plan) {
  std::vector<Words> out;
  for (const chart::PlacedBar& bar : plan.bars) {
    for (TextLine line : bar.texts) {
      line.at.y += bar.y(plan.lanes.lanes[std::size_t(bar.lane)].bars_top);
      out.push_back({content.bars[bar.index].id, chart::text_box(line)});
    }
  }
  return out;
}

class Checker {
 public:
  Checker(const Content& content, double width)
      : content_(content), plan_(chart::plan_timeline(content, {.width = width})) {
    for (std::size_t i = 0; i < content.marks.size(); ++i) {
      add_flag(content, plan_, i, words_, poles_);
    }
    for (Words& words : bar_words(content, plan_)) words_.push_back(std::move(words));
  }

  std::vector<std::string> run() {
    texts();
    marks();
    poles();
    if (!content_.marks.empty()) links();
    frame();
    return std::move(found_);
  }

 private:
  void texts() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (words_[i].whose != words_[j].whose && chart::overlap(words_[i].box, words_[j].box)) {
          found_.push_back(
              fmt::format("the texts of {} and {} overlap", words_[j].whose, words_[i].whose));
        }
      }
    }
  }

  void marks() {
    for (std::size_t i = 0; i < content_.marks.size(); ++i) {
      const Box box = chart::mark_box(plan_, i);
      for (const Words& words : words_) {
        if (chart::overlap(box, words.box)) {
          found_.push_back(fmt::format("the text of {} covers the mark of {}", words.whose,
                                       content_.marks[i].id));
        }
      }
    }
  }

  void poles() {
    for (const Pole& pole : poles_) {
      for (const Words& words : words_) {
        if (pole.whose != words.whose && chart::overlap(pole.box, words.box)) {
          found_.push_back(
              fmt::format("the pole of {} runs through the text of {}", pole.whose, words.whose));
        }
      }
    }
  }

  // Bodies of windows may be crossed, as bars may; dots, pills and the ends of windows may not.
  void links() {
    const chart::LinkField field = chart::link_field(plan_);
    for (const chart::LinkRoute& route : plan_.links) {
      const Link& link = content_.links[route.link];
      const std::string name = content_.marks[link.from].id + " to " + content_.marks[link.to].id;
      for (const Words& words : words_) {
        if (chart::meets(route.points, words.box)) {
          found_.push_back(
              fmt::format("the link of {} runs through the text of {}", name, words.whose));
        }
      }
      for (std::size_t i = 0; i < field.terminals.size(); ++i) {
        if (i == link.from || i == link.to) continue;
        for (const Box& box : chart::hard_boxes(field.terminals[i], field.terminals[link.from],
                                                field.terminals[link.to])) {
          if (chart::meets(route.points, chart::inflated(box, -2))) {
            found_.push_back(fmt::format("the link of {} runs through the mark of {}", name,
                                         content_.marks[i].id));
          }
        }
      }
      if (route.label) {
        for (const Words& words : words_) {
          if (chart::overlap(chart::text_box(*route.label), words.box)) {
            found_.push_back(fmt::format("the label of {} covers {}", name, words.whose));
          }
        }
      }
    }
  }

  void frame();

  const Content& content_;
  chart::Plan plan_;
  std::vector<Words> words_;
  std::vector<Pole> poles_;
  std::vector<std::string> found_;
};

Box box_of(const Shape& shape) {
  if (const auto* rect = std::get_if<Rect>(&shape)) return rect->box;
  if (const auto* fade = std::get_if<Fade>(&shape)) return fade->box;
  if (const auto* circle = std::get_if<Circle>(&shape)) {
    return {circle->centre.x - circle->radius, circle->centre.y - circle->radius,
            2 * circle->radius, 2 * circle->radius};
  }
  if (const auto* path = std::get_if<Path>(&shape)) {
    return chart::bounds(chart::flatten(path->steps));
  }
  return chart::text_box(std::get<TextLine>(shape));
}

void outside(const std::vector<Shape>& shapes, const Scene& scene,
             std::vector<std::string>& found) {
  for (const Shape& shape : shapes) {
    if (const auto* group = std::get_if<Group>(&shape)) {
      outside(group->shapes, scene, found);
      continue;
    }
    const Box box = box_of(shape);
    if (box.x < 0 || box.y < 0 || box.right() > scene.width || box.bottom() > scene.height) {
      const auto* line = std::get_if<TextLine>(&shape);
      found.push_back(fmt::format("{} leaves the frame at {:.0f}, {:.0f}",
                                  line != nullptr ? line->text : "a shape", box.x, box.y));
    }
  }
}

void Checker::frame() {
  const Scene scene = lay_out_timeline(content_, {.width = plan_.width});
  outside(scene.shapes, scene, found_);
}

}  // namespace

std::vector<std::string> collisions(const Content& content, double width) {
  return Checker(content, width).run();
}

}  // namespace fasti::render::samples
