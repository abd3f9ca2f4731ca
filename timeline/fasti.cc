// SPDX-License-Identifier: MIT
#include "timeline/fasti.h"

#include <fmt/format.h>

#include "timeline/check/checked_file.h"
#include "timeline/date/whole_day.h"
#include "timeline/query/in_force.h"
#include "timeline/query/order.h"
#include "timeline/reason/account_dates.h"

namespace fasti {

namespace {

FindingKind kind_of(Severity severity) {
  if (severity == Severity::error) return FindingKind::error;
  return severity == Severity::warning ? FindingKind::warning : FindingKind::note;
}

Finding finding_of(const Diagnostic& item, const SourceSet& files) {
  const RuleInfo& rule = info(item.rule);
  Finding out;
  out.kind = kind_of(item.severity);
  out.code = rule.code;
  out.name = rule.name;
  out.message = item.message;
  out.event = item.event;
  out.notes = item.notes;
  out.help = item.help;
  if (item.span.file < files.size()) {
    const SourceText& file = files[item.span.file];
    const Position place = file.position(item.span.begin);
    out.file = file.name();
    out.line = place.line;
    out.column = place.column;
  }
  return out;
}

std::optional<std::chrono::sys_seconds> instant(Tick tick) {
  if (tick == kPast || tick == kFuture) return std::nullopt;
  return std::chrono::sys_seconds(std::chrono::seconds(tick));
}

TimeWindow window_of(const Window& window) { return {instant(window.lo), instant(window.hi)}; }

/// `stated` is how the account dates the event, with the margin of `~`.
DatedEvent dated(const CheckedFile& file, Id<Event> id, const Extent& stated,
                 std::string_view lang) {
  const Chronology& chronology = *file.loaded.chronology;
  const Reasoning& reasoning = *file.checked.reasoning;
  const Event& event = chronology.events[id];
  const Zone& zone = zone_of(chronology, event);
  const Extent& inferred = reasoning.inferred[id.value];
  DatedEvent out;
  out.id = event.id.text;
  out.title = event.title.in(lang);
  if (event.date) out.stated = event.date->written;
  out.status = name(event.status);
  out.zone = zone.name();
  out.start = window_of(inferred.start);
  out.end = window_of(inferred.end);
  if (out.start.earliest) out.first_day = iso_date(zone.day_of(inferred.start.lo));
  if (out.end.latest) out.last_day = iso_date(zone.day_of(inferred.end.hi - 1));
  out.narrowed = narrower(inferred, stated);
  return out;
}

InstrumentState state_of(const Chronology& chronology, const Answer& answer) {
  const Instrument& instrument = chronology.instruments[answer.subject.instrument];
  const Standing& standing = answer.standing;
  const auto id = [&](Id<Event> event) { return chronology.events[event].id.text; };
  InstrumentState out;
  out.instrument = instrument.id.text;
  if (answer.subject.part) out.part = instrument.parts[*answer.subject.part].text;
  for (const LegalState state : standing.states) out.states.emplace_back(name(state));
  out.in_force = name(standing.certainty);
  out.enforced = standing.enforced;
  if (standing.since) out.since = id(*standing.since);
  for (const Id<Event> event : standing.events) out.events.push_back(id(event));
  for (const Id<Instrument> permission : answer.permissions) {
    out.permissions.push_back(chronology.instruments[permission].id.text);
  }
  return out;
}

Result<CheckedChronology> open(const std::string& path, std::optional<std::string> text) {
  auto file = std::make_shared<CheckedFile>();
  file->name = path;
  file->loaded = load(path, real_file_system(), {}, std::move(text));
  if (file->loaded.unreadable) {
    return Failure{fmt::format("{} cannot be read: {}", path, file->loaded.failure)};
  }
  file->checked = check(file->loaded);
  return CheckedChronology(std::move(file));
}

}  // namespace

std::vector<Finding> CheckedChronology::findings() const {
  std::vector<Finding> out;
  for (const Diagnostic& item : file_->checked.diagnostics.items()) {
    out.push_back(finding_of(item, file_->loaded.files));
  }
  return out;
}

bool CheckedChronology::has_errors() const {
  return file_->loaded.chronology == nullptr || file_->checked.diagnostics.has_errors();
}

std::string CheckedChronology::title(std::string_view lang) const {
  const Chronology* chronology = file_->loaded.chronology.get();
  return chronology == nullptr ? std::string() : std::string(chronology->title.in(lang));
}

std::vector<DatedEvent> CheckedChronology::events(std::string_view lang) const {
  std::vector<DatedEvent> out;
  if (file_->loaded.chronology == nullptr) return out;
  const Chronology& chronology = *file_->loaded.chronology;
  const Reasoning& reasoning = *file_->checked.reasoning;
  const std::vector<Extent> stated =
      account_dates(reasoning.claims, chronology.events.size(), Margin::with);
  for (const Id<Event> id : in_order_of_time(chronology, reasoning)) {
    out.push_back(dated(*file_, id, stated[id.value], lang));
  }
  return out;
}

Result<std::vector<InstrumentState>> CheckedChronology::as_of(std::string_view day,
                                                              std::string_view known_by) const {
  if (file_->loaded.chronology == nullptr) {
    return Failure{fmt::format("{} cannot be read as a chronology", file_->name)};
  }
  const auto asked = read_whole_day(day);
  if (const auto* wrong = std::get_if<std::string>(&asked)) return Failure{*wrong};
  std::optional<Day> known;
  if (!known_by.empty()) {
    const auto until = read_whole_day(known_by);
    if (const auto* wrong = std::get_if<std::string>(&until)) return Failure{*wrong};
    known = std::get<Day>(until);
  }
  const Chronology& chronology = *file_->loaded.chronology;
  const InForce in_force(chronology, *file_->checked.reasoning);
  std::vector<InstrumentState> out;
  for (const Answer& answer : in_force.as_of(std::get<Day>(asked), known)) {
    out.push_back(state_of(chronology, answer));
  }
  return out;
}

Result<CheckedChronology> open_file(const std::string& path) { return open(path, std::nullopt); }

Result<CheckedChronology> open_text(std::string text, const std::string& name) {
  return open(name, std::move(text));
}

}  // namespace fasti
