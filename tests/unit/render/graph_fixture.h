// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/content.h"

namespace fasti::render {

/// The H20 episode: 26 events in four lanes, 17 links, one of them contradicted, one bar.
/// `lang` is "en" or "zh".
Content h20_content(const std::string& lang);

/// A content of this many events that only the seed decides: several languages, all shapes of
/// dates, links forwards and backwards.
Content random_content(unsigned seed, int events, int lanes, int links);

}  // namespace fasti::render
