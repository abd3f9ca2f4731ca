// SPDX-License-Identifier: MIT
#include "src/serve/findings.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "src/serve/places.h"
#include "timeline/text/utf8.h"

namespace fasti::serve {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostFindings = 200;

Json escaped(const std::vector<std::string>& texts) {
  Json out = Json::array();
  for (const std::string& text : texts) out.push_back(escape_controls(text));
  return out;
}

/// The claims that contradict each other, or else the place and what it refers to.
Json places(const Diagnostic& item, const SourceSet& files, const std::string& editor) {
  Json out = Json::array();
  const auto add = [&](std::string_view text, const Span& span) {
    out.push_back({{"text", escape_controls(text)}, {"place", place_json(files, span, editor)}});
  };
  for (std::size_t i = 0; i < item.claims.size(); ++i) {
    add(fmt::format("[{}] {}", i + 1, item.claims[i].text), item.claims[i].span);
  }
  if (item.claims.empty()) {
    add(item.label, item.span);
    for (const Label& label : item.labels) add(label.text, label.span);
  }
  return out;
}

}  // namespace

Json findings_json(const render::CheckedFile& file, const std::string& editor) {
  const render::Tally sum = render::tally({&file, 1});
  const std::vector<Diagnostic>& items = file.checked.diagnostics.items();
  const std::size_t told = std::min(items.size(), kMostFindings);
  std::string summary = render::summary_text(file);
  summary.erase(summary.find_last_not_of('\n') + 1);
  Json json;
  json["summary"] = summary;
  json["errors"] = sum.errors;
  json["warnings"] = sum.warnings;
  json["notes"] = sum.notes;
  json["more"] = items.size() - told;
  json["list"] = Json::array();
  for (std::size_t i = 0; i < told; ++i) {
    const Diagnostic& item = items[i];
    json["list"].push_back({{"code", info(item.rule).code},
                            {"name", info(item.rule).name},
                            {"severity", name(item.severity)},
                            {"message", escape_controls(item.message)},
                            {"event", item.event.empty() ? Json(nullptr) : Json(item.event)},
                            {"notes", escaped(item.notes)},
                            {"help", escaped(item.help)},
                            {"places", places(item, file.loaded.files, editor)}});
  }
  return json;
}

}  // namespace fasti::serve
