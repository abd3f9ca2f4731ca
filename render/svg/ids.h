// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace fasti::render {

/// Makes ids of one document: names as XML 1.0 allows them, each with the prefix, no two alike.
class IdRegistry {
 public:
  explicit IdRegistry(std::string_view prefix);

  /// `wanted` with what no XML name may hold replaced by `_`, and `-2`, `-3`, … when it is taken.
  std::string add(std::string_view wanted);

 private:
  std::string prefix_;
  std::set<std::string> taken_;
};

/// Whether ids may begin with it: an ASCII letter or `_`, then up to 63 letters, digits, `-`,
/// `_` and `.`.
bool is_id_prefix(std::string_view text);

}  // namespace fasti::render
