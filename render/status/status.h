// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/content/status.h"
#include "render/scene.h"

namespace fasti::render {

struct StatusOptions {
  double width = 0;        ///< pixels; 0 lets the layout choose
  double page_height = 0;  ///< pixels; 0: one picture, as high as it has to be
};

/// Instruments as bars over time, a row for each, under the names of those who made them. One scene
/// for each page.
std::vector<Scene> lay_out_status(const StatusContent& content, const StatusOptions& options = {});

}  // namespace fasti::render
