// SPDX-License-Identifier: MIT
#include "timeline/query/select.h"

#include <algorithm>
#include <deque>
#include <utility>

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
  return part;
}

bool shows(const Chronology& chronology, const Part& part, const Subject& instrument) {
  if (!part.selection.has_subject()) return true;
  for (std::uint32_t i = 0; i < part.subjects.size(); ++i) {
    if (part.subjects[i] && touches(chronology.events[Id<Event>{i}], instrument)) return true;
  }
  return false;
}

}  // namespace fasti
