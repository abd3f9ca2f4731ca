// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "timeline/diff/changes.h"
#include "timeline/diff/facts.h"
#include "timeline/diff/states.h"
#include "timeline/diff/version.h"

/// What two versions of a chronology say otherwise, whatever their texts look like.
namespace fasti {

/// What is inferred of an event's date, before and after.
struct WindowChange {
  Extent before;
  Extent after;
  Shift shift = Shift::none;
  bool as_stated = false;  ///< it is no more than the change of the event's own date
};

/// A record that one version lacks, or that they tell otherwise.
struct RecordChange {
  RecordKind kind = RecordKind::event;
  std::optional<std::uint32_t> before = {};  ///< index in the older version; none when it is new
  std::optional<std::uint32_t> after = {};   ///< index in the newer version; none when it is gone
  bool renamed = false;
  std::vector<Change> changes = {};
  std::optional<WindowChange> window = {};

  bool added() const { return !before; }
  bool removed() const { return !after; }
  bool has(ChangeKind kind) const;
  /// The window changed through what is said elsewhere.
  bool follows() const { return window && !window->as_stated; }
};

/// Points into both versions, which must outlive it.
struct Difference {
  std::vector<RecordChange> records;  ///< by kind; events in order of time
  std::vector<SubjectChange> states;
  std::vector<const Diagnostic*> found;   ///< findings that the newer version has
  std::vector<const Diagnostic*> solved;  ///< findings that it no longer has
  bool before_decided = true;  ///< the older account can be true, so that dates follow from it
  bool after_decided = true;

  bool empty() const {
    return records.empty() && states.empty() && found.empty() && solved.empty();
  }
};

Difference difference(const Version& before, const Version& after);

}  // namespace fasti
