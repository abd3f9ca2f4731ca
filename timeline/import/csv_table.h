// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fasti {

/// A table of texts. The first row holds the headings.
struct CsvTable {
  struct Row {
    std::size_t line = 1;  ///< of the file, on which it begins
    std::vector<std::string> cells;
  };
  std::vector<Row> rows;  ///< without those in which every cell is empty
};

/// Reads RFC 4180 with commas, semicolons or tabs, whichever the first line has most of; line
/// breaks of every kind, a byte order mark and Excel's `sep=;` are accepted. Otherwise what is
/// wrong, with line and column. A `'` that keeps a spreadsheet from running a cell is taken away.
std::variant<CsvTable, std::string> read_csv(std::string_view bytes);

/// The lines of a cell, empty ones included; none for an empty cell.
std::vector<std::string> lines_of(std::string_view cell);

/// The entries of a cell, none of them empty: its lines, or where it has only one what `;` and `|`
/// set apart.
std::vector<std::string> entries_of(std::string_view cell);

/// Addresses of a cell: its lines, or where it has only one what `;` and `|` set apart. An address
/// may hold these marks, so that they end one only where another begins.
std::vector<std::string> addresses_of(std::string_view cell);

}  // namespace fasti
