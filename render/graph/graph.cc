// SPDX-License-Identifier: MIT
#include "render/graph/graph.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "render/graph/channels.h"
#include "render/graph/collapse.h"
#include "render/graph/columns.h"
#include "render/graph/compose.h"
#include "render/graph/key.h"
#include "render/graph/link_labels.h"
#include "render/graph/links.h"
#include "render/graph/ports.h"
#include "render/graph/ranks.h"
#include "render/graph/routes.h"
#include "render/graph/strips.h"
#include "render/lane_colours.h"
#include "render/shapes.h"
#include "render/text/measure.h"
#include "render/text/signs.h"
#include "render/text/words.h"

namespace fasti::render {

namespace {

constexpr std::size_t kMostCards = 1000;  // uncollapsed
constexpr double kRoomyGutter = 44;       // for curves and their labels

Path level(double left, double right, double y, Stroke stroke) {
  return line({left, y}, {right, y}, std::move(stroke));
}

/// Title and subtitle, where there are any; returns the y where the lanes begin.
double draw_header(const Content& content, double width, std::vector<Shape>& shapes) {
  if (content.title.empty() && content.subtitle.empty()) return 24;
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
    // A lane's name is read better on the ground of the page.
    band.box = {lane.band.x, grid.head_bottom, lane.band.width, grid.bottom - grid.head_bottom};
    band.fill = {Ink::band};
    shapes.emplace_back(band);
    shapes.emplace_back(level(lane.band.x, lane.band.right(), lane.band.y, stroke(paint, 3)));
    double y = lane.band.y + 22;
    for (const std::string& words : lane.head) {
      shapes.emplace_back(
          text({lane.head_x, y}, words, TextStyle{.size = 13, .bold = true, .paint = paint}));
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
  StripPlan strips;
  double unlinked_y = 0;  ///< as in RankLayout
};

/// Links in channels, on a grid that makes room for them.
void use_channels(const GraphOptions& options, double top, Drawing& drawing) {
  const GridSpacing wanted = route_in_channels(drawing.grid, drawing.links).wanted;
  place_grid(drawing.grid, options, wanted, top);
  drawing.curves = route_in_channels(drawing.grid, drawing.links).curves;
}

void draw_links(const Drawing& drawing, std::vector<Shape>& shapes) {
  Group group;
  group.role = Group::Role::decoration;
  for (std::size_t i = 0; i < drawing.links.size(); ++i) {
    const Link& link = drawing.links[i];
    group.shapes.emplace_back(
        draw_link(drawing.curves[i], link.style, link_paint(link, drawing.grid), link.label));
  }
  shapes.emplace_back(std::move(group));
}

void draw_labels(const Drawing& drawing, const LinkLabels& labels, std::vector<Shape>& shapes) {
  for (std::size_t i = 0; i < labels.of_link.size(); ++i) {
    const std::optional<PlacedLabel>& label = labels.of_link[i];
    if (!label) continue;
    TextStyle style{.size = kLinkLabelSize, .paint = link_paint(drawing.links[i], drawing.grid)};
    style.bold = label->text != drawing.links[i].label;
    style.halo = true;
    shapes.emplace_back(text(label->at, label->text, style));
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
double draw_footer(const std::vector<std::string>& notes, const std::vector<KeyEntry>& entries,
                   double width, double top, std::vector<Shape>& shapes) {
  const double right = width - kMargin;
  double y = top + 24;
  shapes.emplace_back(level(kMargin, right, y, stroke({Ink::rule})));
  y = draw_key(entries, kMargin, right, y + 8, shapes);
  y += 4;
  for (const std::string& note : notes) {
    for (const std::string& words : break_lines(note, right - kMargin, 11)) {
      y += 16;
      shapes.emplace_back(text({kMargin, y}, words, TextStyle{.size = 11, .paint = {Ink::muted}}));
    }
    y += 2;
  }
  return std::ceil(y + 24);
}

/// What the rows mean and what is left out, then the notes of the content.
std::vector<std::string> notes_of(const Content& content, const Drawing& drawing) {
  const Language language = language_for(content.lang);
  std::vector<std::string> notes;
  const std::string rows(word(Word::rows_note, language));
  const bool said =
      std::find(content.notes.begin(), content.notes.end(), rows) != content.notes.end();
  if (drawing.grid.rows.size() > 1 && !said) notes.push_back(rows);
  const std::size_t bars = drawing.strips.left_out;
  if (bars == 1) notes.emplace_back(word(Word::one_bar_left_out, language));
  if (bars > 1) notes.push_back(word(Word::bars_left_out, language, fmt::format("{}", bars)));
  notes.insert(notes.end(), content.notes.begin(), content.notes.end());
  return notes;
}

/// Above the cards that no link joins.
void draw_heading(const Content& content, double y, std::vector<Shape>& shapes) {
  const std::string_view words = word(Word::unlinked, language_for(content.lang));
  shapes.emplace_back(text({kMargin, y}, std::string(words),
                           TextStyle{.size = 11, .bold = true, .paint = {Ink::muted}}));
}

/// What is in force, with titles where there is room; what it takes is added to `taken`.
void draw_strips(const Content& content, const std::vector<Strip>& strips,
                 const std::vector<Polyline>& lines, std::vector<Box>& taken,
                 std::vector<Shape>& shapes) {
  const Signs& sign = signs(language_for(content.lang));
  Group group;
  group.role = Group::Role::decoration;
  for (const Strip& strip : strips) {
    const Bar& bar = content.bars[strip.bar];
    group.shapes.emplace_back(draw_strip(strip, bar));
    taken.push_back(strip.box);
    const std::string words =
        bar.apart.empty() ? bar.title : bar.title + std::string(sign.comma) + bar.apart;
    const StripTitle title = strip_title(strip, words, lines);
    if (!title.text.empty()) group.shapes.emplace_back(draw_strip_title(title));
  }
  shapes.emplace_back(std::move(group));
}

/// The key of the lanes below the header; returns the y where the cards begin.
double draw_lane_key(const Content& content, double width, double top, std::vector<Shape>& shapes) {
  return draw_key(lane_entries(content), kMargin, width - kMargin, top - 8, shapes);
}

double header_height(const Content& content, double width) {
  std::vector<Shape> unused;
  return draw_header(content, width, unused);
}

/// Cards with many links become higher, so that their ends can be told apart.
void grow_busy_cards(const std::vector<Link>& links, Grid& grid) {
  constexpr double kPerLink = 4;  // half of them on each side, 8 apart
  constexpr double kMost = 160;
  std::vector<double> ends(grid.cards.size(), 0);
  for (const Link& link : links) {
    ++ends[link.from];
    ++ends[link.to];
  }
  for (std::size_t i = 0; i < ends.size(); ++i) {
    double& height = grid.cards[i].face.height;
    height = std::max(height, std::min(kMost, 18 + kPerLink * ends[i]));
  }
}

/// Cards in ranks. How high the header is depends on how wide the picture becomes, so the layout is
/// moved below it afterwards.
Drawing rank(const Content& content, const GraphOptions& options, const Routing& routing,
             std::vector<std::string>& warnings) {
  Drawing drawing;
  drawing.links = drawable_links(content);
  RankLayout layout = lay_out_ranks(content, drawing.links, options, routing, 0);
  std::vector<Shape> unused;
  const double width = layout.grid.width;
  const double top = draw_lane_key(content, width, draw_header(content, width, unused), unused);
  Grid& grid = layout.grid;
  for (double* y : {&grid.top, &grid.head_bottom, &grid.bottom}) *y += top;
  for (Card& card : grid.cards) card.box.y += top;
  for (Curve& curve : layout.curves) {
    for (Point& point : curve) point.y += top;
  }
  if (layout.unlinked_y > 0) drawing.unlinked_y = layout.unlinked_y + top;
  drawing.grid = std::move(grid);
  drawing.curves = std::move(layout.curves);
  warnings = std::move(layout.warnings);
  return drawing;
}

/// Rows and links.
Drawing route(const Content& content, const GraphOptions& options, const Routing& routing) {
  Drawing drawing;
  drawing.links = drawable_links(content);
  drawing.strips = plan_strips(content);
  drawing.grid = plan_grid(content, options, drawing.strips.tracks);
  grow_busy_cards(drawing.links, drawing.grid);
  place_grid(drawing.grid, options, {}, 0);
  const double top = header_height(content, drawing.grid.width);
  GridSpacing roomy;
  roomy.gutters.assign(drawing.grid.columns.size() + 1, kRoomyGutter);
  place_grid(drawing.grid, options, roomy, top);
  if (drawing.grid.cards.size() <= routing.most_cards) {
    if (auto curves = route_around_cards(drawing.grid, drawing.links)) {
      drawing.curves = std::move(*curves);
      return drawing;
    }
  }
  use_channels(options, top, drawing);
  return drawing;
}

}  // namespace

GraphPicture compose_graph(const Content& content, const GraphOptions& options,
                           const Routing& routing) {
  GraphPicture picture;
  const bool ranked = options.order == GraphOrder::rank;
  const Drawing drawing =
      ranked ? rank(content, options, routing, picture.warnings) : route(content, options, routing);
  std::vector<Polyline> lines;
  for (const Curve& curve : drawing.curves) lines.push_back(flatten(curve));
  Scene& scene = picture.scene;
  scene.width = drawing.grid.width;
  scene.lang = content.lang;
  scene.title = content.title;
  scene.description = content.description;
  const double below = draw_header(content, scene.width, scene.shapes);
  if (ranked) draw_lane_key(content, scene.width, below, scene.shapes);
  if (drawing.unlinked_y > 0) draw_heading(content, drawing.unlinked_y, scene.shapes);
  draw_lanes(drawing.grid, scene.shapes);
  draw_rows(drawing.grid, scene.shapes);
  std::vector<Box> taken;
  for (const Card& card : drawing.grid.cards) taken.push_back(grown(card.box, 1));
  const std::vector<Strip> strips = place_strips(content, drawing.strips, drawing.grid);
  draw_strips(content, strips, lines, taken, scene.shapes);
  draw_links(drawing, scene.shapes);
  draw_cards(content, drawing.grid, scene.shapes);
  const LinkLabels labels = place_labels(drawing.links, lines, taken, drawing.grid.field());
  draw_labels(drawing, labels, scene.shapes);
  std::vector<KeyEntry> key = key_entries(content, drawing.links, !strips.empty());
  add_letters(labels.letters, key);
  scene.height =
      draw_footer(notes_of(content, drawing), key, scene.width, drawing.grid.bottom, scene.shapes);
  return picture;
}

GraphPicture lay_out_graph(const Content& content, const GraphOptions& options) {
  GraphPicture picture = compose_graph(collapse(content, kMostCards), options, Routing{});
  colour_lanes(content.lanes, picture.scene);
  return picture;
}

}  // namespace fasti::render
