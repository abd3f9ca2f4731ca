// SPDX-License-Identifier: MIT
#include "render/content/mark_words.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "render/text/bidi.h"
#include "render/text/signs.h"

namespace fasti::render {

MarkWords::MarkWords(const Chronology& chronology, const Reasoning& reasoning, DateWriting writing,
                     std::string lang, std::vector<LaneHead> lanes)
    : chronology_(chronology),
      dates_(chronology, reasoning, writing),
      writing_(writing),
      lang_(std::move(lang)),
      lanes_(std::move(lanes)) {}

void MarkWords::write(Mark& mark) const {
  const Event& event = chronology_.events[mark.event];
  write_title(mark, event);
  static_cast<ToldDate&>(mark) = dates_.tell(mark.event, mark.inferred);
  mark.planned = event.status == Status::planned || event.status == Status::forecast;
  mark.forecast = event.status == Status::forecast;
  mark.cancelled = event.status == Status::cancelled;
  mark.status = status_word(event.status);
  mark.sources = source_labels(event);
  mark.spoken = spoken(mark);
}

std::string MarkWords::spoken(const Mark& mark) const {
  const Signs& sign = signs(writing_.language);
  std::string out = told_in_full(mark);
  if (mark.derived && mark.shape != DateShape::unknown) {
    out += bracketed(word(Word::inferred, writing_.language), writing_.language);
  }
  if (!mark.status.empty()) out += bracketed(mark.status, writing_.language);
  out.append(sign.colon).append(isolated(mark.title));
  const LaneHead& lane = lanes_[static_cast<std::size_t>(mark.lane)];
  if (!lane.title.empty()) out += bracketed(isolated(lane.title), writing_.language);
  for (const Dispute& dispute : mark.disputes) out.append(sign.semicolon).append(dispute.label);
  return out;
}

std::string MarkWords::source_labels(const Event& event) const {
  std::string out;
  std::vector<std::string> named;
  for (const Attestation& each : event.sources) {
    const std::string name = source_label(chronology_.sources[each.source], lang_);
    if (each.rejected || std::find(named.begin(), named.end(), name) != named.end()) continue;
    out.append(out.empty() ? "" : signs(writing_.language).semicolon).append(isolated(name));
    named.push_back(name);
  }
  return out;
}

/// What is said of an event beside its date when it has not come to pass.
std::string MarkWords::status_word(Status status) const {
  switch (status) {
    case Status::planned:
      return std::string(word(Word::planned, writing_.language));
    case Status::forecast:
      return std::string(word(Word::forecast, writing_.language));
    case Status::cancelled:
      return std::string(word(Word::cancelled, writing_.language));
    case Status::happened:
      break;
  }
  return {};
}

void MarkWords::write_title(Mark& mark, const Event& event) const {
  const Text::Entry* title = event.title.pick(lang_);
  mark.title = title == nullptr ? event.id.text : title->text;
  if (title != nullptr && !title->lang.empty() && title->lang != lang_) {
    mark.title_lang = title->lang;
  }
}

std::string source_label(const Source& source, const std::string& lang) {
  if (!source.publisher.empty()) return std::string(source.publisher.in(lang));
  return source.title.empty() ? source.id.text : std::string(source.title.in(lang));
}

std::string address_of(const Event& event, const Chronology& chronology) {
  for (const Tier tier : {Tier::primary, Tier::secondary}) {
    for (const Attestation& attestation : event.sources) {
      const Source& source = chronology.sources[attestation.source];
      const bool wanted = source.tier == tier && !attestation.rejected;
      if (wanted && !source.url.empty()) return source.url;
    }
  }
  return {};
}

}  // namespace fasti::render
