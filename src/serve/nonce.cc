// SPDX-License-Identifier: MIT
#include "src/serve/nonce.h"

#include <array>
#include <cstdint>
#include <stdexcept>

#include <fmt/format.h>
#include <sys/random.h>

namespace fasti::serve {

std::string make_nonce() {
  std::array<std::uint8_t, 16> bits{};
  if (::getrandom(bits.data(), bits.size(), 0) != static_cast<ssize_t>(bits.size())) {
    throw std::runtime_error("the system gives no random bits");
  }
  std::string out;
  for (const std::uint8_t byte : bits) out += fmt::format("{:02x}", byte);
  return out;
}

}  // namespace fasti::serve
