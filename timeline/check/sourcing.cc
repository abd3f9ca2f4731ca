// SPDX-License-Identifier: MIT
//
// What a source can know depends on when it was published, and that on a zone. A date of a source
// that names no zone is held to be early only if it is so in the event's zone and in the
// chronology's.
#include "timeline/check/sourcing.h"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "timeline/check/faulty.h"
#include "timeline/check/places.h"
#include "timeline/reason/wording.h"

namespace fasti {

namespace {

const Zone& zone_or_utc(const ZoneName& zone) { return zone.zone != nullptr ? *zone.zone : utc(); }

/// The first instant at which a date is certainly over.
Tick end_of(const Dating& date, const Zone& zone) {
  const auto read = date.value.read(zone, true);
  const auto* reading = std::get_if<edtf::Reading>(&read);
  return reading == nullptr ? kFuture : reading->extent.end.hi;
}

/// "on 15 April 2025", by the calendar of the date itself.
std::string date_words(const Dating& date) {
  const Extent local = date.value.local();
  return when({local.start.lo, local.end.hi});
}

class SourceChecker {
 public:
  SourceChecker(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out)
      : chronology_(*loaded.chronology), reasoning_(reasoning), faulty_(loaded), out_(out) {}

  void check() {
    for (const Event& event : chronology_.events) {
      event_ = &event;
      id_ = chronology_.events.id_of(event);
      check_source_given();
      check_tiers();
      check_report();
      if (event.status != Status::happened) continue;
      for (const Attestation& each : event.sources) check_publication(each);
      check_known(event.known, "known");
      check_known(event.published, "published");
    }
    check_mixing();
  }

 private:
  Diagnostic& add(Rule rule, Span span, std::string message) {
    Diagnostic& found = out_.add(rule, span, std::move(message));
    found.event = event_->id.text;
    return found;
  }

  const Window& start() const { return reasoning_.inferred[id_.value].start; }

  /// The account's date of the event.
  const Dating* own_date() const {
    if (event_->date) return &*event_->date;
    return event_->start ? &*event_->start : nullptr;
  }

  /// The date of the source itself, if it gives one.
  static const Dating* date_by(const Attestation& each) {
    if (each.date) return &*each.date;
    return each.start ? &*each.start : nullptr;
  }

  /// Points to what dates the event: `date`, or else what follows from all there is.
  void label_date(Diagnostic& found, const Dating* date) const {
    if (date != nullptr) {
      found.labels.push_back(
          {date->span, fmt::format("`{}` is {}", event_->id.text, date_words(*date))});
    } else if (start().lo != kPast) {
      const Day day = zone_of(chronology_, *event_).day_of(start().lo);
      found.notes.push_back(fmt::format("by its relations and sources `{}` is of {} or later",
                                        event_->id.text, day_words(day)));
    }
  }

  void check_source_given() {
    const auto sourced = [](const auto& each) { return each.source.has_value(); };
    if (!event_->sources.empty() || faulty_.incomplete() || faulty_.event(id_)) return;
    if (std::any_of(event_->relations.begin(), event_->relations.end(), sourced)) return;
    if (std::any_of(event_->figures.begin(), event_->figures.end(), sourced)) return;
    add(Rule::no_source, event_->id.span, fmt::format("`{}` has no source", event_->id.text))
        .help.emplace_back("name where it is from under `sources:`");
  }

  void check_tiers() {
    if (event_->effects.empty() || event_->sources.empty() || event_->kind == "report" ||
        faulty_.event(id_) || event_->status == Status::cancelled) {
      return;
    }
    const bool primary =
        std::any_of(event_->sources.begin(), event_->sources.end(), [&](const Attestation& each) {
          return chronology_.sources[each.source].tier == Tier::primary && !each.rejected;
        });
    if (primary) return;
    const Effect& effect = event_->effects.front();
    add(Rule::secondary_alone, event_->id.span,
        fmt::format("the date of `{}`, which {} `{}`, rests on secondary sources alone",
                    event_->id.text, info(effect.kind).key,
                    chronology_.instruments[effect.instrument].id.text))
        .help.emplace_back("cite the official text, with `tier: primary`");
  }

