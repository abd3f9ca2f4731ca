// SPDX-License-Identifier: MIT
#include "timeline/query/named.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "timeline/date/edtf.h"
#include "timeline/text/similar.h"

namespace fasti {

namespace {

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

}  // namespace

std::string unknown_name(std::string_view what, std::string_view name,
                         std::span<const std::string_view> known) {
  constexpr std::size_t kFew = 12;
  std::string hint = did_you_mean(name, known);
  if (known.empty()) {
    hint = fmt::format("the chronology has no {}s", what);
  } else if (hint.empty() && known.size() <= kFew) {
    hint = fmt::format("the chronology has {}", fmt::join(known, ", "));
  } else if (hint.empty()) {
    hint = fmt::format("the chronology has {} and {} more{}", fmt::join(known.first(kFew), ", "),
                       known.size() - kFew, what == "event" ? "; `fasti list` shows them" : "");
  }
  return fmt::format("there is no {} `{}`; {}", what, name, hint);
}

std::variant<DayRange, std::string> read_day_range(std::string_view text) {
  const auto parsed = edtf::parse(text);
  if (const auto* error = std::get_if<edtf::Error>(&parsed)) {
    return fmt::format("`{}` is no date: {}; write one like 2025-07-15 or 2025-07", text,
                       error->message);
  }
  const edtf::Date& date = std::get<edtf::Date>(parsed);
  const Extent local = date.local();
  const bool plain = date.form() == edtf::Form::day || date.form() == edtf::Form::coarse;
  const bool whole = local.start.lo % kSecondsPerDay == 0 && local.end.hi % kSecondsPerDay == 0;
  if (plain && whole && !date.soft() && !date.zoned()) {
    return DayRange{floor_day(local.start.lo), floor_day(local.end.hi - 1)};
  }
  return fmt::format(
      "`{}` is not one whole day, month or year; write one like 2025-07-15 or 2025-07", text);
}

std::string add_subjects(const NamedSubjects& names, const Chronology& chronology,
                         Selection& selection) {
  std::string wrong;
  for (const std::string& name : names.actors) {
    const auto actor = find_named(chronology.actors, "actor", name, wrong);
    if (!actor) return wrong;
    selection.actors.push_back(*actor);
  }
  const std::vector<std::string_view> tags = all_tags(chronology);
  for (const std::string& tag : names.tags) {
    if (std::find(tags.begin(), tags.end(), tag) == tags.end())
      return unknown_name("tag", tag, tags);
    selection.tags.push_back(tag);
  }
  if (names.around.empty()) return wrong;
  selection.around = find_named(chronology.events, "event", names.around, wrong);
  selection.steps = names.steps;
  return wrong;
}

}  // namespace fasti
