// SPDX-License-Identifier: MIT
#include "render/cairo/drawing.h"

#include <fmt/format.h>
#include <librsvg/rsvg.h>

namespace fasti::render {

namespace {

using Handle = std::unique_ptr<RsvgHandle, Release<g_object_unref>>;
using Stream = std::unique_ptr<GInputStream, Release<g_object_unref>>;
using Fault = std::unique_ptr<GError, Release<g_error_free>>;

RenderError fault_of(GError* error) {
  const Fault owned(error);
  return {fmt::format("the picture could not be drawn: {}", owned ? owned->message : "unknown")};
}

}  // namespace

std::optional<RenderError> draw_scene(const Scene& scene, Theme theme, const Box& box,
                                      cairo_t* context) {
  const std::string svg = write_svg(scene, theme == Theme::automatic ? Theme::light : theme);
  GError* error = nullptr;
  // The bytes live as long as the stream; librsvg takes no copy.
  const Stream stream(
      g_memory_input_stream_new_from_data(svg.data(), static_cast<gssize>(svg.size()), nullptr));
  const Handle handle(rsvg_handle_new_from_stream_sync(
      stream.get(), nullptr, RSVG_HANDLE_FLAG_UNLIMITED, nullptr, &error));
  if (!handle) return fault_of(error);
  const RsvgRectangle viewport{box.x, box.y, box.width, box.height};
  if (rsvg_handle_render_document(handle.get(), context, &viewport, &error)) return std::nullopt;
  return fault_of(error);
}

cairo_status_t append_to_string(void* out, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(out)->append(bytes, bytes + count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace fasti::render
