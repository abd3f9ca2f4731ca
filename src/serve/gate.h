// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "src/serve/http.h"

namespace fasti::serve {

/// Why a request to the server on `port` is refused; nothing for one that may be answered. Only
/// this machine's own names are answered to, so that no foreign name that is made to point here
/// (DNS rebinding) can read; only reading is; and only what the page itself asks for, or the person
/// before the browser, by the `Sec-Fetch` headers (W3C Fetch Metadata).
std::optional<Reply> refuse(const Request& request, int port);

}  // namespace fasti::serve
