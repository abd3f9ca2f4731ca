// SPDX-License-Identifier: MIT
//
// One row for each event. A cell that holds several things has each on a line of its own, and the
// columns that tell of sources have the same number of lines, so that the third line of each is
// about the third source. What is too much for a cell (relations, effects, figures) stands in it as
// the chronology itself writes it.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "render/exchange/csv_field.h"
#include "render/exchange/exporting.h"
#include "render/exchange/notation.h"
#include "render/svg/link.h"
#include "render/text/plain_text.h"
#include "timeline/query/order.h"
#include "timeline/text/blanks.h"

namespace fasti::render {

namespace {

struct Row {
  const Exporting& of;
  const Event& event;
  const Extent& inferred;
};

/// Texts of one line each, below each other; nothing where all of them are empty.
std::string below(const std::vector<std::string>& lines) {
  std::string out;
  const bool filled = std::any_of(lines.begin(), lines.end(),
                                  [](const std::string& line) { return !line.empty(); });
  if (!filled) return out;
  for (std::size_t i = 0; i < lines.size(); ++i) out += (i == 0 ? "" : "\n") + lines[i];
  return out;
}

/// A list that is read back as such even where it has one item with a separator in it.
std::string listed(const std::vector<std::string>& items) {
  const bool alone = items.size() == 1 && items[0].find_first_of(";,|") != std::string::npos;
  return below(items) + (alone ? "\n" : "");
}

std::string of_actors(const Row& row, std::string (*tell)(const Row&, const Actor&)) {
  std::vector<std::string> lines;
  for (const Id<Actor> id : row.event.actors) {
    lines.push_back(tell(row, row.of.chronology.actors[id]));
  }
  return below(lines);
}

std::string of_sources(const Row& row,
                       std::string (*tell)(const Row&, const Attestation&, const Source&)) {
  std::vector<std::string> lines;
  for (const Attestation& each : row.event.sources) {
    lines.push_back(plain_line(tell(row, each, row.of.chronology.sources[each.source])));
  }
  return below(lines);
}

std::string lane(const Row& row) {
  if (row.event.actors.empty()) return "";
  const Actor& first = row.of.chronology.actors[row.event.actors.front()];
  return first.lane ? row.of.chronology.lanes[*first.lane].id.text : "";
}

/// A source's own dates: one date alone, otherwise words with `=`.
std::string says(const Row& row, const Attestation& each, const Source&) {
  const Zone& zone = zone_of(row.of.chronology, row.event, each);
  const bool own_zone =
      (each.date || each.start || each.end) && &zone != &zone_of(row.of.chronology, row.event);
  std::string out = written(each.date);
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) out += (out.empty() ? "" : " ") + std::string(key) + "=" + value;
  };
  add("start", written(each.start));
  add("end", written(each.end));
  add("zone", own_zone ? zone.name() : "");
  return out;
}

/// Only what leads to events that are in the table can be read back.
std::string relations(const Row& row) {
  std::vector<std::string> lines;
  for (const Relation& each : row.event.relations) {
    if (!row.of.part.shows(each.other)) continue;
    const YamlValue value = relation_value(row.of.chronology, each);
    lines.push_back(std::string(info(each.kind).key) + ": " + value.flow());
  }
  return below(lines);
}

std::string effects(const Row& row) {
  std::vector<std::string> lines;
  for (const Effect& each : row.event.effects) {
    const YamlValue value = effect_value(row.of.chronology, each);
    lines.push_back(std::string(info(each.kind).key) + ": " + value.flow());
  }
  return below(lines);
}

std::string figures(const Row& row) {
  std::vector<std::string> lines;
  for (const Figure& each : row.event.figures) {
    lines.push_back(figure_value(row.of.chronology, each, row.of.lang).flow());
  }
  return below(lines);
}

std::string tags(const Row& row) {
  std::vector<std::string> lines;
  for (const std::string& tag : row.event.tags) lines.push_back(plain_line(tag));
  return listed(lines);
}

struct Column {
  std::string_view name;
  std::string (*cell)(const Row& row);
};

