// SPDX-License-Identifier: MIT
#include "timeline/query/select.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "timeline/query/history.h"

namespace fasti {

namespace {

/// By event: those that a relation joins it to, in either direction.
std::vector<std::vector<std::uint32_t>> neighbours(const Chronology& chronology) {
  std::vector<std::vector<std::uint32_t>> out(chronology.events.size());
  for (std::uint32_t event = 0; event < out.size(); ++event) {
    for (const Relation& relation : chronology.events[Id<Event>{event}].relations) {
      if (relation.rejected) continue;
      out[event].push_back(relation.other.value);
      out[relation.other.value].push_back(event);
    }
  }
  return out;
}

/// By event: within so many relations of `centre`, breadth first.
std::vector<bool> within(const Chronology& chronology, Id<Event> centre, std::size_t steps) {
  const auto joined = neighbours(chronology);
  std::vector<bool> reached(joined.size(), false);
  std::deque<std::pair<std::uint32_t, std::size_t>> open{{centre.value, 0}};
  reached[centre.value] = true;
  while (!open.empty()) {
    const auto [event, distance] = open.front();
    open.pop_front();
    if (distance == steps) continue;
    for (const std::uint32_t next : joined[event]) {
      if (reached[next]) continue;
      reached[next] = true;
      open.emplace_back(next, distance + 1);
    }
  }
  return reached;
}

template <class Value>
bool share_one(const std::vector<Value>& wanted, const std::vector<Value>& given) {
  return wanted.empty() || std::find_first_of(given.begin(), given.end(), wanted.begin(),
                                              wanted.end()) != given.end();
}

bool meets_days(const Selection& selection, const Extent& window, const Zone& zone) {
  if (selection.from && window.end.hi <= zone.start_of_day(*selection.from)) return false;
  return !selection.to || window.start.lo < zone.start_of_day(*selection.to + 1);
}

bool touches(const Event& event, const Subject& subject) {
  return std::any_of(event.effects.begin(), event.effects.end(), [&](const Effect& effect) {
    if (effect.with == subject.instrument) return true;
    const bool other = effect.part && subject.part && effect.part != subject.part;
    return effect.instrument == subject.instrument && !other;
  });
}

bool stands(const Interval& interval) {
  if (interval.beyond_record) return false;
  if (interval.states.empty()) return interval.certainty == Certainty::unknown;
  return std::any_of(interval.states.begin(), interval.states.end(), [](LegalState state) {
    return state != LegalState::none && state != LegalState::ended;
  });
}

bool stands_in_days(const InForce& in_force, Id<Instrument> id, const Selection& days) {
  for (const Subject& subject : in_force.subjects(id)) {
    for (const Interval& each : history(in_force, subject)) {
      const bool meets =
          (!days.from || each.last >= *days.from) && (!days.to || each.first <= *days.to);
      if (meets && stands(each)) return true;
    }
  }
  return false;
}

std::vector<bool> instruments_in_days(const Chronology& chronology, const Reasoning& reasoning,
                                      const Part& part) {
  const InForce in_force(chronology, reasoning);
  std::vector<bool> out;
  for (std::uint32_t i = 0; i < chronology.instruments.size(); ++i) {
    const Subject whole{Id<Instrument>{i}, {}};
    const bool touched =
        std::any_of(chronology.events.begin(), chronology.events.end(), [&](const Event& event) {
          return part.shows(chronology.events.id_of(event)) && touches(event, whole);
        });
    out.push_back(touched || stands_in_days(in_force, whole.instrument, part.selection));
  }
  return out;
}

}  // namespace

Part select(const Chronology& chronology, const Reasoning& reasoning, Selection selection) {
  Part part;
  part.subjects.assign(chronology.events.size(), true);
  if (selection.around) {
    part.subjects = within(chronology, *selection.around, selection.steps);
  }
  for (std::uint32_t i = 0; i < chronology.events.size(); ++i) {
    const Event& event = chronology.events[Id<Event>{i}];
    part.subjects[i] = part.subjects[i] && share_one(selection.actors, event.actors) &&
                       share_one(selection.tags, event.tags);
    part.events.push_back(part.subjects[i] &&
                          meets_days(selection, reasoning.inferred[i], zone_of(chronology, event)));
    part.count += part.events.back() ? 1 : 0;
  }
  part.selection = std::move(selection);
  if (part.selection.has_dates()) {
    part.in_days = instruments_in_days(chronology, reasoning, part);
  }
  return part;
}

bool shows(const Chronology& chronology, const Part& part, const Subject& instrument) {
  if (!part.in_days.empty() && !part.in_days[instrument.instrument.value]) return false;
  if (!part.selection.has_subject()) return true;
  for (std::uint32_t i = 0; i < part.subjects.size(); ++i) {
    if (part.subjects[i] && touches(chronology.events[Id<Event>{i}], instrument)) return true;
  }
  return false;
}

}  // namespace fasti
