// SPDX-License-Identifier: MIT
#include "src/session.h"

#include <fmt/format.h>

#include "timeline/text/utf8.h"

namespace fasti {

void Session::fail(std::string_view reason) {
  err += fmt::format("fasti: {}\n", escape_controls(reason));
  exit = Exit::impossible;
}

}  // namespace fasti
