// SPDX-License-Identifier: MIT
#include "timeline/load/records.h"

#include <cstddef>

#include <fmt/format.h>

#include "timeline/text/similar.h"

namespace fasti {

namespace {

/// How many keys of a map are `name`, or can only have been meant as it.
std::size_t count_meant(const YamlNode& map, std::string_view name,
                        std::span<const std::string_view> names) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < map.children.size(); i += 2) {
    const std::string_view key = map.children[i].text;
    count += key == name || certainly_meant(key, names) == name ? 1 : 0;
  }
  return count;
}

}  // namespace

void report_unknown_key(Reader& reader, const YamlNode& map, const YamlNode& key,
                        std::string_view what, std::span<const std::string_view> names) {
  Diagnostic& found =
      reader.add(Rule::unknown_key, key.span, fmt::format("{} has no key `{}`", what, key.text));
  reader.suggest(found, key.text, names);
  // Beside another key of the same meaning it would be given twice.
  if (found.fix && count_meant(map, found.fix->replacement, names) > 1) found.fix.reset();
}

void report_missing_key(Reader& reader, const YamlNode& map, std::string_view what,
                        std::string_view name) {
  if (map.partial) return;
  const Span place = map.children.empty() ? map.span : map.children.front().span;
  reader.add(Rule::missing_key, place, fmt::format("{} needs the key `{}`", what, name));
}

const YamlNode* find_value(const YamlNode& map, std::string_view name) {
  for (std::size_t i = 0; i + 1 < map.children.size(); i += 2) {
    if (map.children[i].text == name) return &map.children[i + 1];
  }
  return nullptr;
}

}  // namespace fasti
