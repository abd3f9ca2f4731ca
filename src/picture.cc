// SPDX-License-Identifier: MIT
#include "src/picture.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "render/cairo/pdf.h"
#include "render/cairo/png.h"
#include "render/dot/dot.h"
#include "src/output.h"

namespace fasti {

namespace {

using Bytes = std::variant<std::string, render::RenderError>;

void add_file(Bytes bytes, Drawn& out) {
  if (auto* error = std::get_if<render::RenderError>(&bytes)) {
    out.error = std::move(error->message);
  } else {
    out.files.push_back(std::move(std::get<std::string>(bytes)));
  }
}

void warn_of_missing(const std::set<char32_t>& missing, Drawn& out) {
  const std::string note = render::missing_note({missing.begin(), missing.end()});
  if (!note.empty()) out.warnings.push_back(note);
}

/// For what this machine's fonts draw.
void warn_of_missing(const render::Pages& picture, Drawn& out) {
  std::set<char32_t> missing;
  for (const render::Scene& page : picture.pages) {
    const std::vector<char32_t> here = render::missing_characters(page);
    missing.insert(here.begin(), here.end());
  }
  warn_of_missing(std::move(missing), out);
}

/// How much of its size a picture keeps on a sheet.
double kept(const render::Pages& picture, const PageSize& sheet) {
  const render::Scene& scene = picture.pages.front();
  return std::min({1.0, sheet.width / scene.width, sheet.height / scene.height});
}

/// On one sheet a picture that would be too high is laid out wider, which makes it lower, as long
/// as it can then be larger.
render::Pages fit(const PictureSource& of, const PageSize& sheet) {
  render::Pages best = of.lay_out(sheet);
  constexpr std::array kWider{1.2, 1.45, 1.75, 2.1, 2.5};
  for (const double factor : kWider) {
    const double now = kept(best, sheet);
    if (best.pages.size() > 1 || now >= 1) break;
    render::Pages wider = of.lay_out({sheet.width * factor, sheet.height * factor});
    if (kept(wider, sheet) <= now) break;
    best = std::move(wider);
  }
  return best;
}

Drawn draw_svg(const PictureSource& of, const PictureStyle& style) {
  render::Pages picture = of.lay_out(style.page);
  Drawn out{{}, std::move(picture.warnings), {}};
  std::set<char32_t> missing;
  for (const render::Scene& page : picture.pages) {
    const render::Letters letters = render::make_letters(page, style.fonts);
    missing.insert(letters.missing.begin(), letters.missing.end());
    out.files.push_back(render::write_svg(page, style.theme, style.id_prefix, letters.fonts));
  }
  warn_of_missing(std::move(missing), out);
  return out;
}

Drawn draw_png(const PictureSource& of, const PictureStyle& style) {
  render::Pages picture = of.lay_out(style.page);
  Drawn out{{}, std::move(picture.warnings), {}};
  for (const render::Scene& page : picture.pages) {
    if (out.error.empty()) add_file(render::write_png(page, style.theme, style.scale), out);
  }
  warn_of_missing(picture, out);
  return out;
}

Drawn draw_pdf(const PictureSource& of, const PictureStyle& style) {
  const bool sheets = style.page.height > 0;
  render::Pages picture = sheets ? fit(of, style.page) : of.lay_out(style.page);
  Drawn out{{}, std::move(picture.warnings), {}};
  constexpr double kLegible = 0.5;
  const double share = sheets ? kept(picture, style.page) : 1;
  if (share < kLegible) {
    out.warnings.push_back(fmt::format(
        "to fit its page the picture is drawn at {:.0f} % of its size; show a part of it, by "
        "--from, --around and the like, or leave --width out",
        share * 100));
  }
  const render::Sheet sheet{style.page.width, style.page.height};
  add_file(render::write_pdf(picture.pages, style.theme, sheets ? sheet : render::Sheet{}), out);
  warn_of_missing(picture, out);
  return out;
}

Drawn draw_dot(const PictureSource& of, const PictureStyle&) {
  return {{render::write_dot(of.content)}, {}, {}};
}

constexpr auto kFormats = std::to_array<PictureFormat>({
    {".svg", draw_svg},
    {".png", draw_png},
    {".pdf", draw_pdf},
    {".dot", draw_dot},
});

}  // namespace

const PictureFormat* format_of(std::string_view path) {
  const auto* const found =
      std::find_if(kFormats.begin(), kFormats.end(),
                   [&](const PictureFormat& format) { return has_ending(path, format.ending); });
  return found == kFormats.end() ? nullptr : found;
}

std::string page_path(std::string_view path, std::size_t number) {
  const std::size_t dot = std::min(path.rfind('.'), path.size());
  return fmt::format("{}-{}{}", path.substr(0, dot), number, path.substr(dot));
}

std::optional<std::vector<OutputFile>> draw_files(const PictureSource& of,
                                                  const PictureStyle& style,
                                                  const std::string& output, Session& session) {
  Drawn drawn = format_of(output)->draw(of, style);
  for (const std::string& warning : drawn.warnings) {
    session.err += fmt::format("fasti: warning: {}\n", warning);
  }
  if (!drawn.error.empty()) {
    session.fail(fmt::format("{} cannot be drawn: {}", output, drawn.error));
    return std::nullopt;
  }
  std::vector<OutputFile> out;
  const bool several = drawn.files.size() > 1;
  for (std::string& bytes : drawn.files) {
    out.push_back({several ? page_path(output, out.size() + 1) : output, std::move(bytes)});
  }
  return out;
}

}  // namespace fasti
