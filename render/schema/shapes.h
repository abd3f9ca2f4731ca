// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include "timeline/load/keys.h"

namespace fasti::render {

/// Members in the order in which they were put in, so that the bytes are always the same.
using Json = nlohmann::ordered_json;

/// What a shape that holds no record is called in the schema: "date". Empty for the others.
std::string_view shape_name(Shape shape);

/// The schemas of those shapes by their names.
Json shape_schemas();

/// What maps have as their keys where the keys are ids.
Json id_names();

/// A reference to a definition of the schema.
Json definition(std::string_view name);

}  // namespace fasti::render
