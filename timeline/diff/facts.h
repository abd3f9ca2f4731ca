// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"

namespace fasti {

enum class RecordKind : std::uint8_t { chronology, event, instrument, source, actor, lane };
inline constexpr std::size_t kRecordKinds = 6;

/// "chronology", "event", …
std::string_view name(RecordKind kind);

/// One thing that a record says, in a form that is the same whenever it means the same: however it
/// is written, and in which order.
struct Fact {
  enum class Nature : std::uint8_t {
    statement,
    date,      ///< the more exact of two says the same and more
    status,    ///< what was planned comes to pass, or does not
    verified,  ///< the later of two knows more
    zone,      ///< in which dates are read; says nothing without another to hold it against
  };
  std::string_view aspect;  ///< the key under which it stands: "date", "title", "after", "sources"
  std::string key;  ///< what it speaks of among those: a language, a name; empty for one only
  std::string text;
  Nature nature = Nature::statement;
  Extent extent = {};  ///< of a date
  bool soft = false;   ///< a date that bears `?`, `~` or `%`
};

/// What the records of a chronology are called, by kind and index. Those of the older version have
/// the names of the newer.
struct Names {
  std::array<std::vector<std::string>, kRecordKinds> of;

  const std::vector<std::string>& operator[](RecordKind kind) const {
    return of[static_cast<std::size_t>(kind)];
  }
  std::vector<std::string>& operator[](RecordKind kind) {
    return of[static_cast<std::size_t>(kind)];
  }
};

/// Every record by its own id.
Names own_names(const Chronology& chronology);

/// How many records of a kind there are; one `chronology`.
std::size_t count_of(const Chronology& chronology, RecordKind kind);

/// The facts of one record, its id aside, in the order of the format's keys.
std::vector<Fact> facts_of(const Chronology& chronology, const Reasoning& reasoning,
                           const Names& names, RecordKind kind, std::uint32_t index);

}  // namespace fasti
