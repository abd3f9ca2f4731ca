// SPDX-License-Identifier: MIT
#include "render/why/citations.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "render/why/phrases.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

std::string citation(const Source& source, const std::string& lang) {
  const std::string published = source.published ? source.published->written : "";
  const std::string parts[] = {std::string(source.publisher.in(lang)),
                               std::string(source.author.in(lang)),
                               std::string(source.title.in(lang)), published, source.url};
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += ", ";
    out += escape_controls(part);
  }
  return out;
}

}  // namespace

std::string sources_text(const Chronology& chronology, const Reasoning& reasoning,
                         const std::vector<WhyStep>& steps, const std::string& lang) {
  std::vector<Id<Source>> cited;
  for (const WhyStep& step : steps) {
    if (!step.claim || *step.claim >= reasoning.claims.size()) continue;
    const auto& source = reasoning.claims[*step.claim].source;
    if (!source || std::find(cited.begin(), cited.end(), *source) != cited.end()) continue;
    cited.push_back(*source);
  }
  std::string out;
  for (const Id<Source> id : cited) {
    const Source& source = chronology.sources[id];
    out += wrap("  ", fmt::format("{}: {}", source.id.text, citation(source, lang)));
  }
  return out.empty() ? out : "\nSources:\n" + out;
}

}  // namespace fasti::render
