// SPDX-License-Identifier: MIT
#include "render/vertical/draw.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/chart/draw.h"
#include "render/chart/frame.h"
#include "render/chart/measures.h"
#include "render/text/bidi.h"
#include "render/text/signs.h"
#include "render/vertical/turn.h"

namespace fasti::render::chart {

namespace {

constexpr double kSlip = 2.5;  // between the leaders of marks at one height

/// Draws one page.
class Artist {
 public:
  Artist(const UprightPlan& plan, const Content& content, Scene& scene)
      : plan_(plan), content_(content), scene_(scene), language_(language_for(content.lang)) {}

  void draw() {
    if (has_times(content_)) {
      scene_.axis = drawn_axis(plan_.axis, plan_.axis_x, plan_.lanes_right + 4, true);
      draw_ticks();
    }
    draw_lanes();
    draw_gaps();
    draw_bars();
    draw_ground();
    draw_events();
    draw_gathered();
  }

 private:
  static Group decoration() {
    Group group;
    group.role = Group::Role::decoration;
    return group;
  }

  void draw_ticks() {
    Group group = decoration();
    const double x = plan_.axis_x;
    for (const Tick& tick : plan_.ticks) {
      if (!tick.grid) continue;
      group.shapes.emplace_back(
          line({x, tick.x}, {plan_.lanes_right, tick.x}, stroke(plain(Ink::hairline), 1)));
    }
    for (const Tick& tick : plan_.ticks) {
      const bool major = tick.rank == TickRank::major;
      const double left = major ? (tick.label.empty() ? x - 14 : kMargin)
                                : x - (tick.rank == TickRank::fine ? 4 : 6);
      group.shapes.emplace_back(
          line({left, tick.x}, {x, tick.x},
               stroke(plain(major ? Ink::ink : Ink::rule), major ? 1.25 : 1)));
      if (tick.label.empty()) continue;
      TextLine label =
          major ? text({kMargin, tick.x + 15}, tick.label, 12, true, plain(Ink::ink))
                : text({x - 10, tick.x + 4}, tick.label, kSmall, false, plain(Ink::muted));
      if (!major) label.anchor = Anchor::end;
      group.shapes.emplace_back(std::move(label));
    }
    for (const Part& part : plan_.axis.parts) {
      group.shapes.emplace_back(
          line({x, part.left}, {x, part.right}, stroke(plain(Ink::ink), 1.25)));
    }
    scene_.shapes.emplace_back(std::move(group));
  }

  void draw_lanes() {
    Group group = decoration();
    for (std::size_t i = 0; i < plan_.lanes.size(); ++i) {
      for (const Part& part : plan_.axis.parts) {
        group.shapes.emplace_back(line({plan_.lanes[i], part.left}, {plan_.lanes[i], part.right},
                                       stroke(lane_paint(int(i), 0.45), 1.5)));
      }
    }
    scene_.shapes.emplace_back(std::move(group));
  }

  /// Bands across the axis, with what they leave out beside them.
  void draw_gaps() {
    for (const Gap& gap : plan_.axis.gaps) {
      const double left = plan_.axis_x - 6;
      const double right = plan_.lanes_right + 4;
      std::vector<Point> upper = torn_edge(gap.left, left, right);
      std::vector<Point> lower = torn_edge(gap.right, left, right);
      std::vector<Shape> shapes;
      std::vector<Point> band = upper;
      band.insert(band.end(), lower.rbegin(), lower.rend());
      shapes.emplace_back(polygon(band, plain(Ink::band)));
      shapes.emplace_back(polyline(upper, stroke(plain(Ink::rule), 1, {}, true)));
      shapes.emplace_back(polyline(lower, stroke(plain(Ink::rule), 1, {}, true)));
      Group group = decoration();
      for (Shape& shape : shapes) {
        turn(shape);
        group.shapes.push_back(std::move(shape));
      }
      const std::vector<std::string> lines =
          omitted_words(gap, plan_.axis_x - 10 - kMargin, language_);
      double y = (gap.left + gap.right) / 2 + 4 - kSmallLeading / 2 * double(lines.size() - 1);
      for (const std::string& words : lines) {
        group.shapes.emplace_back(text({kMargin, y}, words, kSmall, false, plain(Ink::muted)));
        y += kSmallLeading;
      }
      scene_.shapes.emplace_back(std::move(group));
    }
  }

  void draw_bars() {
    if (plan_.bars.empty()) return;
    Group list;
    list.role = Group::Role::list;
    list.title = word(Word::instruments, language_);
    for (const PlacedBar& bar : plan_.bars) {
      Shape shape = draw_bar(bar, content_.bars[bar.index], plan_.axis, plan_.bars_x);
      turn(shape);
      list.shapes.push_back(std::move(shape));
    }
    scene_.shapes.emplace_back(std::move(list));
  }

  template <typename Draw>
  void draw_turned(std::size_t mark, Draw drawn_level, std::vector<Shape>& out) const {
    std::vector<Shape> shapes;
    drawn_level(plan_.marks[mark], content_.marks[mark], plan_.places[mark].x, shapes);
    for (Shape& shape : shapes) {
      turn(shape);
      out.push_back(std::move(shape));
    }
  }

  /// Windows, leaders and links: below all dots.
  void draw_ground() {
    Group group = decoration();
    for (std::size_t i = 0; i < plan_.marks.size(); ++i) {
      draw_turned(i, draw_extent, group.shapes);
    }
    draw_leaders(group.shapes);
    for (const Arc& arc : plan_.arcs.arcs) {
      draw_arc(arc, content_, plan_.places, plan_.track_x, group.shapes);
    }
    scene_.shapes.emplace_back(std::move(group));
  }

