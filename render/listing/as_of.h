// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/text/words.h"
#include "timeline/model/chronology.h"
#include "timeline/query/in_force.h"

/// What stood on a day: one writer for each format.
namespace fasti::render {

struct AsOf {
  const Chronology& chronology;
  std::string date;      ///< as it was asked for
  std::string known_by;  ///< empty where it was not asked for
  std::vector<Answer> answers;
};

/// "h20-licence", or "h20-licence#servers" for a part.
std::string subject_name(const Chronology& chronology, const Subject& subject);

/// An answer in words.
struct AsOfRow {
  std::string name;   ///< of the instrument or its part
  std::string state;  ///< "in force", "issued or in force", "unknown"
  std::string since;  ///< "2025-04-09", "2022-01-01..2022-12-31"; empty where it is not sure
  std::string by;     ///< id of the event that brought it about; empty likewise
  std::vector<std::string> notes;  ///< what else there is to say
};

/// One for each of the answers.
std::vector<AsOfRow> as_of_rows(const AsOf& as_of, Language language = Language::en);

/// Columns for a terminal, with what else there is to say of an instrument below its line.
std::string as_of_table(const AsOf& as_of);

/// The JSON that other programs build on.
std::string as_of_json(const AsOf& as_of);

}  // namespace fasti::render
