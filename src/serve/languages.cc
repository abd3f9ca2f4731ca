// SPDX-License-Identifier: MIT
#include "src/serve/languages.h"

#include <algorithm>

namespace fasti::serve {

std::vector<std::string> languages_of(const Chronology& chronology) {
  std::vector<std::string> out{"en", "en-GB", "zh", "zh-Hant"};
  const std::size_t own = out.size();
  const auto add = [&](const Text& text) {
    for (const Text::Entry& entry : text.entries) {
      const bool known = std::find(out.begin(), out.end(), entry.lang) != out.end();
      if (!entry.lang.empty() && !known) out.push_back(entry.lang);
    }
  };
  add(chronology.title);
  for (const Event& event : chronology.events) add(event.title);
  for (const Actor& actor : chronology.actors) add(actor.title);
  for (const Instrument& instrument : chronology.instruments) add(instrument.title);
  std::sort(out.begin() + static_cast<std::ptrdiff_t>(own), out.end());
  return out;
}

}  // namespace fasti::serve
