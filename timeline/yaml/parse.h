// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>

#include "timeline/text/diagnostic.h"
#include "timeline/text/source_text.h"
#include "timeline/yaml/node.h"

namespace fasti {

/// How much one file may ask for.
struct YamlLimits {
  std::size_t line_bytes = std::size_t{1} << 20;
  std::size_t depth = 64;
  std::size_t nodes = 8'000'000;
};

/// Parses one file of exactly one document. Without a tree at least one error was added; with one,
/// errors may have been added too (repeated keys, anchors, tags), each once. The tree refers to the
/// text of `source`, which must outlive it.
std::optional<YamlTree> parse_yaml(const SourceText& source, FileId file, Diagnostics& diagnostics,
                                   const YamlLimits& limits = {});

}  // namespace fasti
