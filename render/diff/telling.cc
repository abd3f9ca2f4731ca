// SPDX-License-Identifier: MIT
#include "render/diff/telling.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "render/diff/summary.h"
#include "render/diff/words.h"

namespace fasti::render {

namespace {

class Teller {
 public:
  explicit Teller(const Comparison& of) : of_(of), difference_(of.difference) {}

  Told tell() {
    tell_lone("Added", '+', &RecordChange::added);
    tell_lone("Removed", '-', &RecordChange::removed);
    tell_renamed();
    tell_changed("Re-dated", ChangeKind::redated);
    tell_changed("Newly known", ChangeKind::newly_known);
    tell_changed("Restated", ChangeKind::restated);
    tell_windows();
    tell_states();
    tell_records();
    tell_findings("Findings that are new", '+', difference_.found);
    tell_findings("Findings that are gone", '-', difference_.solved);
    add_notes();
    out_.summary = diff_summary(difference_, Language::en);
    return std::move(out_);
  }

 private:
  static bool is_event(const RecordChange& record) { return record.kind == RecordKind::event; }
  static bool in_both(const RecordChange& record) { return record.before && record.after; }

  const Version& side(const RecordChange& record) const {
    return record.after ? of_.after : of_.before;
  }

  static std::uint32_t index(const RecordChange& record) {
    return record.after ? *record.after : *record.before;
  }

  /// The id and the title of a record of any kind.
  std::pair<std::string, const Text*> label(const RecordChange& record) const {
    const Chronology& in = side(record).chronology;
    const std::uint32_t at = index(record);
    switch (record.kind) {
      case RecordKind::chronology:
        break;
      case RecordKind::event:
        return {in.events[Id<Event>{at}].id.text, &in.events[Id<Event>{at}].title};
      case RecordKind::instrument:
        return {in.instruments[Id<Instrument>{at}].id.text,
                &in.instruments[Id<Instrument>{at}].title};
      case RecordKind::source:
        return {in.sources[Id<Source>{at}].id.text, &in.sources[Id<Source>{at}].title};
      case RecordKind::actor:
        return {in.actors[Id<Actor>{at}].id.text, &in.actors[Id<Actor>{at}].title};
      case RecordKind::lane:
        return {in.lanes[Id<Lane>{at}].id.text, &in.lanes[Id<Lane>{at}].title};
    }
    return {"", &in.title};
  }

  ToldEntry entry(const RecordChange& record, char sign) const {
    const auto [id, title] = label(record);
    ToldEntry out{sign, "", id, std::string(title->in(of_.lang)), {}};
    if (!is_event(record)) out.what = std::string(name(record.kind));
    return out;
  }

  const Zone& zone(const RecordChange& record) const {
    const Chronology& in = side(record).chronology;
    return zone_of(in, in.events[Id<Event>{index(record)}]);
  }

  void add(std::string heading, std::vector<ToldEntry> entries) {
    if (!entries.empty()) out_.sections.push_back({std::move(heading), std::move(entries)});
  }

  void tell_lone(std::string_view heading, char sign, bool (RecordChange::*lone)() const) {
    std::vector<ToldEntry> entries;
    for (const RecordChange& record : difference_.records) {
      if (!is_event(record) || !(record.*lone)()) continue;
      ToldEntry told = entry(record, sign);
      told.changes.push_back({"", "", date_of(record), ""});
      entries.push_back(std::move(told));
    }
    add(std::string(heading), std::move(entries));
  }

  /// As it is stated, else as it is inferred.
  std::string date_of(const RecordChange& record) const {
    const Event& event = side(record).chronology.events[Id<Event>{index(record)}];
    if (event.date) return event.date->value.to_string();
    return window_words(side(record).reasoning.inferred[index(record)], zone(record));
  }

  std::string old_id(const RecordChange& record) const {
    RecordChange old_record{.kind = record.kind, .before = record.before};
    return label(old_record).first;
  }

  void tell_renamed() {
    std::vector<ToldEntry> entries;
    for (const RecordChange& record : difference_.records) {
      if (!is_event(record) || !record.renamed) continue;
      ToldEntry told = entry(record, '~');
      told.changes.push_back({"id", old_id(record), told.id, ""});
      entries.push_back(std::move(told));
    }
    add("Renamed", std::move(entries));
  }

  static ToldChange told(const Change& change) {
    ToldChange out{std::string(change.aspect), change.before, change.after, ""};
    const bool text = change.aspect == "title" || change.aspect == "text";
    if (text && !change.key.empty()) out.about += fmt::format(" ({})", change.key);
    if (change.aspect == "publisher" || change.aspect == "author" || change.aspect == "note") {
      if (!change.key.empty()) out.about += fmt::format(" ({})", change.key);
    }
    shorten_alike(out.before, out.after);
    return out;
  }

  ToldChange window_change(const RecordChange& record) const {
    const WindowChange& window = *record.window;
    const Chronology& old_one = of_.before.chronology;
    const Zone& old_zone = zone_of(old_one, old_one.events[Id<Event>{*record.before}]);
    return {"window", window_words(window.before, old_zone),
            window_words(window.after, zone(record)), std::string(name(window.shift))};
  }

  void tell_changed(std::string_view heading, ChangeKind kind) {
    std::vector<ToldEntry> entries;
    for (const RecordChange& record : difference_.records) {
      if (!is_event(record) || !in_both(record) || !record.has(kind)) continue;
      ToldEntry entry_of = entry(record, '~');
      for (const Change& change : record.changes) {
        if (change.kind == kind) entry_of.changes.push_back(told(change));
      }
      entries.push_back(std::move(entry_of));
    }
    add(std::string(heading), std::move(entries));
  }

