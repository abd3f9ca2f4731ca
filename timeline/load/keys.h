// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace fasti {

/// What a key takes.
enum class Shape : std::uint8_t {
  version,     ///< the number 1
  text,        ///< one text
  texts,       ///< a text or a list of them
  localized,   ///< a text, or a map from language to text
  id,          ///< an id that this key gives, or that names another record
  ids,         ///< an id or a list of them
  word,        ///< one of the row's words
  date,        ///< EDTF
  zone,        ///< a name of the IANA database
  lag,         ///< a distance in time
  figure,      ///< a number, range or bound
  severities,  ///< a map from rule to severity
  entries,     ///< a map from id to the record named in the row
  records,     ///< a list of the records named in the row
  references,  ///< an id, a map of the record named in the row, or a list of these
};

/// One row of the table of keys of a kind of record: what accepts it, suggests it and describes it.
struct KeyInfo {
  std::string_view name;
  Shape shape = Shape::text;
  bool required = false;
  std::span<const std::string_view> words = {};  ///< of Shape::word
  std::string_view record = {};                  ///< the kind of record inside
};

/// The keys of one kind of record.
struct RecordFormat {
  std::string_view name;  ///< "event"
  std::vector<KeyInfo> keys;
};

/// The whole format, from the same tables that the loader reads by; the file itself comes first.
const std::vector<RecordFormat>& chronology_format();

}  // namespace fasti
