// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fasti::test {

/// A fenced block of a Markdown page.
struct PageBlock {
  std::string language;   ///< the first word after the fence
  std::string file;       ///< the second one, the file that the block is or adds to; may be empty
  std::size_t begin = 0;  ///< of its text, in bytes from the page's start
  std::size_t end = 0;
};

/// The blocks of a page whose fence stands at the start of a line, in order.
std::vector<PageBlock> page_blocks(const std::string& page);

/// A chronology after one step of a tutorial. A step is a chronology of its own that holds what is
/// new: each of its records takes the place of the one of the same name, or comes last in its
/// section; a section that is new comes before `events`. Records begin at two spaces.
std::string after_step(const std::string& chronology, std::string_view step);

}  // namespace fasti::test
