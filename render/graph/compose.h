// SPDX-License-Identifier: MIT
#pragma once

#include "render/graph/graph.h"
#include "render/graph/routes.h"

namespace fasti::render {

/// `lay_out_graph` with a say in how links are routed.
GraphPicture compose_graph(const Content& content, const GraphOptions& options,
                           const Routing& routing);

}  // namespace fasti::render
