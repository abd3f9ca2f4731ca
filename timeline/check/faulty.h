// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "timeline/load/load.h"

namespace fasti {

/// Records that lost something to a finding of the loader. What they lack may be what was lost, so
/// that nobody is told twice of one fault.
class Faulty {
 public:
  explicit Faulty(const Loaded& loaded);

  /// Whether a key or a name of the event could not be read.
  bool event(Id<Event> id) const { return !events_.empty() && events_[id.value]; }
  /// Whether `id` is a word of an event that lost something, or may be what a name that nothing has
  /// was meant as.
  bool mentions(std::string_view id) const;
  /// Whether a file is missing, so that no record is known to lack anything.
  bool incomplete() const { return incomplete_; }

 private:
  void mark(const Loaded& loaded, const Diagnostic& found);
  void add_words(std::string_view text);

  std::vector<Id<Event>> by_place_;
  std::vector<bool> events_;
  std::unordered_set<std::string_view> words_;
  std::vector<std::string_view> wrong_names_;
  bool incomplete_ = false;
};

}  // namespace fasti
