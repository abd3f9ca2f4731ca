// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/content/dates.h"
#include "render/content/told_date.h"
#include "timeline/model/chronology.h"
#include "timeline/reason/reasoning.h"

namespace fasti::render {

/// Writes what is said of events, and how their dates look. Chronology and findings are borrowed.
class MarkWords {
 public:
  /// `lanes` are those of the marks; `lang` is a BCP 47 tag.
  MarkWords(const Chronology& chronology, const Reasoning& reasoning, DateWriting writing,
            std::string lang, std::vector<LaneHead> lanes);

  /// Completes a mark whose event, lane, inferred extent, address and disputes are known.
  void write(Mark& mark) const;

 private:
  void write_title(Mark& mark, const Event& event) const;
  std::string source_labels(const Event& event) const;
  std::string status_word(Status status) const;
  std::string spoken(const Mark& mark) const;

  const Chronology& chronology_;
  DateTeller dates_;
  DateWriting writing_;
  std::string lang_;
  std::vector<LaneHead> lanes_;
};

/// Of its first primary source that has an address, else of its first source that has one.
std::string address_of(const Event& event, const Chronology& chronology);

/// The name that a source goes by in pictures.
std::string source_label(const Source& source, const std::string& lang);

}  // namespace fasti::render
