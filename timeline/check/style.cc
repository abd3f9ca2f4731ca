// SPDX-License-Identifier: MIT
#include "timeline/check/style.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "timeline/check/faulty.h"

namespace fasti {

namespace {

void check_titles(const Chronology& chronology, const Faulty& faulty, Diagnostics& out) {
  for (const Event& event : chronology.events) {
    if (!event.title.empty() || faulty.event(chronology.events.id_of(event))) continue;
    Diagnostic& found =
        out.add(Rule::no_title, event.id.span, fmt::format("`{}` has no title", event.id.text));
    found.event = event.id.text;
    found.help.emplace_back("give it a `title:`: who does what, in a few words");
  }
}

/// Whether a zone was named, readable or not.
bool named(const ZoneName& zone) { return zone.zone != nullptr || zone.span.end > 0; }

void check_zones(const Chronology& chronology, Diagnostics& out) {
  std::set<std::string_view> zones;
  if (chronology.zone.zone != nullptr) zones.insert(chronology.zone.zone->name());
  for (const Actor& actor : chronology.actors) {
    if (actor.zone.zone != nullptr) zones.insert(actor.zone.zone->name());
  }
  if (zones.size() < 2) return;
  std::vector<const Event*> dated_by(chronology.actors.size(), nullptr);
  for (const Event& event : chronology.events) {
    if (event.actors.empty() || named(event.zone)) continue;
    const Event*& first = dated_by[event.actors.front().value];
    if (first == nullptr) first = &event;
  }
  for (const Actor& actor : chronology.actors) {
    const Event* event = dated_by[chronology.actors.id_of(actor).value];
    if (named(actor.zone) || event == nullptr) continue;
    const std::string_view used =
        chronology.zone.zone != nullptr ? std::string_view(chronology.zone.zone->name()) : "UTC";
    Diagnostic& found =
        out.add(Rule::actor_without_zone, actor.id.span,
                fmt::format("the actor `{}` has no zone, and other actors have", actor.id.text));
    found.notes.push_back(
        fmt::format("the dates of `{}` are read in {} for want of it", event->id.text, used));
    found.help.emplace_back("give it a `zone:`, even if it is the chronology's");
  }
}

// --- languages

/// "zh" of "zh-Hans".
std::string_view base(std::string_view lang) { return lang.substr(0, lang.find('-')); }

/// A text in several languages or in one that is named; a plain string answers to every language.
bool tagged(const Text& text) { return !text.empty() && !text.entries.front().lang.empty(); }

/// A record's text, with what it is to the record.
struct Place {
  const Text* text;
  std::string_view part;
};

class LanguageChecker {
 public:
  LanguageChecker(const Chronology& chronology, Diagnostics& out)
      : chronology_(chronology), out_(out) {}

  void check() {
    each_record([&](const std::string&, const std::vector<Place>& places, const Event*) {
      for (const Place& place : places) count(*place.text);
    });
    if (several_ == 0) return;
    for (const auto& [lang, texts] : counts_) {
      if (2 * texts >= tagged_) expected_.push_back(lang);
    }
    each_record([&](const std::string& name, const std::vector<Place>& places, const Event* event) {
      report(name, places, event);
    });
  }

 private:
  /// Calls `visit` with the name, the texts and, if it is one, the event of each record.
  template <class Visit>
  void each_record(Visit visit) const {
    visit("the chronology", {{&chronology_.title, "title"}}, nullptr);
    const auto titles = [&](const auto& table) {
      for (const auto& record : table) {
        visit(fmt::format("`{}`", record.id.text), {{&record.title, "title"}}, nullptr);
      }
    };
    titles(chronology_.lanes);
    titles(chronology_.actors);
    titles(chronology_.instruments);
    for (const Event& event : chronology_.events) {
      if (!tagged(event.title) && !tagged(event.text)) continue;
      visit(fmt::format("`{}`", event.id.text), {{&event.title, "title"}, {&event.text, "text"}},
            &event);
    }
  }

  void count(const Text& text) {
    if (!tagged(text)) return;
    ++tagged_;
    std::vector<std::string_view> seen;
    for (const Text::Entry& entry : text.entries) {
      const std::string_view lang = base(entry.lang);
      if (std::find(seen.begin(), seen.end(), lang) == seen.end()) seen.push_back(lang);
    }
    several_ += seen.size() > 1 ? 1 : 0;
    for (const std::string_view lang : seen) count(lang);
  }

  void count(std::string_view lang) {
    const auto row = std::find_if(counts_.begin(), counts_.end(),
                                  [&](const auto& each) { return each.first == lang; });
    if (row == counts_.end()) {
      counts_.emplace_back(lang, 1);
    } else {
      ++row->second;
    }
  }

  bool lacks(const Text& text, std::string_view lang) const {
    return tagged(text) &&
           std::none_of(text.entries.begin(), text.entries.end(),
                        [&](const Text::Entry& entry) { return base(entry.lang) == lang; });
  }

  void report(const std::string& name, const std::vector<Place>& places, const Event* event) {
    for (const std::string_view lang : expected_) {
      std::vector<Place> missing;
      for (const Place& place : places) {
        if (lacks(*place.text, lang)) missing.push_back(place);
      }
      if (missing.empty()) continue;
      const std::string parts = missing.size() == 2 ? std::string("title and the text")
                                                    : std::string(missing.front().part);
      Diagnostic& found =
          out_.add(Rule::missing_language, missing.front().text->entries.front().span,
                   fmt::format("`{}` is missing from the {} of {}", lang, parts, name));
      if (event != nullptr) found.event = event->id.text;
      found.help.push_back(
          fmt::format("add `{}:` beside `{}:`", lang, missing.front().text->entries.front().lang));
    }
  }

  const Chronology& chronology_;
  Diagnostics& out_;
  std::size_t tagged_ = 0;                                        ///< texts that name a language
  std::size_t several_ = 0;                                       ///< those that have more than one
  std::vector<std::pair<std::string_view, std::size_t>> counts_;  ///< texts by language
  std::vector<std::string_view> expected_;
};

}  // namespace

void check_style(const Loaded& loaded, const Reasoning&, Diagnostics& out) {
  const Chronology& chronology = *loaded.chronology;
  const Faulty faulty(loaded);
  if (!faulty.incomplete()) check_titles(chronology, faulty, out);
  check_zones(chronology, out);
  LanguageChecker(chronology, out).check();
}

}  // namespace fasti
