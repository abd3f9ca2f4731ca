// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fasti::render {

/// `address` without white space, control and format characters, if it is http, https, mailto or
/// relative; nothing for any other scheme and for an empty address.
std::optional<std::string> safe_link(std::string_view address);

/// The same with everything that RFC 3986 does not allow in an address, and brackets and quotes
/// that it does, as `%` and two digits; empty where there is no safe link.
std::string encoded_link(std::string_view address);

/// `encoded_link` of an address that leads to the same place from everywhere, with http, https or
/// mailto; empty of a relative one, which a file that is passed on would take for a file beside it.
std::string web_link(std::string_view address);

/// The path of a file as a relative address: what would end the path or begin a scheme, and all
/// that is not ASCII, as `%` and two digits.
std::string encoded_path(std::string_view path);

}  // namespace fasti::render
