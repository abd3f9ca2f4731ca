// SPDX-License-Identifier: MIT
#include "render/content/make_content.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <fmt/format.h>

#include "render/content/bars.h"
#include "render/content/dates.h"
#include "render/content/lanes.h"
#include "render/content/links.h"
#include "render/content/mark_words.h"
#include "render/content/part.h"
#include "render/text/bidi.h"
#include "render/text/signs.h"
#include "timeline/query/order.h"

namespace fasti::render {

namespace {

/// Makes the content of one picture.
class Maker {
 public:
  Maker(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
        const std::string& lang)
      : chronology_(chronology), reasoning_(reasoning), part_(part), lang_(lang) {
    writing_.language = language_for(lang);
  }

  Content make(TellMarks telling) {
    infer();
    content_.lang = lang_;
    content_.title = chronology_.title.in(lang_);
    lanes_ = plan_lanes(chronology_, lang_);
    content_.lanes = lanes_.heads;
    order_ = in_order_of_time(chronology_, reasoning_);
    mark_of_.resize(order_.size());
    last_time_ = last_time();
    sources_ = sources_of(chronology_, part_);
    std::erase_if(order_, [&](Id<Event> id) { return !part_.shows(id); });
    choose_usual_year();
    add_verified();
    content_.marks.reserve(order_.size());
    for (const Id<Event> id : order_) add_mark(id);
    add_disputes();
    content_.links = make_links(reasoning_, mark_of_, writing_.language);
    content_.bars = make_bars(chronology_, reasoning_, part_, lanes_, last_time_, writing_, lang_);
    if (!part_.whole()) drop_empty_lanes(content_);
    finish_lanes();
    content_.subtitle = subtitle();
    content_.description = description();
    add_words(telling);
    add_notes();
    return std::move(content_);
  }

 private:
  const Zone& zone(Id<Event> id) const { return zone_of(chronology_, chronology_.events[id]); }

  const Extent& inferred(Id<Event> id) const { return inferred_[id.value]; }

  void infer() {
    inferred_.reserve(chronology_.events.size());
    for (std::size_t i = 0; i < chronology_.events.size(); ++i) {
      const Id<Event> id{static_cast<std::uint32_t>(i)};
      inferred_.push_back(to_civil_time(reasoning_.inferred[i], zone(id)));
    }
  }

  void choose_usual_year() {
    std::vector<Extent> extents;
    for (const Id<Event> id : order_) extents.push_back(inferred(id));
    writing_.usual_year = usual_year(extents);
  }

  std::optional<CivilTime> verified_end() const {
    if (!chronology_.verified) return std::nullopt;
    const Tick end = chronology_.verified->value.local().end.hi;
    return end == kFuture ? std::nullopt : std::optional(end);
  }

  void add_verified() {
    content_.verified = verified_end();
    if (content_.verified && part_.selection.to) {
      const CivilTime end = (*part_.selection.to + 1) * kSecondsPerDay;
      content_.verified = std::min(*content_.verified, end);
    }
  }

  std::string counted(std::size_t count, Word one, Word many) const {
    if (count == 1) return std::string(word(one, writing_.language));
    return word(many, writing_.language, fmt::format("{}", count));
  }

  /// Where it stands; what it says is written by `MarkWords`.
  void add_mark(Id<Event> id) {
    const Event& event = chronology_.events[id];
    Mark mark;
    mark.event = id;
    mark.id = event.id.text;
    mark.lane = lanes_.by_event[id.value];
    mark.inferred = inferred(id);
    mark.href = address_of(event, chronology_);
    const bool placed = mark.inferred.start.lo != kPast || mark.inferred.end.hi != kFuture;
    mark.stated = event.date && !placed ? event.date->value.local() : mark.inferred;
    mark_of_[id.value] = content_.marks.size();
    content_.marks.push_back(std::move(mark));
  }

  void add_words(TellMarks telling) {
    const auto words =
        std::make_shared<const MarkWords>(chronology_, reasoning_, writing_, lang_, content_.lanes);
    if (telling == TellMarks::shown) {
      content_.tell = [words](Mark& mark) { words->write(mark); };
    } else {
      for (Mark& mark : content_.marks) words->write(mark);
    }
  }

  void add_disputes() {
    for (const Conflict& conflict : reasoning_.conflicts) {
      for (const ClaimId id : conflict.claims) {
        const Claim& claim = reasoning_.claims[id];
        if (claim.kind == Claim::Kind::verified) continue;
        if (Mark* mark = mark_for(claim.event)) mark->conflicted = true;
      }
      add_dispute(conflict);
    }
  }

  /// Null when the event is not shown.
  Mark* mark_for(Id<Event> id) {
    const std::optional<std::size_t> mark = mark_of_[id.value];
    return mark ? &content_.marks[*mark] : nullptr;
  }

