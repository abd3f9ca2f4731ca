// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "render/content.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"

/// The lives of the instruments, in one language: made from the derived intervals, drawn as rows of
/// bars.
namespace fasti::render {

enum class StatusState : std::uint8_t {
  proposed,
  issued,
  in_force,
  suspended,
  unsaid,  ///< an end has passed, and nothing says what followed
};

/// A stretch in one state. Civil time in the zone of the instrument's `by`; half-open.
struct StatusPiece {
  CivilTime from = 0;  ///< kPast: since ever
  CivilTime to = 0;
  StatusState state = StatusState::in_force;
  bool sure = true;  ///< else it may be so, or still be as before, or already be as after
  bool waived = false;
  bool continues = false;  ///< beyond `to`; unless `cut_to`, still so at the end of the record
  bool cut_from = false;   ///< it began before the days asked for
  bool cut_to = false;     ///< the days asked for end while it lasts
};

/// A change between two states, or the days between which it lies.
struct StatusChange {
  CivilTime from = 0;
  CivilTime to = 0;  ///< the same where the day is known
  std::string label;
  bool ends = false;  ///< nothing stands after it
};

/// A day after the record's last for which something is set.
struct StatusAhead {
  CivilTime day = 0;
  std::string label;  ///< "until Nov 10, 2026, then resumes"
};

/// An instrument or a part of one.
struct StatusRow {
  std::string id;
  int lane = 0;
  bool part = false;
  std::string title;
  std::string title_lang;  ///< when it is not the picture's language
  std::string citation;
  std::string spoken;
  std::vector<std::string> told;  ///< what the row shows, a phrase for each thing
  bool permission = false;
  std::vector<StatusPiece> pieces;    ///< in order of time, disjoint; none where parts tell it all
  std::vector<StatusChange> changes;  ///< in order of time
  std::vector<CivilTime> comply;      ///< days from which something must be complied with
  std::optional<StatusAhead> ahead;
  std::vector<std::size_t> permissions;  ///< rows of those that permit it
};

struct StatusContent {
  std::string lang;  ///< BCP 47
  std::string title;
  std::string subtitle;
  std::string description;
  std::vector<LaneHead> lanes;
  std::vector<StatusRow> rows;  ///< by lane, then in order of time; parts below their instrument
  std::optional<CivilTime> verified;  ///< the end of the record, where it is shown
  CivilTime end = 0;                  ///< of what continues
  bool dated = true;                  ///< some day is known: there is an axis to draw
  std::optional<CivilTime> as_of;     ///< a day to mark
  std::string as_of_label;
  std::vector<std::string> notes;
};

/// Of the instruments and their parts those that the part of the chronology shows, cut to its days.
/// `content`, made of the same part, gives what the views have in common.
StatusContent make_status(const Chronology& chronology, const Reasoning& reasoning,
                          const Part& part, const Content& content,
                          std::optional<Day> as_of = std::nullopt);

}  // namespace fasti::render
