// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <cairo.h>

#include "render/cairo/render_error.h"
#include "render/release.h"
#include "render/scene.h"
#include "render/svg/svg.h"

namespace fasti::render {

using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Release<cairo_destroy>>;

/// Draws the scene as SVG through librsvg, into a box of the surface's own units. `automatic` is
/// light. Nothing, or what went wrong.
std::optional<RenderError> draw_scene(const Scene& scene, Theme theme, const Box& box,
                                      cairo_t* context);

/// Takes what a surface writes: a `cairo_write_func_t` whose closure is a `std::string`.
cairo_status_t append_to_string(void* out, const unsigned char* bytes, unsigned int count);

}  // namespace fasti::render
