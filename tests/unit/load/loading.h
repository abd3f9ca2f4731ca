// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "tests/support/memory_files.h"
#include "timeline/load/load.h"

namespace fasti::test {

/// Loads `main.yaml` of the files given.
inline Loaded load_files(std::map<std::string, std::string> files) {
  MemoryFiles disk(std::move(files));
  return load("main.yaml", disk);
}

inline Loaded load_text(std::string text) { return load_files({{"main.yaml", std::move(text)}}); }

/// A finding's rule and place: "not-edtf main.yaml:2:9".
inline std::string place_of(const Loaded& loaded, const Diagnostic& found) {
  const SourceText& file = loaded.files[found.span.file];
  const Position at = file.position(found.span.begin);
  return fmt::format("{} {}:{}:{}", info(found.rule).name, file.name(), at.line, at.column);
}

/// All of them, in order of place, each followed by a line break.
inline std::string places_of(Loaded& loaded) {
  loaded.diagnostics.sort();
  std::string out;
  for (const Diagnostic& found : loaded.diagnostics.items()) out += place_of(loaded, found) + "\n";
  return out;
}

}  // namespace fasti::test
