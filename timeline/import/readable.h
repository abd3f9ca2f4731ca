// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/yaml/write.h"

namespace fasti {

/// A line such as `after: {event: ban, lag: 1 day}`: what stands on an event, with what it names.
struct Clause {
  std::string key;
  YamlValue value;
  std::vector<std::string> events;
  std::vector<std::string> sources;
  std::vector<std::string> instruments;  ///< `id` or `id#part`
};

/// Reads a relation, an effect, or with `key` given (`figures`) the value of that key. Nothing
/// where the chronology format does not have it so.
std::optional<Clause> read_clause(std::string_view line, std::string_view key = {});

/// Whether a source's entry can have that key as well: `date`, or `start` and `end`, and `zone`.
bool can_say(const YamlValue& entry, const std::string& key, const std::string& value);

}  // namespace fasti
