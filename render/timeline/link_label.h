// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/timeline/links.h"

namespace fasti::render::chart {

/// Labels the thin links, each beside its line where the label covers nothing; one for which there
/// is no such place goes without.
void label_links(const Content& content, const LinkField& field, std::vector<LinkRoute>& routes);

}  // namespace fasti::render::chart
