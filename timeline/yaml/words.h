// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "timeline/text/diagnostic.h"

namespace fasti {

/// What the parser knows when it gives up.
struct YamlFailure {
  std::string_view reason;      ///< yaml-cpp's words
  std::size_t at = 0;           ///< the byte at which it gave up
  std::size_t read = 0;         ///< end of the last thing that was read
  bool in_flow = false;         ///< inside a `[` or `{` that is not closed …
  std::size_t opener = 0;       ///< … which is here
  bool after_quoted = false;    ///< the last scalar is in quotes over several lines …
  std::size_t quote_begin = 0;  ///< … which open here
  std::size_t quote_end = 0;    ///< … and close before here
};

/// The finding, in words for people who do not know YAML's grammar.
Diagnostic explain_failure(std::string_view text, FileId file, const YamlFailure& failure);

}  // namespace fasti
