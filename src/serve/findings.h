// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "render/diagnostics/report.h"

namespace fasti::serve {

/// The findings for the page:
/// `{"summary","errors","warnings","notes","more","list":[{"code","name",
/// "severity","message","event","notes","help","places":[{"text","place"}]}]}`; places are those of
/// `place_json`, `more` is how many findings are left out of the list.
nlohmann::ordered_json findings_json(const render::CheckedFile& file, const std::string& editor);

}  // namespace fasti::serve
