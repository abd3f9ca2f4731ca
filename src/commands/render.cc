// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "render/content/make_content.h"
#include "render/graph/reduce.h"
#include "render/html/facts_table.h"
#include "render/link_marks.h"
#include "render/svg/link.h"
#include "render/table_link.h"
#include "src/choices.h"
#include "src/command.h"
#include "src/input.h"
#include "src/opening.h"
#include "src/option_endings.h"
#include "src/output.h"
#include "src/page_size.h"
#include "src/picture.h"
#include "src/read_day.h"
#include "src/selecting.h"
#include "src/views.h"
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
  std::string order = "time";
  bool reduce = false;
  std::string fonts = "system";
  std::string id_prefix;
  std::string table;
  bool strict = false;
};

/// What goes with one format alone.
bool suits_format(const RenderOptions& options, Session& session) {
  const std::string_view ending = format_of(options.output)->ending;
  if (!options.table.empty() && ending == ".dot") {
    session.fail("--table goes with a picture that can lead to it: .svg, .pdf or .png");
    return false;
  }
  if (!options.table.empty() && !has_ending(options.table, ".html") &&
      !has_ending(options.table, ".htm")) {
    session.fail(fmt::format("--table writes HTML; end {} in .html", options.table));
    return false;
  }
  if (!options.id_prefix.empty() && ending != ".svg") {
    session.fail("--id-prefix is for .svg, which alone has ids; leave it out");
    return false;
  }
  if (options.fonts == "system" || ending == ".svg") return true;
  if (options.fonts == "embedded" && ending == ".pdf") return true;  // it always has them
  session.fail(
      fmt::format("--fonts {} is for .svg; a .pdf embeds its fonts by itself, and a .png is "
                  "pixels; leave it out",
                  options.fonts));
  return false;
}

/// What the options ask for, or nothing, with the reason in the session.
std::optional<PictureStyle> read_style(const RenderOptions& options, Session& session) {
  const auto page = read_width(options.width, view_of(options.view).paper);
  if (const auto* wrong = std::get_if<std::string>(&page)) {
    session.fail("--width: " + *wrong);
    return std::nullopt;
  }
  const auto scale = read_scale(options.scale);
  if (const auto* wrong = std::get_if<std::string>(&scale)) {
    session.fail("--scale: " + *wrong);
    return std::nullopt;
  }
  if (!options.id_prefix.empty() && !is_id_prefix(options.id_prefix)) {
    session.fail(
        fmt::format("--id-prefix: `{}` cannot begin an id; write a letter or `_`, then up "
                    "to 63 letters, digits, `-`, `_` or `.`, such as fig1-",
                    options.id_prefix));
    return std::nullopt;
  }
  if (!suits_format(options, session)) return std::nullopt;
  return PictureStyle{std::get<PageSize>(page),
                      render::parse_theme(options.theme).value_or(render::Theme::automatic),
                      std::get<double>(scale),
                      render::parse_fonts(options.fonts).value_or(render::Fonts::system),
                      options.id_prefix};
}

void tell_of_pages(const std::vector<OutputFile>& files, std::size_t pages, Session& session) {
  session.err += fmt::format("fasti: {} pages: {} to {}\n", pages, escape_controls(files[0].path),
                             escape_controls(files[pages - 1].path));
}

/// The address of the table as it is seen from the picture; empty where nothing can lead to it.
std::string link_to_table(const RenderOptions& options) {
  if (options.table.empty() || format_of(options.output)->ending == ".png") return {};
  namespace fs = std::filesystem;
  std::error_code none;
  const fs::path table = fs::absolute(options.table, none);
  const fs::path folder = fs::absolute(options.output, none).parent_path();
  const std::string way = table.lexically_proximate(folder).generic_string();
  return render::encoded_path(way);
}

void write(const ViewSubjects& of, const RenderOptions& options, const PictureStyle& style,
           const render::CheckedFile& file, Session& session) {
  const std::string table = link_to_table(options);
  const auto lay_out = [&](const PageSize& page) {
    // Layouts count in whole pixels.
    render::Pages picture =
        view_of(options.view).lay_out(of, {std::floor(page.width), std::floor(page.height)});
    for (render::Scene& scene : picture.pages) {
      render::link_marks(of.content, scene);
      if (!table.empty()) render::add_table_link(table, scene);
    }
    return picture;
  };
  auto drawn = draw_files({of.content, lay_out}, style, options.output, session);
  if (!drawn) return;
  std::vector<OutputFile>& files = *drawn;
  const std::size_t pages = files.size();
  if (!options.table.empty()) {
    files.push_back(
        {options.table, render::facts_page({of.chronology, of.reasoning, of.part, of.content})});
  }
  if (!write_output(file.loaded.files, files, session)) return;
  if (pages > 1 && !options.input.quiet) tell_of_pages(files, pages, session);
}

