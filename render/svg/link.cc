// SPDX-License-Identifier: MIT
#include "render/svg/link.h"

#include <algorithm>
#include <array>

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

/// Browsers skip some of these inside a scheme ("java&#10;script:"); none belongs in an address.
bool is_blank_or_control(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
         (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

/// All but letters, digits, `-._~` and what else is `plain` as `%` and two digits.
std::string encoded(std::string_view text, std::string_view plain) {
  constexpr std::string_view kUnreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (kUnreserved.find(c) != std::string_view::npos || plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      ((out += '%') += kDigits[byte >> 4]) += kDigits[byte & 15];
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> safe_link(std::string_view address) {
  std::string out;
  for (std::size_t offset = 0; offset < address.size();) {
    const char32_t c = next_code_point(address, offset);
    if (!is_blank_or_control(c)) append_utf8(out, c);
  }
  if (out.empty()) return std::nullopt;
  const std::size_t colon = out.find_first_of(":/?#\\");
  if (colon == std::string::npos || out[colon] != ':') return out;
  std::string scheme = out.substr(0, colon);
  for (char& c : scheme) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  constexpr std::array<std::string_view, 3> kSchemes{"http", "https", "mailto"};
  if (std::find(kSchemes.begin(), kSchemes.end(), scheme) == kSchemes.end()) return std::nullopt;
  return out;
}

std::string encoded_link(std::string_view address) {
  return encoded(safe_link(address).value_or(std::string()), ":/?#[]@!$&*+,;=%");
}

std::string web_link(std::string_view address) {
  std::string link = encoded_link(address);
  // A safe scheme has nothing but letters; what else stands before a colon is of a relative
  // address.
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::size_t end = link.find_first_not_of(kLetters);
  return end != std::string::npos && end > 0 && link[end] == ':' ? link : std::string();
}

std::string encoded_path(std::string_view path) { return encoded(path, "/@!$&*+,;="); }

}  // namespace fasti::render
