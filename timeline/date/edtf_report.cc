// SPDX-License-Identifier: MIT

#include "timeline/date/edtf_report.h"

#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "timeline/date/civil.h"
#include "timeline/date/edtf.h"
#include "timeline/date/zone.h"
#include "timeline/text/utf8.h"

namespace fasti {
namespace {

using nlohmann::ordered_json;

/// Strict bounds in UTC, which has every local time once.
edtf::Reading strict(const edtf::Date& date) {
  return std::get<edtf::Reading>(date.read(utc(), false));
}

/// With the margin of `~` and `%`, as a chronology reads the date.
edtf::Reading with_margin(const edtf::Date& date) {
  return std::get<edtf::Reading>(date.read(utc(), true));
}

/// Years that seconds cannot count to are held at the edge, which is no bound that anyone wrote.
bool counted(Tick tick) { return tick > kPast + 1 && tick < kFuture - 1; }

bool out_of_range(const edtf::Reading& reading) {
  const Window& start = reading.extent.start;
  const Window& end = reading.extent.end;
  const bool free_start = reading.start_open || reading.start_unknown;
  const bool free_end = reading.end_open || reading.end_unknown;
  return (!free_start && !counted(start.lo)) || (!free_end && !counted(end.hi)) ||
         start.lo >= kFuture - 1 || end.hi <= kPast + 1;
}

ordered_json bound(Tick tick, bool open) {
  if (counted(tick)) return iso_instant(tick);
  return open ? ordered_json("..") : ordered_json(nullptr);
}

ordered_json bounds(const Window& window, const edtf::Reading& reading) {
  return {{"earliest", bound(window.lo, reading.start_open)},
          {"latest", bound(window.hi, reading.end_open)}};
}

std::string window_words(const Window& window) {
  if (window == Window{}) return "at any time";
  if (window.lo >= kFuture - 1) return "later than seconds can count";
  if (window.hi <= kPast + 1) return "earlier than seconds can count";
  if (window.lo == kPast) return fmt::format("before {}", iso_instant(window.hi));
  if (window.hi == kFuture) return fmt::format("{} or later", iso_instant(window.lo));
  return fmt::format("from {} until before {}", iso_instant(window.lo), iso_instant(window.hi));
}

std::string_view end_note(bool open, bool unknown) {
  return open ? " (open)" : unknown ? " (not known)" : "";
}

std::string qualities(const edtf::Date& date) {
  std::string text = fmt::format("level {}", date.level());
  if (date.uncertain()) text += ", uncertain";
  if (date.approximate()) text += ", approximate";
  return text;
}

std::string bounds_words(const edtf::Reading& reading, std::string_view indent) {
  const Window& start = reading.extent.start;
  const Window& end = reading.extent.end;
  std::string text;
  if (reading.instant) {
    text = fmt::format("{}once, {}\n", indent, window_words(start));
  } else {
    text = fmt::format("{0}starts {1}{2}\n{0}ends {3}{4}\n", indent, window_words(start),
                       end_note(reading.start_open, reading.start_unknown), window_words(end),
                       end_note(reading.end_open, reading.end_unknown));
  }
  if (reading.start_members || reading.end_members) {
    text += fmt::format("{}only on the days that it names between these bounds\n", indent);
  }
  return text;
}

}  // namespace

std::string edtf_json(std::string_view input) {
  ordered_json line;
  line["input"] = input;
  const auto parsed = edtf::parse(input);
  if (const auto* error = std::get_if<edtf::Error>(&parsed)) {
    line["valid"] = false;
    line["at"] = error->at;
    line["error"] = error->message;
  } else {
    const auto& date = std::get<edtf::Date>(parsed);
    const edtf::Reading reading = strict(date);
    line["valid"] = true;
    line["level"] = date.level();
    line["soft"] = date.soft();
    line["start"] = bounds(reading.extent.start, reading);
    line["end"] = bounds(reading.extent.end, reading);
    if (out_of_range(reading)) line["out_of_range"] = true;
    if (date.approximate()) {
      const edtf::Reading wide = with_margin(date);
      line["with_margin"] = {{"start", bounds(wide.extent.start, wide)},
                             {"end", bounds(wide.extent.end, wide)}};
    }
  }
  return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string edtf_text(std::string_view input) {
  const auto parsed = edtf::parse(input);
  if (const auto* error = std::get_if<edtf::Error>(&parsed)) {
    return fmt::format("{}: no date\n  at byte {}: {}\n", escape_controls(input), error->at,
                       error->message);
  }
  const auto& date = std::get<edtf::Date>(parsed);
  std::string text =
      fmt::format("{}: {}\n{}", input, qualities(date), bounds_words(strict(date), "  "));
  if (date.approximate()) {
    text += "  with the margin of an approximate date, as events are read:\n";
    text += bounds_words(with_margin(date), "    ");
  }
  return text;
}

}  // namespace fasti
