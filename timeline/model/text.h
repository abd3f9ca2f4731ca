// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "timeline/text/span.h"

namespace fasti {

/// A human text, in one language or several.
struct Text {
  struct Entry {
    std::string lang;  ///< BCP 47 tag; empty for a plain string
    std::string text;
    Span span;
  };
  std::vector<Entry> entries;

  bool empty() const { return entries.empty(); }

  /// The asked language, its base language, `en`, the first given; null when there is none. A plain
  /// string answers to every language.
  const Entry* pick(std::string_view lang) const;

  /// The text of `pick`, or empty.
  std::string_view in(std::string_view lang) const;
};

}  // namespace fasti
