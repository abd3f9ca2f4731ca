// SPDX-License-Identifier: MIT
#include "render/report/report.h"

#include <algorithm>
#include <array>
#include <string>

#include "render/report/sections/sections.h"

namespace fasti::render {

std::span<const SectionKind> all_sections() {
  static constexpr auto kSections = std::to_array<SectionKind>({
      {"summary", Phrase::summary, write_summary},
      {"timeline", Phrase::timeline, write_timeline},
      {"events", Phrase::events, write_events},
      {"instruments", Phrase::register_, write_register},
      {"upcoming", Phrase::upcoming, write_upcoming},
      {"disputed", Phrase::disputed, write_disputed},
      {"figures", Phrase::figures, write_figures},
      {"graph", Phrase::graph, write_graph},
      {"findings", Phrase::findings, write_findings},
      {"sources", Phrase::sources, write_sources},
  });
  return kSections;
}

Document make_report(const Subjects& of, const std::vector<std::string_view>& names) {
  Document document;
  document.lang = of.tell.lang();
  document.title = of.content.title;
  document.subtitle = of.content.subtitle;
  document.facets = of.facets;
  for (const SectionKind& kind : all_sections()) {
    if (std::find(names.begin(), names.end(), kind.name) == names.end()) continue;
    document.sections.push_back({std::string(kind.name), of.tell.say(kind.title), kind.write(of)});
  }
  return document;
}

}  // namespace fasti::render
