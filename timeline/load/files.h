// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "timeline/text/diagnostic.h"
#include "timeline/text/file_system.h"
#include "timeline/text/source_text.h"
#include "timeline/yaml/node.h"

namespace fasti {

/// Every file of a chronology, parsed: the main one first, then the included ones, each before what
/// it includes itself, in the order in which they are named.
struct ParsedFiles {
  std::vector<YamlTree> trees;  ///< of the files that could be parsed and are maps
  bool main_parsed = false;     ///< the first tree is the main file's
  bool incomplete = false;      ///< an included file could not be read
  std::string failure;          ///< why the main file could not be read; empty when it was
};

/// Reads the main file (from `main_text` if given) and whatever it includes.
ParsedFiles read_files(const std::string& path, std::optional<std::string> main_text,
                       FileSystem& disk, std::size_t max_bytes, SourceSet& files,
                       Diagnostics& diagnostics);

}  // namespace fasti
