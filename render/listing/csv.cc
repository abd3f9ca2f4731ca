// SPDX-License-Identifier: MIT
#include <string_view>

#include "render/listing/listing.h"

namespace fasti::render {

namespace {

/// A field of RFC 4180. Spreadsheets run what begins like a formula; a quote before it keeps it
/// text.
std::string field(std::string_view text) {
  std::string out;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    out += '\'';
  }
  out += text;
  if (out.find_first_of(",\"\r\n") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

/// An instant; empty where nothing bounds it.
std::string bound(Tick tick) {
  return tick == kPast || tick == kFuture ? std::string() : iso_instant(tick);
}

void add_row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : ",") + cells[i];
  out += "\r\n";
}

std::string joined_actors(const Chronology& chronology, const Event& event) {
  std::string out;
  for (const Id<Actor> actor : event.actors) {
    out += (out.empty() ? "" : " ") + chronology.actors[actor].id.text;
  }
  return out;
}

}  // namespace

std::string list_csv(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                     const std::string& lang) {
  std::string out;
  add_row(out, {"id", "title", "actors", "stated", "start_earliest", "start_latest", "end_earliest",
                "end_latest", "tightened", "status"});
  for (const ListedEvent& row : listed_events(chronology, reasoning, part)) {
    const Event& event = *row.event;
    add_row(
        out,
        {field(event.id.text), field(event.title.in(lang)), field(joined_actors(chronology, event)),
         field(event.date ? event.date->written : ""), bound(row.inferred.start.lo),
         bound(row.inferred.start.hi), bound(row.inferred.end.lo), bound(row.inferred.end.hi),
         row.tightened ? "true" : "false", std::string(name(event.status))});
  }
  return out;
}

}  // namespace fasti::render
