// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "timeline/check/checked_file.h"

namespace fasti::render {

using fasti::CheckedFile;

/// How many findings of each severity, and what they were found in.
struct Tally {
  std::size_t events = 0;
  std::size_t claims = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t suppressed = 0;
};

Tally tally(std::span<const CheckedFile> files);

struct TextStyle {
  bool colour = false;
  std::size_t most = 50;      ///< findings shown in full; 0 for all
  bool errors_alone = false;  ///< neither warnings nor notes
};

/// The findings as a compiler prints them: excerpts, numbered claims, notes, help.
std::string findings_text(const CheckedFile& file, const TextStyle& style);

/// One line for each file: "h20.yaml: 26 events, 71 claims; no errors, 1 warning".
std::string summary_text(const CheckedFile& file);

/// All of it in the JSON that other programs build on (version 1).
std::string findings_json(std::span<const CheckedFile> files);

/// The findings as a SARIF 2.1.0 log (OASIS), for editors and code scanning. `version` is the
/// program's.
std::string findings_sarif(std::span<const CheckedFile> files, std::string_view version);

/// The findings as workflow commands of GitHub Actions, one to a line.
std::string findings_github(std::span<const CheckedFile> files);

}  // namespace fasti::render
