// SPDX-License-Identifier: MIT
#include "src/selecting.h"

#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "src/choices.h"

namespace fasti {

namespace {

/// The days that an option names; else the session says why there are none.
std::optional<DayRange> read_date(std::string_view option, const std::string& text,
                                  Session& session) {
  const auto days = read_day_range(text);
  if (const auto* wrong = std::get_if<std::string>(&days)) {
    session.fail(fmt::format("{}: {}", option, *wrong));
    return std::nullopt;
  }
  return std::get<DayRange>(days);
}

}  // namespace

void add_select_options(CLI::App& app, SelectOptions& options, bool with_to) {
  const std::string group = kSelectionGroup;
  const auto add = [&](const char* name, auto& value, const char* about, const char* type) {
    return app.add_option(name, value, about)->type_name(type)->group(group);
  };
  add("--from", options.from, "from that day, month or year on: 2025-07-15, 2025-07, 2025", "DATE");
  if (with_to) add("--to", options.to, "up to the end of that day, month or year", "DATE");
  add("--actor", options.actors, "by this actor; several times: by one of them", "ID")
      ->allow_extra_args(false);
  add("--tag", options.tags, "with this tag; several times: with one of them", "TAG")
      ->allow_extra_args(false);
  CLI::Option* around =
      add("--around", options.around, "this event, and those that a relation joins to it", "EVENT");
  add("--steps", options.steps, "of --around: how many relations away [1]", "K")
      ->needs(around)
      ->check(whole_number(0, 1000));
}

std::optional<Selection> read_days(const SelectOptions& options, Session& session) {
  Selection selection;
  if (!options.from.empty()) {
    const auto days = read_date("--from", options.from, session);
    if (!days) return std::nullopt;
    selection.from = days->first;
  }
  if (!options.to.empty()) {
    const auto days = read_date("--to", options.to, session);
    if (!days) return std::nullopt;
    selection.to = days->last;
  }
  if (selection.from && selection.to && *selection.from > *selection.to) {
    session.fail(fmt::format("--from {} is after --to {}, so nothing lies between", options.from,
                             options.to));
    return std::nullopt;
  }
  return selection;
}

}  // namespace fasti
