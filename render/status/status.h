// SPDX-License-Identifier: MIT
#pragma once

#include "render/content/status.h"
#include "render/scene.h"

namespace fasti::render {

struct StatusOptions {
  double width = 0;  ///< pixels; 0 lets the layout choose
};

/// Instruments as bars over time, a row for each, under the names of those who made them.
Scene lay_out_status(const StatusContent& content, const StatusOptions& options = {});

}  // namespace fasti::render
