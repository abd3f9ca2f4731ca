// SPDX-License-Identifier: MIT
#include "src/serve/http.h"

#include <algorithm>

namespace fasti::serve {

std::string_view Request::parameter(std::string_view name) const {
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view Request::header(std::string_view name) const {
  const auto named = [&](const auto& each) { return each.first == name; };
  const auto found = std::find_if(headers.begin(), headers.end(), named);
  const bool only = std::count_if(headers.begin(), headers.end(), named) == 1;
  return only ? std::string_view(found->second) : std::string_view();
}

}  // namespace fasti::serve
