// SPDX-License-Identifier: MIT
#include "render/exchange/when.h"

#include <algorithm>
#include <array>

#include "render/content/dates.h"
#include "render/content/make_content.h"
#include "render/content/told_date.h"
#include "render/text/plain_text.h"
#include "render/text/words.h"

namespace fasti::render {

namespace {

/// How a date that is not certain is called.
struct Doubt {
  DateShape shape;
  Word word;
};

constexpr auto kDoubts = std::to_array<Doubt>({
    {DateShape::approximate, Word::approximate},
    {DateShape::window, Word::stated_window},
    {DateShape::open_start, Word::window_open_start},
    {DateShape::open_end, Word::window_open_end},
});

bool is_dated(const Event& event) { return event.date || event.start || event.end; }

std::optional<CivilTime> first_time(const Extent& civil) {
  if (civil.start.lo != kPast) return civil.start.lo;
  if (civil.start.hi != kFuture) return civil.start.hi - 1;
  return std::nullopt;
}

std::optional<CivilTime> last_time(const Extent& civil) {
  if (civil.end.hi != kFuture) return civil.end.hi - 1;
  if (civil.end.lo != kPast) return civil.end.lo;
  return std::nullopt;
}

/// A span whose ends are not certain to the day. Where the chronology does not date it, it need not
/// have lasted at all: then it is told as a window.
void add_span_words(const Mark& mark, Language language, When& when) {
  const Extent& civil = mark.inferred;
  if (one_day(civil.start) && one_day(civil.end)) return;
  when.doubt = word(Word::approximate, language);
  if (!mark.derived || civil.start.lo == kPast || civil.end.hi == kFuture) return;
  when.words = DateWriting{language, 0}.full(DateShape::window, civil);
  when.doubt = word(Word::inferred_alone, language);
  when.confusable = true;
}

void add_words(const Mark& mark, Language language, When& when) {
  const bool narrowed = mark.tells_inferred && mark.tightened;
  const DateShape shape = narrowed ? shape_of(std::nullopt, mark.inferred, true) : mark.shape;
  when.words = mark.date_full;
  when.confusable = mark.like_a_span;
  when.gaps = mark.gaps;
  for (const Doubt& row : kDoubts) {
    if (row.shape == shape) when.doubt = word(row.word, language);
  }
  if (shape == DateShape::days) add_span_words(mark, language, when);
  if (mark.tells_inferred && is_window(shape)) when.doubt = word(Word::inferred_alone, language);
  const bool softened = !narrowed && (mark.gaps || mark.uncertain);
  if (softened && when.doubt.empty()) when.doubt = word(Word::approximate, language);
}

/// Whether nothing is known of an event but that it is of the record.
bool only_recorded(const Event& event, const Mark& mark, const std::optional<CivilTime>& verified) {
  const Window days{mark.inferred.start.lo, mark.inferred.end.hi};
  const bool bounded =
      days.lo != kPast || (days.hi != kFuture && (!verified || days.hi < *verified));
  return !is_dated(event) && !bounded;
}

std::optional<When> when_of(const Mark& mark, const Extent& instants, Language language) {
  std::optional<CivilTime> first = first_time(mark.inferred);
  std::optional<CivilTime> last = last_time(mark.inferred);
  if (!first && !last) return std::nullopt;
  When out;
  out.open = mark.inferred.start.lo == kPast || mark.inferred.end.hi == kFuture;
  if (!first) first = last;
  if (!last) last = first;
  out.first = floor_day(std::min(*first, *last));
  out.last = floor_day(std::max(*first, *last));
  add_words(mark, language, out);
  constexpr Tick kMinute = 60;
  const bool timed = instants.start.lo != kPast && instants.start.hi != kFuture &&
                     instants.start == instants.end &&
                     instants.start.hi - instants.start.lo <= kMinute;
  if (timed) {
    out.clock = mark.inferred.start.lo;
    out.instant = instants.start.lo;
  }
  return out;
}

}  // namespace

std::optional<Day> last_of_record(const Chronology& chronology) {
  if (!chronology.verified) return std::nullopt;
  const Tick end = chronology.verified->value.local().end.hi;
  return end == kFuture ? std::nullopt : std::optional(floor_day(end - 1));
}

void list_undrawn(const ExportedEvents& events, bool (*drawable)(Day), std::string_view outside,
                  LeftOut& left_out) {
  for (const Exported& each : events.events) {
    const std::string& id = each.event->id.text;
    if (!each.when) {
      left_out.add("events without a date", id);
    } else if (!drawable(each.when->first) || !drawable(each.when->last)) {
      left_out.add(outside, id);
    } else if (each.when->open) {
      left_out.add("how far days may reach where nothing bounds them", id);
    }
  }
}

ExportedEvents exported_events(const Exporting& of) {
  ExportedEvents out{make_content(of.chronology, of.reasoning, of.part, of.lang), {}};
  const Language language = language_for(of.lang);
  const std::optional<Day> last = last_of_record(of.chronology);
  std::optional<CivilTime> verified;
  if (last) verified = (*last + 1) * kSecondsPerDay;
  for (const Mark& mark : out.content.marks) {
    const Id<Event> id = mark.event;
    const Event& event = of.chronology.events[id];
    std::optional<When> when;
    if (!only_recorded(event, mark, verified)) {
      when = when_of(mark, of.reasoning.inferred[id.value], language);
    }
    out.events.push_back({&event, &mark, std::move(when)});
  }
  return out;
}

std::string citation(const Source& source, const std::string& lang) {
  const auto parts = std::to_array<std::string>(
      {std::string(source.publisher.in(lang)), std::string(source.author.in(lang)),
       std::string(source.title.in(lang)), source.published ? source.published->written : ""});
  std::string out;
  for (const std::string& part : parts) {
    const std::string line = plain_line(part);
    if (!line.empty()) out += (out.empty() ? "" : ", ") + line;
  }
  return out.empty() ? source.id.text : out;
}

std::vector<const Source*> cited_sources(const Chronology& chronology, const Event& event) {
  std::vector<const Source*> out;
  for (const Attestation& each : event.sources) {
    const Source* source = &chronology.sources[each.source];
    const bool cited = std::find(out.begin(), out.end(), source) != out.end();
    if (!each.rejected && !cited) out.push_back(source);
  }
  return out;
}

}  // namespace fasti::render
