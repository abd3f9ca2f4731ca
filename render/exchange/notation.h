// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "timeline/model/chronology.h"
#include "timeline/yaml/write.h"

/// What stands on an event, as the chronology format writes it.
namespace fasti::render {

/// A date as it is written; empty where there is none.
std::string written(const std::optional<Dating>& date);

/// An instant in UTC; empty where nothing bounds that side.
std::string bound(Tick tick);

/// `after`'s value: an id, or a map with lag, source and the rest.
YamlValue relation_value(const Chronology& chronology, const Relation& relation);

/// `imposes`' value and the like.
YamlValue effect_value(const Chronology& chronology, const Effect& effect);

/// With `what` in one language.
YamlValue figure_value(const Chronology& chronology, const Figure& figure, const std::string& lang);

/// "h20-licence", or "h20-licence#servers" for a part.
std::string effect_subject(const Chronology& chronology, const Effect& effect);

std::string_view name(Then then);
std::string_view name(Extended what);
std::string_view name(Tier tier);

}  // namespace fasti::render
