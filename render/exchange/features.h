// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/text/left_out.h"

namespace fasti::render {

/// What a chronology may hold beside events with a title and a date.
enum class Feature : std::uint8_t {
  languages,  ///< titles and texts in a second language, of whatever record
  texts,      ///< the longer descriptions
  kinds,
  tags,
  statuses,   ///< planned, forecast, cancelled
  forecasts,  ///< that a forecast is not a plan
  zones,      ///< time zones that events name
  zones_of_actors,
  published,  ///< `published` and `known`
  first_actors,
  actors,       ///< the second and further ones
  lane_titles,  ///< that a lane is called otherwise than its first actor
  sources,      ///< which sources attest an event
  cited,        ///< sources that no event is attested by, only a relation or a figure
  tiers,
  authors,
  source_languages,
  source_notes,  ///< with days of access and time zones
  places,        ///< where in the source, and remarks
  claims,        ///< dates that sources give
  relations,
  instruments,
  effects,
  figures,
};

/// Adds what the part has of every feature that is not in `kept`.
void add_missing_features(const Chronology& chronology, const Part& part,
                          std::span<const Feature> kept, LeftOut& left_out);

}  // namespace fasti::render
