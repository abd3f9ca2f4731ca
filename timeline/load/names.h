// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "timeline/model/ids.h"

namespace fasti {

/// The ids of one kind of record, to find records by and to suggest from. Never iterated by hash:
/// `all` is in order of appearance. The texts must outlive the table.
template <class Record>
class Names {
 public:
  /// Registers a name; the record that has it already, if one has.
  std::optional<Id<Record>> add(std::string_view name, Id<Record> id) {
    const auto [found, fresh] = by_name_.emplace(name, id);
    if (!fresh) return found->second;
    all_.push_back(name);
    return std::nullopt;
  }

  std::optional<Id<Record>> find(std::string_view name) const {
    const auto found = by_name_.find(name);
    if (found == by_name_.end()) return std::nullopt;
    return found->second;
  }

  std::span<const std::string_view> all() const { return all_; }

 private:
  std::unordered_map<std::string_view, Id<Record>> by_name_;
  std::vector<std::string_view> all_;
};

/// The first byte of `text` that no id has, or nothing when it is an id: letters and marks of any
/// script, decimal digits, `-`, `_` and `.`. An empty text is none, at 0.
std::optional<std::size_t> find_non_id(std::string_view text);

/// What a record without an id is called: "(line 12)", which is no id.
Name stand_in(std::size_t line);
bool stands_in(const Name& name);

/// Whether `text` has the form of a BCP 47 language tag: `en`, `zh-Hans`, `pt-BR`.
bool is_language_tag(std::string_view text);

}  // namespace fasti
