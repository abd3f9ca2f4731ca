// SPDX-License-Identifier: MIT
#include "src/serve/findings.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "render/diagnostics/summary_words.h"
#include "render/text/rule_words.h"
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

/// What is wrong, where the messages are not in the language.
Json rule_json(Rule rule, render::Language language) {
  const std::string_view words = render::rule_words(rule, language);
  return words == info(rule).summary ? Json(nullptr) : Json(words);
}

}  // namespace

Json findings_json(const render::CheckedFile& file, const std::string& editor,
                   render::Language language) {
  const render::Tally sum = render::tally({&file, 1});
  const std::vector<Diagnostic>& items = file.checked.diagnostics.items();
  const std::size_t told = std::min(items.size(), kMostFindings);
  Json json;
  json["summary"] = render::summary_words(file, language);
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
                            {"rule", rule_json(item.rule, language)},
                            {"message", escape_controls(item.message)},
                            {"event", item.event.empty() ? Json(nullptr) : Json(item.event)},
                            {"notes", escaped(item.notes)},
                            {"help", escaped(item.help)},
                            {"places", places(item, file.loaded.files, editor)}});
  }
  return json;
}

}  // namespace fasti::serve
