// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/exchange/features.h"
#include "timeline/date/civil.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"
#include "timeline/text/left_out.h"

/// Chronologies as other programs read them: one writer for each format.
namespace fasti::render {

/// What is exported.
struct Exporting {
  const Chronology& chronology;
  const Reasoning& reasoning;
  const Part& part;
  std::string lang;               ///< of texts, where a format has room for one language
  std::optional<Day> today = {};  ///< the day on which it is written, where a format wants one
};

struct ExportFormat {
  std::string_view name;
  std::string_view about;
  /// What of a chronology the format has a place for; anything else is told of as left out.
  std::vector<Feature> keeps;
  std::vector<std::string_view> endings;  ///< of files in the format
  /// Adds to the list the records that have no place in the format.
  std::string (*write)(const Exporting& of, LeftOut& left_out);
};

std::span<const ExportFormat> export_formats();

/// The bytes of an export, with everything in `left_out` that the format does not hold.
std::string write_export(const ExportFormat& format, const Exporting& of, LeftOut& left_out);

std::string export_csv(const Exporting& of, LeftOut& left_out);
std::string export_json(const Exporting& of, LeftOut& left_out);
std::string export_ics(const Exporting& of, LeftOut& left_out);
std::string export_jsonld(const Exporting& of, LeftOut& left_out);
std::string export_mermaid(const Exporting& of, LeftOut& left_out);
std::string export_timelinejs(const Exporting& of, LeftOut& left_out);
std::string export_dot(const Exporting& of, LeftOut& left_out);

}  // namespace fasti::render
