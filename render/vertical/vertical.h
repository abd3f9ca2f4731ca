// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/content.h"
#include "render/scene.h"

namespace fasti::render {

struct VerticalOptions {
  double width = 0;        ///< pixels; 0 lets the layout choose
  double page_height = 0;  ///< pixels; 0: one picture, as high as it has to be
};

/// The timeline for a page: the axis runs down, the texts stand in a column beside it. One scene
/// for each page.
std::vector<Scene> lay_out_vertical(const Content& content, const VerticalOptions& options = {});

}  // namespace fasti::render