  /// Where the least trusted claim, beside the account, would put its event.
  void add_dispute(const Conflict& conflict) {
    const ClaimId weakest = conflict.claims.front();
    const Claim& claim = reasoning_.claims[weakest];
    Mark* const mark = mark_for(claim.event);
    if (claim.account() || mark == nullptr) return;
    std::vector<ClaimId> claims{weakest};
    if (claim.relation != nullptr) {
      for (ClaimId id = 0; id < reasoning_.claims.size(); ++id) {
        const Claim& other = reasoning_.claims[id];
        if (other.account() && !other.rejected) claims.push_back(id);
      }
    }
    const std::optional<Extent> placed = implied(reasoning_, claims, claim.event);
    if (!placed) return;
    const Extent civil = to_civil_time(*placed, zone(claim.event));
    const DateShape shape = dispute_shape(civil);
    if (shape == DateShape::unknown) return;
    const std::string& source = chronology_.sources[*claim.source].id.text;
    mark->disputes.push_back({civil, fmt::format("{}{}{}", isolated(source), sign().colon,
                                                 writing_.label(shape, civil))});
  }

  static DateShape dispute_shape(const Extent& civil) {
    if (civil.start.lo == kPast && civil.end.hi != kFuture) return DateShape::open_start;
    if (civil.start.lo != kPast && civil.end.hi == kFuture) return DateShape::open_end;
    return shape_of(std::nullopt, civil, civil.start == civil.end);
  }

  void finish_lanes() {
    std::vector<std::size_t> counts(content_.lanes.size(), 0);
    for (const Mark& mark : content_.marks) ++counts[static_cast<std::size_t>(mark.lane)];
    for (std::size_t i = 0; i < counts.size(); ++i) {
      content_.lanes[i].note = counted(counts[i], Word::one_event, Word::n_events);
    }
  }

  CivilTime last_time() const {
    const auto verified = verified_end();
    if (verified) return *verified;
    CivilTime last = kPast;
    for (const Id<Event> id : order_) {
      const Extent extent = inferred(id);
      if (extent.end.hi != kFuture) last = std::max(last, extent.end.hi);
      if (extent.start.lo != kPast) last = std::max(last, extent.start.lo);
    }
    return last == kPast ? 0 : last;
  }

  std::string subtitle() const {
    const std::size_t all = part_.events.size();
    std::vector<std::string> parts{part_.whole() ? counted(all, Word::one_event, Word::n_events)
                                                 : word(Word::n_of_events, writing_.language,
                                                        fmt::format("{}", part_.count),
                                                        fmt::format("{}", all))};
    if (!sources_.empty()) {
      parts.push_back(counted(sources_.size(), Word::one_source, Word::n_sources));
    }
    if (const auto verified = verified_end()) {
      const std::string day =
          format_date(floor_day(*verified - 1), DateStyle::day_long, writing_.language);
      parts.push_back(word(Word::as_of, writing_.language, day));
    }
    return fmt::format("{}", fmt::join(parts, " · "));
  }

  std::string description() const {
    std::string out = fmt::format("{}{}", content_.subtitle, sign().stop);
    for (const LaneHead& lane : content_.lanes) {
      if (lane.title.empty()) continue;
      out += fmt::format("{}{}{}{}{}", sign().blank, isolated(lane.title), sign().colon, lane.note,
                         sign().stop);
    }
    return out;
  }

  const Signs& sign() const { return signs(writing_.language); }

  void add_notes() {
    for (const Conflict& conflict : reasoning_.conflicts) {
      std::vector<std::string> names;
      for (const ClaimId id : conflict.claims) {
        const Claim& claim = reasoning_.claims[id];
        if (claim.account()) continue;
        std::string name = isolated(source_label(chronology_.sources[*claim.source], lang_));
        if (std::find(names.begin(), names.end(), name) == names.end()) {
          names.push_back(std::move(name));
        }
      }
      const Claim& first = reasoning_.claims[conflict.claims.front()];
      if (names.empty() || first.kind == Claim::Kind::verified) continue;
      if (mark_for(first.event) == nullptr) continue;
      const Event& event = chronology_.events[first.event];
      const Text::Entry* const title = event.title.pick(lang_);
      std::string what(word(Word::sources_disagree, writing_.language));
      if (what.front() >= 'a' && what.front() <= 'z') what.front() += 'A' - 'a';
      const std::string which = isolated(title == nullptr ? event.id.text : title->text);
      const std::string who = fmt::format("{}", fmt::join(names, " / "));
      content_.notes.push_back(
          fmt::format("{}{}{}{}", what, sign().colon, which, bracketed(who, writing_.language)));
    }
    std::vector<std::string> names;
    for (const Id<Source> source : sources_) {
      std::string name = isolated(source_label(chronology_.sources[source], lang_));
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(std::move(name));
      }
    }
    if (names.empty()) return;
    content_.notes.push_back(word(Word::sources, writing_.language,
                                  fmt::format("{}", fmt::join(names, sign().semicolon))));
  }

  const Chronology& chronology_;
  const Reasoning& reasoning_;
  const Part& part_;
  const std::string& lang_;
  DateWriting writing_;
  LanePlan lanes_;
  std::vector<Extent> inferred_;  ///< by event, in civil time
  std::vector<Id<Event>> order_;
  std::vector<Id<Source>> sources_;
  std::vector<std::optional<std::size_t>> mark_of_;
  CivilTime last_time_ = 0;  ///< the end of what is drawn where nothing ends it
  Content content_;
};

}  // namespace

Content make_content(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                     const std::string& lang, TellMarks telling) {
  return Maker(chronology, reasoning, part, lang).make(telling);
}

}  // namespace fasti::render
