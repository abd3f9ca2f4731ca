// SPDX-License-Identifier: MIT
#include "render/content/make_content.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include "render/content/bars.h"
#include "render/content/dates.h"
#include "render/content/disputes.h"
#include "render/content/lanes.h"
#include "render/content/links.h"
#include "render/content/mark_words.h"
#include "render/content/notes.h"
#include "render/content/part.h"
#include "timeline/query/order.h"

namespace fasti::render {

namespace {

/// Makes the content of one picture.
class Maker {
 public:
  Maker(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
        const std::string& lang)
      : chronology_(chronology),
        reasoning_(reasoning),
        part_(part),
        lang_(lang),
        disputes_(std::make_shared<const Disputes>(chronology, reasoning)) {
    writing_.language = language_for(lang);
  }

  Content make(TellMarks telling) {
    infer();
    content_.lang = lang_;
    content_.title = chronology_.title.in(lang_);
    lanes_ = plan_lanes(chronology_, lang_);
    content_.lanes = lanes_.heads;
    line_up();
    choose_usual_year();
    add_verified();
    content_.marks.reserve(order_.size());
    for (const Id<Event> id : order_) add_mark(id);
    content_.links = make_links(reasoning_, mark_of_, writing_.language);
    content_.bars = make_bars(chronology_, reasoning_, part_, lanes_, last_time(), writing_, lang_);
    if (!part_.whole()) drop_empty_lanes(content_);
    count_lanes();
    const std::vector<Id<Source>> sources = sources_of(chronology_, part_);
    content_.subtitle = subtitle_of(part_, sources.size(), verified_end(), writing_.language);
    content_.description = description_of(content_.subtitle, content_.lanes, writing_.language);
    add_words(telling);
    content_.notes = notes_of(chronology_, reasoning_, part_, sources, lang_);
    return std::move(content_);
  }

 private:
  const Zone& zone(Id<Event> id) const { return zone_of(chronology_, chronology_.events[id]); }

  const Extent& inferred(Id<Event> id) const { return inferred_[id.value]; }

  /// Where it is drawn: where it is inferred to be, or where those put it that disagree.
  const Extent& drawn(Id<Event> id) const {
    const std::optional<Extent>& claimed = disputes_->claimed(id);
    return claimed ? *claimed : inferred(id);
  }

  void infer() {
    inferred_.reserve(chronology_.events.size());
    for (std::size_t i = 0; i < chronology_.events.size(); ++i) {
      const Id<Event> id{static_cast<std::uint32_t>(i)};
      inferred_.push_back(to_civil_time(reasoning_.inferred[i], zone(id)));
    }
  }

  /// The events of the part in order of time.
  void line_up() {
    std::vector<Extent> extents = reasoning_.inferred;
    for (std::uint32_t i = 0; i < extents.size(); ++i) {
      if (const auto& claimed = disputes_->instants({i})) extents[i] = *claimed;
    }
    order_ = in_order_of_time(extents);
    mark_of_.resize(order_.size());
    std::erase_if(order_, [&](Id<Event> id) { return !part_.shows(id); });
  }

  void choose_usual_year() {
    std::vector<Extent> extents;
    for (const Id<Event> id : order_) extents.push_back(drawn(id));
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
    mark.stated = event.date && !placed ? event.date->value.local() : drawn(id);
    mark.conflicted = disputes_->conflicted(id);
    mark.disputes = disputes_->of(id, writing_);
    mark_of_[id.value] = content_.marks.size();
    content_.marks.push_back(std::move(mark));
  }

  void add_words(TellMarks telling) {
    const auto words =
        std::make_shared<const MarkWords>(chronology_, reasoning_, writing_, lang_, content_.lanes);
    const auto tell = [words, disputes = disputes_, writing = writing_,
                       lanes = content_.lanes](Mark& mark) {
      words->write(mark);
      disputes->write(mark, lanes, writing);
    };
    if (telling == TellMarks::shown) {
      content_.tell = tell;
    } else {
      for (Mark& mark : content_.marks) tell(mark);
    }
  }

  void count_lanes() {
    std::vector<std::size_t> counts(content_.lanes.size(), 0);
    for (const Mark& mark : content_.marks) ++counts[static_cast<std::size_t>(mark.lane)];
    for (std::size_t i = 0; i < counts.size(); ++i) {
      content_.lanes[i].note =
          counted(counts[i], Word::one_event, Word::n_events, writing_.language);
    }
  }

  /// The end of the record, else the last time that some date of the whole chronology names; kPast
  /// where none does.
  CivilTime last_time() const {
    if (const auto verified = verified_end()) return *verified;
    CivilTime last = kPast;
    for (std::uint32_t i = 0; i < inferred_.size(); ++i) {
      const Extent& extent = drawn({i});
      if (extent.end.hi != kFuture) last = std::max(last, extent.end.hi);
      if (extent.start.lo != kPast) last = std::max(last, extent.start.lo);
    }
    return last;
  }

  const Chronology& chronology_;
  const Reasoning& reasoning_;
  const Part& part_;
  const std::string& lang_;
  std::shared_ptr<const Disputes> disputes_;
  DateWriting writing_;
  LanePlan lanes_;
  std::vector<Extent> inferred_;  ///< by event, in civil time
  std::vector<Id<Event>> order_;
  std::vector<std::optional<std::size_t>> mark_of_;
  Content content_;
};

}  // namespace

Content make_content(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                     const std::string& lang, TellMarks telling) {
  return Maker(chronology, reasoning, part, lang).make(telling);
}

}  // namespace fasti::render
