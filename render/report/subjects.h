// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/content.h"
#include "render/diagnostics/report.h"
#include "render/report/telling.h"
#include "timeline/query/in_force.h"
#include "timeline/query/select.h"

namespace fasti::render {

/// The room for a picture in pixels, as the format asks for. A picture that is too high is laid out
/// wider where it can be drawn larger then.
struct PictureRoom {
  double width = 0;
  double height = 0;
  double widest = 1;  ///< how much wider it may be laid out than it is shown
};

/// What the sections of a report are made of. Refers to what it is given.
struct Subjects {
  const CheckedFile& file;
  const Chronology& chronology;
  const Reasoning& reasoning;
  const Part& part;
  Telling tell;
  InForce in_force;
  Content content;           ///< of the pictures, in the same language
  std::optional<Day> as_of;  ///< the day whose states are told
  PictureRoom room;
  std::vector<Facet> facets;  ///< actors, then tags
};

/// Everything for a report on the part; `as_of` is by default the last day of the record.
Subjects make_subjects(const CheckedFile& file, const Part& part, const std::string& lang,
                       std::optional<Day> as_of, const PictureRoom& room);

/// Which values of each facet an event has.
std::vector<std::vector<std::size_t>> facets_of(const Subjects& of, const Event& event);

/// Pictures and tables with their file's order of columns: those that no row fills are left out.
void drop_empty_columns(Table& table);

}  // namespace fasti::render
