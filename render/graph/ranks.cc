// SPDX-License-Identifier: MIT
#include "render/graph/ranks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "render/graph/columns.h"
#include "render/graph/graphviz_ranks.h"
#include "render/graph/layered.h"

namespace fasti::render {

namespace {

constexpr double kCardWidth = 212;
constexpr double kUsualWidth = 1000;
constexpr double kFoot = 24;
constexpr double kHeading = 48;  // to its baseline, from the cards above
constexpr double kBelowHeading = 14;
constexpr double kBetweenRows = 16;

/// Cards that links join, directly or not.
struct Piece {
  std::vector<std::size_t> cards;
  std::vector<std::size_t> links;
  RankGraph graph;
};

std::size_t root(std::vector<std::size_t>& parents, std::size_t i) {
  while (parents[i] != i) i = parents[i] = parents[parents[i]];
  return i;
}

/// In the order of their first cards. Single cards are pieces, too.
std::vector<Piece> find_pieces(const Grid& grid, const std::vector<Link>& links) {
  std::vector<std::size_t> parents(grid.cards.size());
  std::iota(parents.begin(), parents.end(), 0);
  for (const Link& link : links) parents[root(parents, link.to)] = root(parents, link.from);
  std::vector<Piece> pieces;
  std::vector<std::size_t> piece_of(parents.size(), parents.size());
  std::vector<std::size_t> number(parents.size());
  for (std::size_t i = 0; i < parents.size(); ++i) {
    std::size_t& piece = piece_of[root(parents, i)];
    if (piece == parents.size()) {
      piece = pieces.size();
      pieces.emplace_back();
    }
    number[i] = pieces[piece].cards.size();
    pieces[piece].cards.push_back(i);
    pieces[piece].graph.boxes.push_back({kCardWidth, grid.cards[i].face.height});
  }
  for (std::size_t k = 0; k < links.size(); ++k) {
    Piece& piece = pieces[piece_of[root(parents, links[k].from)]];
    piece.links.push_back(k);
    piece.graph.ties.push_back({number[links[k].from], number[links[k].to]});
  }
  return pieces;
}

std::string_view fate(ChildStatus status) {
  switch (status) {
    case ChildStatus::crashed:
      return "crashed on this graph";
    case ChildStatus::timed_out:
      return "took too long for this graph";
    case ChildStatus::ok:
    case ChildStatus::failed:
      break;
  }
  return "failed on this graph";
}

std::vector<RankPicture> draw(const std::vector<RankGraph>& graphs, const Routing& routing,
                              std::vector<std::string>& warnings) {
  if (graphs.empty()) return {};
  RankAnswer answer =
      rank_with_graphviz(graphs, RankEffort::full, routing.rank, routing.rank_limits);
  if (answer.status == ChildStatus::ok) return std::move(answer.pictures);
  const std::string_view first = fate(answer.status);
  answer = rank_with_graphviz(graphs, RankEffort::simple, routing.rank, routing.rank_limits);
  if (answer.status == ChildStatus::ok) {
    warnings.push_back(fmt::format("Graphviz {}; it was asked for a plainer picture", first));
    return std::move(answer.pictures);
  }
  warnings.push_back(fmt::format("Graphviz {}; fasti has laid it out by itself", first));
  std::vector<RankPicture> pictures;
  for (const RankGraph& graph : graphs) pictures.push_back(lay_out_layers(graph));
  return pictures;
}

Box hull(const RankPicture& picture) {
  Polyline points;
  for (const Box& box : picture.boxes) {
    points.push_back({box.x, box.y});
    points.push_back({box.right(), box.bottom()});
  }
  for (const Curve& curve : picture.curves) points.insert(points.end(), curve.begin(), curve.end());
  return hull(points);
}

/// Sets pictures beside each other, in lines from the top.
class Packer {
 public:
  Packer(RankLayout& layout, double room, double top) : layout_(layout), room_(room), y_(top) {}

