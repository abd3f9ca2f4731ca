// SPDX-License-Identifier: MIT
#include "render/diagnostics/uri.h"

#include <fmt/format.h>

namespace fasti::render {

namespace {

bool stays(char c) {
  constexpr std::string_view kPunctuation = "-._~/";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kPunctuation.find(c) != std::string_view::npos;
}

}  // namespace

std::string to_uri(std::string_view name) {
  while (name.starts_with("./")) name.remove_prefix(2);
  std::string out = name.starts_with('/') ? "file://" : "";
  for (const char c : name) {
    if (stays(c)) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

}  // namespace fasti::render
