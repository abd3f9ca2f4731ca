// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "render/cairo/pdf.h"
#include "render/cairo/png.h"
#include "render/content/make_content.h"
#include "render/content/status.h"
#include "render/dot/dot.h"
#include "render/graph/graph.h"
#include "render/link_marks.h"
#include "render/status/status.h"
#include "render/svg/svg.h"
#include "render/timeline/timeline.h"
#include "render/vertical/vertical.h"
#include "src/command.h"
#include "src/input.h"
#include "src/output.h"
#include "src/page_size.h"
#include "src/read_day.h"
#include "src/selecting.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

struct RenderOptions {
  InputOptions input;
  SelectOptions selection;
  std::string output;
  std::string view = "timeline";
  std::string theme = "auto";
  std::string width;
  std::string scale = "2";
  std::string as_of;
  bool strict = false;
};

/// A picture laid out, on one page or several, and what went wrong on the way.
struct Picture {
  std::vector<render::Scene> pages;
  std::vector<std::string> warnings;
};

/// What a view is made of.
struct Subjects {
  const Chronology& chronology;
  const Reasoning& reasoning;
  render::Content content;
  std::optional<Day> as_of;  ///< a day to mark
};

struct View {
  std::string_view name;
  /// With a height, a view that can goes on on a new page where one is full.
  Picture (*lay_out)(const Subjects& of, const PageSize& page);
  Orientation paper = Orientation::landscape;
};

constexpr auto kViews = std::to_array<View>({
    {"timeline",
     [](const Subjects& of, const PageSize& page) {
       return Picture{{render::lay_out_timeline(of.content, {.width = page.width})}, {}};
     }},
    {"vertical",
     [](const Subjects& of, const PageSize& page) {
       return Picture{
           render::lay_out_vertical(of.content, {.width = page.width, .page_height = page.height}),
           {}};
     },
     Orientation::portrait},
    {"graph",
     [](const Subjects& of, const PageSize& page) {
       render::GraphPicture picture = render::lay_out_graph(of.content, {.width = page.width});
       return Picture{{std::move(picture.scene)}, std::move(picture.warnings)};
     },
     Orientation::portrait},
    {"status",
     [](const Subjects& of, const PageSize& page) {
       const render::StatusContent status =
           render::make_status(of.chronology, of.reasoning, of.content, of.as_of);
       return Picture{{render::lay_out_status(status, {.width = page.width})}, {}};
     }},
});

const View& view_of(std::string_view name) {
  const auto* const found = std::find_if(kViews.begin(), kViews.end(),
                                         [&](const View& view) { return view.name == name; });
  return found == kViews.end() ? kViews.front() : *found;
}

/// How a picture is to be drawn.
struct Style {
  const View& view;
  PageSize page;
  render::Theme theme = render::Theme::automatic;
  double scale = 1;
};

/// What becomes of a picture: bytes, or why there are none.
using Bytes = std::variant<std::string, render::RenderError>;

Picture lay_out(const Subjects& of, const Style& style, const PageSize& page) {
  // Layouts count in whole pixels.
  Picture picture = style.view.lay_out(of, {std::floor(page.width), std::floor(page.height)});
  for (render::Scene& scene : picture.pages) render::link_marks(of.content, scene);
  return picture;
}

/// How much of its size a picture keeps on a sheet.
double kept(const Picture& picture, const PageSize& sheet) {
  const render::Scene& scene = picture.pages.front();
  return std::min({1.0, sheet.width / scene.width, sheet.height / scene.height});
}

/// On one sheet a picture that would be too high is laid out wider, which makes it lower, as long
/// as it can then be larger.
Picture fit(const Subjects& of, const Style& style) {
  Picture best = lay_out(of, style, style.page);
  constexpr std::array kWider{1.2, 1.45, 1.75, 2.1, 2.5};
  for (const double factor : kWider) {
    const double now = kept(best, style.page);
    if (best.pages.size() > 1 || now >= 1) break;
    Picture wider = lay_out(of, style, {style.page.width * factor, style.page.height * factor});
    if (kept(wider, style.page) <= now) break;
    best = std::move(wider);
  }
  return best;
}

Bytes draw_svg(const Subjects& of, const Style& style, std::vector<std::string>& warnings) {
  Picture picture = lay_out(of, style, {style.page.width, 0});
  warnings = std::move(picture.warnings);
  return render::write_svg(picture.pages.front(), style.theme);
}

Bytes draw_png(const Subjects& of, const Style& style, std::vector<std::string>& warnings) {
  Picture picture = lay_out(of, style, {style.page.width, 0});
  warnings = std::move(picture.warnings);
  return render::write_png(picture.pages.front(), style.theme, style.scale);
}

Bytes draw_pdf(const Subjects& of, const Style& style, std::vector<std::string>& warnings) {
  const bool sheets = style.page.height > 0;
  Picture picture = sheets ? fit(of, style) : lay_out(of, style, style.page);
  warnings = std::move(picture.warnings);
  constexpr double kLegible = 0.5;
  const double share = sheets ? kept(picture, style.page) : 1;
  if (share < kLegible) {
    warnings.push_back(fmt::format(
        "to fit its page the picture is drawn at {:.0f} % of its size; show a part of it, by "
        "--from, --around and the like, or leave --width out",
        share * 100));
  }
  const render::Sheet sheet{style.page.width, style.page.height};
  return render::write_pdf(picture.pages, style.theme, sheets ? sheet : render::Sheet{});
}

Bytes draw_dot(const Subjects& of, const Style&, std::vector<std::string>&) {
  return render::write_dot(of.content);
}

