// SPDX-License-Identifier: MIT
#include "render/report/report.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "render/cairo/pdf.h"
#include "render/document/html.h"
#include "render/document/latex.h"
#include "render/document/markdown.h"
#include "render/document/picture_files.h"
#include "src/choices.h"
#include "src/command.h"
#include "src/input.h"
#include "src/opening.h"
#include "src/option_endings.h"
#include "src/output.h"
#include "src/read_day.h"
#include "src/selecting.h"
#include "src/word.h"
#include "timeline/text/similar.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

struct ReportOptions {
  InputOptions input;
  SelectOptions selection;
  std::string output;
  std::vector<std::string> sections;
  std::vector<std::string> without;
  std::string as_of;
  std::string theme = "auto";
  std::string flavour = "github";
  std::string paper = "a4";
  bool fragment = false;
  bool strict = false;
};

/// What is at hand to make a file of a report.
struct Making {
  const render::Document& document;
  const ReportOptions& options;
  const render::Subjects& subjects;
  const Environment& environment;
  render::Theme theme;
  render::Paper paper;
};

/// Files to be written together, or why there are none.
using Made = std::variant<std::vector<OutputFile>, std::string>;

Made make_html(const Making& of) {
  const render::HtmlOptions html{of.theme, of.options.fragment};
  return std::vector<OutputFile>{{of.options.output, render::write_html(of.document, html)}};
}

Made make_markdown(const Making& of) {
  const std::string& output = of.options.output;
  render::MarkdownOptions markdown;
  markdown.flavour =
      of.options.flavour == "pandoc" ? render::Flavour::pandoc : render::Flavour::github;
  markdown.fragment = of.options.fragment;
  markdown.file = output;
  std::vector<OutputFile> files;
  for (const render::Picture* picture : render::pictures_of(of.document)) {
    files.push_back({render::picture_path(output, picture->name, ".svg"),
                     render::write_svg(picture->scene, of.theme)});
  }
  files.push_back({output, render::write_markdown(of.document, markdown)});
  return files;
}

Made make_latex(const Making& of) {
  const std::string& output = of.options.output;
  std::vector<OutputFile> files;
  for (const render::Picture* picture : render::pictures_of(of.document)) {
    auto drawn = render::write_pdf({picture->scene}, of.theme);
    if (auto* error = std::get_if<render::RenderError>(&drawn)) return error->message;
    files.push_back({render::picture_path(output, picture->name, ".pdf"),
                     std::move(std::get<std::string>(drawn))});
  }
  render::LatexOptions latex;
  latex.paper = of.paper;
  latex.fragment = of.options.fragment;
  latex.file = output;
  files.push_back({output, render::write_latex(of.document, latex)});
  return files;
}

Made make_docx(const Making& of) {
  WordFile word = make_word(of.document, of.paper, of.subjects.as_of, of.environment);
  if (!word.why.empty()) return word.why;
  return std::vector<OutputFile>{{of.options.output, std::move(word.bytes)}};
}

/// A format, chosen by the ending of the output's name.
struct ReportFormat {
  std::string_view ending;
  render::PictureRoom room;
  Made (*make)(const Making&);
};

constexpr render::PictureRoom kScreen{1160, 1500, 1.25};
constexpr render::PictureRoom kPage{760, 1060, 2.2};

constexpr auto kFormats = std::to_array<ReportFormat>({
    {".html", kScreen, make_html},
    {".md", kScreen, make_markdown},
    {".tex", kPage, make_latex},
    {".docx", kPage, make_docx},
});

std::span<const OptionEndings> format_options() {
  static const std::vector<OptionEndings> kOptions{
      {"--flavour", {".md"}},
      {"--fragment", {".html", ".md", ".tex"}},
      {"--paper", {".tex", ".docx"}},
      {"--theme", {".html", ".md", ".tex"}},
  };
  return kOptions;
}

/// Without the blanks around it, as lists are often written with one behind each comma.
std::string_view trimmed(std::string_view name) {
  const std::size_t first = name.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return name.substr(first, name.find_last_not_of(' ') + 1 - first);
}

/// The sections that the options leave, or nothing, with the reason in the session.
std::optional<std::vector<std::string_view>> pick_sections(const ReportOptions& options,
                                                           Session& session) {
  std::vector<std::string_view> known;
  for (const render::SectionKind& kind : render::all_sections()) known.push_back(kind.name);
  for (const auto* names : {&options.sections, &options.without}) {
    for (const std::string& given : *names) {
      const std::string_view name = trimmed(given);
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      const std::string hint = did_you_mean(name, known);
      session.fail(
          fmt::format("there is no section `{}`; {}", name,
                      hint.empty() ? fmt::format("there are {}", fmt::join(known, ", ")) : hint));
      return std::nullopt;
    }
  }
  std::vector<std::string_view> out;
  for (const std::string_view name : known) {
    const auto has = [&](const std::vector<std::string>& names) {
      return std::any_of(names.begin(), names.end(),
                         [&](const std::string& given) { return trimmed(given) == name; });
    };
    if ((options.sections.empty() || has(options.sections)) && !has(options.without)) {
      out.push_back(name);
    }
  }
  if (!out.empty()) return out;
  session.fail("no section is left to report");
  return std::nullopt;
}

