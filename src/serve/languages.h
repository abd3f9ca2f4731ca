// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "timeline/model/chronology.h"

namespace fasti::serve {

/// The languages to choose from: the program's own, and those that the chronology has titles in.
std::vector<std::string> languages_of(const Chronology& chronology);

}  // namespace fasti::serve
