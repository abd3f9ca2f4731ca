// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "timeline/date/civil.h"
#include "timeline/date/lag.h"
#include "timeline/date/tick.h"
#include "timeline/date/zone.h"

/// Dates of the Extended Date/Time Format (ISO 8601-2:2019, profile of the Library of Congress).
namespace fasti::edtf {

struct Node;  // the parsed form, private to this folder

/// Why a text is no date. `kind` picks the rule that reports it.
struct Error {
  enum class Kind { syntax, impossible, backwards };
  Kind kind = Kind::syntax;
  std::size_t at = 0;  ///< offset of the byte at fault
  std::string message;
};

/// How a date is drawn and worded; read off its form, not its bounds.
enum class Form {
  day,       ///< one calendar day, or a time in it
  coarse,    ///< month, season, year, decade …: one occurrence somewhere inside
  interval,  ///< a/b
  one_of,    ///< [..]
  all_of,    ///< {..}
};

/// Non-contiguous possibilities of one point, as instants. Windows are half-open, disjoint and in
/// order; they may be too many to list, so they are asked for one at a time.
class Members {
 public:
  virtual ~Members() = default;
  /// The least possible instant ≥ `tick`, or kFuture when there is none.
  virtual Tick at_or_after(Tick tick) const = 0;
  /// The greatest possible instant ≤ `tick`, or kPast when there is none.
  virtual Tick at_or_before(Tick tick) const = 0;
  /// The first instant after `member` that is not possible, or kFuture when there is none.
  virtual Tick stretch_end(Tick member) const = 0;
};

/// What a date says of the two points of an event, in instants.
struct Reading {
  Extent extent;            ///< the hull of both points
  bool instant = false;     ///< start and end are the same instant
  bool start_open = false;  ///< `..` before the slash or in a set: bounded by nothing, on purpose
  bool start_unknown = false;  ///< empty before the slash
  bool end_open = false;
  bool end_unknown = false;
  std::shared_ptr<const Members> start_members;  ///< null when the start's hull has no holes
  std::shared_ptr<const Members> end_members;    ///< null when the end's hull has no holes
};

/// A local time that a zone does not have, or has twice.
struct LocalTimeFault {
  std::size_t at = 0;  ///< offset of the time in the text
  LocalReading reading;
};

/// A parsed date. Cheap to copy.
class Date {
 public:
  explicit Date(std::shared_ptr<const Node> node);

  /// 0, 1 or 2: the least level of the specification that has this form.
  int level() const;
  /// Bears `?`, `~` or `%` anywhere.
  bool soft() const;
  /// Bears `~` or `%` anywhere.
  bool approximate() const;
  /// Bears `?` or `%` anywhere.
  bool uncertain() const;
  Form form() const;
  /// Has a time of day with an offset or `Z`, so that no zone matters.
  bool zoned() const;

  /// The instants in `zone`. With `widened`, `~` and `%` widen by one unit of the precision on each
  /// side (the solver's reading); without, the strict bounds (what `fasti edtf` prints).
  std::variant<Reading, LocalTimeFault> read(const Zone& zone, bool widened) const;

  /// The same on the local calendar, as seconds of the local clock since 1970-01-01T00:00:00: what
  /// a picture draws. An offset is ignored. Never fails.
  Extent local() const;

  /// The canonical text; parsing it gives the same date.
  std::string to_string() const;

  const Node& node() const { return *node_; }

 private:
  std::shared_ptr<const Node> node_;
};

/// Strict: no spaces, no impossible days, intervals forwards. Times to the second or the minute,
/// local, with `Z` or with an offset.
std::variant<Date, Error> parse(std::string_view text);

}  // namespace fasti::edtf
