// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/scene.h"

namespace fasti::render {

/// The `d` of a path: absolute commands, two decimals at most.
std::string path_data(const std::vector<PathStep>& steps);

}  // namespace fasti::render
