// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fasti::serve {

/// Opens an address in the browser that the desktop has chosen, and does not wait for it. An empty
/// answer is success, else the reason.
std::string open_browser(const std::string& address);

}  // namespace fasti::serve
