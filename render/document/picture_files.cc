// SPDX-License-Identifier: MIT
#include "render/document/picture_files.h"

#include <cstdint>

#include <fmt/format.h>

namespace fasti::render {

namespace {

/// FNV-1a, of which a few digits keep files apart whose names would otherwise be one.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-' || byte >= 0x80;
}

std::size_t start_of_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? 0 : slash + 1;
}

}  // namespace

std::string picture_file(std::string_view document, std::string_view picture,
                         std::string_view ending) {
  std::string_view stem = document.substr(start_of_name(document));
  stem = stem.substr(0, stem.rfind('.'));
  std::string out;
  for (const char c : stem) out += is_plain(c) ? c : '-';
  if (out != stem) out += fmt::format("-{:06x}", hash_of(stem) >> 8U);
  return out.append("-").append(picture).append(ending);
}

std::string picture_path(std::string_view document, std::string_view picture,
                         std::string_view ending) {
  return std::string(document.substr(0, start_of_name(document))) +
         picture_file(document, picture, ending);
}

}  // namespace fasti::render
