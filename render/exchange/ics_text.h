// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "timeline/date/civil.h"
#include "timeline/date/tick.h"

/// The encoders of iCalendar (RFC 5545).
namespace fasti::render {

/// A value of a property, safe to write.
class IcsValue {
 public:
  /// TEXT: backslash, semicolon, comma and line breaks escaped.
  static IcsValue text(std::string_view raw);
  /// DATE. The year must lie between 1 and 9999.
  static IcsValue date(Day day);
  /// DATE-TIME in UTC, likewise.
  static IcsValue date_time(Tick instant);
  /// URI: an address with a scheme; empty for one that is not safe or has none.
  static IcsValue uri(std::string_view address);

  IcsValue& operator+=(const IcsValue& further);  ///< as a list, after a comma
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

 private:
  explicit IcsValue(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// Writes content lines: CR LF at the end, folded at 75 octets between characters.
class IcsWriter {
 public:
  void line(std::string_view name, const IcsValue& value);
  /// A line of the program's own words, such as "BEGIN:VEVENT".
  void line(std::string_view whole);
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace fasti::render
