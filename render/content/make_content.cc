// SPDX-License-Identifier: MIT
#include "render/content/make_content.h"

#include <algorithm>

#include <fmt/format.h>

#include "render/content/bars.h"
#include "render/content/dates.h"
#include "render/content/lanes.h"
#include "render/content/links.h"
#include "render/content/part.h"
#include "render/text/bidi.h"
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

  Content make() {
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
    for (const Id<Event> id : order_) add_mark(id);
    add_disputes();
    content_.links = make_links(reasoning_, mark_of_, writing_.language);
    content_.bars = make_bars(chronology_, reasoning_, part_, lanes_, last_time_, writing_, lang_);
    if (!part_.whole()) drop_empty_lanes(content_);
    finish_lanes();
    content_.subtitle = subtitle();
    content_.description = description();
    add_notes();
    return std::move(content_);
  }

 private:
  const Zone& zone(Id<Event> id) const { return zone_of(chronology_, chronology_.events[id]); }

  Extent inferred(Id<Event> id) const {
    return to_civil_time(reasoning_.inferred[id.value], zone(id));
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

  void add_mark(Id<Event> id) {
    const Event& event = chronology_.events[id];
    const Extent all = inferred(id);
    Mark mark;
    mark.id = event.id.text;
    mark.lane = lanes_.by_event[id.value];
    add_title(mark, event);
    mark.inferred = all;
    std::optional<edtf::Date> date;
    if (event.date) date = event.date->value;
    const bool spans =
        date ? date->form() == edtf::Form::interval || date->form() == edtf::Form::all_of
             : all.start != all.end;
    mark.stated = date ? date->local() : all;
    mark.shape = shape_of(date, mark.stated, !spans);
    const bool narrowed =
        reasoning_.account_consistent && date.has_value() &&
        (narrower(all.start, mark.stated.start) || narrower(all.end, mark.stated.end));
    mark.tightened = narrowed;
    mark.planned = event.status == Status::planned || event.status == Status::forecast;
    mark.cancelled = event.status == Status::cancelled;
    mark.date_label = date_label(mark);
    mark.href = address_of(event);
    mark.sources = source_labels(event);
    mark.spoken =
        fmt::format("{}: {}", writing_.full(mark.shape, mark.stated), isolated(mark.title));
    mark_of_[id.value] = content_.marks.size();
    content_.marks.push_back(std::move(mark));
  }

  /// Of its first primary source that has an address, else of its first source that has one.
  std::string address_of(const Event& event) const {
    for (const Tier tier : {Tier::primary, Tier::secondary}) {
      for (const Attestation& attestation : event.sources) {
        const Source& source = chronology_.sources[attestation.source];
        const bool wanted = source.tier == tier && !attestation.rejected;
        if (wanted && !source.url.empty()) return source.url;
      }
    }
    return {};
  }

  std::string source_labels(const Event& event) const {
    std::string out;
    std::vector<std::string> named;
    for (const Attestation& each : event.sources) {
      const std::string name = source_label(chronology_.sources[each.source]);
      if (each.rejected || std::find(named.begin(), named.end(), name) != named.end()) continue;
      out += (out.empty() ? "" : "; ") + isolated(name);
      named.push_back(name);
    }
    return out;
  }

  /// What is inferred of a window is told in its stead where it is bounded on both sides.
  std::string date_label(const Mark& mark) const {
    const bool windowed = mark.shape == DateShape::window || mark.shape == DateShape::open_start ||
                          mark.shape == DateShape::open_end;
    if (mark.tightened && windowed) {
      const DateShape shape = shape_of(std::nullopt, mark.inferred, true);
      if (shape == DateShape::day || shape == DateShape::window) {
        return writing_.label(shape, mark.inferred);
      }
    }
    return writing_.label(mark.shape, mark.stated);
  }

  void add_title(Mark& mark, const Event& event) const {
    const Text::Entry* title = event.title.pick(lang_);
    mark.title = title == nullptr ? event.id.text : title->text;
    if (title != nullptr && !title->lang.empty() && title->lang != lang_) {
      mark.title_lang = title->lang;
    }
  }

  /// Narrower by a day or more.
  static bool narrower(const Window& inner, const Window& outer) {
    const auto differs = [](Tick a, Tick b) {
      if (a == b) return false;
      const bool infinite = b == kPast || b == kFuture;
      return infinite || a - b >= kSecondsPerDay || b - a >= kSecondsPerDay;
    };
    return differs(inner.lo, outer.lo) || differs(inner.hi, outer.hi);
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
    mark->disputes.push_back(
        {civil, fmt::format("{}: {}", isolated(source), writing_.label(shape, civil))});
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
    for (Mark& mark : content_.marks) {
      const LaneHead& lane = content_.lanes[static_cast<std::size_t>(mark.lane)];
      if (!lane.title.empty()) mark.spoken += fmt::format(" ({})", isolated(lane.title));
      for (const Dispute& dispute : mark.disputes) mark.spoken += "; " + dispute.label;
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
    std::string out = content_.subtitle + ".";
    for (const LaneHead& lane : content_.lanes) {
      if (!lane.title.empty()) out += fmt::format(" {}: {}.", isolated(lane.title), lane.note);
    }
    return out;
  }

  std::string source_label(const Source& source) const {
    if (!source.publisher.empty()) return std::string(source.publisher.in(lang_));
    return source.title.empty() ? source.id.text : std::string(source.title.in(lang_));
  }

  bool chinese() const {
    return writing_.language == Language::zh || writing_.language == Language::zh_hant;
  }

  void add_notes() {
    for (const Conflict& conflict : reasoning_.conflicts) {
      std::vector<std::string> names;
      for (const ClaimId id : conflict.claims) {
        const Claim& claim = reasoning_.claims[id];
        if (claim.account()) continue;
        std::string name = isolated(source_label(chronology_.sources[*claim.source]));
        if (std::find(names.begin(), names.end(), name) == names.end()) {
          names.push_back(std::move(name));
        }
      }
      const Claim& first = reasoning_.claims[conflict.claims.front()];
      if (names.empty() || first.kind == Claim::Kind::verified) continue;
      const Mark* const mark = mark_for(first.event);
      if (mark == nullptr) continue;
      std::string what(word(Word::sources_disagree, writing_.language));
      if (what.front() >= 'a' && what.front() <= 'z') what.front() += 'A' - 'a';
      content_.notes.push_back(fmt::format("{}{}{} ({})", what, chinese() ? "：" : ": ",
                                           isolated(mark->title), fmt::join(names, " / ")));
    }
    std::vector<std::string> names;
    for (const Id<Source> source : sources_) {
      std::string name = isolated(source_label(chronology_.sources[source]));
      if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(std::move(name));
      }
    }
    if (names.empty()) return;
    content_.notes.push_back(word(Word::sources, writing_.language,
                                  fmt::format("{}", fmt::join(names, chinese() ? "；" : "; "))));
  }

  const Chronology& chronology_;
  const Reasoning& reasoning_;
  const Part& part_;
  const std::string& lang_;
  DateWriting writing_;
  LanePlan lanes_;
  std::vector<Id<Event>> order_;
  std::vector<Id<Source>> sources_;
  std::vector<std::optional<std::size_t>> mark_of_;
  CivilTime last_time_ = 0;  ///< the end of what is drawn where nothing ends it
  Content content_;
};

}  // namespace

Content make_content(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
                     const std::string& lang) {
  return Maker(chronology, reasoning, part, lang).make();
}

}  // namespace fasti::render
