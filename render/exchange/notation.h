// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "timeline/model/chronology.h"
#include "timeline/yaml/write.h"

/// What stands on an event, as the chronology format writes it.
namespace fasti::render {

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
