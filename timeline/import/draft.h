// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "timeline/import/importing.h"
#include "timeline/import/json_value.h"
#include "timeline/yaml/write.h"

namespace fasti {

/// `text` without control characters other than line breaks and tabs, and without white space
/// around it. Line breaks become `\n`.
std::string clean_text(std::string_view text);
/// The same on one line.
std::string clean_line(std::string_view text);

/// An id made of a text: `US Department of Commerce` is `us-department-of-commerce`. Empty where
/// the text has neither letter nor digit.
std::string id_of(std::string_view text);

/// Ids of one kind of record, each given once.
class Ids {
 public:
  /// `wanted`, or where it is taken `wanted-2`, `wanted-3` …
  std::string take(const std::string& wanted);
  bool has(const std::string& id) const { return taken_.contains(id); }

 private:
  std::set<std::string> taken_;
  std::map<std::string, int> counts_;
};

/// One value alone, several as a list.
YamlValue one_or_list(std::vector<YamlValue> values);

/// What is told of a document.
struct DraftSource {
  std::string id;  ///< as it is asked for; empty to have one made
  std::string title;
  std::string publisher;
  std::string published;  ///< EDTF or empty
  std::string url;
  std::string tier;
  std::string note;
  auto operator<=>(const DraftSource&) const = default;
};

/// Records of one kind, in order of appearance, each found by its id.
class DraftTable {
 public:
  YamlValue& operator[](const std::string& id);
  bool has(const std::string& id) const { return places_.contains(id); }
  /// From id to record; those that have nothing to tell are empty maps.
  YamlValue value() const;

 private:
  std::vector<std::pair<std::string, YamlValue>> records_;
  std::map<std::string, std::size_t> places_;
};

/// A chronology in the making.
class Draft {
 public:
  std::string title;
  std::string zone;
  std::string verified;
  DraftTable lanes;
  DraftTable actors;
  DraftTable instruments;
  Imported out;

  /// The id of the source with exactly this to tell, which is added if there is none yet.
  std::string source(const DraftSource& source);
  bool has_source(const std::string& id) const { return sources_.has(id); }
  Ids event_ids;

  /// Adds an event, whose first member is its id.
  void add(YamlValue event) { events_.push_back(std::move(event)); }

  /// Marks an event as one with a date to confirm: by the tag `to-confirm`, and the remark in its
  /// text. `record` is where in the file it stands.
  void confirm(YamlValue& event, const std::string& record, const std::string& remark);

  /// Lists the members of `object` that are not `used` as left out. `of` says what they belong to,
  /// "of a slide"; empty for the record itself.
  void leave_rest(const JsonValue& object, std::span<const std::string_view> used,
                  std::string_view of, const std::string& record);

  std::vector<YamlValue>& events() { return events_; }

  /// The chronology as YAML, in `out`.
  Imported finish();

 private:
  DraftTable sources_;
  Ids source_ids_;
  std::map<DraftSource, std::string> known_sources_;
  std::vector<YamlValue> events_;
};

}  // namespace fasti
