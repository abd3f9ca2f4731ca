// SPDX-License-Identifier: MIT
//
// SARIF 2.1.0, the Static Analysis Results Interchange Format (OASIS Standard, 2020, with Errata
// 01). One log with one run: one result for each finding, those that a comment silences included,
// and the rules that found them.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "render/diagnostics/print_json.h"
#include "render/diagnostics/report.h"
#include "render/diagnostics/uri.h"

namespace fasti::render {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Of a rule that is off, the level that it has once it is asked for.
std::string_view level(Severity severity) {
  return severity == Severity::off ? "note" : name(severity);
}

/// A message. Braces are placeholders in SARIF and are doubled (3.11.5); `](` would make a link
/// (3.11.6).
Json message(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' || text[i] == '}') out += text[i];
    if (text[i] == '(' && i > 0 && text[i - 1] == ']') out += ' ';
    out += text[i];
  }
  return {{"text", out}};
}

std::string indented(std::string_view example) {
  std::string out;
  for (std::size_t at = 0; at < example.size();) {
    const std::size_t end = std::min(example.find('\n', at), example.size());
    out += fmt::format("    {}\n", example.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Json describe(const RuleInfo& rule) {
  std::string help(rule.page);
  if (!rule.bad.empty()) {
    help += fmt::format("\n\nWrong:\n\n{}\nRight:\n\n{}", indented(rule.bad), indented(rule.good));
  }
  Json out;
  out["id"] = rule.code;
  out["name"] = rule.name;
  out["shortDescription"] = {{"text", rule.summary}};
  out["fullDescription"] = {{"text", rule.page}};
  out["help"] = {{"text", help}, {"markdown", help}};
  out["defaultConfiguration"] = {{"enabled", rule.severity != Severity::off},
                                 {"level", level(rule.severity)}};
  return out;
}

Json region(const SourceText& file, const Span& span) {
  const Position begin = file.position(span.begin);
  const Position end = file.position(span.end);
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

Json location(const SourceSet& files, const Span& span) {
  const SourceText& file = files[span.file];
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", to_uri(file.name())}}}, {"region", region(file, span)}}}};
}

void add_related(Json& out, const SourceSet& files, const Span& span, std::string_view text) {
  if (span.file >= files.size()) return;
  Json place = location(files, span);
  place["id"] = out.size() + 1;
  place["message"] = message(text);
  out.push_back(std::move(place));
}

/// FNV-1a, 64 bits: the same on every machine.
std::string digest(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return fmt::format("{:016x}", hash);
}

/// What makes a finding the same one after lines were added above it: its rule and its claims, or
/// where it has none its event and words.
std::string identity(const Diagnostic& item) {
  std::vector<std::string> parts;
  for (const CitedClaim& claim : item.claims) {
    parts.push_back(fmt::format("{}\n{}\n{}", claim.event, claim.source, claim.kind));
  }
  std::sort(parts.begin(), parts.end());
  if (parts.empty()) parts.push_back(fmt::format("{}\n{}", item.event, item.message));
  return fmt::format("{}\n{}", info(item.rule).code, fmt::join(parts, "\n\n"));
}

Json fixes(const Diagnostic& item, const SourceSet& files) {
  const SourceText& file = files[item.fix->span.file];
  const Json replacement = {{"deletedRegion", region(file, item.fix->span)},
                            {"insertedContent", {{"text", item.fix->replacement}}}};
  const Json change = {{"artifactLocation", {{"uri", to_uri(file.name())}}},
                       {"replacements", Json::array({replacement})}};
  const std::string title = fmt::format("write `{}`", item.fix->replacement);
  return Json::array(
      {{{"description", message(title)}, {"artifactChanges", Json::array({change})}}});
}

/// Writes results; knows the rules so far, and how often each finding came before.
class ResultWriter {
 public:
  Json write(const Diagnostic& item, const SourceSet& files, const std::string* reason) {
    Json out;
    out["ruleId"] = info(item.rule).code;
    out["ruleIndex"] = index_of(item.rule);
    out["level"] = level(item.severity);
    std::string text = item.message;
    for (const std::string& note : item.notes) text += "\nnote: " + note;
    for (const std::string& help : item.help) text += "\nhelp: " + help;
    out["message"] = message(text);
    out["locations"] = Json::array();
    if (item.span.file < files.size()) out["locations"].push_back(location(files, item.span));
    Json related = Json::array();
    for (std::size_t i = 0; i < item.claims.size(); ++i) {
      add_related(related, files, item.claims[i].span,
                  fmt::format("[{}] {}", i + 1, item.claims[i].text));
    }
    for (const Label& label : item.labels) add_related(related, files, label.span, label.text);
    if (!related.empty()) out["relatedLocations"] = std::move(related);
    const std::string same = identity(item);
    const int before = seen_[same]++;
    out["partialFingerprints"] = {
        {"fastiClaims/v1", digest(before == 0 ? same : fmt::format("{}\n{}", same, before))}};
    out["suppressions"] = Json::array();
    if (reason != nullptr) {
      out["suppressions"].push_back({{"kind", "inSource"}, {"justification", *reason}});
    }
    if (item.fix && item.fix->span.file < files.size()) out["fixes"] = fixes(item, files);
    return out;
  }

  /// The rules of all results, in the order of their first.
  Json rules() const {
    Json out = Json::array();
    for (const Rule rule : rules_) out.push_back(describe(info(rule)));
    return out;
  }

 private:
  std::size_t index_of(Rule rule) {
    const auto found = std::find(rules_.begin(), rules_.end(), rule);
    const auto index = static_cast<std::size_t>(found - rules_.begin());
    if (found == rules_.end()) rules_.push_back(rule);
    return index;
  }

  std::vector<Rule> rules_;
  std::map<std::string, int> seen_;
};

}  // namespace

std::string findings_sarif(std::span<const CheckedFile> files, std::string_view version) {
  Json results = Json::array();
  ResultWriter writer;
  for (const CheckedFile& file : files) {
    for (const Diagnostic& item : file.checked.diagnostics.items()) {
      results.push_back(writer.write(item, file.loaded.files, nullptr));
    }
    for (const Suppressed& item : file.checked.suppressed) {
      results.push_back(writer.write(item.finding, file.loaded.files, &item.reason));
    }
  }
  const Json driver = {{"name", "fasti"}, {"version", version}, {"rules", writer.rules()}};
  Json run;
  run["tool"] = {{"driver", driver}};
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(results);
  const Json log = {
      {"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  return print_json(log);
}

}  // namespace fasti::render