  void tell_windows() {
    std::vector<ToldEntry> entries;
    for (const RecordChange& record : difference_.records) {
      if (!is_event(record) || !record.follows()) continue;
      ToldEntry told = entry(record, '~');
      told.changes.push_back(window_change(record));
      entries.push_back(std::move(told));
    }
    add("Windows that follow otherwise", std::move(entries));
  }

  void tell_states() {
    std::vector<ToldEntry> entries;
    for (const SubjectChange& subject : difference_.states) {
      const Chronology& in = subject.after ? of_.after.chronology : of_.before.chronology;
      const Instrument& instrument =
          in.instruments[Id<Instrument>{subject.after ? *subject.after : *subject.before}];
      const char sign = !subject.before ? '+' : !subject.after ? '-' : '~';
      ToldEntry told{sign, "", instrument.id.text, std::string(instrument.title.in(of_.lang)), {}};
      if (!subject.part.empty()) told.id += "#" + subject.part;
      for (const StateChange& days : subject.days) {
        told.changes.push_back({days_words(days.first, days.last), state_words(days.before),
                                state_words(days.after), days.newly_known ? "newly known" : ""});
      }
      entries.push_back(std::move(told));
    }
    add("State changed", std::move(entries));
  }

  void tell_records() {
    std::vector<ToldEntry> entries;
    for (const RecordChange& record : difference_.records) {
      if (is_event(record)) continue;
      ToldEntry entry_of = entry(record, record.added() ? '+' : record.removed() ? '-' : '~');
      if (record.renamed) entry_of.changes.push_back({"id", old_id(record), entry_of.id, ""});
      for (const Change& change : record.changes) entry_of.changes.push_back(told(change));
      entries.push_back(std::move(entry_of));
    }
    add("Other records", std::move(entries));
  }

  void tell_findings(std::string_view heading, char sign,
                     const std::vector<const Diagnostic*>& findings) {
    std::vector<ToldEntry> entries;
    for (const Diagnostic* item : findings) {
      ToldEntry told{sign,
                     std::string(name(item->severity)),
                     std::string(info(item->rule).code),
                     item->message,
                     {}};
      for (const CitedClaim& claim : item->claims) {
        told.changes.push_back({"", "", claim.text, ""});
      }
      entries.push_back(std::move(told));
    }
    add(std::string(heading), std::move(entries));
  }

  void add_notes() {
    for (const auto& [decided, file] : {std::pair(difference_.before_decided, &of_.before_name),
                                        std::pair(difference_.after_decided, &of_.after_name)}) {
      if (decided) continue;
      out_.notes.push_back(
          fmt::format("The account of {} contradicts itself or is too entangled to be decided, so "
                      "windows that follow from dates are not compared.",
                      *file));
    }
  }

  const Comparison& of_;
  const Difference& difference_;
  Told out_;
};

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The bytes that both texts begin with, up to the beginning of a character.
std::size_t alike_head(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t at = 0;
  while (at < most && a[at] == b[at]) ++at;
  while (at > 0 && ((at < a.size() && continues_character(a[at])) ||
                    (at < b.size() && continues_character(b[at])))) {
    --at;
  }
  return at;
}

std::size_t alike_tail(std::string_view a, std::string_view b, std::size_t head) {
  const std::size_t most = std::min(a.size(), b.size()) - head;
  std::size_t count = 0;
  while (count < most && a[a.size() - count - 1] == b[b.size() - count - 1]) ++count;
  while (count > 0 && continues_character(a[a.size() - count])) --count;
  return count;
}

/// Moves `at` so many characters back, and on to the beginning of a word if one is near.
std::size_t back(std::string_view text, std::size_t at, std::size_t characters) {
  for (std::size_t i = 0; i < characters && at > 0; ++i) {
    do --at;
    while (at > 0 && continues_character(text[at]));
  }
  const std::size_t space = text.substr(at, characters / 2).find(' ');
  return at == 0 || space == std::string_view::npos ? at : at + space + 1;
}

std::size_t forth(std::string_view text, std::size_t at, std::size_t characters) {
  for (std::size_t i = 0; i < characters && at < text.size(); ++i) {
    do ++at;
    while (at < text.size() && continues_character(text[at]));
  }
  if (at >= text.size()) return text.size();
  const std::size_t space = text.substr(0, at).rfind(' ');
  const bool near = space != std::string_view::npos && at - space <= characters / 2;
  return near ? space : at;
}

}  // namespace

void shorten_alike(std::string& before, std::string& after) {
  constexpr std::size_t kLong = 80;
  constexpr std::size_t kAround = 24;
  if (before.empty() || after.empty() || before.size() + after.size() < 2 * kLong) return;
  const std::size_t head = alike_head(before, after);
  const std::size_t tail = alike_tail(before, after, head);
  const auto cut = [&](const std::string& text) {
    const std::size_t from = back(text, head, kAround);
    const std::size_t to = std::max(from, forth(text, text.size() - tail, kAround));
    return (from > 0 ? "…" : "") + text.substr(from, to - from) + (to < text.size() ? "…" : "");
  };
  std::string short_before = cut(before);
  after = cut(after);
  before = std::move(short_before);
}

Told tell(const Comparison& of) { return Teller(of).tell(); }

}  // namespace fasti::render
