// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>

#include "render/scene.h"
#include "render/svg/svg.h"

namespace fasti::render {

/// Why a picture could not be made.
struct RenderError {
  std::string message;
};

/// The scene as PNG bytes through librsvg, `scale` pixels to the scene's one. `automatic` is light.
std::variant<std::string, RenderError> write_png(const Scene& scene, Theme theme, double scale = 2);

}  // namespace fasti::render
