// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "render/graph/child_process.h"
#include "render/graph/geometry.h"
#include "render/scene.h"

/// Graphviz as a router.
namespace fasti::render {

/// One end of a route: a point clear of every obstacle, and the direction away from its card, of
/// length 1.
struct RouteEnd {
  Point at;
  Point away;
};

struct RouteRequest {
  RouteEnd from;
  RouteEnd to;
};

/// What Graphviz is asked: boxes that no route may enter, disjoint, and the routes wanted. Pixels,
/// y downwards.
struct RoutingRequest {
  std::vector<Box> obstacles;
  std::vector<RouteRequest> routes;
};

struct RoutingAnswer {
  ChildStatus status = ChildStatus::failed;
  std::vector<Curve> curves;  ///< one for each route when `ok`
};

/// What runs in the child; tests put faults in its place.
using RoutingWork = std::function<std::string(const RoutingRequest&)>;

/// Routes with Graphviz, in this process: `neato -n2` finds the shortest ways around the obstacles,
/// its path planner fits curves that leave and arrive along `away`. The answer is encoded.
std::string route_here(const RoutingRequest& request);

/// The same in a child process; never fails worse than by its status.
RoutingAnswer route_with_graphviz(const RoutingRequest& request,
                                  const RoutingWork& work = route_here,
                                  const ChildLimits& limits = {});

}  // namespace fasti::render
