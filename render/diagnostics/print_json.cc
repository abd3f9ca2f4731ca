// SPDX-License-Identifier: MIT
#include "render/diagnostics/print_json.h"

#include <cstdint>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "timeline/text/utf8.h"

namespace fasti::render {

std::string print_json(const nlohmann::ordered_json& json) {
  const std::string text =
      json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  // What is left above ASCII stands inside of strings, where every character may be escaped.
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c >= 0x7F && is_unprintable(c)) {
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    } else {
      out += std::string_view(text).substr(begin, at - begin);
    }
  }
  return out + "\n";
}

}  // namespace fasti::render
