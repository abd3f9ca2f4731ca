// SPDX-License-Identifier: MIT
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "render/content/make_content.h"
#include "render/content/status.h"
#include "render/graph/graph.h"
#include "render/png/png.h"
#include "render/status/status.h"
#include "render/svg/svg.h"
#include "render/timeline/timeline.h"
#include "render/vertical/vertical.h"
#include "src/command.h"
#include "src/input.h"
#include "src/read_day.h"

namespace fasti {

namespace {

struct RenderOptions {
  InputOptions input;
  std::string output;
  std::string view = "timeline";
  std::string theme = "auto";
  double width = 0;
  double scale = 2;
  std::string as_of;
  bool strict = false;
};

/// A picture laid out, and what went wrong on the way.
struct Picture {
  render::Scene scene;
  std::vector<std::string> warnings;
};

/// What a view is made of.
struct Subjects {
  const Chronology& chronology;
  const Reasoning& reasoning;
  const render::Content& content;
  double width = 0;
  std::optional<Day> as_of;
};

struct View {
  std::string_view name;
  Picture (*lay_out)(const Subjects& subjects);
};

constexpr auto kViews = std::to_array<View>({
    {"timeline",
     [](const Subjects& of) {
       return Picture{render::lay_out_timeline(of.content, {.width = of.width}), {}};
     }},
    {"graph",
     [](const Subjects& of) {
       render::GraphPicture picture = render::lay_out_graph(of.content, {.width = of.width});
       return Picture{std::move(picture.scene), std::move(picture.warnings)};
     }},
    {"status",
     [](const Subjects& of) {
       const render::StatusContent status =
           render::make_status(of.chronology, of.reasoning, of.content, of.as_of);
       return Picture{render::lay_out_status(status, {.width = of.width}), {}};
     }},
    {"vertical",
     [](const Subjects& of) {
       return Picture{render::lay_out_vertical(of.content, {.width = of.width}).front(), {}};
     }},
});

/// A file format, chosen by the ending of the output's name.
struct PictureFormat {
  std::string_view ending;
  std::variant<std::string, render::RenderError> (*write)(const render::Scene&, render::Theme,
                                                          double scale);
};

constexpr auto kFormats = std::to_array<PictureFormat>({
    {".svg",
     [](const render::Scene& scene, render::Theme theme,
        double) -> std::variant<std::string, render::RenderError> {
       return render::write_svg(scene, theme);
     }},
    {".png", render::write_png},
});

const PictureFormat* format_of(std::string_view path) {
  for (const PictureFormat& format : kFormats) {
    if (path.size() > format.ending.size() && path.ends_with(format.ending)) return &format;
  }
  return nullptr;
}

bool same_file(const Environment& environment, const std::string& a, const std::string& b) {
  const std::string left = environment.files->canonical(a);
  return !left.empty() && left == environment.files->canonical(b);
}

/// Whether the output would take the place of a file that was read.
bool overwrites_input(const render::CheckedFile& file, const std::string& output,
                      const Environment& environment) {
  for (FileId id = 0; id < file.loaded.files.size(); ++id) {
    if (same_file(environment, file.loaded.files[id].name(), output)) return true;
  }
  return false;
}

void draw(const Chronology& chronology, const Reasoning& reasoning, const PictureFormat& format,
          const RenderOptions& options, std::optional<Day> as_of, Session& session) {
  const render::Content content = render::make_content(chronology, reasoning, options.input.lang);
  for (const View& view : kViews) {
    if (view.name != options.view) continue;
    const Picture picture = view.lay_out({chronology, reasoning, content, options.width, as_of});
    for (const std::string& warning : picture.warnings) {
      session.err += fmt::format("fasti: warning: {}\n", warning);
    }
    const auto theme = render::parse_theme(options.theme).value_or(render::Theme::automatic);
    const auto bytes = format.write(picture.scene, theme, options.scale);
    if (const auto* error = std::get_if<render::RenderError>(&bytes)) {
      session.fail(fmt::format("{} cannot be drawn: {}", options.output, error->message));
      return;
    }
    const std::string why =
        session.environment.write_file(options.output, std::get<std::string>(bytes));
    if (!why.empty()) session.fail(fmt::format("{} cannot be written: {}", options.output, why));
  }
}

void run_render(const RenderOptions& options, Session& session) {
  const PictureFormat* format = format_of(options.output);
  if (format == nullptr) {
    session.fail(
        fmt::format("{} has no ending that says what to draw; use .svg or .png", options.output));
    return;
  }
  std::optional<Day> as_of;
  if (!options.as_of.empty()) {
    as_of = read_day(options.as_of, session);
    if (!as_of) return;
    if (options.view != "status") {
      session.fail("--as-of marks a day in the status view; add --view status");
      return;
    }
  }
  const auto file = read_and_check(options.input.file, options.input, session);
  if (!file) return;
  print_findings(*file, options.input, session);
  if (!file->loaded.chronology) {
    session.fail(
        fmt::format("{} cannot be read as a chronology, so nothing was drawn", file->name));
    return;
  }
  if (options.strict && file->checked.diagnostics.has_errors()) {
    session.exit = Exit::findings;
    return;
  }
  if (overwrites_input(*file, options.output, session.environment)) {
    session.fail(fmt::format("{} is part of the chronology; choose another name", options.output));
    return;
  }
  draw(*file->loaded.chronology, *file->checked.reasoning, *format, options, as_of, session);
}

}  // namespace

void declare_render(CLI::App& app, Session& session) {
  auto options = std::make_shared<RenderOptions>();
  add_input_options(app, options->input);
  app.add_option("-o,--output", options->output, "the picture; its ending is .svg or .png")
      ->required()
      ->type_name("OUT");
  app.add_option("--view", options->view, "what to draw")
      ->check(CLI::IsMember({"timeline", "vertical", "graph", "status"}))
      ->type_name("timeline|vertical|graph|status")
      ->capture_default_str();
  app.add_option("--as-of", options->as_of, "a day to mark in the status view")->type_name("DAY");
  app.add_option("--theme", options->theme, "colours; auto follows the viewer")
      ->check(CLI::IsMember({"light", "dark", "auto"}))
      ->type_name("light|dark|auto")
      ->capture_default_str();
  app.add_option("--width", options->width, "width in pixels; the layout chooses when not given")
      ->type_name("PX")
      ->check(CLI::Range(640.0, 20000.0));
  app.add_option("--scale", options->scale, "PNG pixels for each pixel of the picture")
      ->type_name("N")
      ->check(CLI::Range(0.1, 10.0))
      ->capture_default_str();
  app.add_flag("--strict", options->strict, "draw nothing when the check finds an error");
  app.callback([options, &session] { run_render(*options, session); });
}

}  // namespace fasti
