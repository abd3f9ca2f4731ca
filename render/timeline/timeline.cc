// SPDX-License-Identifier: MIT
#include "render/timeline/timeline.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "render/text/measure.h"
#include "render/text/words.h"
#include "render/timeline/density.h"
#include "render/timeline/draw.h"
#include "render/timeline/legend.h"
#include "render/timeline/measures.h"
#include "render/timeline/plan.h"

namespace fasti::render {

namespace timeline {

namespace {

constexpr double kToothHeight = 7;
constexpr double kToothDepth = 2.2;

Group decoration() {
  Group group;
  group.role = Group::Role::decoration;
  return group;
}

void draw_header(const Plan& plan, Scene& scene) {
  scene.shapes.emplace_back(Rect{{kMargin, 30, 36, 4}, 0, plain(Ink::ink), {}});
  double y = 66;
  for (const std::string& words : plan.title) {
    scene.shapes.emplace_back(text({kMargin, y}, words, 24, true, plain(Ink::ink)));
    y += 30;
  }
  y += plan.title.empty() ? 23 : -7;
  for (const std::string& words : plan.subtitle) {
    scene.shapes.emplace_back(text({kMargin, y}, words, 13.5, false, plain(Ink::muted)));
    y += 18;
  }
}

void draw_ticks(const Plan& plan, Scene& scene) {
  Group group = decoration();
  const double line_y = plan.lanes_top;
  const double middle = plan.axis_top + kAxisHeight / 2;
  for (const Tick& tick : plan.ticks) {
    if (tick.grid) {
      group.shapes.emplace_back(
          line({tick.x, line_y}, {tick.x, plan.lanes.bottom}, stroke(plain(Ink::hairline), 1)));
    }
  }
  for (const Tick& tick : plan.ticks) {
    if (tick.rank == TickRank::fine) {
      group.shapes.emplace_back(
          line({tick.x, line_y - 4}, {tick.x, line_y}, stroke(plain(Ink::rule), 1)));
    } else if (tick.rank == TickRank::minor) {
      const double top = tick.label.empty() ? line_y - 6 : middle;
      group.shapes.emplace_back(line({tick.x, top}, {tick.x, line_y}, stroke(plain(Ink::rule), 1)));
      if (tick.label.empty()) continue;
      group.shapes.emplace_back(
          text({tick.x + 3, line_y - 8}, tick.label, kSmall, false, plain(Ink::muted)));
    }
  }
  for (const Part& part : plan.axis.parts) {
    group.shapes.emplace_back(
        line({part.left, line_y}, {part.right, line_y}, stroke(plain(Ink::ink), 1.25)));
  }
  for (const Tick& tick : plan.ticks) {
    if (tick.rank != TickRank::major) continue;
    const double top = tick.label.empty() ? middle : plan.axis_top;
    group.shapes.emplace_back(line({tick.x, top}, {tick.x, line_y}, stroke(plain(Ink::ink), 1.25)));
    if (tick.label.empty()) continue;
    group.shapes.emplace_back(
        text({tick.x + 5, plan.axis_top + 11}, tick.label, 12, true, plain(Ink::ink)));
  }
  scene.shapes.emplace_back(std::move(group));
}

std::vector<Point> torn_edge(double x, double top, double bottom) {
  std::vector<Point> out{{x, top}};
  bool right = true;
  for (double y = top + kToothHeight; y < bottom; y += kToothHeight) {
    out.push_back({x + (right ? kToothDepth : -kToothDepth), y});
    right = !right;
  }
  out.push_back({x, bottom});
  return out;
}

// At most two lines: where the words do not fit, the number of days alone.
std::vector<std::string> omitted(const Gap& gap, Language language) {
  const double days = double(gap.time.to - gap.time.from) / double(kSecondsPerDay);
  const double width = gap.right - gap.left + 2;
  const std::string whole = fmt::format("{}", std::int64_t(days + 0.5));
  const std::string words = days < 3 * 365.25
                                ? word(Word::days_omitted, language, whole)
                                : word(Word::years_omitted, language,
                                       fmt::format("{}", std::int64_t(days / 365.25 + 0.5)));
  std::vector<std::string> lines = break_lines(words, width, kSmall);
  if (lines.size() > 2) lines = break_lines(word(Word::n_days, language, whole), width, kSmall);
  return lines;
}

void draw_gaps(const Plan& plan, Language language, Scene& scene) {
  for (const Gap& gap : plan.axis.gaps) {
    const double top = plan.lanes_top;
    const double bottom = plan.lanes.bottom;
    std::vector<Point> left = torn_edge(gap.left, top, bottom);
    const std::vector<Point> right = torn_edge(gap.right, top, bottom);
    std::vector<Point> band = left;
    band.insert(band.end(), right.rbegin(), right.rend());
    Group group = decoration();
    group.shapes.emplace_back(polygon(band, plain(Ink::band)));
    group.shapes.emplace_back(polyline(left, stroke(plain(Ink::rule), 1, {}, true)));
    group.shapes.emplace_back(polyline(right, stroke(plain(Ink::rule), 1, {}, true)));
    const std::vector<std::string> lines = omitted(gap, language);
    double y = plan.lanes_top - 8 - 14 * double(lines.size() - 1);
    for (const std::string& words : lines) {
      TextLine label =
          text({(gap.left + gap.right) / 2, y}, words, kSmall, false, plain(Ink::muted));
      label.anchor = Anchor::middle;
      group.shapes.emplace_back(std::move(label));
      y += 14;
    }
    scene.shapes.emplace_back(std::move(group));
  }
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
  for (const PlacedBar& bar : plan.bars) {
    list.shapes.push_back(draw_bar(bar, content.bars[bar.index], plan.axis,
                                   plan.lanes.lanes[std::size_t(bar.lane)].bars_top));
  }
  scene.shapes.emplace_back(std::move(list));
}

void draw_events(const Content& content, const Plan& plan, Scene& scene) {
  Group list;
  list.role = Group::Role::list;
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
  std::string about_scale;
  if (!plan.axis.gaps.empty()) about_scale = word(Word::scale_note, language);
  if (plan.axis.varied) {
    const bool spaced = language == Language::en || language == Language::en_gb;
    if (!about_scale.empty() && spaced) about_scale += ' ';
    about_scale += word(Word::scale_varies, language);
  }
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

double draw_notes(const std::vector<std::string>& notes, double top, double width, Scene& scene) {
  double y = top;
  for (const std::string& note : notes) {
    for (const std::string& words : break_lines(note, width - 2 * kMargin, kSmall)) {
      scene.shapes.emplace_back(text({kMargin, y}, words, kSmall, false, plain(Ink::muted)));
      y += kLeading;
    }
  }
  return y - kLeading;
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

}  // namespace timeline

Scene lay_out_timeline(const Content& everything, const TimelineOptions& options) {
  timeline::Density density;
  const Content content = timeline::thin_out(timeline::without_plain_orders(everything), density);
  const timeline::Plan plan = timeline::plan_timeline(content, options);
  const Language language = language_for(content.lang);
  Scene scene;
  scene.width = plan.width;
  scene.lang = content.lang;
  scene.title = content.title;
  scene.description = content.description;
  timeline::draw_header(plan, scene);
  if (content.marks.empty() && content.bars.empty()) {
    timeline::draw_empty(content, plan, language, scene);
    return scene;
  }
  timeline::draw_ticks(plan, scene);
  for (std::size_t i = 0; i < content.lanes.size(); ++i) {
    timeline::draw_lane(plan, i, scene);
  }
  timeline::draw_gaps(plan, language, scene);
  for (std::size_t i = 0; i < content.lanes.size(); ++i) {
    timeline::draw_head(content, plan, i, scene);
  }
  for (std::size_t i = 0; i < density.times.size(); ++i) {
    if (density.times[i].empty()) continue;
    scene.shapes.emplace_back(
        timeline::draw_density(density.times[i], plan.axis, int(i), plan.lanes.lanes[i].baseline));
  }
  timeline::draw_bars(content, plan, scene);
  timeline::draw_ground(content, plan, scene);
  timeline::draw_links(content, plan, scene);
  timeline::draw_events(content, plan, scene);
  timeline::draw_foot(content, plan, density, language, scene);
  return scene;
}

}  // namespace fasti::render
