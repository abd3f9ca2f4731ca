// SPDX-License-Identifier: MIT
//
// Graphviz's `dot` gets nodes of fixed sizes without labels, and gives places and splines back
// (Gansner, Koutsofios, North, Vo, A technique for drawing directed graphs, 1993). It is known to
// crash on clusters and rank sets, so it is asked for neither.
#include "render/graph/graphviz_ranks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include "render/graph/geometry.h"

extern "C" {
// NOLINTNEXTLINE(bugprone-reserved-identifier)
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace fasti::render {

namespace {

constexpr double kPointsPerInch = 72;
constexpr std::uint32_t kMagic = 0x46524E4B;
constexpr std::uint32_t kMostPoints = 100'000;

/// A context that knows the layout linked into the program and loads no plugin.
GVC_t* graphviz_context() {
  std::array<lt_symlist_t, 2> plugins{
      {{const_cast<char*>("gvplugin_dot_layout_LTX_library"), &gvplugin_dot_layout_LTX_library},
       {nullptr, nullptr}}};
  return gvContextPlugins(plugins.data(), 0);
}

/// Sets an attribute of a graph, node or edge.
void set(void* object, const char* name, const std::string& value) {
  agsafeset(object, const_cast<char*>(name), const_cast<char*>(value.c_str()),
            const_cast<char*>(""));
}

struct Asked {
  Agraph_t* graph = nullptr;
  std::vector<Agnode_t*> nodes;
  std::vector<Agedge_t*> edges;
};

Asked build(const RankGraph& graph, RankEffort effort) {
  Asked asked;
  asked.graph = agopen(const_cast<char*>("g"), Agdirected, nullptr);
  const bool simple = effort == RankEffort::simple;
  set(asked.graph, "splines", simple ? "line" : "true");
  set(asked.graph, "nodesep", fmt::format("{:.4f}", kBesideBox / kPointsPerInch));
  set(asked.graph, "ranksep", fmt::format("{:.4f}", kBelowBox / kPointsPerInch));
  set(asked.graph, "dpi", "72");
  if (simple) {
    set(asked.graph, "nslimit", "1");
    set(asked.graph, "nslimit1", "1");
    set(asked.graph, "mclimit", "0.1");
  }
  for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
    std::string name = fmt::format("n{}", i);
    Agnode_t* node = agnode(asked.graph, name.data(), 1);
    set(node, "label", "");
    set(node, "shape", "box");
    set(node, "fixedsize", "true");
    set(node, "width", fmt::format("{:.6f}", graph.boxes[i].width / kPointsPerInch));
    set(node, "height", fmt::format("{:.6f}", graph.boxes[i].height / kPointsPerInch));
    asked.nodes.push_back(node);
  }
  for (const RankGraph::Tie& tie : graph.ties) {
    Agedge_t* edge = agedge(asked.graph, asked.nodes[tie.from], asked.nodes[tie.to], nullptr, 1);
    set(edge, "dir", "none");
    asked.edges.push_back(edge);
  }
  return asked;
}

/// Straight between the borders, for an edge without a spline of its own.
Curve straight(const Box& from, const Box& to) {
  Curve curve{{from.x + from.width / 2, from.bottom()}};
  append_straight(curve, {to.x + to.width / 2, to.y});
  return curve;
}

/// Graphviz counts y upwards.
Curve curve_of(Agedge_t* edge, double height) {
  Curve curve;
  const splines* found = ED_spl(edge);
  if (found == nullptr || found->size == 0) return curve;
  const bezier& points = found->list[0];
  for (int i = 0; i < points.size; ++i) {
    curve.push_back({points.list[i].x, height - points.list[i].y});
  }
  if (curve.size() % 3 != 1 || curve.size() < 4) curve.clear();
  return curve;
}

RankPicture read(const Asked& asked, const RankGraph& graph) {
  RankPicture picture;
  const boxf frame = GD_bb(asked.graph);
  picture.width = frame.UR.x;
  picture.height = frame.UR.y;
  for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
    const pointf centre = ND_coord(asked.nodes[i]);
    const RankGraph::Size& size = graph.boxes[i];
    picture.boxes.push_back({centre.x - size.width / 2, picture.height - centre.y - size.height / 2,
                             size.width, size.height});
  }
  for (std::size_t t = 0; t < graph.ties.size(); ++t) {
    Curve curve = curve_of(asked.edges[t], picture.height);
    if (curve.empty()) {
      curve = straight(picture.boxes[graph.ties[t].from], picture.boxes[graph.ties[t].to]);
    } else if (distance_to(curve.front(), picture.boxes[graph.ties[t].from]) >
               distance_to(curve.front(), picture.boxes[graph.ties[t].to])) {
      std::reverse(curve.begin(), curve.end());
    }
    picture.curves.push_back(std::move(curve));
  }
  return picture;
}

template <typename T>
void put(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename T>
bool take(std::string_view& bytes, T& value) {
  if (bytes.size() < sizeof value) return false;
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return true;
}

bool take_point(std::string_view& bytes, Point& point) {
  return take(bytes, point) && std::isfinite(point.x) && std::isfinite(point.y);
}

void put_curve(std::string& bytes, const Curve& curve) {
  put(bytes, static_cast<std::uint32_t>(curve.size()));
  for (const Point& point : curve) put(bytes, point);
}

/// False when what follows is no curve of finite points.
bool take_curve(std::string_view& bytes, Curve& curve) {
  std::uint32_t count = 0;
  if (!take(bytes, count) || count < 4 || count % 3 != 1 || count > kMostPoints) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    Point point;
    if (!take_point(bytes, point)) return false;
    curve.push_back(point);
  }
  return true;
}

bool take_picture(std::string_view& bytes, const RankGraph& graph, RankPicture& picture) {
  Point size;
  if (!take_point(bytes, size) || size.x <= 0 || size.y <= 0) return false;
  picture.width = size.x;
  picture.height = size.y;
  for (const RankGraph::Size& box : graph.boxes) {
    Point at;
    if (!take_point(bytes, at)) return false;
    picture.boxes.push_back({at.x, at.y, box.width, box.height});
  }
  for (std::size_t t = 0; t < graph.ties.size(); ++t) {
    if (!take_curve(bytes, picture.curves.emplace_back())) return false;
  }
  return true;
}

bool boxes_meet(const std::vector<Box>& boxes) {
  std::vector<const Box*> sorted;
  sorted.reserve(boxes.size());
  for (const Box& box : boxes) sorted.push_back(&box);
  std::sort(sorted.begin(), sorted.end(), [](const Box* a, const Box* b) { return a->y < b->y; });
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    for (std::size_t j = i + 1; j < sorted.size() && sorted[j]->y < sorted[i]->bottom(); ++j) {
      if (meet(*sorted[i], *sorted[j])) return true;
    }
  }
  return false;
}

