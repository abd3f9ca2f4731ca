// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fasti {

/// A value to be written as YAML. What is written reads back the same, whatever the texts hold but
/// for control characters, which no chronology does.
class YamlValue {
 public:
  YamlValue() = default;  ///< an empty text
  static YamlValue text(std::string text);
  /// A text that may stand without quotes although it looks like a number, such as the year 2025.
  static YamlValue date(std::string text);
  static YamlValue list(std::vector<YamlValue> items = {});
  static YamlValue map();

  /// Adds a member to a map, unless the value is an empty text, list or map; keys are not compared.
  YamlValue& set(std::string_view key, YamlValue value);
  YamlValue& set(std::string_view key, std::string_view text);
  /// Adds a member even where it is empty; keys are not compared.
  void append(std::string key, YamlValue value);
  /// The member of that key, made at the end of the map if there is none.
  YamlValue& member(std::string_view key);
  void add(YamlValue item) { items_.push_back(std::move(item)); }

  bool is_text() const { return kind_ == Kind::text; }
  bool is_map() const { return kind_ == Kind::map; }
  bool empty() const { return text_.empty() && items_.empty() && members_.empty(); }
  const std::string& text() const { return text_; }
  const std::vector<YamlValue>& items() const { return items_; }
  const std::vector<std::pair<std::string, YamlValue>>& members() const { return members_; }

  /// As a document: maps and lists in block style, what is short in one line. The records of lists
  /// at the top are set apart by empty lines.
  std::string document() const;
  /// In one line: `{event: ban, lag: 1 day}`.
  std::string flow() const;

 private:
  friend class YamlPrinter;
  enum class Kind { text, list, map };
  Kind kind_ = Kind::text;
  bool bare_ = false;
  std::string text_;
  std::vector<YamlValue> items_;
  std::vector<std::pair<std::string, YamlValue>> members_;
};

/// A text as a scalar in flow style: without quotes where nothing in it could mean anything else,
/// otherwise in double quotes.
std::string yaml_scalar(std::string_view text);

}  // namespace fasti
