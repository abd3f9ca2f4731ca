// SPDX-License-Identifier: MIT
#include "render/fonts/face.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include "render/release.h"

namespace fasti::render {

namespace {

using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Release<hb_buffer_destroy>>;
using OwnFace = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using Request = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;
using Pen = std::unique_ptr<hb_draw_funcs_t, Release<hb_draw_funcs_destroy>>;

/// Where a glyph is being drawn: font units, y upwards, become pixels, y downwards.
struct Drawing {
  std::vector<PathStep>& out;
  Point origin;
  double scale = 1;

  Point at(float x, float y) const {
    return {origin.x + static_cast<double>(x) * scale, origin.y - static_cast<double>(y) * scale};
  }
};

Drawing& drawing(void* data) { return *static_cast<Drawing*>(data); }

// HarfBuzz makes cubic curves of quadratic ones by itself.
Pen make_pen() {
  Pen pen(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(
      pen.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
        drawing(data).out.push_back({PathStep::Kind::move, drawing(data).at(x, y), {}, {}});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      pen.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
        drawing(data).out.push_back({PathStep::Kind::line, drawing(data).at(x, y), {}, {}});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(
      pen.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2,
         float x, float y, void*) {
        const Drawing& on = drawing(data);
        on.out.push_back({PathStep::Kind::curve, on.at(x, y), on.at(x1, y1), on.at(x2, y2)});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(
      pen.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
        drawing(data).out.push_back({PathStep::Kind::close, {}, {}, {}});
      },
      nullptr, nullptr);
  return pen;
}

hb_draw_funcs_t* pen() {
  static const Pen kPen = make_pen();
  return kPen.get();
}

Buffer shaped(hb_font_t* font, std::u32string_view text, bool right_to_left,
              const std::string& lang) {
  Buffer buffer(hb_buffer_create());
  for (std::size_t i = 0; i < text.size(); ++i) {
    hb_buffer_add(buffer.get(), text[i], static_cast<unsigned>(i));
  }
  hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer.get(), right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  // The locale must not choose, so that the language is always said.
  hb_buffer_set_language(buffer.get(),
                         hb_language_from_string(lang.empty() ? "und" : lang.c_str(), -1));
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(font, buffer.get(), nullptr, 0);
  return buffer;
}

}  // namespace

std::unique_ptr<Face> Face::open(const std::string& path, unsigned index) {
  const Blob blob(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!blob || index >= hb_face_count(blob.get())) return nullptr;
  OwnFace face(hb_face_create(blob.get(), index));
  if (hb_face_get_glyph_count(face.get()) == 0) return nullptr;
  // Bitmaps, such as most emoji have, are no outlines.
  const Blob glyf(hb_face_reference_table(face.get(), HB_TAG('g', 'l', 'y', 'f')));
  const Blob cff(hb_face_reference_table(face.get(), HB_TAG('C', 'F', 'F', ' ')));
  if (hb_blob_get_length(glyf.get()) == 0 && hb_blob_get_length(cff.get()) == 0) return nullptr;
  hb_font_t* const font = hb_font_create(face.get());
  return std::unique_ptr<Face>(new Face(face.release(), font));
}

Face::~Face() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

bool Face::has(char32_t c) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, c, &glyph) != 0;
}

double Face::draw(std::u32string_view text, bool right_to_left, const std::string& lang,
                  double size, Point at, std::vector<PathStep>& out) const {
  const Buffer buffer = shaped(font_, text, right_to_left, lang);
  unsigned count = 0;
  const hb_glyph_info_t* const glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* const places = hb_buffer_get_glyph_positions(buffer.get(), &count);
  const double scale = size / hb_face_get_upem(face_);
  double x = 0;
  for (unsigned i = 0; i < count; ++i) {
    Drawing drawing{
        out, {at.x + (x + places[i].x_offset) * scale, at.y - places[i].y_offset * scale}, scale};
    hb_font_get_glyph_shape(font_, glyphs[i].codepoint, pen(), &drawing);
    x += places[i].x_advance;
  }
  return x * scale;
}

std::optional<std::string> Face::subset(const std::set<char32_t>& characters) const {
  const Request request(hb_subset_input_create_or_fail());
  if (!request) return std::nullopt;
  hb_set_t* const wanted = hb_subset_input_unicode_set(request.get());
  for (const char32_t c : characters) hb_set_add(wanted, c);
  hb_subset_input_set_flags(request.get(), HB_SUBSET_FLAGS_NO_HINTING);
  const OwnFace made(hb_subset_or_fail(face_, request.get()));
  if (!made) return std::nullopt;
  const Blob blob(hb_face_reference_blob(made.get()));
  unsigned length = 0;
  const char* const bytes = hb_blob_get_data(blob.get(), &length);
  if (length == 0) return std::nullopt;
  return std::string(bytes, length);
}

}  // namespace fasti::render
