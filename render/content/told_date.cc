// SPDX-License-Identifier: MIT
#include "render/content/told_date.h"

#include <algorithm>
#include <utility>

#include "timeline/date/edtf_margin.h"
#include "timeline/date/edtf_outline.h"
#include "timeline/reason/account_dates.h"

namespace fasti::render {

namespace {

/// What the chronology writes of a date, or nothing.
struct Written {
  const edtf::Date* date = nullptr;
  const edtf::Date* start = nullptr;
  const edtf::Date* end = nullptr;
  bool by_account = false;

  bool nothing() const { return date == nullptr && start == nullptr && end == nullptr; }
};

template <class Entry>
Written written_in(const Entry& entry) {
  const auto value = [](const std::optional<Dating>& dating) {
    return dating ? &dating->value : nullptr;
  };
  return {value(entry.date), value(entry.start), value(entry.end), false};
}

/// By a day or more.
bool later(Tick a, Tick b) {
  return a > b && (b == kPast || a >= saturating_add(b, kSecondsPerDay));
}

bool earlier(Tick a, Tick b) {
  return a < b && (b == kFuture || a <= saturating_add(b, -kSecondsPerDay));
}

bool less_by_a_day(const Window& inner, const Window& outer) {
  return later(inner.lo, outer.lo) || earlier(inner.hi, outer.hi);
}

bool agree(const Window& a, const Window& b) {
  return !less_by_a_day(a, b) && !less_by_a_day(b, a);
}

/// The account's date, else the one of a source that bounds the event as much as all claims do.
Written written_of(const Event& event, const Extent& civil) {
  Written account = written_in(event);
  account.by_account = true;
  if (!account.nothing()) return account;
  for (const Attestation& each : event.sources) {
    const Written said = written_in(each);
    const edtf::Date* const first = said.date != nullptr ? said.date : said.start;
    const edtf::Date* const last = said.date != nullptr ? said.date : said.end;
    if (each.rejected || first == nullptr || last == nullptr) continue;
    if (agree(civil.start, edtf::local_with_margin(*first).start) &&
        agree(civil.end, edtf::local_with_margin(*last).end)) {
      return said;
    }
  }
  return {};
}

bool spans(const Written& written, const Extent& civil) {
  if (written.date == nullptr) return civil.start != civil.end;
  const edtf::Form form = written.date->form();
  return form == edtf::Form::interval || form == edtf::Form::all_of;
}

/// The days of a set, each stretch of them by itself; none where they are one stretch.
std::vector<Window> pieces_of(const edtf::Outline& outline) {
  std::vector<Window> all;
  for (const edtf::Stretch& each : outline.stretches) {
    const std::optional<edtf::Term>& last = each.range ? each.last : each.first;
    if (!each.first || !last) return {};
    all.push_back({each.first->window.lo, last->window.hi});
  }
  std::sort(all.begin(), all.end(), [](const Window& a, const Window& b) { return a.lo < b.lo; });
  std::vector<Window> out;
  for (const Window& each : all) {
    if (!out.empty() && each.lo <= out.back().hi) {
      out.back().hi = std::max(out.back().hi, each.hi);
    } else {
      out.push_back(each);
    }
  }
  if (out.size() < 2) out.clear();
  return out;
}

/// Tells one date.
class Told {
 public:
  Told(const DateWriting& writing, const Written& written) : writing_(writing), in_(written) {}

  /// `narrower` says that what follows is narrower than what the account writes.
  ToldDate tell(const Extent& civil, bool narrower) {
    out_.inferred = civil;
    out_.stated =
        in_.date != nullptr && in_.by_account ? edtf::local_with_margin(*in_.date) : civil;
    out_.derived = in_.nothing();
    out_.tightened = narrower && in_.by_account && in_.date != nullptr;
    choose_shape();
    tell_written();
    const bool placed = civil.start.lo != kPast || civil.end.hi != kFuture;
    if (out_.derived ? placed : narrower && in_.by_account) out_.follows = writing_.full(civil);
    choose_label(narrower);
    return std::move(out_);
  }