  /// Marks at one height leave side by side, in the order of their texts; those that gather leave
  /// as one.
  void draw_leaders(std::vector<Shape>& out) const {
    const auto& blocks = plan_.blocks;
    for (std::size_t begin = 0; begin < blocks.size();) {
      std::size_t end = begin;
      std::map<std::size_t, std::size_t> order;  // by the mark that is drawn
      const double y = plan_.places[blocks[begin].mark].y;
      for (; end < blocks.size() && plan_.places[blocks[end].mark].y - y < 1; ++end) {
        order.emplace(drawn_mark(blocks[end].mark), order.size());
      }
      const double step = std::min(kSlip, 9 / double(order.size()));
      for (std::size_t i = begin; i < end; ++i) {
        const auto place = double(order[drawn_mark(blocks[i].mark)]);
        draw_leader(blocks[i], (place - double(order.size() - 1) / 2) * step, out);
      }
      begin = end;
    }
  }

  /// The mark itself, or the first of those that it gathers with.
  std::size_t drawn_mark(std::size_t mark) const {
    const std::vector<std::size_t>& all = plan_.marks[mark].gathered;
    return all.empty() ? mark : all.front();
  }

  /// What a mark that stands for several events says on hover.
  std::string told(const std::vector<std::size_t>& marks) const {
    constexpr std::size_t kMostTold = 12;
    const std::string_view semicolon = signs(language_).semicolon;
    std::string out = word(Word::n_events, language_, std::to_string(marks.size()));
    const std::size_t count = marks.size() > kMostTold ? kMostTold - 1 : marks.size();
    for (std::size_t i = 0; i < count; ++i) {
      const Mark& mark = content_.marks[marks[i]];
      out += fmt::format("{}{} · {}", semicolon, mark.date_label, isolated(mark.title));
    }
    if (count == marks.size()) return out;
    out += semicolon;
    return out + word(Word::n_more, language_, std::to_string(marks.size() - count));
  }

  /// A badge with a count, on a line from the first to the last place of what it stands for.
  Group badge(const PlacedMark& placed, const ArcEnd& place) const {
    constexpr double kLineLeast = kBadge + 4;
    constexpr double kCapHalf = 3;
    const bool conflicted =
        std::any_of(placed.gathered.begin(), placed.gathered.end(),
                    [&](std::size_t mark) { return content_.marks[mark].conflicted; });
    Group out;
    out.title = told(placed.gathered);
    const Paint paint = lane_paint(placed.lane);
    if (placed.core_right - placed.core_left > kLineLeast) {
      const double x = place.x;
      const Stroke ink = stroke(paint, 1.5);
      out.shapes.emplace_back(line({x, placed.core_left}, {x, placed.core_right}, ink));
      for (const double y : {placed.core_left, placed.core_right}) {
        out.shapes.emplace_back(line({x - kCapHalf, y}, {x + kCapHalf, y}, ink));
      }
    }
    const double width = badge_width(placed.gathered.size());
    const Box box{place.x - kBadge / 2, place.y - kBadge / 2, width, kBadge};
    out.shapes.emplace_back(Rect{inflated(box, 1), kBadge / 2 + 1, plain(Ink::background), {}});
    out.shapes.emplace_back(Rect{box, kBadge / 2, paint, {}});
    if (conflicted) {
      out.shapes.emplace_back(
          Rect{inflated(box, 2), kBadge / 2 + 2, {}, stroke(plain(Ink::conflict), 1.75)});
    }
    TextLine count =
        text({box.x + width / 2, place.y + 3.8}, std::to_string(placed.gathered.size()), kBadgeText,
             true, plain(Ink::background));
    count.anchor = Anchor::middle;
    out.shapes.emplace_back(std::move(count));
    return out;
  }

  /// Above all else, so that nothing hides a count. Each event is told in the list of events.
  void draw_gathered() {
    Group group = decoration();
    for (std::size_t i = 0; i < plan_.marks.size(); ++i) {
      if (plan_.marks[i].gathered.empty() || drawn_mark(i) != i) continue;
      group.shapes.emplace_back(badge(plan_.marks[i], plan_.places[i]));
    }
    if (!group.shapes.empty()) scene_.shapes.emplace_back(std::move(group));
  }

  void draw_leader(const TextBlock& block, double slip, std::vector<Shape>& out) const {
    const ArcEnd& place = plan_.places[block.mark];
    const double y = place.y + slip;
    const double to = block.top + kBlockLead;
    out.emplace_back(polyline({{place.x + place.reach - 1, y},
                               {plan_.lanes_right + 6, y},
                               {plan_.elbow_right, to},
                               {plan_.elbow_right + 6, to}},
                              stroke(lane_paint(content_.marks[block.mark].lane, 0.7), 1)));
  }

  void draw_events() {
    std::vector<const TextBlock*> blocks(content_.marks.size(), nullptr);
    for (const TextBlock& block : plan_.blocks) blocks[block.mark] = &block;
    Group list;
    list.role = Group::Role::list;
    list.title = word(Word::table_events, language_);
    for (std::size_t i = 0; i < content_.marks.size(); ++i) {
      Group item;
      item.id = "ev-" + content_.marks[i].id;
      item.role = Group::Role::list_item;
      item.title = content_.marks[i].spoken;
      if (blocks[i] != nullptr) {
        write_block(*blocks[i], content_.marks[i], plan_.column, item.shapes);
      }
      draw_turned(i, draw_mark, item.shapes);
      list.shapes.emplace_back(std::move(item));
    }
    scene_.shapes.emplace_back(std::move(list));
  }

  const UprightPlan& plan_;
  const Content& content_;
  Scene& scene_;
  Language language_;
};

}  // namespace

void draw_upright(const UprightPlan& plan, const Content& content, Scene& scene) {
  Artist(plan, content, scene).draw();
}

}  // namespace fasti::render::chart
