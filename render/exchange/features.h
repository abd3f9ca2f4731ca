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
  languages,  ///< titles and texts in a second language
  texts,      ///< the longer descriptions
  kinds,
  tags,
  statuses,   ///< planned, forecast, cancelled
  zones,      ///< time zones that are named
  published,  ///< `published` and `known`
  actors,     ///< the second and further actors; the first gives the lane
  sources,    ///< which sources attest an event
  tiers,      ///< what else a source has: author, tier, language, note
  places,     ///< where in the source, and remarks
  claims,     ///< dates that sources give
  relations,
  instruments,
  effects,
  figures,
};

/// Adds what the part has of every feature that is not in `kept`.
void add_missing_features(const Chronology& chronology, const Part& part,
                          std::span<const Feature> kept, LeftOut& left_out);

}  // namespace fasti::render
