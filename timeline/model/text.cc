// SPDX-License-Identifier: MIT
#include "timeline/model/text.h"

#include <algorithm>

namespace fasti {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Language tags differ in case only by convention (RFC 5646, section 2.1.1).
bool same_tag(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

const Text::Entry* Text::pick(std::string_view lang) const {
  if (entries.empty()) return nullptr;
  const std::string_view base = lang.substr(0, lang.find('-'));
  for (const std::string_view wanted : {lang, base, std::string_view("en")}) {
    for (const Entry& entry : entries) {
      if (same_tag(entry.lang, wanted)) return &entry;
    }
  }
  return &entries.front();
}

std::string_view Text::in(std::string_view lang) const {
  const Entry* entry = pick(lang);
  return entry == nullptr ? std::string_view() : entry->text;
}

}  // namespace fasti
