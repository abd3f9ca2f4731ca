// SPDX-License-Identifier: MIT
#include "timeline/check/faulty.h"

#include <algorithm>
#include <cstdint>

#include "timeline/text/similar.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

/// Each unused record is compared with each of them.
constexpr std::size_t kMostNames = 20;

bool loses_a_file(Rule rule) { return rule == Rule::bad_include || rule <= Rule::too_large; }

/// Whether a finding of this rule means that a key or a name was not read.
bool loses_something(Rule rule) {
  return rule <= Rule::bad_id || (rule >= Rule::unknown_event && rule <= Rule::self_relation);
}

}  // namespace

Faulty::Faulty(const Loaded& loaded) {
  const Table<Event>& events = loaded.chronology->events;
  for (const Diagnostic& found : loaded.diagnostics.items()) {
    if (found.severity != Severity::error) continue;
    if (loses_a_file(found.rule)) incomplete_ = true;
    if (!loses_something(found.rule)) continue;
    const bool name = found.rule >= Rule::unknown_event && found.rule <= Rule::unknown_source;
    if (name && wrong_names_.size() < kMostNames) {
      wrong_names_.push_back(loaded.files.text(found.span));
    }
    if (events_.empty()) {
      events_.assign(events.size(), false);
      for (const Event& event : events) by_place_.push_back(events.id_of(event));
      std::sort(by_place_.begin(), by_place_.end(),
                [&](Id<Event> a, Id<Event> b) { return events[a].span < events[b].span; });
    }
    mark(loaded, found);
  }
}

bool Faulty::mentions(std::string_view id) const {
  if (words_.count(id) > 0) return true;
  return std::any_of(wrong_names_.begin(), wrong_names_.end(), [&](std::string_view wrong) {
    return !similar(wrong, {&id, 1}).empty();
  });
}

void Faulty::mark(const Loaded& loaded, const Diagnostic& found) {
  const Table<Event>& events = loaded.chronology->events;
  auto after = std::upper_bound(by_place_.begin(), by_place_.end(), found.span,
                                [&](const Span& span, Id<Event> id) {
                                  return Span{span.file, span.begin, UINT32_MAX} < events[id].span;
                                });
  if (after == by_place_.begin()) return;
  const Id<Event> id = *--after;
  const Span whole = events[id].span;
  if (whole.file != found.span.file || found.span.begin >= whole.end || events_[id.value]) return;
  events_[id.value] = true;
  add_words(loaded.files.text(whole));
}

/// Everything in the text that could be an id.
void Faulty::add_words(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t code = next_code_point(text, at);
    const bool inside = code == U'-' || code == U'_' || code == U'.' || is_letter_or_digit(code);
    if (!inside) {
      if (here > begin) words_.insert(text.substr(begin, here - begin));
      begin = at;
    }
  }
  if (begin < text.size()) words_.insert(text.substr(begin));
}

}  // namespace fasti
