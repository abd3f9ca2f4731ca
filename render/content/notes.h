// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/content.h"
#include "render/text/words.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// "1 event", "3 events".
std::string counted(std::size_t count, Word one, Word many, Language language);

/// How many events and sources there are, and how far the record goes.
std::string subtitle_of(const Part& part, std::size_t sources, std::optional<CivilTime> verified,
                        Language language);

/// The subtitle, and how much stands in each lane, in sentences.
std::string description_of(const std::string& subtitle, const std::vector<LaneHead>& lanes,
                           Language language);

/// Which events of the part sources disagree on; then the names of all sources.
std::vector<std::string> notes_of(const Chronology& chronology, const Reasoning& reasoning,
                                  const Part& part, const std::vector<Id<Source>>& sources,
                                  const std::string& lang);

}  // namespace fasti::render