 private:
  void choose_shape() {
    const std::optional<edtf::Date> date =
        in_.date == nullptr ? std::nullopt : std::optional(*in_.date);
    out_.shape = shape_of(date, out_.stated, !spans(in_, out_.inferred));
    // What need not have lasted is no span.
    const Extent& all = out_.inferred;
    const bool may_be_short = floor_day(all.start.hi - 1) > floor_day(all.end.lo);
    if (out_.derived && out_.shape == DateShape::days && may_be_short) {
      out_.shape = shape_of(std::nullopt, out_.stated, true);
    }
  }

  void tell_written() {
    for (const edtf::Date* each : {in_.date, in_.start, in_.end}) {
      out_.uncertain |= each != nullptr && each->uncertain();
    }
    if (in_.date == nullptr) {
      if (!in_.nothing()) out_.written = writing_.full(in_.start, in_.end);
      return;
    }
    out_.written = writing_.full(*in_.date);
    const edtf::Outline outline = edtf::outline(*in_.date);
    out_.gaps = edtf::names_some(outline);
    if (outline.form == edtf::Form::all_of) out_.pieces = pieces_of(outline);
  }

  /// What follows of a window is told in its stead where it is bounded on both sides.
  void choose_label(bool narrower) {
    if (out_.tightened && is_window(out_.shape)) {
      const DateShape shape = shape_of(std::nullopt, out_.inferred, true);
      if (shape == DateShape::day || shape == DateShape::window) {
        tell_extent(shape, out_.inferred);
        out_.tells_inferred = true;
        out_.gaps = false;
        return;
      }
    }
    const bool both = in_.start != nullptr && in_.end != nullptr;
    if (in_.date != nullptr) {
      out_.date_label = writing_.label(*in_.date);
      out_.date_full = out_.written;
    } else if (both && !(narrower && in_.by_account)) {
      out_.date_label = writing_.label(in_.start, in_.end);
      out_.date_full = out_.written;
    } else {
      tell_extent(out_.shape, out_.stated);
      out_.tells_inferred = out_.derived;
    }
    const bool named = in_.date != nullptr && in_.date->form() == edtf::Form::coarse;
    const bool by_ends = both && out_.date_full == out_.written;
    out_.like_a_span = out_.shape == DateShape::window && !named && !out_.gaps && !by_ends;
  }

  void tell_extent(DateShape shape, const Extent& extent) {
    out_.date_label = writing_.label(shape, extent);
    out_.date_full = writing_.full(shape, extent);
    out_.like_a_span = shape == DateShape::window;
  }

  const DateWriting& writing_;
  const Written& in_;
  ToldDate out_;
};

}  // namespace

DateTeller::DateTeller(const Chronology& chronology, const Reasoning& reasoning,
                       DateWriting writing)
    : chronology_(chronology),
      reasoning_(reasoning),
      writing_(writing),
      stated_(account_dates(reasoning.claims, chronology.events.size(), Margin::with)) {}

ToldDate DateTeller::tell(Id<Event> id, const Extent& civil) const {
  const Extent& inferred = reasoning_.inferred[id.value];
  const Extent& stated = stated_[id.value];
  const bool less =
      less_by_a_day(inferred.start, stated.start) || less_by_a_day(inferred.end, stated.end);
  const Written written = written_of(chronology_.events[id], civil);
  return Told(writing_, written).tell(civil, reasoning_.account_consistent && less);
}

bool is_window(DateShape shape) {
  return shape == DateShape::window || shape == DateShape::open_start ||
         shape == DateShape::open_end;
}

const std::string& told_in_full(const ToldDate& date) {
  if (!date.written.empty()) return date.written;
  return date.follows.empty() ? date.date_full : date.follows;
}

}  // namespace fasti::render
