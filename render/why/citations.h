// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "timeline/query/why.h"

namespace fasti::render {

/// The sources whose claims the steps rest on, as far as the chronology describes them: publisher,
/// author, title, date and address. Empty when they rest on the account alone.
std::string sources_text(const Chronology& chronology, const Reasoning& reasoning,
                         const std::vector<WhyStep>& steps, const std::string& lang);

}  // namespace fasti::render
