// SPDX-License-Identifier: MIT
#include "render/cairo/png.h"

#include <cmath>

#include <fmt/format.h>

#include "render/cairo/drawing.h"

namespace fasti::render {

namespace {

constexpr double kMostPixels = 32'767;     // cairo's limit for a side
constexpr double kMostArea = 268'435'456;  // 1 GiB of four bytes each

std::variant<std::string, RenderError> encode(cairo_surface_t* surface) {
  std::string out;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface, append_to_string, &out);
  if (status == CAIRO_STATUS_SUCCESS) return out;
  return RenderError{fmt::format("PNG could not be written: {}", cairo_status_to_string(status))};
}

}  // namespace

std::variant<std::string, RenderError> write_png(const Scene& scene, Theme theme, double scale) {
  const double width = std::ceil(scene.width * scale - 1e-6);
  const double height = std::ceil(scene.height * scale - 1e-6);
  if (!(width >= 1 && height >= 1)) {
    return RenderError{
        fmt::format("a picture of {:g} by {:g} pixels cannot be drawn; use a larger "
                    "scale",
                    width, height)};
  }
  if (width > kMostPixels || height > kMostPixels || width * height > kMostArea) {
    return RenderError{fmt::format(
        "the picture would be {:.0f} by {:.0f} pixels, and PNG goes up to {:.0f} a side and {:.0f} "
        "million in all; use a smaller scale, or write SVG",
        width, height, kMostPixels, kMostArea / 1e6)};
  }
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width),
                                                   static_cast<int>(height)));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
    return RenderError{"there is not enough memory for the picture; use a smaller scale"};
  }
  const Context context(cairo_create(surface.get()));
  if (auto error = draw_scene(scene, theme, {0, 0, width, height}, context.get())) return *error;
  return encode(surface.get());
}

}  // namespace fasti::render
