// SPDX-License-Identifier: MIT
#include <vector>

#include "render/content/make_content.h"
#include "render/dot/dot.h"
#include "render/exchange/exporting.h"

namespace fasti::render {

namespace {

using enum Feature;

const std::vector<Feature> kAll{
    languages, texts,           kinds,     tags,         statuses,         forecasts,
    zones,     zones_of_actors, published, first_actors, actors,           lane_titles,
    sources,   cited,           tiers,     authors,      source_languages, source_notes,
    places,    claims,          relations, instruments,  effects,          figures};

}  // namespace

std::span<const ExportFormat> export_formats() {
  static const std::vector<ExportFormat> formats{
      {"csv",
       "a table of the events, for spreadsheets; `fasti import` reads it back",
       {texts, kinds, tags, statuses, forecasts, zones, published, first_actors, actors, sources,
        tiers, places, claims, relations, effects, figures},
       {".csv"},
       export_csv},
      {"json",
       "everything that the chronology holds, with what follows from it",
       kAll,
       {".json"},
       export_json},
      {"ics",
       "a calendar (iCalendar), an entry for each event",
       {texts, kinds, tags, statuses, sources, authors},
       {".ics"},
       export_ics},
      {"jsonld",
       "linked data (JSON-LD) in the words of schema.org, OWL-Time and EDTF",
       {languages, texts, kinds, tags, statuses, published, first_actors, actors, sources, cited,
        authors, source_languages, relations, instruments},
       {".jsonld", ".json"},
       export_jsonld},
      {"mermaid",
       "a Gantt chart in the notation of Mermaid",
       {statuses, forecasts, first_actors, lane_titles, instruments},
       {".mmd", ".mermaid"},
       export_mermaid},
      {"timelinejs",
       "data for TimelineJS",
       {texts, first_actors, lane_titles, sources, authors},
       {".json"},
       export_timelinejs},
      {"dot",
       "the graph of the relations in the notation of Graphviz",
       {statuses, forecasts, first_actors, lane_titles, relations},
       {".dot", ".gv"},
       export_dot},
  };
  return formats;
}

std::string write_export(const ExportFormat& format, const Exporting& of, LeftOut& left_out) {
  std::string bytes = format.write(of, left_out);
  add_missing_features(of.chronology, of.part, format.keeps, left_out);
  return bytes;
}

std::string export_dot(const Exporting& of, LeftOut&) {
  return write_dot(make_content(of.chronology, of.reasoning, of.part, of.lang));
}

}  // namespace fasti::render
