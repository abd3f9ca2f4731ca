// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "render/diagnostics/report.h"
#include "render/text/words.h"

namespace fasti::serve {

/// The findings for the page:
/// `{"summary","errors","warnings","notes","more","list":[{"code","name",
/// "severity","rule","message","event","notes","help","places":[{"text","place"}]}]}`; places are
/// those of `place_json`, `more` is how many findings are left out of the list. The summary is in
/// the language, and `rule` says in it what is wrong; it is null in English, in which all the rest
/// is.
nlohmann::ordered_json findings_json(const render::CheckedFile& file, const std::string& editor,
                                     render::Language language);

}  // namespace fasti::serve
