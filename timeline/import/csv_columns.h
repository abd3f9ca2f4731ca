// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "timeline/import/csv_table.h"

namespace fasti {

/// The columns that are understood, by the names that exports give them.
std::span<const std::string_view> csv_columns();

/// Which column holds what.
class CsvColumns {
 public:
  /// Reads the headings, or says which one is not understood. Headings in `skip` are passed over.
  static std::variant<CsvColumns, std::string> read(const CsvTable::Row& headings,
                                                    const std::vector<std::string>& skip);

  bool has(std::string_view column) const { return place(column).has_value(); }
  /// The cell of a row; empty where there is none.
  std::string_view cell(const CsvTable::Row& row, std::string_view column) const;
  std::size_t count() const { return count_; }

 private:
  std::optional<std::size_t> place(std::string_view column) const;
  std::vector<std::size_t> places_;  ///< by column of the table of columns; `count_` for none
  std::size_t count_ = 0;
};

}  // namespace fasti
