// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/text/words.h"

/// Links that are told in words, because no line could be followed: to other pages, or past more
/// lines than a reader can tell apart.
namespace fasti::render::chart {

/// A line below a title.
struct Pointer {
  std::string words;  ///< "→ p. 2: US starts to issue H20 licences"
  bool contradicted = false;
};

/// By mark.
using Pointers = std::vector<std::vector<Pointer>>;

/// What a link says at its start and at its end. `place` is where the other event is found: its
/// page, or on the same page its date.
Pointer pointer_on(const Link& link, const Mark& other, const std::string& place,
                   Language language);
Pointer pointer_back(const Link& link, const Mark& other, const std::string& place,
                     Language language);

/// Adds a pointer; of two that say the same one is enough, in red if either is.
void add_pointer(Pointer pointer, std::vector<Pointer>& out);

/// Adds both for a link within `content`, by dates.
void point_by_dates(const Content& content, const Link& link, Pointers& out);

}  // namespace fasti::render::chart