/// Why an option of the graph does not fit the picture; empty when it does.
std::string graph_alone(const RenderOptions& options, bool is_dot) {
  if (options.view == "graph" || is_dot) return {};
  if (options.reduce) return "--reduce leaves out links of the graph; add --view graph";
  if (options.order != "time") return "--order arranges the cards of the graph; add --view graph";
  return {};
}

/// A table tells of all events, as does a .dot.
render::TellMarks telling_for(const RenderOptions& options) {
  const bool all = !options.table.empty() || format_of(options.output)->ending == ".dot";
  return all ? render::TellMarks::all : view_of(options.view).telling;
}

void run_render(const CLI::App& app, const RenderOptions& options, Session& session) {
  if (format_of(options.output) == nullptr) {
    session.fail(fmt::format(
        "{} has no ending that says what to draw; use .svg, .png, .pdf or .dot", options.output));
    return;
  }
  const auto style = read_style(options, session);
  if (!style || !options_suit(app, picture_options(), options.output, session)) return;
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
  if (const std::string wrong = graph_alone(options, format_of(options.output)->ending == ".dot");
      !wrong.empty()) {
    session.fail(wrong);
    return;
  }
  const std::array<std::string, 2> outputs{options.output, options.table};
  const auto opened = open_part({.input = options.input,
                                 .otherwise = "nothing was drawn",
                                 .strict = options.strict,
                                 .outputs = outputs},
                                options.selection, *days, session);
  if (!opened) return;
  const Chronology& chronology = opened->chronology();
  const Reasoning& reasoning = opened->reasoning();
  ViewSubjects subjects{chronology, reasoning, opened->part,
                        render::make_content(chronology, reasoning, opened->part,
                                             options.input.lang, telling_for(options)),
                        as_of};
  if (options.order == "rank") subjects.order = render::GraphOrder::rank;
  if (options.reduce) subjects.content = render::reduce(std::move(subjects.content));
  write(subjects, options, *style, opened->file, session);
}

}  // namespace

void declare_render(CLI::App& app, Session& session) {
  auto options = std::make_shared<RenderOptions>();
  std::vector<std::string> views;
  for (const View& view : all_views()) views.emplace_back(view.name);
  const auto add = [&](const char* name, auto& value, const char* about, const std::string& kind) {
    return app.add_option(name, value, about)->type_name(kind)->group("Picture");
  };
  add("-o,--output", options->output, "the file; its ending is .svg, .png, .pdf or .dot", "OUT")
      ->required();
  add("--view", options->view, "what to draw; a .dot is always the graph",
      fmt::format("{}", fmt::join(views, "|")))
      ->check(one_of(views))
      ->capture_default_str();
  add("--as-of", options->as_of, "a day to mark in the status view", "DAY");
  add("--order", options->order, "what places the cards of the graph: lanes and dates, or links",
      "time|rank")
      ->check(one_of({"time", "rank"}))
      ->capture_default_str();
  app.add_flag("--reduce", options->reduce, "leave out links of the graph that others imply")
      ->group("Picture");
  add("--theme", options->theme, "colours; auto follows the viewer, in .svg alone",
      "light|dark|auto")
      ->check(one_of({"light", "dark", "auto"}))
      ->capture_default_str();
  add("--width", options->width, "pixels, or a4, letter, slide; the layout chooses when not given",
      "WIDTH");
  add("--scale", options->scale, "of a .png: how many pixels for each of the picture's", "N")
      ->capture_default_str();
  add("--fonts", options->fonts, "of an .svg: the viewer's, embedded, or outlines of the letters",
      "system|embedded|outlines")
      ->check(one_of({"system", "embedded", "outlines"}))
      ->capture_default_str();
  add("--id-prefix", options->id_prefix, "of an .svg: what all its ids begin with", "TEXT");
  add("--table", options->table, "write the same facts as a table, too, and link to it", "HTML");
  app.add_flag("--strict", options->strict, "write nothing when the check finds an error")
      ->group("Picture");
  add_select_options(app, options->selection);
  add_input_options(app, options->input);
  app.callback([options, &app, &session] { run_render(app, *options, session); });
}

}  // namespace fasti
