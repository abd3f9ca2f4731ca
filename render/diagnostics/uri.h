// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti::render {

/// The name of a file as a URI reference (RFC 3986): relative names stay relative, absolute ones
/// become `file://`, and whatever is not unreserved is percent-encoded.
std::string to_uri(std::string_view name);

}  // namespace fasti::render
