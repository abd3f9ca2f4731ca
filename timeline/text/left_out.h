// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fasti {

/// What could not be carried over from one format into another: each kind of thing once, with how
/// often and in which records, in order of first appearance.
class LeftOut {
 public:
  struct Item {
    std::string what;                  ///< "figures", "`media` of a slide"
    std::size_t count = 0;             ///< how many of them
    std::vector<std::string> records;  ///< where, each once; empty where it is of no record
  };

  void add(std::string_view what, std::string_view record = {}, std::size_t count = 1);
  const std::vector<Item>& items() const { return items_; }

  /// One line for each: "  figures: 12 (ban, visit, approval and 3 more)". Control characters are
  /// escaped.
  std::string text() const;

 private:
  std::vector<Item> items_;
};

}  // namespace fasti
