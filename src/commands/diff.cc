// SPDX-License-Identifier: MIT
#include "render/diff/diff.h"

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

#include "render/diff/picture.h"
#include "render/link_marks.h"
#include "render/status/status.h"
#include "src/choices.h"
#include "src/command.h"
#include "src/input.h"
#include "src/option_endings.h"
#include "src/output.h"
#include "src/page_size.h"
#include "src/picture.h"
#include "src/views.h"
#include "timeline/query/select.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

struct DiffOptions {
  InputOptions input;
  std::string before;
  std::string after;
  std::vector<std::string> rest;  ///< what git gives beside
  std::string format = "text";
  std::string output;
  std::string view;
  std::string width;
  std::string theme = "auto";
  bool git = false;
};

/// A side of the comparison before it is read.
struct Side {
  std::string name;  ///< what it is called
  std::string file;  ///< where its text is; "-" is standard input
  std::string path;  ///< where includes start from
};

struct Sides {
  Side before;
  Side after;
};

/// What git gives an external diff: PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE, and
/// of a renamed file the new path and a message.
std::optional<Sides> sides_of_git(const DiffOptions& options, Session& session) {
  constexpr std::size_t kRest = 5;
  if (options.rest.size() < kRest) {
    session.fail(
        "--git is for git, which gives it seven arguments; see "
        "`git config diff.fasti.command 'fasti diff --git'`");
    return std::nullopt;
  }
  const std::string& path = options.before;
  const std::string& renamed = options.rest.size() > kRest ? options.rest[kRest] : path;
  return Sides{{"a/" + path, options.after, path}, {"b/" + renamed, options.rest[2], renamed}};
}

std::optional<Sides> sides_of(const DiffOptions& options, Session& session) {
  if (options.git) return sides_of_git(options, session);
  if (!options.rest.empty()) {
    session.fail("diff compares two chronologies; leave out the others");
    return std::nullopt;
  }
  if (options.before == "-" && options.after == "-") {
    session.fail("only one of the two can be standard input");
    return std::nullopt;
  }
  const auto side = [](const std::string& file, const std::string& other) {
    if (file != "-") return Side{file, file, file};
    // A text of its own has no folder: that of the version beside it has what it includes.
    const std::size_t slash = other.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : other.substr(0, slash + 1);
    return Side{"<stdin>", file, folder + "<stdin>"};
  };
  return Sides{side(options.before, options.after), side(options.after, options.before)};
}

/// A chronology that says nothing, for a file that one side does not have.
render::CheckedFile nothing(const Side& side) {
  render::CheckedFile out;
  out.name = side.name;
  out.loaded.chronology = std::make_unique<Chronology>();
  out.checked.reasoning = reason(*out.loaded.chronology);
  return out;
}

std::optional<std::string> text_of(const Side& side, const DiffOptions& options, Session& session) {
  if (side.file == "-") return read_standard_input(options.input, session);
  const std::size_t most = options.input.max_megabytes << 20;
  FileContent content = session.environment.files->read(side.file, most);
  if (content.status == FileContent::Status::ok) return std::move(content.bytes);
  session.fail(fmt::format("{} cannot be read: {}", side.name, content.reason));
  return std::nullopt;
}

std::optional<render::CheckedFile> read(const Side& side, const DiffOptions& options,
                                        Session& session) {
  if (options.git && side.file == "/dev/null") return nothing(side);
  std::optional<render::CheckedFile> file;
  if (side.file == side.path) {
    file = read_and_check(side.file, options.input, session);
  } else if (auto text = text_of(side, options, session)) {
    file = check_text(side.path, std::move(*text), options.input, session);
  }
  if (!file) return std::nullopt;
  file->name = side.name;
  if (!file->loaded.chronology) {
    session.err += render::findings_text(*file, {});
    session.fail(fmt::format("{} cannot be read as a chronology, so there is nothing to compare",
                             side.name));
    return std::nullopt;
  }
  if (file->loaded.diagnostics.has_errors() && !options.input.quiet) {
    session.err += fmt::format(
        "fasti: warning: {} has errors, so that not all of it could be read; `fasti check` shows "
        "them\n",
        escape_controls(side.name));
  }
  return file;
}

std::string text(const render::Comparison& of, const DiffOptions& options,
                 const Environment& environment) {
  if (of.difference.empty()) {
    const bool silent = options.input.quiet || options.git;
    return silent ? ""
                  : fmt::format("{} and {} say the same\n", escape_controls(of.before_name),
                                escape_controls(of.after_name));
  }
  const bool terminal = environment.output_is_terminal && options.output.empty();
  return render::diff_text(of, wants_colour(options.input, environment, terminal));
}

struct DiffFormat {
  std::string_view name;
  std::string (*write)(const render::Comparison&, const DiffOptions&, const Environment&);
};

constexpr auto kFormats = std::to_array<DiffFormat>({
    {"text", text},
    {"json", [](const render::Comparison& of, const DiffOptions&,
                const Environment&) { return render::diff_json(of); }},
    {"md", [](const render::Comparison& of, const DiffOptions&,
              const Environment&) { return render::diff_markdown(of); }},
});

bool wants_picture(const DiffOptions& options) {
  return !options.view.empty() || (!options.output.empty() && format_of(options.output) != nullptr);
}

/// Whether what is asked for can be said of a text, or of a picture, whichever it is to be.
bool suits(const CLI::App& app, const DiffOptions& options, Session& session) {
  if (wants_picture(options)) {
    if (app.count("--format") > 0) {
      session.fail("--format writes a text, and --view or the ending of -o asks for a picture");
      return false;
    }
    return options_suit(app, picture_options(), options.output, session);
  }
  for (const char* name : {"--theme", "--width"}) {
    if (app.count(name) == 0) continue;
    session.fail(
        fmt::format("{} is of a picture; add one, such as --view timeline -o both.svg", name));
    return false;
  }
  return true;
}

