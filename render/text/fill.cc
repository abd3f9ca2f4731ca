// SPDX-License-Identifier: MIT
#include "render/text/fill.h"

namespace fasti::render {

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
  std::string out;
  for (const std::string_view argument : arguments) {
    const std::size_t at = pattern.find("{}");
    if (at == std::string_view::npos) break;
    out.append(pattern.substr(0, at)).append(argument);
    pattern.remove_prefix(at + 2);
  }
  return out.append(pattern);
}

}  // namespace fasti::render
