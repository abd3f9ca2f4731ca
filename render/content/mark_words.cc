// SPDX-License-Identifier: MIT
#include "render/content/mark_words.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "render/text/bidi.h"
#include "render/text/signs.h"

namespace fasti::render {

namespace {

/// Narrower by a day or more.
bool narrower(const Window& inner, const Window& outer) {
  const auto differs = [](Tick a, Tick b) {
    if (a == b) return false;
    const bool infinite = a == kPast || a == kFuture || b == kPast || b == kFuture;
    return infinite || a - b >= kSecondsPerDay || b - a >= kSecondsPerDay;
  };
  return differs(inner.lo, outer.lo) || differs(inner.hi, outer.hi);
}

/// Whether the account or a source gives a date that is told: one of the account's, or one that
/// bounds the event as much as all claims do.
bool is_stated(const Event& event, const Extent& inferred) {
  if (event.date || event.start || event.end) return true;
  return std::any_of(event.sources.begin(), event.sources.end(), [&](const Attestation& each) {
    const std::optional<Dating>& first = each.date ? each.date : each.start;
    const std::optional<Dating>& last = each.date ? each.date : each.end;
    if (each.rejected || !first || !last) return false;
    const Extent said{first->value.local().start, last->value.local().end};
    return !narrower(inferred.start, said.start) && !narrower(inferred.end, said.end);
  });
}

}  // namespace

MarkWords::MarkWords(const Chronology& chronology, const Reasoning& reasoning, DateWriting writing,
                     std::string lang, std::vector<LaneHead> lanes)
    : chronology_(chronology),
      reasoning_(reasoning),
      writing_(writing),
      lang_(std::move(lang)),
      lanes_(std::move(lanes)) {}

void MarkWords::write(Mark& mark) const {
  const Event& event = chronology_.events[mark.event];
  const Extent& all = mark.inferred;
  write_title(mark, event);
  std::optional<edtf::Date> date;
  if (event.date) date = event.date->value;
  const bool spans =
      date ? date->form() == edtf::Form::interval || date->form() == edtf::Form::all_of
           : all.start != all.end;
  mark.stated = date ? date->local() : all;
  mark.shape = shape_of(date, mark.stated, !spans);
  mark.derived = !is_stated(event, all);
  // What need not have lasted is no span.
  const bool may_be_short = floor_day(all.start.hi - 1) > floor_day(all.end.lo);
  if (mark.derived && mark.shape == DateShape::days && may_be_short) {
    mark.shape = shape_of(date, mark.stated, true);
  }
  mark.tightened = reasoning_.account_consistent && date.has_value() &&
                   (narrower(all.start, mark.stated.start) || narrower(all.end, mark.stated.end));
  mark.planned = event.status == Status::planned || event.status == Status::forecast;
  mark.forecast = event.status == Status::forecast;
  mark.cancelled = event.status == Status::cancelled;
  mark.status = status_word(event.status);
  mark.date_label = date_label(mark, date);
  mark.sources = source_labels(event);
  mark.spoken = spoken(mark, date);
}

std::string MarkWords::spoken(const Mark& mark, const std::optional<edtf::Date>& date) const {
  const Signs& sign = signs(writing_.language);
  std::string out = date ? writing_.full(*date) : writing_.full(mark.shape, mark.stated);
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

/// What is inferred of a window is told in its stead where it is bounded on both sides.
std::string MarkWords::date_label(const Mark& mark, const std::optional<edtf::Date>& date) const {
  const bool windowed = mark.shape == DateShape::window || mark.shape == DateShape::open_start ||
                        mark.shape == DateShape::open_end;
  if (mark.tightened && windowed) {
    const DateShape shape = shape_of(std::nullopt, mark.inferred, true);
    if (shape == DateShape::day || shape == DateShape::window) {
      return writing_.label(shape, mark.inferred);
    }
  }
  return date ? writing_.label(*date) : writing_.label(mark.shape, mark.stated);
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
