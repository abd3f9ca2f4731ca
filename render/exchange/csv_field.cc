// SPDX-License-Identifier: MIT
#include "render/exchange/csv_field.h"

#include "timeline/text/guard.h"

namespace fasti::render {

CsvField::CsvField(std::string_view raw) {
  const std::string guarded = begins_like_formula(raw) ? "'" + std::string(raw) : std::string(raw);
  if (guarded.find_first_of(",\"\r\n") == std::string::npos) {
    text_ = guarded;
    return;
  }
  text_ = "\"";
  for (const char c : guarded) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
}

void add_csv_row(std::string& out, const std::vector<CsvField>& fields) {
  bool first = true;
  for (const CsvField& field : fields) {
    if (!first) out += ',';
    first = false;
    out += field.text();
  }
  out += "\r\n";
}

}  // namespace fasti::render
