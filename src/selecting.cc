// SPDX-License-Identifier: MIT
#include "src/selecting.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "timeline/date/edtf.h"
#include "timeline/text/similar.h"

namespace fasti {

namespace {

struct Days {
  Day first = 0;
  Day last = 0;
};

/// The days of a date such as 2025, 2025-07 or 2025-07-15; else the session says why there are
/// none.
std::optional<Days> read_date(std::string_view option, const std::string& text, Session& session) {
  const auto parsed = edtf::parse(text);
  if (const auto* error = std::get_if<edtf::Error>(&parsed)) {
    session.fail(fmt::format("{}: `{}` is no date: {}; write one like 2025-07-15 or 2025-07",
                             option, text, error->message));
    return std::nullopt;
  }
  const edtf::Date& date = std::get<edtf::Date>(parsed);
  const Extent local = date.local();
  const bool plain = date.form() == edtf::Form::day || date.form() == edtf::Form::coarse;
  const bool whole = local.start.lo % kSecondsPerDay == 0 && local.end.hi % kSecondsPerDay == 0;
  if (plain && whole && !date.soft() && !date.zoned()) {
    return Days{floor_day(local.start.lo), floor_day(local.end.hi - 1)};
  }
  session.fail(
      fmt::format("{}: `{}` is not one whole day, month or year; write one like "
                  "2025-07-15 or 2025-07",
                  option, text));
  return std::nullopt;
}

/// Says that the chronology has none of that name, and which is near.
void fail_on_unknown(std::string_view what, const std::string& name,
                     const std::vector<std::string_view>& known, Session& session) {
  constexpr std::size_t kFew = 12;
  std::string hint = did_you_mean(name, known);
  if (known.empty()) {
    hint = fmt::format("the chronology has no {}s", what);
  } else if (hint.empty() && known.size() <= kFew) {
    hint = fmt::format("the chronology has {}", fmt::join(known, ", "));
  } else if (hint.empty()) {
    hint = fmt::format("the chronology has {} others", known.size());
  }
  session.fail(fmt::format("there is no {} `{}`; {}", what, name, hint));
}

/// The record of that id.
template <class Record>
std::optional<Id<Record>> find(const Table<Record>& table, std::string_view what,
                               const std::string& name, Session& session) {
  std::vector<std::string_view> known;
  for (const Record& record : table) {
    if (record.id.text == name) return table.id_of(record);
    known.push_back(record.id.text);
  }
  fail_on_unknown(what, name, known, session);
  return std::nullopt;
}

/// Every tag once, in order of appearance.
std::vector<std::string_view> all_tags(const Chronology& chronology) {
  std::vector<std::string_view> out;
  for (const Event& event : chronology.events) {
    for (const std::string& tag : event.tags) {
      if (std::find(out.begin(), out.end(), tag) == out.end()) out.emplace_back(tag);
    }
  }
  return out;
}

/// Names what the options name; false when the chronology lacks one.
bool add_subjects(const SelectOptions& options, const Chronology& chronology, Selection& selection,
                  Session& session) {
  for (const std::string& name : options.actors) {
    const auto actor = find(chronology.actors, "actor", name, session);
    if (!actor) return false;
    selection.actors.push_back(*actor);
  }
  const std::vector<std::string_view> tags = all_tags(chronology);
  for (const std::string& tag : options.tags) {
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) {
      fail_on_unknown("tag", tag, tags, session);
      return false;
    }
    selection.tags.push_back(tag);
  }
  if (options.around.empty()) return true;
  selection.around = find(chronology.events, "event", options.around, session);
  selection.steps = options.steps;
  return selection.around.has_value();
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
      ->check(CLI::Range(std::size_t{0}, std::size_t{1000}));
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

std::optional<Part> select_part(const SelectOptions& options, Selection days,
                                const Chronology& chronology, const Reasoning& reasoning,
                                Session& session) {
  if (!add_subjects(options, chronology, days, session)) return std::nullopt;
  Part part = select(chronology, reasoning, std::move(days));
  if (part.count == 0 && !part.whole()) {
    session.err += fmt::format("fasti: warning: none of the {} events is selected\n",
                               chronology.events.size());
  }
  return part;
}

}  // namespace fasti
