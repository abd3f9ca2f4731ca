// SPDX-License-Identifier: MIT
#include "render/cairo/pdf.h"

#include <algorithm>

#include <cairo-pdf.h>
#include <fmt/format.h>

#include "render/cairo/drawing.h"
#include "render/svg/link.h"
#include "render/text/plain_text.h"

namespace fasti::render {

namespace {

constexpr double kPointsPerPixel = 72.0 / 96.0;
constexpr double kMostPoints = 14'400;  // the side of a page, PDF 1.7, annex C.2

/// cairo 1.16 copies an address into the file as it is, where a bracket or a backslash would end
/// it.
void encode_links(std::vector<Shape>& shapes) {
  for (Shape& shape : shapes) {
    if (auto* group = std::get_if<Group>(&shape)) {
      group->href = web_link(group->href);
      encode_links(group->shapes);
    }
  }
}

/// Where a scene stands on its page, in points.
struct Placing {
  double width = 0;  ///< of the page
  double height = 0;
  Box box;
};

Placing place(const Scene& scene, const Sheet& sheet) {
  const double width = (sheet.width > 0 ? sheet.width : scene.width) * kPointsPerPixel;
  const double height = (sheet.height > 0 ? sheet.height : scene.height) * kPointsPerPixel;
  const double limit = std::min(1.0, kMostPoints / std::max(width, height));
  Placing out{width * limit, height * limit, {}};
  const double scale =
      std::min({kPointsPerPixel * limit, out.width / scene.width, out.height / scene.height});
  out.box.width = scene.width * scale;
  out.box.height = scene.height * scale;
  out.box.x = (out.width - out.box.width) / 2;
  out.box.y = (out.height - out.box.height) / 2;
  return out;
}

/// On a dark page the ground reaches its edges.
void paint_ground(const Placing& page, Theme theme, cairo_t* context) {
  if (theme != Theme::dark) return;
  Scene ground;
  ground.width = page.width;
  ground.height = page.height;
  draw_scene(ground, theme, {0, 0, page.width, page.height}, context);
}

void describe(cairo_surface_t* surface, const Scene& scene) {
  const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface, what, plain_line(text).c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, scene.title);
  set(CAIRO_PDF_METADATA_SUBJECT, scene.description);
  set(CAIRO_PDF_METADATA_CREATOR, "Fasti");
  // Without a date of its own the document would carry the clock's.
  set(CAIRO_PDF_METADATA_CREATE_DATE, "");
}

RenderError unwritten(cairo_status_t status) {
  return {fmt::format("PDF could not be written: {}", cairo_status_to_string(status))};
}

}  // namespace

std::variant<std::string, RenderError> write_pdf(const std::vector<Scene>& pages, Theme theme,
                                                 const Sheet& sheet) {
  std::string out;
  const Surface surface(cairo_pdf_surface_create_for_stream(append_to_string, &out, 1, 1));
  if (!pages.empty()) describe(surface.get(), pages.front());
  const Context context(cairo_create(surface.get()));
  for (Scene page : pages) {
    if (!(page.width > 0 && page.height > 0)) {
      return RenderError{"a page without width or height cannot be drawn"};
    }
    encode_links(page.shapes);
    const Placing placing = place(page, sheet);
    cairo_pdf_surface_set_size(surface.get(), placing.width, placing.height);
    paint_ground(placing, theme, context.get());
    if (auto error = draw_scene(page, theme, placing.box, context.get())) return *error;
    cairo_show_page(context.get());
  }
  const cairo_status_t drawn = cairo_status(context.get());
  if (drawn != CAIRO_STATUS_SUCCESS) return unwritten(drawn);
  cairo_surface_finish(surface.get());
  const cairo_status_t finished = cairo_surface_status(surface.get());
  if (finished != CAIRO_STATUS_SUCCESS) return unwritten(finished);
  return out;
}

}  // namespace fasti::render
