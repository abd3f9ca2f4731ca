// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fasti::render {

/// Why a picture could not be made.
struct RenderError {
  std::string message;
};

}  // namespace fasti::render
