// SPDX-License-Identifier: MIT
#include "timeline/load/keys.h"

#include "timeline/load/records.h"

namespace fasti {

const std::vector<RecordFormat>& chronology_format() {
  static const std::vector<RecordFormat> format = {
      {"chronology",
       "Events with their dates and sources, and what was in force meanwhile. Included files have "
       "the same form; what holds for the whole chronology (`fasti`, `title`, `zone`, `verified`, "
       "`rules`) stands in the main file.",
       file_keys()},
      {"actor", "Someone who acts: a government, a company, a body.", actor_keys()},
      {"lane", "A lane of the timeline that several actors share.", lane_keys()},
      {"instrument",
       "What is in force over time: a rule, a licence, an order, a permission. Only effects of "
       "events change it.",
       instrument_keys()},
      {"source",
       "A document that tells of events. It has a `title`, a `publisher` or both.",
       source_keys(),
       {"title", "publisher"}},
      {"event",
       "Something that happened, or is planned. Without a date of its own it gets its window from "
       "its relations and sources.",
       event_keys(),
       {},
       {{"date", "start"}, {"date", "end"}}},
      {"attestation",
       "What a source says of the event. Without a date it attests the event as it is dated here.",
       attestation_keys(),
       {},
       {{"date", "start"}, {"date", "end"}}},
      {"relation", "How this event stands to another one.", relation_keys()},
      {"effect",
       "What this event does to an instrument, or to a part of one.",
       effect_keys(),
       {},
       {},
       {{"then", "until"}}},
      {"figure", "A number that a source gives.", figure_keys()},
  };
  return format;
}

}  // namespace fasti
