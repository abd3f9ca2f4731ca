// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fasti::render {

/// Text made safe as a field of RFC 4180. Spreadsheets run what begins like a formula, so that a
/// `'` goes before it, and before the `'` of what would otherwise lose it when it is read back.
class CsvField {
 public:
  explicit CsvField(std::string_view raw);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// Adds a row, which ends in CR LF.
void add_csv_row(std::string& out, const std::vector<CsvField>& fields);

}  // namespace fasti::render
