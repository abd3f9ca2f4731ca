// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "render/diagnostics/print_json.h"
#include "render/diagnostics/report.h"

namespace fasti::render {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormatVersion = 1;

/// Adds file, line and column; columns count code points, the end is exclusive.
void add_place(Json& json, const SourceSet& files, const Span& span, bool with_end) {
  if (span.file >= files.size()) return;
  const SourceText& file = files[span.file];
  const Position begin = file.position(span.begin);
  json["file"] = file.name();
  json["line"] = begin.line;
  json["column"] = begin.column;
  if (!with_end) return;
  const Position end = file.position(span.end);
  json["end_line"] = end.line;
  json["end_column"] = end.column;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json to_json(const CitedClaim& claim, const SourceSet& files) {
  Json json;
  json["event"] = text_or_null(claim.event);
  json["source"] = text_or_null(claim.source);
  json["text"] = claim.text;
  add_place(json, files, claim.span, false);
  return json;
}

Json to_json(const Diagnostic& item, const SourceSet& files) {
  const RuleInfo& rule = info(item.rule);
  Json json;
  json["code"] = rule.code;
  json["name"] = rule.name;
  json["severity"] = name(item.severity);
  json["message"] = item.message;
  json["event"] = text_or_null(item.event);
  add_place(json, files, item.span, true);
  json["claims"] = Json::array();
  for (const CitedClaim& claim : item.claims) json["claims"].push_back(to_json(claim, files));
  json["notes"] = item.notes;
  json["help"] = item.help;
  return json;
}

}  // namespace

std::string findings_json(std::span<const CheckedFile> files) {
  const Tally sum = tally(files);
  Json json;
  json["version"] = kFormatVersion;
  json["files"] = Json::array();
  for (const CheckedFile& file : files) json["files"].push_back(file.name);
  json["summary"] = {{"events", sum.events}, {"claims", sum.claims},
                     {"errors", sum.errors}, {"warnings", sum.warnings},
                     {"notes", sum.notes},   {"suppressed", sum.suppressed}};
  json["diagnostics"] = Json::array();
  for (const CheckedFile& file : files) {
    for (const Diagnostic& item : file.checked.diagnostics.items()) {
      json["diagnostics"].push_back(to_json(item, file.loaded.files));
    }
  }
  return print_json(json);
}

}  // namespace fasti::render