bool decode(std::string_view bytes, const std::vector<RankGraph>& graphs,
            std::vector<RankPicture>& pictures) {
  std::uint32_t magic = 0;
  if (!take(bytes, magic) || magic != kMagic) return false;
  for (const RankGraph& graph : graphs) {
    if (!take_picture(bytes, graph, pictures.emplace_back())) return false;
    if (boxes_meet(pictures.back().boxes)) return false;
  }
  return bytes.empty();
}

}  // namespace

std::string rank_here(const std::vector<RankGraph>& graphs, RankEffort effort) {
  GVC_t* context = graphviz_context();
  std::string bytes;
  put(bytes, kMagic);
  for (const RankGraph& graph : graphs) {
    const Asked asked = build(graph, effort);
    if (gvLayout(context, asked.graph, "dot") != 0) return {};
    const RankPicture picture = read(asked, graph);
    put(bytes, Point{picture.width, picture.height});
    for (const Box& box : picture.boxes) put(bytes, Point{box.x, box.y});
    for (const Curve& curve : picture.curves) put_curve(bytes, curve);
  }
  return bytes;
}

RankAnswer rank_with_graphviz(const std::vector<RankGraph>& graphs, RankEffort effort,
                              const RankWork& work, const ChildLimits& limits) {
  RankAnswer answer;
  const ChildAnswer child = run_in_child([&] { return work(graphs, effort); }, limits);
  answer.status = child.status;
  if (child.status != ChildStatus::ok) return answer;
  if (!decode(child.bytes, graphs, answer.pictures)) {
    answer.status = ChildStatus::failed;
    answer.pictures.clear();
  }
  return answer;
}

}  // namespace fasti::render
