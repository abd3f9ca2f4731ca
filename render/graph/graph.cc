// SPDX-License-Identifier: MIT
#include "render/graph/graph.h"

#include <algorithm>
#include <cmath>

#include "render/graph/channels.h"
#include "render/graph/collapse.h"
#include "render/graph/compose.h"
#include "render/graph/key.h"
#include "render/graph/link_labels.h"
#include "render/graph/links.h"
#include "render/graph/ports.h"
#include "render/graph/strips.h"
#include "render/shapes.h"
#include "render/text/measure.h"
#include "render/text/words.h"

namespace fasti::render {

namespace {

constexpr double kMargin = 40;
constexpr std::size_t kMostCards = 1000;  // uncollapsed

Path level(double left, double right, double y, Stroke stroke) {
  return line({left, y}, {right, y}, std::move(stroke));
}

/// Title and subtitle; returns the y where the lanes begin.
double draw_header(const Content& content, double width, std::vector<Shape>& shapes) {
  Rect accent;
  accent.box = {kMargin, 28, 36, 4};
  accent.fill = {Ink::ink};
  shapes.emplace_back(accent);
  const double room = width - 2 * kMargin;
  double y = 33;
  for (const std::string& words : balance_lines(content.title, room, 24, true)) {
    y += 29;
    shapes.emplace_back(
        text({kMargin, y}, words, TextStyle{.size = 24, .bold = true, .paint = {Ink::ink}}));
  }
  y += 4;
  for (const std::string& words : break_lines(content.subtitle, room, 13.5)) {
    y += 19;
    shapes.emplace_back(text({kMargin, y}, words, TextStyle{.size = 13.5, .paint = {Ink::muted}}));
  }
  return y + 22;
}

void draw_lanes(const Grid& grid, std::vector<Shape>& shapes) {
  for (std::size_t i = 0; i < grid.lanes.size(); ++i) {
    const LaneColumn& lane = grid.lanes[i];
    const Paint paint = lane_paint(static_cast<int>(i));
    Rect band;
    band.box = lane.band;
    band.fill = {Ink::band};
    shapes.emplace_back(band);
    shapes.emplace_back(level(lane.band.x, lane.band.right(), lane.band.y, stroke(paint, 3)));
    double y = lane.band.y + 22;
    for (const std::string& words : lane.head) {
      shapes.emplace_back(
          text({lane.card_x, y}, words, TextStyle{.size = 13, .bold = true, .paint = paint}));
      y += 17;
    }
  }
}

void draw_rows(const Grid& grid, std::vector<Shape>& shapes) {
  const double right = grid.lanes.empty() ? grid.width - kMargin : grid.lanes.back().band.right();
  for (const GridRow& row : grid.rows) {
    shapes.emplace_back(level(grid.label_x, right, row.y, stroke({Ink::hairline})));
    double y = row.y - 6 - 14 * (static_cast<double>(row.label.size()) - 1);
    for (const std::string& words : row.label) {
      shapes.emplace_back(
          text({grid.label_x, y}, words, TextStyle{.size = 11, .paint = {Ink::muted}}));
      y += 14;
    }
  }
  for (const GridBreak& gap : grid.breaks) {
    shapes.emplace_back(
        zigzag({grid.label_x, gap.y}, {right, gap.y}, 1.5, 10, stroke({Ink::rule})));
    shapes.emplace_back(
        text({grid.label_x, gap.y - 6}, gap.label, TextStyle{.size = 11, .paint = {Ink::muted}}));
  }
}

Paint link_paint(const Link& link, const Grid& grid) {
  if (link.contradicted) return {Ink::conflict};
  return lane_paint(grid.cards[link.from].lane);
}

struct Drawing {
  Grid grid;
  std::vector<Link> links;
  std::vector<Curve> curves;
};

/// Links in channels, on a grid that makes room for them.
void use_channels(const Content& content, const GraphOptions& options, double top,
                  Drawing& drawing) {
  GridSpacing spacing;
  spacing.staggered = false;
  drawing.grid = make_grid(content, options, spacing, top);
  spacing = route_in_channels(drawing.grid, drawing.links).wanted;
  drawing.grid = make_grid(content, options, spacing, top);
  drawing.curves = route_in_channels(drawing.grid, drawing.links).curves;
}

void draw_links(const Drawing& drawing, const std::vector<Polyline>& lines,
                const std::vector<Box>& taken, std::vector<Shape>& shapes,
                std::vector<Shape>& labels) {
  Group group;
  group.role = Group::Role::decoration;
  for (std::size_t i = 0; i < drawing.links.size(); ++i) {
    const Link& link = drawing.links[i];
    group.shapes.emplace_back(
        draw_link(drawing.curves[i], link.style, link_paint(link, drawing.grid), link.label));
  }
  shapes.emplace_back(std::move(group));
  const auto placed = place_labels(drawing.links, lines, taken, drawing.grid.field());
  for (std::size_t i = 0; i < placed.size(); ++i) {
    if (!placed[i]) continue;
    TextStyle style =
        TextStyle{.size = kLinkLabelSize, .paint = link_paint(drawing.links[i], drawing.grid)};
    style.halo = true;
    labels.emplace_back(text(placed[i]->at, drawing.links[i].label, style));
  }
}

void draw_cards(const Content& content, const Grid& grid, std::vector<Shape>& shapes) {
  Group list;
  list.role = Group::Role::list;
  list.title = word(Word::table_events, language_for(content.lang));
  for (std::size_t i = 0; i < grid.cards.size(); ++i) {
    Mark mark = content.marks[i];
    mark.lane = grid.cards[i].lane;
    list.shapes.emplace_back(draw_card(mark, grid.cards[i].face, grid.cards[i].box));
  }
  shapes.emplace_back(std::move(list));
}

/// Legend and notes; returns the height of the picture.
double draw_footer(const Content& content, const std::vector<KeyEntry>& entries, double width,
                   double top, std::vector<Shape>& shapes) {
  const double right = width - kMargin;
  double y = top + 24;
  shapes.emplace_back(level(kMargin, right, y, stroke({Ink::rule})));
  y = draw_key(entries, kMargin, right, y + 8, shapes);
  y += 4;
  for (const std::string& note : content.notes) {
    for (const std::string& words : break_lines(note, right - kMargin, 11)) {
      y += 16;
      shapes.emplace_back(text({kMargin, y}, words, TextStyle{.size = 11, .paint = {Ink::muted}}));
    }
    y += 2;
  }
  return std::ceil(y + 24);
}

/// Titles of strips, where there is room; what they take is added to `taken`.
void draw_strips(const Content& content, const std::vector<Strip>& strips, const Drawing& drawing,
                 const std::vector<Polyline>& lines, std::vector<Box>& taken,
                 std::vector<Shape>& shapes) {
  Group group;
  group.role = Group::Role::decoration;
  for (const Strip& strip : strips) {
    const Bar& bar = content.bars[strip.bar];
    group.shapes.emplace_back(draw_strip(strip, bar));
    const Box box = strip_title_box(strip, bar.title, drawing.grid, lines);
    if (box.width == 0 || bar.title.empty()) continue;
    group.shapes.emplace_back(draw_strip_title(bar, box));
    taken.push_back(box);
  }
  shapes.emplace_back(std::move(group));
}

double header_height(const Content& content, double width) {
  std::vector<Shape> unused;
  return draw_header(content, width, unused);
}

/// Rows and links; the warning is empty when Graphviz did what it was asked.
Drawing route(const Content& content, const GraphOptions& options, const Routing& routing,
              std::vector<std::string>& warnings) {
  Drawing drawing;
  drawing.links = drawable_links(content);
  const double width = make_grid(content, options, {}, 0).width;
  const double top = header_height(content, width);
  drawing.grid = make_grid(content, options, {}, top);
  if (drawing.grid.cards.size() > routing.most_cards) {
    use_channels(content, options, top, drawing);
    return drawing;
  }
  if (auto curves = route_around_cards(drawing.grid, drawing.links, routing)) {
    drawing.curves = std::move(*curves);
    return drawing;
  }
  use_channels(content, options, top, drawing);
  warnings.emplace_back(
      "Graphviz could not route the links; they run along the lanes and rows instead");
  return drawing;
}

}  // namespace

GraphPicture compose_graph(const Content& content, const GraphOptions& options,
                           const Routing& routing) {
  GraphPicture picture;
  const Drawing drawing = route(content, options, routing, picture.warnings);
  std::vector<Polyline> lines;
  for (const Curve& curve : drawing.curves) lines.push_back(flatten(curve));
  Scene& scene = picture.scene;
  scene.width = drawing.grid.width;
  scene.lang = content.lang;
  scene.title = content.title;
  scene.description = content.description;
  draw_header(content, scene.width, scene.shapes);
  draw_lanes(drawing.grid, scene.shapes);
  draw_rows(drawing.grid, scene.shapes);
  std::vector<Box> taken;
  for (const Card& card : drawing.grid.cards) taken.push_back(grown(card.box, 2));
  const std::vector<Strip> strips = place_strips(content, drawing.grid);
  draw_strips(content, strips, drawing, lines, taken, scene.shapes);
  std::vector<Shape> labels;
  draw_links(drawing, lines, taken, scene.shapes, labels);
  draw_cards(content, drawing.grid, scene.shapes);
  scene.shapes.insert(scene.shapes.end(), labels.begin(), labels.end());
  scene.height = draw_footer(content, key_entries(content, drawing.links, !strips.empty()),
                             scene.width, drawing.grid.bottom, scene.shapes);
  return picture;
}

GraphPicture lay_out_graph(const Content& content, const GraphOptions& options) {
  return compose_graph(collapse(content, kMostCards), options, Routing{});
}

}  // namespace fasti::render