/// The page of the picture, or nothing, with the reason in the session.
std::optional<PageSize> picture_page(const DiffOptions& options, Session& session) {
  if (options.output.empty()) {
    session.fail("--view draws a picture; say where with -o, such as -o both.svg");
    return std::nullopt;
  }
  if (format_of(options.output) == nullptr) {
    session.fail(fmt::format(
        "{} has no ending that says what to draw; use .svg, .png, .pdf or .dot", options.output));
    return std::nullopt;
  }
  const auto page = read_width(options.width, view_of(options.view).paper);
  if (const auto* wrong = std::get_if<std::string>(&page)) {
    session.fail("--width: " + *wrong);
    return std::nullopt;
  }
  return std::get<PageSize>(page);
}

render::Pages lay_out(const render::Comparison& of, const ViewSubjects& subjects,
                      std::string_view view, const PageSize& page) {
  const PageSize whole{std::floor(page.width), std::floor(page.height)};
  if (view != "status") return view_of(view).lay_out(subjects, whole);
  const render::StatusContent status = render::status_of_both(of, subjects.content);
  return {render::lay_out_status(status, {.width = whole.width, .page_height = whole.height}), {}};
}

void draw(const render::Comparison& of, const SourceSet& read_files, const DiffOptions& options,
          const PageSize& page, Session& session) {
  const Part part = select(of.after.chronology, of.after.reasoning, {});
  const ViewSubjects subjects{of.after.chronology, of.after.reasoning, part,
                              render::content_of_both(of), std::nullopt};
  const auto layout = [&](const PageSize& size) {
    render::Pages picture = lay_out(of, subjects, options.view, size);
    for (render::Scene& scene : picture.pages) render::link_marks(subjects.content, scene);
    return picture;
  };
  PictureStyle style;
  style.page = page;
  style.theme = render::parse_theme(options.theme).value_or(render::Theme::automatic);
  style.scale = 2;
  const auto files = draw_files({subjects.content, layout}, style, options.output, session);
  if (files) write_output(read_files, *files, session);
}

void run_diff(const CLI::App& app, const DiffOptions& options, Session& session) {
  const auto sides = sides_of(options, session);
  if (!sides) return;
  std::optional<PageSize> page;
  if (wants_picture(options)) {
    page = picture_page(options, session);
    if (!page) return;
  }
  if (!suits(app, options, session)) return;
  const auto before = read(sides->before, options, session);
  if (!before) return;
  const auto after = read(sides->after, options, session);
  if (!after) return;
  if (is_input(before->loaded.files, options.output, session) ||
      is_input(after->loaded.files, options.output, session)) {
    return;
  }
  const Version old_one{*before->loaded.chronology, *before->checked.reasoning,
                        before->checked.diagnostics};
  const Version new_one{*after->loaded.chronology, *after->checked.reasoning,
                        after->checked.diagnostics};
  const Difference differs = difference(old_one, new_one);
  const render::Comparison comparison{
      old_one, new_one, differs, sides->before.name, sides->after.name, options.input.lang};
  if (page) {
    draw(comparison, after->loaded.files, options, *page, session);
  } else {
    const auto* const format =
        std::find_if(kFormats.begin(), kFormats.end(),
                     [&](const auto& each) { return each.name == options.format; });
    write_result(format->write(comparison, options, session.environment), options.output, session);
  }
  // Git takes any other status of an external diff for a failure.
  const bool tell = !differs.empty() && !options.git;
  if (session.exit == Exit::clean && tell) session.exit = Exit::findings;
}

}  // namespace

void declare_diff(CLI::App& app, Session& session) {
  auto options = std::make_shared<DiffOptions>();
  std::vector<std::string> views;
  for (const View& view : all_views()) views.emplace_back(view.name);
  app.add_option("old", options->before, "the older version, or - for standard input")
      ->required()
      ->type_name("OLD");
  app.add_option("new", options->after, "the newer version, or - for standard input")
      ->required()
      ->type_name("NEW");
  app.add_option("rest", options->rest, "")->group("");
  app.add_option("--format", options->format, "how the differences are written")
      ->check(one_of({"text", "json", "md"}))
      ->type_name("text|json|md");
  app.add_flag("--git", options->git, "take the arguments that git gives an external diff");
  app.add_option("-o,--output", options->output,
                 "a file for the differences; for a picture its ending is .svg, .png, .pdf or .dot")
      ->type_name("OUT");
  const auto add = [&](const char* name, auto& value, const char* about, const std::string& kind) {
    return app.add_option(name, value, about)->type_name(kind)->group("Picture");
  };
  add("--view", options->view, "draw both versions in one picture",
      fmt::format("{}", fmt::join(views, "|")))
      ->check(one_of(views));
  add("--theme", options->theme, "colours; auto follows the viewer, in .svg alone",
      "light|dark|auto")
      ->check(one_of({"light", "dark", "auto"}))
      ->capture_default_str();
  add("--width", options->width, "pixels, or a4, letter, slide; the layout chooses when not given",
      "WIDTH");
  add_input_options(app, options->input, false);
  app.footer(
      "Exits 0 when both say the same, 1 when they differ, 2 when one cannot be read.\n"
      "Order, layout and comments make no difference.");
  app.callback([options, &app, &session] { run_diff(app, *options, session); });
}

}  // namespace fasti
