// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace fasti {

/// What a key takes.
enum class Shape : std::uint8_t {
  version,     ///< the number 1
  text,        ///< one text
  texts,       ///< a text or a list of them
  reason,      ///< one text, not blank
  localized,   ///< a text, or a map from language to text
  language,    ///< a BCP 47 tag
  id,          ///< an id that this key gives, or that names another record
  ids,         ///< an id or a list of them
  part,        ///< the id of an instrument, or `id#part`
  word,        ///< one of the row's words
  date,        ///< EDTF
  point,       ///< EDTF, but no span from one point to another
  zone,        ///< a name of the IANA database
  lag,         ///< a distance in time
  figure,      ///< a number, range or bound
  severities,  ///< a map from rule to severity
  entries,     ///< a map from id to the record named in the row
  records,     ///< a list of the records named in the row
  maps,        ///< the record named in the row, or a list of them
  references,  ///< what the record's first key takes, a map of the record, or a list of these
};

/// One row of the table of keys of a kind of record: what accepts it, suggests it and describes it.
struct KeyInfo {
  std::string_view name;
  Shape shape = Shape::text;
  std::string_view about = {};  ///< what it holds, for those who write it: a sentence or two
  bool required = false;
  std::span<const std::string_view> words = {};    ///< of Shape::word
  std::string_view record = {};                    ///< the kind of record inside
  std::span<const std::string_view> without = {};  ///< keys inside that do not go with this one
  std::string_view needs = {};                     ///< a key inside that this one requires
};

/// The keys of one kind of record.
struct RecordFormat {
  std::string_view name;   ///< "event"
  std::string_view about;  ///< what such a record is, in a sentence or two
  std::vector<KeyInfo> keys;
  std::vector<std::string_view> one_of = {};  ///< at least one of these keys is there
  /// Keys that do not stand beside each other.
  std::vector<std::pair<std::string_view, std::string_view>> apart = {};
  /// Where the first of two keys is, the second is too.
  std::vector<std::pair<std::string_view, std::string_view>> together = {};
};

/// The whole format, from the same tables that the loader reads by; the file itself comes first.
const std::vector<RecordFormat>& chronology_format();

}  // namespace fasti
