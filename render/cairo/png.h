// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>

#include "render/cairo/render_error.h"
#include "render/scene.h"
#include "render/svg/svg.h"

namespace fasti::render {

/// The scene as PNG bytes, `scale` pixels to the scene's one. `automatic` is light.
std::variant<std::string, RenderError> write_png(const Scene& scene, Theme theme, double scale = 2);

}  // namespace fasti::render
