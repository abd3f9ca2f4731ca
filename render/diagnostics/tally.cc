// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "render/diagnostics/report.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

std::string count(std::size_t n, std::string_view thing) {
  return fmt::format("{} {}{}", n, thing, n == 1 ? "" : "s");
}

}  // namespace

Tally tally(std::span<const CheckedFile> files) {
  Tally out;
  for (const CheckedFile& file : files) {
    if (file.loaded.chronology) out.events += file.loaded.chronology->events.size();
    if (file.checked.reasoning) out.claims += file.checked.reasoning->claims.size();
    out.suppressed += file.checked.suppressed.size();
    for (const Diagnostic& item : file.checked.diagnostics.items()) {
      if (item.severity == Severity::error) ++out.errors;
      if (item.severity == Severity::warning) ++out.warnings;
      if (item.severity == Severity::note) ++out.notes;
    }
  }
  return out;
}

std::string summary_text(const CheckedFile& file) {
  const Tally sum = tally({&file, 1});
  std::string out = fmt::format("{}: {}, {}; ", escape_controls(file.name),
                                count(sum.events, "event"), count(sum.claims, "claim"));
  if (sum.errors + sum.warnings + sum.notes == 0) {
    out += "nothing to report";
  } else {
    out += sum.errors == 0 ? "no errors" : count(sum.errors, "error");
    out += sum.warnings == 0 ? ", no warnings" : ", " + count(sum.warnings, "warning");
    if (sum.notes > 0) out += ", " + count(sum.notes, "note");
  }
  if (sum.suppressed > 0) out += fmt::format(", {} suppressed", sum.suppressed);
  return out + "\n";
}

}  // namespace fasti::render
