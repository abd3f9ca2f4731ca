// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/scene.h"

namespace fasti::render::samples {

/// Every text of a picture that covers another or leaves the frame, in words; empty when it is
/// clean.
std::vector<std::string> text_faults(const Scene& scene);

/// Every text, in order of drawing, each followed by a line break.
std::string texts_of(const Scene& scene);

}  // namespace fasti::render::samples