/// A file format, chosen by the ending of the output's name.
struct PictureFormat {
  std::string_view ending;
  Bytes (*draw)(const Subjects&, const Style&, std::vector<std::string>& warnings);
};

constexpr auto kFormats = std::to_array<PictureFormat>({
    {".svg", draw_svg},
    {".png", draw_png},
    {".pdf", draw_pdf},
    {".dot", draw_dot},
});

/// The format of a path, whose ending may be in capitals.
const PictureFormat* format_of(std::string_view path) {
  for (const PictureFormat& format : kFormats) {
    const std::string_view end =
        path.substr(path.size() - std::min(path.size(), format.ending.size()));
    const bool fits = std::equal(end.begin(), end.end(), format.ending.begin(), format.ending.end(),
                                 [](char given, char wanted) {
                                   return given == wanted ||
                                          (given >= 'A' && given <= 'Z' && given + 32 == wanted);
                                 });
    if (fits && path.size() > end.size()) return &format;
  }
  return nullptr;
}

/// What the options ask for, or nothing, with the reason in the session.
std::optional<Style> read_style(const RenderOptions& options, Session& session) {
  const View& view = view_of(options.view);
  const auto page = read_width(options.width, view.paper);
  if (const auto* wrong = std::get_if<std::string>(&page)) {
    session.fail("--width: " + *wrong);
    return std::nullopt;
  }
  const auto scale = read_scale(options.scale);
  if (const auto* wrong = std::get_if<std::string>(&scale)) {
    session.fail("--scale: " + *wrong);
    return std::nullopt;
  }
  return Style{view, std::get<PageSize>(page),
               render::parse_theme(options.theme).value_or(render::Theme::automatic),
               std::get<double>(scale)};
}

void write(const Subjects& of, const PictureFormat& format, const Style& style,
           const std::string& output, Session& session) {
  std::vector<std::string> warnings;
  const Bytes bytes = format.draw(of, style, warnings);
  for (const std::string& warning : warnings) {
    session.err += fmt::format("fasti: warning: {}\n", warning);
  }
  if (const auto* error = std::get_if<render::RenderError>(&bytes)) {
    session.fail(fmt::format("{} cannot be drawn: {}", output, error->message));
    return;
  }
  write_result(std::get<std::string>(bytes), output, session);
}

/// Whether the chronology, as it was read and checked, is to be drawn.
bool may_draw(const render::CheckedFile& file, const RenderOptions& options, Session& session) {
  if (!file.loaded.chronology) {
    session.fail(fmt::format("{} cannot be read as a chronology, so nothing was drawn", file.name));
    return false;
  }
  if (options.strict && file.checked.diagnostics.has_errors()) {
    session.err += fmt::format("fasti: {} has errors, so nothing was drawn (--strict)\n",
                               escape_controls(file.name));
    session.exit = Exit::findings;
    return false;
  }
  return !is_input(file.loaded.files, options.output, session);
}

void run_render(const RenderOptions& options, Session& session) {
  const PictureFormat* format = format_of(options.output);
  if (format == nullptr) {
    session.fail(fmt::format(
        "{} has no ending that says what to draw; use .svg, .png, .pdf or .dot", options.output));
    return;
  }
  const auto style = read_style(options, session);
  if (!style) return;
  const auto days = read_days(options.selection, session);
  if (!days) return;
  std::optional<Day> as_of;
  if (!options.as_of.empty()) {
    if (options.view != "status") {
      session.fail("--as-of marks a day in the status view; add --view status");
      return;
    }
    as_of = read_day(options.as_of, session);
    if (!as_of) return;
  }
  const auto file = read_and_check(options.input.file, options.input, session);
  if (!file) return;
  print_findings(*file, options.input, session);
  if (!may_draw(*file, options, session)) return;
  const Chronology& chronology = *file->loaded.chronology;
  const Reasoning& reasoning = *file->checked.reasoning;
  const auto part = select_part(options.selection, *days, chronology, reasoning, session);
  if (!part) return;
  warn_of_language(chronology, options.input, session);
  const Subjects subjects{chronology, reasoning,
                          render::make_content(chronology, reasoning, *part, options.input.lang),
                          as_of};
  write(subjects, *format, *style, options.output, session);
}

}  // namespace

void declare_render(CLI::App& app, Session& session) {
  auto options = std::make_shared<RenderOptions>();
  std::vector<std::string> views;
  for (const View& view : kViews) views.emplace_back(view.name);
  const auto add = [&](const char* name, auto& value, const char* about, const std::string& kind) {
    return app.add_option(name, value, about)->type_name(kind)->group("Picture");
  };
  add("-o,--output", options->output, "the file; its ending is .svg, .png, .pdf or .dot", "OUT")
      ->required();
  add("--view", options->view, "what to draw; a .dot is always the graph",
      fmt::format("{}", fmt::join(views, "|")))
      ->check(CLI::IsMember(views))
      ->capture_default_str();
  add("--as-of", options->as_of, "a day to mark in the status view", "DAY");
  add("--theme", options->theme, "colours; auto follows the viewer, in .svg alone",
      "light|dark|auto")
      ->check(CLI::IsMember({"light", "dark", "auto"}))
      ->capture_default_str();
  add("--width", options->width, "pixels, or a4, letter, slide; the layout chooses when not given",
      "WIDTH");
  add("--scale", options->scale, "of a .png: how many pixels for each of the picture's", "N")
      ->capture_default_str();
  app.add_flag("--strict", options->strict, "write nothing when the check finds an error")
      ->group("Picture");
  add_select_options(app, options->selection);
  add_input_options(app, options->input);
  app.callback([options, &session] { run_render(*options, session); });
}

}  // namespace fasti
