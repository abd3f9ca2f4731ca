// SPDX-License-Identifier: MIT
#include "timeline/load/local_times.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

namespace fasti {

namespace {

std::string offset_text(int seconds) {
  const int minutes = std::abs(seconds) / 60;
  return fmt::format("{}{:02}:{:02}", seconds < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

/// Where in `written` the date stands whose time of day begins at byte `at`: itself, or one side of
/// an interval, or a member of a set.
std::pair<std::size_t, std::size_t> date_around(std::string_view written, std::size_t at) {
  at = std::min(at, written.size());
  const std::size_t before = written.substr(0, at).find_last_of("/,[{.");
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(written.find_first_of("/,]}.", at), written.size());
  return {begin, end - begin};
}

void report_local_time(Reader& reader, const Dating& date, const Zone& zone,
                       const edtf::LocalTimeFault& fault) {
  const auto [begin, size] = date_around(date.written, fault.at);
  const std::string_view time = std::string_view(date.written).substr(begin, size);
  const bool gap = fault.reading.kind == LocalReading::Kind::gap;
  const std::string first = offset_text(fault.reading.first_offset);
  const std::string second = offset_text(fault.reading.second_offset);
  Diagnostic& found = reader.add(
      Rule::local_time, reader.narrow(date.span, date.written, begin, size),
      fmt::format(
          gap ? fmt::runtime("`{}` does not exist in {}: the clocks are put forward over it")
              : fmt::runtime("`{}` comes twice in {}: the clocks are put back over it"),
          time, zone.name()));
  found.notes.push_back(fmt::format("it is {} with the offset {}, or {} with {}",
                                    iso_instant(fault.reading.first), first,
                                    iso_instant(fault.reading.second), second));
  found.help.push_back(
      fmt::format("add the offset that is meant: `{}{}` or `{}{}`", time, first, time, second));
}

/// A whole day that a zone left out when it moved across the date line.
void report_skipped_day(Reader& reader, const Dating& date, const Zone& zone,
                        const edtf::LocalTimeFault& fault) {
  const auto [begin, size] = date_around(date.written, fault.at);
  const std::string_view day = std::string_view(date.written).substr(begin, size);
  reader
      .add(Rule::local_time, reader.narrow(date.span, date.written, begin, size),
           fmt::format("`{}` does not exist in {}: the zone left that day out", day, zone.name()))
      .help.emplace_back("give the day before or after, or the zone that the date was read in");
}

void check_time(Reader& reader, const std::optional<Dating>& date, const Zone& zone) {
  if (!date) return;
  const auto read = date->value.read(zone, false);
  const auto* fault = std::get_if<edtf::LocalTimeFault>(&read);
  if (fault == nullptr) return;
  if (date->written.find('T') == std::string::npos) {
    report_skipped_day(reader, *date, zone, *fault);
  } else {
    report_local_time(reader, *date, zone, *fault);
  }
}

void check_beginning(Reader& reader, const std::optional<Dating>& date) {
  if (!date || !date->written.starts_with("../")) return;
  const std::string_view end = std::string_view(date->written).substr(3);
  if (end.empty() || end == "..") return;
  reader.add(Rule::since_ever, date->span, fmt::format("`{}` has lasted since ever", date->written))
      .help.push_back(
          fmt::format("write `\"[..{}]\"` for one day that is at the latest that one", end));
}

/// A zone that was named and could not be read: what it would mean is not known.
bool unreadable(const ZoneName& zone) { return zone.zone == nullptr && zone.span.end > 0; }

bool zone_is_clear(const Reader& reader, const Event& event) {
  if (event.zone.zone != nullptr) return true;
  if (unreadable(event.zone)) return false;
  if (reader.zone_unclear[reader.out.events.id_of(event).value]) return false;
  if (!event.actors.empty()) {
    const ZoneName& zone = reader.out.actors[event.actors.front()].zone;
    if (zone.zone != nullptr) return true;
    if (unreadable(zone)) return false;
  }
  return !unreadable(reader.out.zone);
}

bool zone_is_clear(const Reader& reader, const Instrument& instrument) {
  if (instrument.by) {
    const ZoneName& zone = reader.out.actors[*instrument.by].zone;
    if (zone.zone != nullptr) return true;
    if (unreadable(zone)) return false;
  }
  return !unreadable(reader.out.zone);
}

void check_claim(Reader& reader, const Event& event, const Attestation& claim) {
  check_beginning(reader, claim.date);
  const ZoneName& of_source = reader.out.sources[claim.source].zone;
  if (unreadable(claim.zone)) return;
  if (claim.zone.zone == nullptr) {
    if (unreadable(of_source)) return;
    if (of_source.zone == nullptr && !zone_is_clear(reader, event)) return;
  }
  const Zone& zone = zone_of(reader.out, event, claim);
  for (const auto* date : {&claim.date, &claim.start, &claim.end}) check_time(reader, *date, zone);
}

void check_event(Reader& reader, const Event& event) {
  check_beginning(reader, event.date);
  if (zone_is_clear(reader, event)) {
    const Zone& zone = zone_of(reader.out, event);
    for (const auto* date :
         {&event.date, &event.start, &event.end, &event.published, &event.known}) {
      check_time(reader, *date, zone);
    }
  }
  for (const Attestation& claim : event.sources) check_claim(reader, event, claim);
  for (const Effect& effect : event.effects) {
    const Instrument& instrument = reader.out.instruments[effect.instrument];
    if (!zone_is_clear(reader, instrument)) continue;
    const Zone& zone = zone_of(reader.out, instrument);
    for (const auto* date : {&effect.from, &effect.until, &effect.comply}) {
      check_time(reader, *date, zone);
    }
  }
}

}  // namespace

void check_dates(Reader& reader) {
  const Chronology& chronology = reader.out;
  const bool clear = !unreadable(chronology.zone);
  const Zone& zone = chronology.zone.zone != nullptr ? *chronology.zone.zone : utc();
  if (clear) check_time(reader, chronology.verified, zone);
  for (const Instrument& instrument : chronology.instruments) {
    if (!zone_is_clear(reader, instrument)) continue;
    check_time(reader, instrument.verified, zone_of(chronology, instrument));
  }
  for (const Source& source : chronology.sources) {
    if (unreadable(source.zone) || (source.zone.zone == nullptr && !clear)) continue;
    const Zone& own = source.zone.zone != nullptr ? *source.zone.zone : zone;
    check_time(reader, source.published, own);
    check_time(reader, source.accessed, own);
  }
  for (const Event& event : chronology.events) {
    reader.set_event(&event);
    check_event(reader, event);
  }
  reader.set_event(nullptr);
}

}  // namespace fasti
