// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "src/serve/http.h"
#include "src/serve/preview.h"

namespace fasti::serve {

/// What there is at a path: the page, its scripts and what they ask for. All of it is in memory; no
/// path ever leads to a file. `nonce` is new for every reply.
Reply answer(const Request& request, const Preview& preview, const std::string& nonce);

}  // namespace fasti::serve
