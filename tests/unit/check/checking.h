// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "tests/unit/load/loading.h"
#include "timeline/check/check.h"

namespace fasti::test {

/// The codes found in a chronology, in order, each followed by the text that it points to; only
/// those of `family` ("F06"), or all.
inline std::string findings_of(const std::string& yaml, std::string_view family = "") {
  const Loaded loaded = load_text(yaml);
  std::string out;
  const Checked checked = check(loaded);
  for (const Diagnostic& item : checked.diagnostics.items()) {
    const std::string_view code = info(item.rule).code;
    if (code.substr(0, family.size()) != family) continue;
    if (!out.empty()) out += "; ";
    out += fmt::format("{} {}", code, loaded.files.text(item.span));
  }
  return out;
}

}  // namespace fasti::test
