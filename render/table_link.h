// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/scene.h"

namespace fasti::render {

/// Says at the foot of a laid out picture that its facts are in a table at `address`, and links to
/// it.
void add_table_link(const std::string& address, Scene& scene);

}  // namespace fasti::render
