// SPDX-License-Identifier: MIT
//
// Graphviz as a router. Every obstacle becomes a node of fixed size at a fixed place, every end of
// a route a node of next to no size, and the engine `nop2` (what the command line calls `neato
// -n2`) finds the shortest polyline around the obstacles through their visibility graph. It would
// also fit splines, but with free end slopes; so the fitting step of its path planner (Dobkin,
// Gansner, Koutsofios, North: Implementing a general-purpose edge router, Graph Drawing 1997) is
// called here with slopes that stand square on the cards.
#include "render/graph/graphviz.h"

#include <array>
#include <cstdint>
#include <string>

#include <fmt/format.h>
#include <graphviz/pathplan.h>

#include "render/graph/graphviz_parts.h"

namespace fasti::render {

namespace {

constexpr double kEndSize = 0.72;
constexpr std::uint32_t kMagic = 0x46524F55;

/// A node named n0, n1, … with an empty label, pinned; Graphviz counts y upwards.
Agnode_t* add_node(Agraph_t* graph, int number, const char* shape, Point centre, double width,
                   double height) {
  std::string name = fmt::format("n{}", number);
  Agnode_t* node = agnode(graph, name.data(), 1);
  set(node, "label", "");
  set(node, "shape", shape);
  set(node, "fixedsize", "true");
  set(node, "pos", fmt::format("{:.3f},{:.3f}!", centre.x, -centre.y));
  set(node, "width", fmt::format("{:.6f}", width / kPointsPerInch));
  set(node, "height", fmt::format("{:.6f}", height / kPointsPerInch));
  return node;
}

struct RoutingGraph {
  Agraph_t* graph = nullptr;
  std::vector<Agedge_t*> edges;  ///< one for each route
};

RoutingGraph build(const RoutingRequest& request) {
  RoutingGraph result;
  result.graph = agopen(const_cast<char*>("g"), Agdirected, nullptr);
  set(result.graph, "splines", "polyline");
  set(result.graph, "esep", "+0");
  set(result.graph, "dpi", "72");
  int number = 0;
  for (const Box& box : request.obstacles) {
    add_node(result.graph, number++, "box", {box.x + box.width / 2, box.y + box.height / 2},
             box.width, box.height);
  }
  // Every corner counts: the visibility graph takes the cube of their number.
  for (const RouteRequest& route : request.routes) {
    Agnode_t* from =
        add_node(result.graph, number++, "triangle", route.from.at, kEndSize, kEndSize);
    Agnode_t* to = add_node(result.graph, number++, "triangle", route.to.at, kEndSize, kEndSize);
    Agedge_t* edge = agedge(result.graph, from, to, nullptr, 1);
    set(edge, "dir", "none");
    result.edges.push_back(edge);
  }
  return result;
}

/// The corners of the way that Graphviz found, from end to end.
std::vector<Ppoint_t> corners(Agedge_t* edge, const RouteRequest& route) {
  std::vector<Ppoint_t> points{{route.from.at.x, route.from.at.y}};
  // The layout moves the whole drawing to the origin: what it did to the tail undoes that.
  const pointf tail = ND_coord(agtail(edge));
  const double dx = route.from.at.x - tail.x;
  const double dy = route.from.at.y + tail.y;
  const splines* found = ED_spl(edge);
  if (found != nullptr && found->size > 0) {
    const bezier& curve = found->list[0];
    for (int i = 3; i + 3 < curve.size; i += 3) {
      points.push_back({curve.list[i].x + dx, dy - curve.list[i].y});
    }
  }
  points.push_back({route.to.at.x, route.to.at.y});
  return points;
}

/// The outlines a little inside of what the ways kept clear of, so that the fit has room to swing.
std::vector<Pedge_t> barriers(const std::vector<Box>& obstacles) {
  constexpr double kSlack = 1;
  std::vector<Pedge_t> edges;
  for (const Box& box : obstacles) {
    const double left = box.x + kSlack;
    const double top = box.y + kSlack;
    const double right = box.right() - kSlack;
    const double bottom = box.bottom() - kSlack;
    const std::array<Ppoint_t, 4> points{
        {{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
    for (std::size_t i = 0; i < 4; ++i) edges.push_back({points[i], points[(i + 1) % 4]});
  }
  return edges;
}

Curve straight(const std::vector<Ppoint_t>& points) {
  Curve curve{{points.front().x, points.front().y}};
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Ppoint_t a = points[i - 1];
    const Ppoint_t b = points[i];
    curve.push_back({a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3});
    curve.push_back({b.x - (b.x - a.x) / 3, b.y - (b.y - a.y) / 3});
    curve.push_back({b.x, b.y});
  }
  return curve;
}

Curve fit(std::vector<Ppoint_t> points, const RouteRequest& route, std::vector<Pedge_t>& edges) {
  std::array<Pvector_t, 2> slopes{
      {{route.from.away.x, route.from.away.y}, {-route.to.away.x, -route.to.away.y}}};
  const Ppolyline_t way{points.data(), static_cast<int>(points.size())};
  Ppolyline_t fitted{nullptr, 0};
  const int failed =
      Proutespline(edges.data(), static_cast<int>(edges.size()), way, slopes.data(), &fitted);
  if (failed != 0 || fitted.pn < 4 || fitted.pn % 3 != 1) return straight(points);
  Curve curve;
  for (int i = 0; i < fitted.pn; ++i) curve.push_back({fitted.ps[i].x, fitted.ps[i].y});
  return curve;
}

std::string encode(const std::vector<Curve>& curves) {
  std::string bytes;
  put(bytes, kMagic);
  for (const Curve& curve : curves) put_curve(bytes, curve);
  put(bytes, kMagic);
  return bytes;
}

/// False when the bytes are not an answer with `count` curves.
bool decode(std::string_view bytes, std::size_t count, std::vector<Curve>& curves) {
  std::uint32_t magic = 0;
  if (!take(bytes, magic) || magic != kMagic) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (!take_curve(bytes, curves.emplace_back())) return false;
  }
  return take(bytes, magic) && magic == kMagic && bytes.empty();
}

}  // namespace

std::string route_here(const RoutingRequest& request) {
  GVC_t* context = graphviz_context();
  const RoutingGraph routing = build(request);
  if (gvLayout(context, routing.graph, "nop2") != 0) return {};
  std::vector<Pedge_t> edges = barriers(request.obstacles);
  std::vector<Curve> curves;
  for (std::size_t i = 0; i < request.routes.size(); ++i) {
    const RouteRequest& route = request.routes[i];
    curves.push_back(fit(corners(routing.edges[i], route), route, edges));
  }
  return encode(curves);
}

RoutingAnswer route_with_graphviz(const RoutingRequest& request, const RoutingWork& work,
                                  const ChildLimits& limits) {
  RoutingAnswer answer;
  const ChildAnswer child = run_in_child([&] { return work(request); }, limits);
  answer.status = child.status;
  if (child.status != ChildStatus::ok) return answer;
  if (!decode(child.bytes, request.routes.size(), answer.curves)) {
    answer.status = ChildStatus::failed;
    answer.curves.clear();
  }
  return answer;
}

}  // namespace fasti::render
