// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "render/document/document.h"
#include "render/document/words.h"
#include "render/report/subjects.h"

namespace fasti::render {

/// One row of the table of sections.
struct SectionKind {
  std::string_view name;  ///< as options and ids have it
  Phrase title;
  Blocks (*write)(const Subjects& of);
};

/// Every section, in the order of a report.
std::span<const SectionKind> all_sections();

/// The report with these sections, in the order of the table.
Document make_report(const Subjects& of, const std::vector<std::string_view>& names);

}  // namespace fasti::render
