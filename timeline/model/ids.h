// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "timeline/text/span.h"

namespace fasti {

/// Index of a record in its table, one type for each kind of record.
template <class Record>
struct Id {
  std::uint32_t value = 0;
  friend bool operator==(Id, Id) = default;
  friend auto operator<=>(Id, Id) = default;
};

/// Records in order of appearance, found by their `Id`. Every record has a member `id`, its name in
/// the chronology.
template <class Record>
class Table {
 public:
  Id<Record> add(Record record) {
    rows_.push_back(std::move(record));
    return {static_cast<std::uint32_t>(rows_.size() - 1)};
  }
  const Record& operator[](Id<Record> id) const { return rows_[id.value]; }
  Record& operator[](Id<Record> id) { return rows_[id.value]; }
  std::size_t size() const { return rows_.size(); }
  bool empty() const { return rows_.empty(); }
  auto begin() const { return rows_.begin(); }
  auto end() const { return rows_.end(); }
  auto begin() { return rows_.begin(); }
  auto end() { return rows_.end(); }
  Id<Record> id_of(const Record& record) const {
    return {static_cast<std::uint32_t>(&record - rows_.data())};
  }

 private:
  std::vector<Record> rows_;
};

/// An id as it is written, with its place.
struct Name {
  std::string text;
  Span span;
};

}  // namespace fasti
