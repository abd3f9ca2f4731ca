// SPDX-License-Identifier: MIT
#include "render/fonts/woff2.h"

#include <cstdint>

#include <woff2/encode.h>

namespace fasti::render {

std::optional<std::string> pack_woff2(std::string_view font) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(font.data());
  std::size_t length = woff2::MaxWOFF2CompressedSize(bytes, font.size());
  std::string out(length, '\0');
  auto* const room = reinterpret_cast<std::uint8_t*>(out.data());
  if (!woff2::ConvertTTFToWOFF2(bytes, font.size(), room, &length)) return std::nullopt;
  out.resize(length);
  return out;
}

}  // namespace fasti::render
