// SPDX-License-Identifier: MIT
#include "render/fasti.h"

#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "render/content/make_content.h"
#include "render/diagnostics/report.h"
#include "render/link_marks.h"
#include "render/svg/ids.h"
#include "render/svg/svg.h"
#include "render/views.h"
#include "timeline/date/whole_day.h"
#include "timeline/query/named.h"

namespace fasti {

namespace {

constexpr std::array<std::string_view, 4> kViews{"timeline", "vertical", "graph", "status"};
constexpr std::array kThemes{render::Theme::light, render::Theme::dark, render::Theme::automatic};

/// The day that an option names, none where it is empty; else `wrong` says why there is none.
std::optional<Day> day_of(std::string_view option, const std::string& text, std::string& wrong) {
  if (text.empty()) return std::nullopt;
  const auto day = read_whole_day(text);
  if (const auto* why = std::get_if<std::string>(&day)) {
    wrong = fmt::format("{}: {}", option, *why);
    return std::nullopt;
  }
  return std::get<Day>(day);
}

/// What is wrong with the options whatever the chronology; empty when nothing is.
std::string fault_of(const PictureOptions& options) {
  const bool fits = options.width >= render::kLeastWidth && options.width <= render::kMostWidth;
  if (options.width != 0 && !fits) {
    return fmt::format("a picture is {:g} to {:g} pixels wide, not {:g}", render::kLeastWidth,
                       render::kMostWidth, options.width);
  }
  if (!options.id_prefix.empty() && !render::is_id_prefix(options.id_prefix)) {
    return fmt::format("`{}` cannot begin an id", options.id_prefix);
  }
  return {};
}

std::string select_named(const PictureOptions& options, const Chronology& chronology,
                         Selection& selection) {
  std::string wrong;
  selection.from = day_of("from", options.from, wrong);
  selection.to = day_of("to", options.to, wrong);
  if (!wrong.empty()) return wrong;
  return add_subjects({options.actors, options.tags, {}, 1}, chronology, selection);
}

}  // namespace

Result<std::string> draw_svg(const CheckedChronology& chronology, const PictureOptions& options) {
  std::string wrong = fault_of(options);
  if (!wrong.empty()) return Failure{wrong};
  const CheckedFile& file = chronology.file();
  if (file.loaded.chronology == nullptr) {
    return Failure{fmt::format("{} cannot be read as a chronology", file.name)};
  }
  const Chronology& all = *file.loaded.chronology;
  const Reasoning& reasoning = *file.checked.reasoning;
  Selection selection;
  wrong = select_named(options, all, selection);
  const std::optional<Day> as_of = day_of("as_of", options.as_of, wrong);
  if (!wrong.empty()) return Failure{wrong};
  const Part part = select(all, reasoning, std::move(selection));
  const render::View& view = render::view_of(kViews.at(static_cast<std::size_t>(options.view)));
  const render::ViewSubjects subjects{
      all, reasoning, part, render::make_content(all, reasoning, part, options.lang, view.telling),
      as_of};
  render::Scene scene =
      std::move(view.lay_out(subjects, {std::floor(options.width), 0}).pages.front());
  render::link_marks(subjects.content, scene);
  return render::write_svg(scene, kThemes.at(static_cast<std::size_t>(options.colours)),
                           options.id_prefix);
}

std::string findings_text(const CheckedChronology& chronology) {
  const CheckedFile& file = chronology.file();
  return render::findings_text(file, {.colour = false, .most = 0}) + render::summary_text(file);
}

}  // namespace fasti
