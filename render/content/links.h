// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "render/content.h"
#include "render/text/words.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// The connections between marks: one for each pair and style, however many claims state it.
/// `mark_of[event]` is the index of an event's mark, nothing where it is not shown. Rejected
/// relations are left out, and plain orders where a cause already joins the two and nothing
/// contradicts them.
std::vector<Link> make_links(const Reasoning& reasoning,
                             const std::vector<std::optional<std::size_t>>& mark_of,
                             Language language);

}  // namespace fasti::render
