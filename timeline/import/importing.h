// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/text/left_out.h"

/// Chronologies made of what other programs write: one reader for each format.
namespace fasti {

struct ImportOptions {
  std::string title;              ///< of the chronology, where the file names none
  std::vector<std::string> skip;  ///< headings of columns that are not wanted
};

/// What came of a file.
struct Imported {
  std::string yaml;                     ///< the chronology
  LeftOut left_out;                     ///< what the chronology does not hold
  std::vector<std::string> to_confirm;  ///< dates that were not guessed: "row 5: `04/05/2025` …"
  std::string fault;                    ///< why there is no chronology, with the place
};

/// What came of a file of which no chronology can be made.
Imported not_imported(std::string fault);

struct ImportFormat {
  std::string_view name;
  std::string_view about;
  Imported (*read)(std::string_view bytes, const ImportOptions& options);
};

std::span<const ImportFormat> import_formats();

Imported import_csv(std::string_view bytes, const ImportOptions& options);
Imported import_timelinejs(std::string_view bytes, const ImportOptions& options);
Imported import_federal_register(std::string_view bytes, const ImportOptions& options);

}  // namespace fasti
