// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fasti::render {

/// Text made safe as a field of RFC 4180. Spreadsheets run what begins like a formula, so that a
/// `'` goes before it, and before the `'` of what would otherwise lose it when it is read back.
class CsvField {
 public:
  explicit CsvField(std::string_view raw);
  /// What the program itself writes, such as an instant: as it is.
  static CsvField own(std::string words) { return CsvField(std::move(words), Own{}); }
  const std::string& text() const { return text_; }

 private:
  struct Own {};
  CsvField(std::string words, Own) : text_(std::move(words)) {}
  std::string text_;
};

/// Adds a row, which ends in CR LF.
void add_csv_row(std::string& out, const std::vector<CsvField>& fields);

}  // namespace fasti::render
