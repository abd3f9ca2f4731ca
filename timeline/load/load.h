// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "timeline/load/suppressions.h"
#include "timeline/model/chronology.h"
#include "timeline/text/diagnostic.h"
#include "timeline/text/file_system.h"
#include "timeline/text/source_text.h"

namespace fasti {

struct LoadOptions {
  std::size_t max_bytes = std::size_t{64} << 20;  ///< for each file
};

/// What reading a chronology gave. Records with faults are kept as far as they could be read, so
/// that one run tells all that is wrong; whoever reasons on them asks for errors first.
struct Loaded {
  SourceSet files;
  /// None when the main file is no chronology at all. Apart, so that what points into it stays good
  /// when this is moved.
  std::unique_ptr<Chronology> chronology;
  Diagnostics diagnostics;
  std::vector<Suppression> suppressions;  ///< in order of file and place
  bool unreadable = false;  ///< the main file could not be read; then `failure` says why
  std::string failure;
};

/// Reads the chronology at `path` and all that it includes. The main file's text may be given
/// (`main_text`, for standard input); then `path` is only its name and the place includes start
/// from.
Loaded load(const std::string& path, FileSystem& files, const LoadOptions& options = {},
            std::optional<std::string> main_text = std::nullopt);

}  // namespace fasti
