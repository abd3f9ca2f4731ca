// SPDX-License-Identifier: MIT
#pragma once

#include "render/content.h"

namespace fasti::render {

/// Leaves out each link that a chain of two or more links of the same kind says as well, and tells
/// in a note how many those are. Links are of one kind when they have the same words and are drawn
/// the same way. What a source contradicts stays.
Content reduce(Content content);

}  // namespace fasti::render
