// SPDX-License-Identifier: MIT
#include "render/timeline/timeline.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "render/chart/draw.h"
#include "render/chart/frame.h"
#include "render/chart/legend.h"
#include "render/chart/measures.h"
#include "render/lane_colours.h"
#include "render/text/measure.h"
#include "render/text/words.h"
#include "render/timeline/density.h"
#include "render/timeline/plan.h"

namespace fasti::render {

namespace chart {

namespace {

Group decoration() {
  Group group;
  group.role = Group::Role::decoration;
  return group;
}

void draw_lane(const Plan& plan, std::size_t index, Scene& scene) {
  const PlacedLane& lane = plan.lanes.lanes[index];
  Group group = decoration();
  if (index > 0) {
    group.shapes.emplace_back(
        line({kMargin, lane.top}, {plan.width - kMargin, lane.top}, stroke(plain(Ink::rule), 1)));
  }
  for (const Part& part : plan.axis.parts) {
    group.shapes.emplace_back(line({part.left, lane.baseline}, {part.right, lane.baseline},
                                   stroke(lane_paint(int(index), 0.45), 1.5)));
  }
  scene.shapes.emplace_back(std::move(group));
}

// After the bands of what is left out, which reach below heads that stand above their lanes.
void draw_head(const Content& content, const Plan& plan, std::size_t index, Scene& scene) {
  const PlacedLane& lane = plan.lanes.lanes[index];
  const LaneHead& head = content.lanes[index];
  Group group = decoration();
  double y = lane.top + (plan.heads_above ? 20 : 24);
  double right = kMargin;
  const auto write = [&](Point at, const std::string& words, double size, bool bold, Paint paint) {
    TextLine line = text(at, words, size, bold, paint);
    line.halo = plan.heads_above;
    group.shapes.emplace_back(std::move(line));
  };
  for (const std::string& words : lane.head) {
    write({kMargin, y}, words, 14, true, lane_paint(int(index)));
    right = kMargin + text_width(words, 14, true);
    y += 18;
  }
  const Point note = plan.heads_above ? Point{right + 12, lane.top + 20} : Point{kMargin, y + 1};
  if (!head.note.empty()) write(note, head.note, kSmall, false, plain(Ink::muted));
  scene.shapes.emplace_back(std::move(group));
}

void draw_links(const Content& content, const Plan& plan, Scene& scene) {
  Group group = decoration();
  for (const LinkRoute& route : plan.links) {
    const Link& link = content.links[route.link];
    draw_link(route, link, content.marks[link.from].lane, group.shapes);
  }
  for (const LinkRoute& route : plan.links) {
    if (route.label) group.shapes.emplace_back(*route.label);
  }
  if (!group.shapes.empty()) scene.shapes.emplace_back(std::move(group));
}

Frame frame_of(const Plan& plan) {
  return {plan.width,     plan.title,        plan.subtitle, plan.axis_top,
          plan.lanes_top, plan.lanes.bottom, plan.axis,     plan.ticks};
}

double baseline_of(const Plan& plan, const PlacedMark& mark) {
  return plan.lanes.lanes[std::size_t(mark.lane)].baseline;
}

// Poles and windows lie below the links, so that every dot and text lies above all lines.
void draw_ground(const Content& content, const Plan& plan, Scene& scene) {
  Group group = decoration();
  for (const PlacedMark& placed : plan.marks) {
    draw_extent(placed, content.marks[placed.index], placed.y(baseline_of(plan, placed)),
                group.shapes);
  }
  for (const PlacedMark& placed : plan.marks) {
    const auto& flag = plan.lanes.flags[placed.index];
    if (flag) group.shapes.emplace_back(draw_pole(*flag, placed.lane, baseline_of(plan, placed)));
  }
  scene.shapes.emplace_back(std::move(group));
}

void draw_bars(const Content& content, const Plan& plan, Scene& scene) {
  if (plan.bars.empty()) return;
  Group list;
  list.role = Group::Role::list;
  list.title = word(Word::instruments, language_for(content.lang));
  for (const PlacedBar& bar : plan.bars) {
    list.shapes.push_back(draw_bar(bar, content.bars[bar.index], plan.axis,
                                   plan.lanes.lanes[std::size_t(bar.lane)].bars_top));
  }
  scene.shapes.emplace_back(std::move(list));
}

void draw_events(const Content& content, const Plan& plan, Scene& scene) {
  Group list;
  list.role = Group::Role::list;
  list.title = word(Word::table_events, language_for(content.lang));
  for (const PlacedMark& placed : plan.marks) {
    const Mark& mark = content.marks[placed.index];
    const double baseline = baseline_of(plan, placed);
    Group item;
    item.id = "ev-" + mark.id;
    item.role = Group::Role::list_item;
    item.title = mark.spoken;
    if (const auto& flag = plan.lanes.flags[placed.index]) {
      draw_words(*flag, mark, baseline, item.shapes);
    }
    draw_mark(placed, mark, placed.y(baseline), item.shapes);
    list.shapes.emplace_back(std::move(item));
  }
  if (!list.shapes.empty()) scene.shapes.emplace_back(std::move(list));
}

std::vector<std::string> notes_of(const Content& content, const Plan& plan, const Density& density,
                                  Language language) {
  std::vector<std::string> out;
  const std::string about_scale = has_times(content) ? scale_note(plan.axis, language)
                                                     : std::string(word(Word::no_axis, language));
  if (!about_scale.empty()) out.push_back(about_scale);
  if (plan.unlabelled > 0) {
    out.push_back(word(Word::unlabelled, language, fmt::format("{}", plan.unlabelled)));
  }
  if (density.events > 0) {
    out.push_back(word(Word::density, language, fmt::format("{}", density.events)));
  }
  if (const std::size_t undrawn = plan.undrawn_links + density.links; undrawn > 0) {
    out.push_back(word(Word::undrawn_links, language, fmt::format("{}", undrawn)));
  }
  out.insert(out.end(), content.notes.begin(), content.notes.end());
  return out;
}

// Header and a sentence.
void draw_empty(const Content& content, const Plan& plan, Language language, Scene& scene) {
  const double y = plan.title_bottom + 44;
  scene.shapes.emplace_back(text({kMargin, y}, std::string(word(Word::no_events, language)),
                                 kTextSize, false, plain(Ink::ink)));
  const double bottom = draw_notes(content.notes, y + 40, plan.width, scene);
  scene.height = std::max(y, bottom) + kMargin;
}

void draw_foot(const Content& content, const Plan& plan, const Density& density, Language language,
               Scene& scene) {
  const double rule = plan.lanes.bottom + 20;
  scene.shapes.emplace_back(
      line({kMargin, rule}, {plan.width - kMargin, rule}, stroke(plain(Ink::rule), 1)));
  Legend legend = lay_out_legend(content, plan.marks, rule, plan.width);
  Group group = decoration();
  group.shapes = std::move(legend.shapes);
  scene.shapes.emplace_back(std::move(group));
  const std::vector<std::string> notes = notes_of(content, plan, density, language);
  const double bottom = draw_notes(notes, legend.bottom + 38, plan.width, scene);
  scene.height = (notes.empty() ? legend.bottom : bottom) + 33;
}

}  // namespace

}  // namespace chart

Scene lay_out_timeline(const Content& everything, const TimelineOptions& options) {
  chart::Density density;
  Content content = chart::thin_out(everything, density);
  if (content.tell) {
    for (Mark& mark : content.marks) content.tell(mark);
  }
  const chart::Plan plan = chart::plan_timeline(content, options);
  const Language language = language_for(content.lang);
  Scene scene;
  scene.width = plan.width;
  scene.lang = content.lang;
  scene.title = content.title;
  scene.description = content.description;
  const chart::Frame frame = chart::frame_of(plan);
  chart::draw_header(frame, scene);
  if (content.marks.empty() && content.bars.empty()) {
    chart::draw_empty(content, plan, language, scene);
    return scene;
  }
  if (chart::has_times(content)) {
    scene.axis = chart::drawn_axis(frame.axis, frame.line_y, frame.bottom);
    chart::draw_ticks(frame, scene);
  }
  for (std::size_t i = 0; i < content.lanes.size(); ++i) {
    chart::draw_lane(plan, i, scene);
  }
  chart::draw_gaps(frame, language, scene);
  for (std::size_t i = 0; i < content.lanes.size(); ++i) {
    chart::draw_head(content, plan, i, scene);
  }
  for (std::size_t i = 0; i < density.times.size(); ++i) {
    if (density.times[i].empty()) continue;
    scene.shapes.emplace_back(
        chart::draw_density(density.times[i], plan.axis, int(i), plan.lanes.lanes[i].baseline));
  }
  chart::draw_bars(content, plan, scene);
  chart::draw_ground(content, plan, scene);
  chart::draw_links(content, plan, scene);
  chart::draw_events(content, plan, scene);
  chart::draw_foot(content, plan, density, language, scene);
  colour_lanes(content.lanes, scene);
  return scene;
}

}  // namespace fasti::render
