// SPDX-License-Identifier: MIT
//
// A calendar of RFC 5545 knows days and moments and no doubt. What is certain to the minute becomes
// a moment; everything else an entry of whole days over all days that are possible, which blocks
// nobody's time, with the doubt told in its description and the date as the chronology writes it in
// a property of its own.
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/exchange/exporting.h"
#include "render/exchange/ics_text.h"
#include "render/exchange/notation.h"
#include "render/exchange/when.h"
#include "render/svg/link.h"
#include "render/text/plain_text.h"

namespace fasti::render {

namespace {

/// FNV-1a in 64 bits: the same on every machine.
std::uint64_t hash(std::string_view text) {
  std::uint64_t out = 0xcbf29ce484222325;
  for (const char c : text) out = (out ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return out;
}

/// By the chronology's first title and the event's id, whatever the language of the export.
std::string uid(const Chronology& chronology, const Event& event) {
  const auto& titles = chronology.title.entries;
  const std::string& title = titles.empty() ? std::string() : titles.front().text;
  return fmt::format("{:016x}-{:016x}@fasti", hash(title), hash(event.id.text));
}

std::string_view status_line(Status status, bool tentative) {
  switch (status) {
    case Status::happened:
      return tentative ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED";
    case Status::planned:
    case Status::forecast:
      return "STATUS:TENTATIVE";
    case Status::cancelled:
      return "STATUS:CANCELLED";
  }
  return "STATUS:CONFIRMED";
}

/// The day on which the calendar says that it was written.
Day stamp(const Exporting& of) {
  if (of.today) return *of.today;
  return last_of_record(of.chronology).value_or(0);
}

bool has_four_digits(Day day) { return day >= to_day({1, 1, 1}) && day < to_day({9999, 12, 31}); }

/// What an overview shows alone tells where a day stands for more than itself.
std::string summary(const Exported& each) {
  const std::string title = plain_line(each.mark->title);
  const bool more = each.when->open || each.when->gaps;
  return more ? fmt::format("{} ({})", title, each.when->words) : title;
}

std::string description(const Exporting& of, const Exported& each) {
  std::string out = each.when->told();
  const std::string_view text = each.event->text.in(of.lang);
  if (!text.empty()) out += "\n\n" + plain_text(text);
  for (const Source* source : cited_sources(of.chronology, *each.event)) {
    out += out.find("\n\n* ") == std::string::npos ? "\n\n* " : "\n* ";
    out += citation(*source, of.lang);
    const std::string link = web_link(source->url);
    if (!link.empty()) out += " " + link;
  }
  return out;
}

IcsValue categories(const Event& event) {
  IcsValue out = IcsValue::text(plain_line(event.kind));
  for (const std::string& tag : event.tags) out += IcsValue::text(plain_line(tag));
  return out;
}

/// The address of the first primary source that has a safe one, else of the first that has.
IcsValue address(const Exporting& of, const Event& event) {
  const std::vector<const Source*> sources = cited_sources(of.chronology, event);
  for (const bool primary : {true, false}) {
    for (const Source* source : sources) {
      if (primary && source->tier != Tier::primary) continue;
      IcsValue link = IcsValue::uri(source->url);
      if (!link.empty()) return link;
    }
  }
  return IcsValue::uri("");
}

std::string stated(const Event& event) {
  if (event.date) return event.date->written;
  if (!event.start && !event.end) return "";
  return written(event.start) + " to " + written(event.end);
}

void write_dates(const When& when, IcsWriter& out) {
  if (when.instant) {
    out.line("DTSTART", IcsValue::date_time(*when.instant));
    return;
  }
  out.line("DTSTART;VALUE=DATE", IcsValue::date(when.first));
  out.line("DTEND;VALUE=DATE", IcsValue::date(when.last + 1));
}

void write_event(const Exporting& of, const Exported& each, IcsWriter& out) {
  const Event& event = *each.event;
  out.line("BEGIN:VEVENT");
  out.line("UID", IcsValue::text(uid(of.chronology, event)));
  out.line("DTSTAMP", IcsValue::date_time(stamp(of) * kSecondsPerDay));
  write_dates(*each.when, out);
  out.line("SUMMARY", IcsValue::text(summary(each)));
  out.line("DESCRIPTION", IcsValue::text(description(of, each)));
  const IcsValue link = address(of, event);
  if (!link.empty()) out.line("URL", link);
  const IcsValue words = categories(event);
  if (!words.empty()) out.line("CATEGORIES", words);
  out.line(status_line(event.status, each.when->open || each.when->gaps));
  out.line("TRANSP:TRANSPARENT");
  if (const std::string date = stated(event); !date.empty()) {
    out.line("X-FASTI-DATE", IcsValue::text(date));
  }
  out.line("END:VEVENT");
}

}  // namespace

std::string export_ics(const Exporting& of, LeftOut& left_out) {
  const ExportedEvents events = exported_events(of);
  IcsWriter out;
  out.line("BEGIN:VCALENDAR");
  out.line("VERSION:2.0");
  out.line("PRODID:-//Fasti//Fasti//EN");
  out.line("CALSCALE:GREGORIAN");
  const IcsValue title = IcsValue::text(plain_line(events.content.title));
  if (!title.empty()) {
    out.line("NAME", title);
    out.line("X-WR-CALNAME", title);
  }
  list_undrawn(events, has_four_digits, "events before the year 1 or after 9999-12-30", left_out);
  for (const Exported& each : events.events) {
    if (!each.when) continue;
    if (has_four_digits(each.when->first) && has_four_digits(each.when->last)) {
      write_event(of, each, out);
    }
  }
  out.line("END:VCALENDAR");
  return out.take();
}

}  // namespace fasti::render