  void check_report() {
    if (event_->kind != "report" || event_->effects.empty()) return;
    const Effect& effect = event_->effects.front();
    add(Rule::report_with_effect, effect.span,
        fmt::format("`{}` is a report, and {} `{}`", event_->id.text, info(effect.kind).key,
                    chronology_.instruments[effect.instrument].id.text))
        .help.emplace_back("put the effect on the act, and tie the report to it with `reports:`");
  }

  /// Whether the event may be the beginning of an effect that its source announced.
  bool may_be_effect() const {
    return std::any_of(event_->effects.begin(), event_->effects.end(),
                       [](const Effect& effect) { return !effect.from; });
  }

  /// The earliest that the event can be by this source's own date of it, else by all there is.
  Tick earliest(const Attestation& each) const {
    const Dating* date = date_by(each);
    if (date == nullptr) return each.end ? kPast : start().lo;
    const auto read = date->value.read(zone_of(chronology_, *event_, each), true);
    const auto* reading = std::get_if<edtf::Reading>(&read);
    return reading == nullptr ? kPast : reading->extent.start.lo;
  }

  void check_publication(const Attestation& each) {
    const Source& source = chronology_.sources[each.source];
    if (!source.published || each.rejected || may_be_effect()) return;
    const Tick earliest_start = earliest(each);
    if (earliest_start == kPast) return;
    Tick out = end_of(*source.published,
                      zone_or_utc(source.zone.zone != nullptr ? source.zone : chronology_.zone));
    if (source.zone.zone == nullptr) {
      out = std::max(out, end_of(*source.published, zone_of(chronology_, *event_)));
    }
    if (out > earliest_start) return;
    Diagnostic& found = add(
        Rule::source_before_event, each.span,
        fmt::format("`{}` was published before `{}` happened", source.id.text, event_->id.text));
    found.labels.push_back(
        {source.published->span, fmt::format("published {}", date_words(*source.published))});
    label_date(found, date_by(each) != nullptr ? date_by(each) : own_date());
    found.help.emplace_back("correct the date, or cite the source on the event that it tells of");
  }

  void check_known(const std::optional<Dating>& date, std::string_view key) {
    if (!date || start().lo == kPast) return;
    if (end_of(*date, zone_of(chronology_, *event_)) > start().lo) return;
    Diagnostic& found = add(Rule::known_before_event, date->span,
                            fmt::format("`{}` was {} before it happened", event_->id.text, key));
    label_date(found, own_date());
    found.help.emplace_back(event_->effects.empty()
                                ? "correct the date that is wrong"
                                : "date the event by the act; a later effect has its own `from:`");
  }

  // --- acts whose dates may all have been filled from one

  /// Whether an act with a publication takes effect on that day; nothing where it has no such
  /// dates.
  std::optional<bool> effective_as_published(const Event& event) const {
    if (event.effects.empty() || !event.published || event.status == Status::cancelled) {
      return std::nullopt;
    }
    const auto published = one_day(event.published);
    return published &&
           std::all_of(event.effects.begin(), event.effects.end(), [&](const Effect& effect) {
             return one_day(effect.from ? effect.from : event.date) == published;
           });
  }

  void check_mixing() {
    constexpr std::size_t kFew = 4;
    std::vector<const Event*> acts;
    for (const Event& event : chronology_.events) {
      const auto equal = effective_as_published(event);
      if (equal == false) return;
      if (equal) acts.push_back(&event);
    }
    if (acts.size() < kFew) return;
    event_ = acts.front();
    Diagnostic& found =
        add(Rule::effective_as_published, event_->published->span,
            fmt::format("all {} acts take effect on the day of their publication", acts.size()));
    found.notes.emplace_back("acts are made, published and take effect on days of their own");
    found.help.emplace_back("look the three dates up in the official texts");
  }

  const Chronology& chronology_;
  const Reasoning& reasoning_;
  const Faulty faulty_;
  Diagnostics& out_;
  const Event* event_ = nullptr;
  Id<Event> id_;
};

}  // namespace

void check_sourcing(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out) {
  SourceChecker(loaded, reasoning, out).check();
}

}  // namespace fasti
