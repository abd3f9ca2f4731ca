// SPDX-License-Identifier: MIT
#include "render/listing/listing.h"

#include <variant>

#include "timeline/query/order.h"
#include "timeline/reason/account_dates.h"

namespace fasti::render {

std::string stated_text(const Event& event) {
  if (event.date) return event.date->written;
  std::string out;
  if (event.start) out = "start " + event.start->written;
  if (event.end) out += (out.empty() ? "end " : ", end ") + event.end->written;
  return out;
}

std::vector<ListedEvent> listed_events(const Chronology& chronology, const Reasoning& reasoning,
                                       const Part& part) {
  std::vector<ListedEvent> rows;
  const std::vector<Extent> stated =
      account_dates(reasoning.claims, chronology.events.size(), Margin::with);
  for (const Id<Event> id : in_order_of_time(chronology, reasoning)) {
    if (!part.shows(id)) continue;
    const Event& event = chronology.events[id];
    ListedEvent row{&event, &zone_of(chronology, event), reasoning.inferred[id.value]};
    row.tightened = narrower(row.inferred, stated[id.value]);
    if (event.date) {
      const auto read = event.date->value.read(*row.zone, false);
      if (const auto* reading = std::get_if<edtf::Reading>(&read)) {
        row.open_start = reading->start_open;
        row.open_end = reading->end_open;
      }
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace fasti::render
