// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "timeline/load/keys.h"
#include "timeline/load/names.h"
#include "timeline/model/chronology.h"
#include "timeline/text/diagnostic.h"
#include "timeline/text/source_text.h"
#include "timeline/yaml/node.h"

namespace fasti {

/// A record that has its id and place, and is still to be read.
template <class Record>
struct Pending {
  const YamlNode* node;
  Id<Record> id;
};

/// What a load knows while it reads nodes into records. Each function that reads a node reports
/// what is wrong with it, once, and then answers with nothing or with what could be read.
class Reader {
 public:
  Reader(Chronology& chronology, const SourceSet& files, Diagnostics& diagnostics)
      : out(chronology), files_(files), diagnostics_(diagnostics) {}

  Chronology& out;
  Names<Lane> lanes;
  Names<Actor> actors;
  Names<Instrument> instruments;
  Names<Source> sources;
  Names<Event> events;
  std::vector<Pending<Lane>> pending_lanes;
  std::vector<Pending<Actor>> pending_actors;
  std::vector<Pending<Instrument>> pending_instruments;
  std::vector<Pending<Source>> pending_sources;
  std::vector<Pending<Event>> pending_events;
  std::vector<bool> zone_unclear;  ///< by event: its first actor is unknown
  bool lanes_listed = false;       ///< a `lanes:` lists every shared lane
  bool incomplete = false;  ///< a file could not be read, so that no name is known to be missing

  Diagnostic& add(Rule rule, Span span, std::string message, std::string label = {});
  void wrong_type(const YamlNode& node, std::string_view wanted);

  /// The key whose value is being read, for messages, and its row.
  const KeyInfo& key() const { return *key_; }
  const KeyInfo* set_key(const KeyInfo* key) { return std::exchange(key_, key); }
  /// The event in which findings stand; null outside of events.
  void set_event(const Event* event) { event_ = event; }
  const Event* event() const { return event_; }

  bool expect_map(const YamlNode& node, std::string_view what);
  std::optional<std::string_view> scalar(const YamlNode& node, std::string_view wanted = "a text");
  std::string text(const YamlNode& node);
  Text localized(const YamlNode& node);
  std::string language(const YamlNode& node);
  std::optional<Dating> date(const YamlNode& node);
  /// A date that stands for one point: an interval, or all of a set, is a fault.
  std::optional<Dating> point(const YamlNode& node);
  ZoneName zone(const YamlNode& node);
  std::optional<Lag> lag(const YamlNode& node);
  std::optional<Name> id(const YamlNode& node);
  /// The reason under `rejected:`. A claim that somebody set out to reject is not enforced, even
  /// where the reason cannot be read.
  std::string rejection(const YamlNode& node);
  std::vector<std::string> texts(const YamlNode& node);
  /// Index of the word among the row's words.
  std::optional<std::size_t> word(const YamlNode& node);

  std::optional<Id<Event>> event_named(const YamlNode& node);
  std::optional<Id<Actor>> actor_named(const YamlNode& node);
  std::optional<Id<Instrument>> instrument_named(const YamlNode& node);
  std::optional<Id<Source>> source_named(const YamlNode& node);

  /// Reports a name that nothing has, with what it may have been meant as.
  void unknown(Rule rule, Span span, std::string_view noun, std::string_view name,
               std::span<const std::string_view> names);
  /// "did you mean …?" as help, unless nothing is near or many were asked for already; and what to
  /// write in place of `wrong`, where the finding's span holds it and there is no doubt.
  void suggest(Diagnostic& diagnostic, std::string_view wrong,
               std::span<const std::string_view> names);
  /// The part of a scalar's span from byte `at` of its text on, where the two can be laid side by
  /// side; else the whole span.
  Span narrow(Span span, std::string_view text, std::size_t at,
              std::size_t size = std::string_view::npos) const;

  const SourceSet& files() const { return files_; }

 private:
  template <class Record>
  std::optional<Id<Record>> named(const YamlNode& node, const Names<Record>& names, Rule rule,
                                  std::string_view noun);
  bool report_unquoted_date(const YamlNode& node);
  void suggest_zone(Diagnostic& diagnostic, std::string_view wrong);

  const SourceSet& files_;
  Diagnostics& diagnostics_;
  const KeyInfo* key_ = nullptr;
  const Event* event_ = nullptr;
  std::size_t suggestions_ = 0;
};

/// Calls `read` on `node`, or where it is a list on each of its items.
template <class Read>
void one_or_many(const YamlNode& node, Read read) {
  if (node.kind != YamlNode::Kind::sequence) {
    read(node);
    return;
  }
  for (const YamlNode& item : node.children) read(item);
}

/// From the first byte of `first` through the last of `last`, in one file.
inline Span cover(Span first, Span last) { return {first.file, first.begin, last.end}; }

}  // namespace fasti