constexpr auto kColumns = std::to_array<Column>({
    {"id", [](const Row& r) { return r.event.id.text; }},
    {"title", [](const Row& r) { return plain_line(r.event.title.in(r.of.lang)); }},
    {"date", [](const Row& r) { return written(r.event.date); }},
    {"start", [](const Row& r) { return written(r.event.start); }},
    {"end", [](const Row& r) { return written(r.event.end); }},
    {"published", [](const Row& r) { return written(r.event.published); }},
    {"known", [](const Row& r) { return written(r.event.known); }},
    {"zone", [](const Row& r) { return zone_of(r.of.chronology, r.event).name(); }},
    {"status", [](const Row& r) { return std::string(name(r.event.status)); }},
    {"kind", [](const Row& r) { return plain_line(r.event.kind); }},
    {"actors",
     [](const Row& r) {
       return of_actors(r, [](const Row&, const Actor& a) { return a.id.text; });
     }},
    {"actor_titles",
     [](const Row& r) {
       return of_actors(
           r, [](const Row& row, const Actor& a) { return plain_line(a.title.in(row.of.lang)); });
     }},
    {"lane", lane},
    {"tags", tags},
    {"text", [](const Row& r) { return without_edges(plain_text(r.event.text.in(r.of.lang))); }},
    {"sources",
     [](const Row& r) {
       return of_sources(r,
                         [](const Row&, const Attestation&, const Source& s) { return s.id.text; });
     }},
    {"source_titles",
     [](const Row& r) {
       return of_sources(r, [](const Row& row, const Attestation&, const Source& s) {
         return std::string(s.title.in(row.of.lang));
       });
     }},
    {"source_publishers",
     [](const Row& r) {
       return of_sources(r, [](const Row& row, const Attestation&, const Source& s) {
         return std::string(s.publisher.in(row.of.lang));
       });
     }},
    {"source_dates",
     [](const Row& r) {
       return of_sources(
           r, [](const Row&, const Attestation&, const Source& s) { return written(s.published); });
     }},
    {"source_urls",
     [](const Row& r) {
       return of_sources(r, [](const Row&, const Attestation&, const Source& s) {
         return safe_link(s.url).value_or("");
       });
     }},
    {"source_tiers",
     [](const Row& r) {
       return of_sources(r, [](const Row&, const Attestation&, const Source& s) {
         return std::string(name(s.tier));
       });
     }},
    {"source_at",
     [](const Row& r) {
       return of_sources(r, [](const Row&, const Attestation& a, const Source&) { return a.at; });
     }},
    {"source_says", [](const Row& r) { return of_sources(r, says); }},
    {"source_notes",
     [](const Row& r) {
       return of_sources(r, [](const Row&, const Attestation& a, const Source&) { return a.note; });
     }},
    {"source_rejected",
     [](const Row& r) {
       return of_sources(r, [](const Row&, const Attestation& a, const Source&) {
         return a.rejected.value_or("");
       });
     }},
    {"relations", relations},
    {"effects", effects},
    {"figures", figures},
    {"chronology", [](const Row& r) { return plain_line(r.of.chronology.title.in(r.of.lang)); }},
    {"chronology_zone",
     [](const Row& r) {
       const ZoneName& zone = r.of.chronology.zone;
       return zone.zone == nullptr ? std::string() : zone.zone->name();
     }},
    {"verified", [](const Row& r) { return written(r.of.chronology.verified); }},
    {"earliest", [](const Row& r) { return bound(r.inferred.start.lo); }},
    {"latest", [](const Row& r) { return bound(r.inferred.end.hi); }},
});

void add_left_out(const Exporting& of, const Event& event, LeftOut& left_out) {
  for (const Relation& each : event.relations) {
    if (!of.part.shows(each.other)) {
      left_out.add("relations to events that are not selected", event.id.text);
    }
  }
  for (const Attestation& each : event.sources) {
    const Source& source = of.chronology.sources[each.source];
    if (!source.url.empty() && !safe_link(source.url)) {
      left_out.add("addresses that are not http, https or mailto", source.id.text);
    }
  }
}

}  // namespace

std::string export_csv(const Exporting& of, LeftOut& left_out) {
  std::string out;
  std::vector<CsvField> heads;
  heads.reserve(kColumns.size());
  for (const Column& column : kColumns) heads.emplace_back(column.name);
  add_csv_row(out, heads);
  for (const Id<Event> id : in_order_of_time(of.chronology, of.reasoning)) {
    if (!of.part.shows(id)) continue;
    const Event& event = of.chronology.events[id];
    const Row row{of, event, of.reasoning.inferred[id.value]};
    std::vector<CsvField> fields;
    fields.reserve(kColumns.size());
    for (const Column& column : kColumns) fields.emplace_back(column.cell(row));
    add_csv_row(out, fields);
    add_left_out(of, event, left_out);
  }
  return out;
}

}  // namespace fasti::render
