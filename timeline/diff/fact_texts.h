// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "timeline/model/event.h"

/// What an entry of a list says, in one line: what it is about first, then its details.
namespace fasti {

/// "2025-04/2025-05", "from 2025-04", "until 2025-05".
std::string points_text(const std::optional<Dating>& start, const std::optional<Dating>& end);

/// "beike: 2025-04-09, at ¶3".
std::string attestation_text(const Attestation& attestation, const std::string& source);

/// "visit: 1 month to 2 months, by beike, at ¶8".
std::string relation_text(const Relation& relation, const std::string& other,
                          const std::string& source);

/// "h20-licence: from 2025-04-09, until 2025-07-14, then resumes".
std::string effect_text(const Effect& effect, const std::string& subject, const std::string& with);

/// "H20 charge (expected): 5.5 USD bn, by fierce".
std::string figure_text(const Figure& figure, const std::string& what, const std::string& source);

}  // namespace fasti
