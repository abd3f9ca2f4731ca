// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "timeline/text/diagnostic.h"
#include "timeline/text/source_text.h"
#include "timeline/yaml/node.h"

namespace fasti {

/// A comment `# fasti: allow F0404 F0406 -- reason`: which rules it silences, and where.
struct Suppression {
  /// One of its rules, with the place of its code or name in the comment.
  struct Allowed {
    Rule rule;
    Span span;
  };
  std::vector<Allowed> allowed;
  std::string reason;
  FileId file = 0;
  std::size_t line = 1;  ///< the line that it is for: its own, or where it stands alone the next
};

/// Reads them from the comments of all files; those that are malformed are reported and silence
/// nothing.
std::vector<Suppression> read_suppressions(const std::vector<YamlTree>& trees,
                                           const SourceSet& files, Diagnostics& diagnostics);

}  // namespace fasti
