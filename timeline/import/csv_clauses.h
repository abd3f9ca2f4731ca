// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "timeline/import/csv_columns.h"
#include "timeline/import/csv_table.h"
#include "timeline/import/draft.h"

namespace fasti {

/// Adds the relations, effects and figures of a row to the event of that index, once every event is
/// in the draft. What they name besides events is made.
void add_csv_clauses(const CsvTable::Row& row, const CsvColumns& columns, std::size_t index,
                     Draft& draft);

}  // namespace fasti