/// TeX leaves out what its font lacks, and tells of it in its log alone.
void warn_of_scripts(const OutputFile& tex, Session& session) {
  const std::optional<char32_t> rare = render::beyond_latex_fonts(tex.bytes);
  if (!rare) return;
  std::string shown;
  append_utf8(shown, *rare);
  session.err += fmt::format(
      "fasti: warning: the fonts of {} may lack some of its characters, such as {} (U+{:04X}); TeX "
      "leaves those out and says `Missing character` in its log; give it a \\setmainfont that has "
      "them\n",
      escape_controls(tex.path), escape_controls(shown), static_cast<std::uint32_t>(*rare));
}

void run_report(const CLI::App& app, const ReportOptions& options, Session& session) {
  const auto format = std::find_if(kFormats.begin(), kFormats.end(), [&](const auto& each) {
    return has_ending(options.output, each.ending);
  });
  if (format == kFormats.end()) {
    session.fail(fmt::format(
        "{} has no ending that says what to write; use .html, .md, .tex or .docx", options.output));
    return;
  }
  if (!options_suit(app, format_options(), options.output, session)) return;
  const auto sections = pick_sections(options, session);
  if (!sections) return;
  const auto days = read_days(options.selection, session);
  if (!days) return;
  std::optional<Day> as_of;
  if (!options.as_of.empty()) {
    as_of = read_day(options.as_of, session);
    if (!as_of) return;
  }
  const auto opened = open_part({.input = options.input,
                                 .otherwise = "nothing was written",
                                 .strict = options.strict,
                                 .outputs = {&options.output, 1}},
                                options.selection, *days, session);
  if (!opened) return;
  const render::Subjects subjects =
      render::make_subjects(opened->file, opened->part, options.input.lang, as_of, format->room);
  const render::Document document = render::make_report(subjects, *sections);
  Made made = format->make({document, options, subjects, session.environment,
                            render::parse_theme(options.theme).value_or(render::Theme::automatic),
                            options.paper == "letter" ? render::Paper::letter : render::Paper::a4});
  if (const auto* why = std::get_if<std::string>(&made)) {
    session.fail(fmt::format("{} cannot be made: {}", options.output, *why));
    return;
  }
  const auto& files = std::get<std::vector<OutputFile>>(made);
  if (!write_output(opened->file.loaded.files, files, session)) return;
  if (has_ending(options.output, ".tex")) warn_of_scripts(files.back(), session);
}

}  // namespace

void declare_report(CLI::App& app, Session& session) {
  auto options = std::make_shared<ReportOptions>();
  std::vector<std::string_view> names;
  for (const render::SectionKind& kind : render::all_sections()) names.push_back(kind.name);
  const auto add = [&](const char* name, auto& value, const std::string& about, const char* kind) {
    return app.add_option(name, value, about)->type_name(kind)->group("Report");
  };
  add("-o,--output", options->output, "the file; its ending is .html, .md, .tex or .docx", "OUT")
      ->required();
  add("--sections", options->sections,
      fmt::format("only these, apart by commas: {}", fmt::join(names, ", ")), "NAMES")
      ->delimiter(',')
      ->allow_extra_args(false);
  add("--without", options->without, "all sections but these", "NAMES")
      ->delimiter(',')
      ->allow_extra_args(false);
  add("--as-of", options->as_of, "the day whose states are told; else the last of the record",
      "DAY");
  add("--theme", options->theme, "colours of the page and of pictures", "light|dark|auto")
      ->check(one_of({"light", "dark", "auto"}))
      ->capture_default_str();
  add("--flavour", options->flavour, "of a .md: for whom it is written", "github|pandoc")
      ->check(one_of({"github", "pandoc"}))
      ->capture_default_str();
  add("--paper", options->paper, "of a .tex or .docx", "a4|letter")
      ->check(one_of({"a4", "letter"}))
      ->capture_default_str();
  app.add_flag("--fragment", options->fragment, "a part to put into a document of your own")
      ->group("Report");
  app.add_flag("--strict", options->strict, "write nothing when the check finds an error")
      ->group("Report");
  add_select_options(app, options->selection);
  add_input_options(app, options->input);
  app.callback([options, &app, &session] { run_report(app, *options, session); });
}

}  // namespace fasti