  void add(const Piece& piece, const RankPicture& picture) {
    const Box box = hull(picture);
    make_room(box.width, kBelowBox);
    const double dx = std::round(kMargin + x_ - box.x);
    const double dy = std::round(y_ - box.y);
    for (std::size_t i = 0; i < piece.cards.size(); ++i) {
      const Box& at = picture.boxes[i];
      layout_.grid.cards[piece.cards[i]].box = {at.x + dx, at.y + dy, at.width, at.height};
    }
    for (std::size_t k = 0; k < piece.links.size(); ++k) {
      Curve& curve = layout_.curves[piece.links[k]];
      for (const Point& point : picture.curves[k]) curve.push_back({point.x + dx, point.y + dy});
    }
    advance(box.width, box.height);
  }

  void add(Card& card) {
    make_room(kCardWidth, kBetweenRows);
    card.box = {kMargin + x_, y_, kCardWidth, card.face.height};
    advance(kCardWidth, card.face.height);
  }

  /// Goes on below all that is there; the y of the new line.
  double next_line(double below) {
    if (x_ > 0) y_ = std::round(bottom_ + below);
    x_ = 0;
    return y_;
  }

  void start_at(double y) { y_ = y; }

  double bottom() const { return bottom_; }

 private:
  void make_room(double width, double below) {
    if (x_ > 0 && x_ + width > room_) next_line(below);
  }

  void advance(double width, double height) {
    bottom_ = std::max(bottom_, y_ + height);
    x_ += width + kBesideBox;
  }

  RankLayout& layout_;
  double room_;
  double x_ = 0;
  double y_;
  double bottom_ = 0;
};

/// As wide as the widest piece at least, and as a page that is a little higher than wide.
double room_for(const std::vector<RankPicture>& pictures, std::size_t unlinked,
                const GraphOptions& options) {
  double widest = kCardWidth;
  double area = static_cast<double>(unlinked) * kCardWidth * 80;
  for (const RankPicture& picture : pictures) {
    widest = std::max(widest, hull(picture).width);
    area += picture.width * picture.height;
  }
  if (options.width > 0) return std::max(options.width - 2 * kMargin, widest);
  return std::max({widest, kUsualWidth, std::sqrt(area)});
}

}  // namespace

RankLayout lay_out_ranks(const Content& content, const std::vector<Link>& links,
                         const GraphOptions& options, const Routing& routing, double top) {
  RankLayout layout;
  layout.curves.resize(links.size());
  const int last_lane = std::max(static_cast<int>(content.lanes.size()) - 1, 0);
  for (const Mark& mark : content.marks) {
    Card card;
    card.lane = std::clamp(mark.lane, 0, last_lane);
    card.face = make_face(mark, kCardWidth);
    layout.grid.cards.push_back(card);
  }
  const std::vector<Piece> pieces = find_pieces(layout.grid, links);
  std::vector<RankGraph> graphs;
  for (const Piece& piece : pieces) {
    if (piece.cards.size() > 1) graphs.push_back(piece.graph);
  }
  const std::vector<RankPicture> pictures = draw(graphs, routing, layout.warnings);
  const double room = room_for(pictures, pieces.size() - graphs.size(), options);
  Packer packer(layout, room, top + 12);
  std::size_t next = 0;
  for (const Piece& piece : pieces) {
    if (piece.cards.size() > 1) packer.add(piece, pictures[next++]);
  }
  if (graphs.size() < pieces.size() && !graphs.empty()) {
    layout.unlinked_y = packer.next_line(kHeading);
    packer.start_at(layout.unlinked_y + kBelowHeading);
  }
  for (const Piece& piece : pieces) {
    if (piece.cards.size() == 1) packer.add(layout.grid.cards[piece.cards.front()]);
  }
  layout.grid.top = layout.grid.head_bottom = top;
  layout.grid.bottom = std::round(std::max(packer.bottom(), top + 36) + kFoot);
  layout.grid.width = std::ceil(std::max(room + 2 * kMargin, options.width));
  return layout;
}

}  // namespace fasti::render
