// SPDX-License-Identifier: MIT
#include <string_view>

#include "render/exchange/csv_field.h"
#include "render/listing/listing.h"
#include "render/text/plain_text.h"

namespace fasti::render {

namespace {

/// An instant; empty where nothing bounds it.
std::string bound(Tick tick) {
  return tick == kPast || tick == kFuture ? std::string() : iso_instant(tick);
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
  std::string out =
      "id,title,actors,stated,start_earliest,start_latest,end_earliest,end_latest,tightened,"
      "status,stated_start,stated_end\r\n";
  for (const ListedEvent& row : listed_events(chronology, reasoning, part)) {
    const Event& event = *row.event;
    add_csv_row(
        out,
        {CsvField(event.id.text), CsvField(plain_text(event.title.in(lang))),
         CsvField(joined_actors(chronology, event)),
         CsvField(event.date ? event.date->written : ""),
         CsvField::own(bound(row.inferred.start.lo)), CsvField::own(bound(row.inferred.start.hi)),
         CsvField::own(bound(row.inferred.end.lo)), CsvField::own(bound(row.inferred.end.hi)),
         CsvField(row.tightened ? "true" : "false"), CsvField(name(event.status)),
         CsvField(event.start ? event.start->written : ""),
         CsvField(event.end ? event.end->written : "")});
  }
  return out;
}

}  // namespace fasti::render
