// SPDX-License-Identifier: MIT
#include "render/timeline/plan.h"

#include <algorithm>
#include <cmath>

#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/text/measure.h"

namespace fasti::render::chart {

namespace {

constexpr double kLeastWidth = 480;
constexpr double kDefaultLeast = 1280;
constexpr double kDefaultMost = 1760;
constexpr double kMostWidth = 4000;
constexpr double kMostWhole = 2400;  // of a picture that all events are named in
constexpr double kTallest = 1;       // of its width
constexpr double kNarrow = 900;      // below it lane heads stand above their lanes
constexpr std::size_t kAllLabelled = 300;

// Between 1280 and 1760 by what the axis would like to have; wider only for very many events.
double choose_width(const Content& content, const std::vector<Interest>& interests) {
  const double beside = 2 * kMargin + kHeadColumn + kNarrowText + 14;
  const double wish = desired_width(interests) + beside;
  const double most =
      content.marks.size() <= 60
          ? kDefaultMost
          : std::min(kMostWidth, kDefaultMost + double(content.marks.size() - 60) * 9);
  return std::round(std::clamp(wish, kDefaultLeast, most) / 10) * 10;
}

void lay_out_header(const Content& content, Plan& plan) {
  const double room = plan.width - 2 * kMargin;
  plan.title = break_lines(content.title, room, 24, true);
  plan.subtitle = break_lines(content.subtitle, room, 13.5);
  const bool bare = plan.title.empty() && plan.subtitle.empty();
  double y = bare ? 7 : 66 + 30 * double(plan.title.empty() ? 0 : plan.title.size() - 1);
  if (!plan.subtitle.empty()) y += 23 + 18 * double(plan.subtitle.size() - 1);
  plan.title_bottom = y;
  plan.axis_top = y + 17;
  plan.lanes_top = plan.axis_top + kAxisHeight;
}

// Everything but the links.
void arrange(const Content& content, const std::vector<Interest>& interests, Plan& plan) {
  plan.heads_above = plan.width < kNarrow;
  lay_out_header(content, plan);
  if (content.marks.empty() && content.bars.empty()) return;
  const double left = kMargin + (plan.heads_above ? 0 : kHeadColumn);
  const double right = plan.width - kMargin;
  plan.axis = make_axis(interests, left, right - kNarrowText - kPoleToText - 4, kNarrowText + 12);
  if (has_times(content)) plan.ticks = ticks_of(plan.axis, language_for(content.lang));
  plan.marks = place_marks(content, plan.axis);
  plan.bars = place_bars(content, plan.axis, right);
  const std::vector<bool> labelled = choose_labelled(content, plan.marks, kAllLabelled);
  plan.lanes = place_lanes(content, plan.axis, plan.marks, plan.bars, labelled,
                           {plan.lanes_top, left, right, plan.heads_above});
  plan.unlabelled =
      std::size_t(std::count(plan.lanes.flags.begin(), plan.lanes.flags.end(), std::nullopt));
}

// Many events become a tower of flags: the picture grows in width until it lies.
void widen(const Content& content, const std::vector<Interest>& interests, Plan& plan) {
  const double most = content.marks.size() <= 60 ? kDefaultMost : kMostWhole;
  while (plan.lanes.bottom > kTallest * plan.width && plan.width < most) {
    Plan wider;
    wider.width = std::min(most, std::round(plan.width * 1.25 / 10) * 10);
    arrange(content, interests, wider);
    if (wider.lanes.bottom > 0.98 * plan.lanes.bottom) return;
    plan = std::move(wider);
  }
}

Box moved(Box box, double dy) {
  box.y += dy;
  return box;
}

}  // namespace

Box mark_box(const Plan& plan, std::size_t mark) {
  const PlacedMark& placed = plan.marks[mark];
  const double baseline = plan.lanes.lanes[std::size_t(placed.lane)].baseline;
  Box box = placed.box(baseline);
  const bool spans = placed.form == Form::pill;  // links meet what is sure of it
  box.x = spans ? placed.core_left : placed.left;
  box.width = (spans ? placed.core_right : placed.right) - box.x;
  return box;
}

LinkField link_field(const Plan& plan) {
  LinkField field;
  for (std::size_t i = 0; i < plan.marks.size(); ++i) {
    const PlacedMark& mark = plan.marks[i];
    const PlacedLane& lane = plan.lanes.lanes[std::size_t(mark.lane)];
    Terminal terminal;
    terminal.box = mark_box(plan, i);
    terminal.round = mark.form == Form::dot;
    terminal.hollow =
        mark.form != Form::dot && mark.form != Form::pill && mark.form != Form::whisker;
    terminal.inner_left = mark.outlined             ? mark.inner_left
                          : mark.form == Form::pill ? mark.core_left
                                                    : terminal.box.x;
    terminal.inner_right = mark.outlined             ? mark.inner_right
                           : mark.form == Form::pill ? mark.core_right
                                                     : terminal.box.right();
    terminal.pole_x = mark.x;
    if (terminal.hollow) field.bars.push_back(terminal.box);
    if (mark.form == Form::pill && mark.right - mark.left > terminal.box.width) {
      field.bars.push_back(
          {mark.left, terminal.box.y, mark.right - mark.left, terminal.box.height});
    }
    if (const auto& flag = plan.lanes.flags[i]) {
      (flag->up ? terminal.pole_up : terminal.pole_down) = true;
      field.texts.push_back(moved(flag->box, lane.baseline));
      const double top = std::min(flag->foot, flag->tip());
      const double bottom = std::max(flag->foot, flag->tip());
      field.poles.push_back({flag->x - 0.5, lane.baseline + top, 1, bottom - top});
    }
    for (const double x : mark.diamonds) {
      field.foreign.push_back({x - 7, mark.y(lane.baseline) - 7, 14, 14});
    }
    field.terminals.push_back(terminal);
  }
  for (const PlacedBar& bar : plan.bars) {
    const double bars_top = plan.lanes.lanes[std::size_t(bar.lane)].bars_top;
    const double top = bar.y(bars_top);
    field.bars.push_back(bar.box(bars_top));
    for (TextLine line : bar.texts) {
      line.at.y += top;
      field.texts.push_back(text_box(line));
    }
  }
  for (const PlacedLane& lane : plan.lanes.lanes) field.baselines.push_back(lane.baseline);
  if (plan.heads_above) {
    for (std::size_t i = 0; i < plan.lanes.lanes.size(); ++i) {
      const PlacedLane& lane = plan.lanes.lanes[i];
      const double title = lane.head.empty() ? 0 : text_width(lane.head.front(), 14, true);
      field.texts.push_back({kMargin, lane.top + 2, title + 90, 26});
    }
  }
  const double left = plan.axis.left() - (plan.heads_above ? 0 : 6);
  field.frame = {left, plan.lanes_top + 4, plan.width - kMargin - left,
                 plan.lanes.bottom - plan.lanes_top - 8};
  return field;
}

bool is_plain_order(const Link& link) {
  return link.style == LinkStyle::order && !link.causal && !link.contradicted;
}

Content without_plain_orders(Content content) {
  std::erase_if(content.links, is_plain_order);
  return content;
}

Plan plan_timeline(const Content& content, const TimelineOptions& options) {
  Plan plan;
  const std::vector<Interest> interests = interests_of(content);
  plan.width =
      options.width > 0 ? std::max(options.width, kLeastWidth) : choose_width(content, interests);
  arrange(content, interests, plan);
  if (content.marks.empty() && content.bars.empty()) return plan;
  if (options.width <= 0) widen(content, interests, plan);
  LinkRoutes routes = route_links(content, link_field(plan));
  plan.links = std::move(routes.drawn);
  plan.undrawn_links = routes.left_out;
  return plan;
}

}  // namespace fasti::render::chart
