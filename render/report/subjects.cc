// SPDX-License-Identifier: MIT
#include "render/report/subjects.h"

#include <algorithm>

#include "render/content/make_content.h"

namespace fasti::render {

namespace {

/// A value's place in a facet, or none.
std::optional<std::size_t> place_of(const Facet& facet, const std::string& value) {
  const auto found = std::find(facet.values.begin(), facet.values.end(), value);
  if (found == facet.values.end()) return std::nullopt;
  return static_cast<std::size_t>(found - facet.values.begin());
}

void add_once(Facet& facet, const std::string& value) {
  if (!place_of(facet, value)) facet.values.push_back(value);
}

std::vector<Facet> make_facets(const Chronology& chronology, const Part& part,
                               const Telling& tell) {
  std::vector<Facet> facets{{tell.say(Phrase::by), {}}, {tell.say(Phrase::tag), {}}};
  for (const Actor& actor : chronology.actors) {
    const Id<Actor> id = chronology.actors.id_of(actor);
    for (const Event& event : chronology.events) {
      const bool acts =
          std::find(event.actors.begin(), event.actors.end(), id) != event.actors.end();
      if (acts && part.shows(chronology.events.id_of(event))) {
        add_once(facets[0], tell.actor(id).text);
      }
    }
  }
  for (const Event& event : chronology.events) {
    if (!part.shows(chronology.events.id_of(event))) continue;
    for (const std::string& tag : event.tags) add_once(facets[1], tag);
  }
  return facets;
}

std::optional<Day> last_day_of_record(const Chronology& chronology) {
  if (!chronology.verified) return std::nullopt;
  const Tick end = chronology.verified->value.local().end.hi;
  if (end == kFuture) return std::nullopt;
  return floor_day(end - 1);
}

}  // namespace

Subjects make_subjects(const CheckedFile& file, const Part& part, const std::string& lang,
                       std::optional<Day> as_of, const PictureRoom& room) {
  const Chronology& chronology = *file.loaded.chronology;
  const Reasoning& reasoning = *file.checked.reasoning;
  Telling tell(chronology, lang);
  std::vector<Facet> facets = make_facets(chronology, part, tell);
  return {file,
          chronology,
          reasoning,
          part,
          std::move(tell),
          InForce(chronology, reasoning),
          make_content(chronology, reasoning, part, lang),
          as_of ? as_of : last_day_of_record(chronology),
          room,
          std::move(facets)};
}

std::vector<std::vector<std::size_t>> facets_of(const Subjects& of, const Event& event) {
  std::vector<std::vector<std::size_t>> out(of.facets.size());
  for (const Id<Actor> id : event.actors) {
    if (const auto place = place_of(of.facets[0], of.tell.actor(id).text)) {
      out[0].push_back(*place);
    }
  }
  for (const std::string& tag : event.tags) {
    if (const auto place = place_of(of.facets[1], tag)) out[1].push_back(*place);
  }
  return out;
}

void drop_empty_columns(Table& table) {
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    const bool filled = std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
      return row.role == Row::Role::body && !row.cells[i].empty();
    });
    if (filled) continue;
    table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(i));
    for (Row& row : table.rows) {
      if (row.role == Row::Role::body) {
        row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }
}

}  // namespace fasti::render
