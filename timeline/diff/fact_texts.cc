// SPDX-License-Identifier: MIT
#include "timeline/diff/fact_texts.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "timeline/text/blanks.h"

namespace fasti {

namespace {

/// "head: one, two"; the head alone where there is nothing to add.
class Entry {
 public:
  explicit Entry(std::string head) : text_(std::move(head)) {}

  void add(std::string_view words, std::string_view value) {
    if (value.empty()) return;
    text_ += started_ ? ", " : ": ";
    started_ = true;
    text_ += words.empty() ? std::string(value) : fmt::format("{} {}", words, value);
  }

  void add(std::string_view words, const std::optional<Dating>& date) {
    if (date) add(words, date->value.to_string());
  }

  void add_rejected(const std::optional<std::string>& reason) {
    if (!reason) return;
    const std::string why = without_edges(*reason);
    add("", why.empty() ? "rejected" : fmt::format("rejected: {}", why));
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool started_ = false;
};

}  // namespace

std::string points_text(const std::optional<Dating>& start, const std::optional<Dating>& end) {
  if (start && end) {
    return fmt::format("{}/{}", start->value.to_string(), end->value.to_string());
  }
  return start ? "from " + start->value.to_string() : "until " + end->value.to_string();
}

std::string attestation_text(const Attestation& attestation, const std::string& source) {
  Entry out(source);
  out.add("", attestation.date);
  out.add("from", attestation.start);
  out.add("until", attestation.end);
  if (attestation.zone.zone != nullptr) out.add("in", attestation.zone.zone->name());
  out.add("at", attestation.at);
  out.add("note:", without_edges(attestation.note));
  out.add_rejected(attestation.rejected);
  return out.take();
}

std::string relation_text(const Relation& relation, const std::string& other,
                          const std::string& source) {
  Entry out(other);
  if (relation.lag) out.add("", to_words(*relation.lag));
  out.add("by", source);
  out.add("at", relation.at);
  out.add("note:", without_edges(relation.note));
  out.add_rejected(relation.rejected);
  return out.take();
}

std::string effect_text(const Effect& effect, const std::string& subject, const std::string& with) {
  constexpr std::array<std::string_view, 3> kThen{"", "resumes", "ends"};
  constexpr std::array<std::string_view, 4> kWhat{"", "waiver", "suspension", "instrument"};
  Entry out(subject);
  out.add("with", with);
  out.add("from", effect.from);
  out.add("until", effect.until);
  out.add("then", kThen[static_cast<std::size_t>(effect.then)]);
  out.add("comply by", effect.comply);
  out.add("of the", kWhat[static_cast<std::size_t>(effect.what)]);
  return out.take();
}

std::string figure_text(const Figure& figure, const std::string& what, const std::string& source) {
  Entry out(what);
  out.add("", figure.unit.empty() ? figure.written : figure.written + " " + figure.unit);
  out.add("by", source);
  out.add("at", figure.at);
  out.add("note:", without_edges(figure.note));
  return out.take();
}

}  // namespace fasti
