// SPDX-License-Identifier: MIT
#include "render/png/png.h"

#include <cmath>
#include <memory>

#include <cairo.h>
#include <fmt/format.h>
#include <librsvg/rsvg.h>

namespace fasti::render {

namespace {

constexpr double kMostPixels = 32'767;     // cairo's limit for a side
constexpr double kMostArea = 268'435'456;  // 1 GiB of four bytes each

template <auto release>
struct Release {
  template <class Object>
  void operator()(Object* object) const {
    release(object);
  }
};

using Handle = std::unique_ptr<RsvgHandle, Release<g_object_unref>>;
using Fault = std::unique_ptr<GError, Release<g_error_free>>;
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Release<cairo_destroy>>;

RenderError fault_of(GError* error) {
  const Fault owned(error);
  return {fmt::format("the picture could not be drawn: {}", owned ? owned->message : "unknown")};
}

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(out)->append(bytes, bytes + count);
  return CAIRO_STATUS_SUCCESS;
}

std::variant<std::string, RenderError> encode(cairo_surface_t* surface) {
  std::string out;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface, append, &out);
  if (status == CAIRO_STATUS_SUCCESS) return out;
  return RenderError{fmt::format("PNG could not be written: {}", cairo_status_to_string(status))};
}

std::variant<std::string, RenderError> draw(const std::string& svg, int width, int height) {
  GError* error = nullptr;
  // The bytes live as long as the stream; librsvg takes no copy.
  GInputStream* stream =
      g_memory_input_stream_new_from_data(svg.data(), static_cast<gssize>(svg.size()), nullptr);
  const Handle handle(rsvg_handle_new_from_stream_sync(stream, nullptr, RSVG_HANDLE_FLAG_UNLIMITED,
                                                       nullptr, &error));
  g_object_unref(stream);
  if (!handle) return fault_of(error);
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
    return RenderError{"there is not enough memory for the picture; use a smaller scale"};
  }
  const Context context(cairo_create(surface.get()));
  const RsvgRectangle viewport{0, 0, static_cast<double>(width), static_cast<double>(height)};
  if (!rsvg_handle_render_document(handle.get(), context.get(), &viewport, &error)) {
    return fault_of(error);
  }
  return encode(surface.get());
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
  const std::string svg = write_svg(scene, theme == Theme::automatic ? Theme::light : theme);
  return draw(svg, static_cast<int>(width), static_cast<int>(height));
}

}  // namespace fasti::render
