// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fasti {

/// A value of a JSON text. Numbers keep the digits that they are written with.
struct JsonValue {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  std::string text;  ///< of a string, number or boolean
  std::vector<JsonValue> items;
  std::vector<std::pair<std::string, JsonValue>> members;  ///< in order

  /// The member of that name, the last if there are several; null when there is none.
  const JsonValue* find(std::string_view name) const;
  /// The text of a string or number; empty for everything else.
  std::string_view words() const;
  /// The words of a member.
  std::string_view words(std::string_view name) const;
  /// Whether nothing is in it: null, an empty text, list or object.
  bool empty() const;
  /// "a list", "an object", "a number" …
  std::string_view noun() const;
};

/// The value of a text in UTF-8, or what is wrong with it, with line and column.
std::variant<JsonValue, std::string> read_json(std::string_view bytes);

}  // namespace fasti
