// SPDX-License-Identifier: MIT
#include "timeline/import/importing.h"

#include <array>
#include <utility>

namespace fasti {

std::span<const ImportFormat> import_formats() {
  static constexpr auto kFormats = std::to_array<ImportFormat>({
      {"csv", "a table with a heading for each column, separated by commas, semicolons or tabs",
       import_csv},
      {"timelinejs", "the JSON of TimelineJS", import_timelinejs},
      {"federal-register", "saved answers of the API of the Federal Register of the United States",
       import_federal_register},
  });
  return kFormats;
}

Imported not_imported(std::string fault) {
  Imported out;
  out.fault = std::move(fault);
  return out;
}

}  // namespace fasti
