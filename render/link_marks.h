// SPDX-License-Identifier: MIT
#pragma once

#include "render/content.h"
#include "render/scene.h"

namespace fasti::render {

/// Makes each event of a laid out picture lead to its source. An event is the group that has its
/// id, "ev-ban"; what has a link already keeps it.
void link_marks(const Content& content, Scene& scene);

}  // namespace fasti::render
