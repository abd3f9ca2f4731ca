// SPDX-License-Identifier: MIT
//
// Every view lays out one `Content`. So the two versions are made into one: the newer's, with what
// only the older has put in among it. What is only in the older is drawn as a cancelled event is,
// hollow and struck through, and says so at its date; nothing depends on colour, and no view needs
// to know of versions.
#include "render/diff/picture.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/content/make_content.h"
#include "render/diff/picture_words.h"
#include "render/diff/summary.h"
#include "render/text/signs.h"
#include "timeline/query/select.h"

namespace fasti::render {

namespace {

Content content_of(const Version& version, const std::string& lang) {
  const Part whole = select(version.chronology, version.reasoning, {});
  return make_content(version.chronology, version.reasoning, whole, lang);
}

Tick place(const Mark& mark) {
  const Window& start = mark.inferred.start;
  if (start.lo != kPast) return start.lo;
  return start.hi;
}

/// Lanes of two versions as one list.
class Lanes {
 public:
  explicit Lanes(std::vector<LaneHead>& heads) : heads_(heads) {}

  /// The index of an older lane; one that the newer version lacks is put last.
  int of(const LaneHead& old_one) {
    const auto same = std::find_if(heads_.begin(), heads_.end(),
                                   [&](const LaneHead& head) { return head.id == old_one.id; });
    if (same != heads_.end()) return static_cast<int>(same - heads_.begin());
    heads_.push_back(old_one);
    heads_.back().colour = -1;
    return static_cast<int>(heads_.size()) - 1;
  }

 private:
  std::vector<LaneHead>& heads_;
};

class Merger {
 public:
  explicit Merger(const Comparison& of)
      : of_(of),
        language_(language_for(of.lang)),
        out_(content_of(of.after, of.lang)),
        old_(content_of(of.before, of.lang)) {
    for (std::size_t i = 0; i < out_.marks.size(); ++i) new_marks_[out_.marks[i].id] = i;
    for (std::size_t i = 0; i < old_.marks.size(); ++i) old_marks_[old_.marks[i].id] = i;
    for (const RecordChange& record : of.difference.records) {
      if (record.kind == RecordKind::event && record.renamed) {
        renamed_[old_id(record)] = new_id(record);
      }
    }
  }

  Content merge() {
    for (const RecordChange& record : of_.difference.records) {
      if (record.kind == RecordKind::event) add(record);
    }
    add_old_links();
    add_bars();
    sort_marks();
    add_words();
    return std::move(out_);
  }

 private:
  std::string say(DiffWord what) const { return std::string(word(what, language_)); }

  const std::string& old_id(const RecordChange& record) const {
    return of_.before.chronology.events[Id<Event>{*record.before}].id.text;
  }
  const std::string& new_id(const RecordChange& record) const {
    return of_.after.chronology.events[Id<Event>{*record.after}].id.text;
  }

  void label(Mark& mark, const std::string& words) const {
    mark.date_label += (mark.date_label.empty() ? "" : " · ") + words;
    mark.spoken += bracketed(words, language_);
  }

  void add(const RecordChange& record) {
    if (record.removed()) {
      const std::size_t mark = add_old_mark(old_id(record), old_id(record), DiffWord::removed);
      old_places_[old_id(record)] = mark;
      return;
    }
    Mark& mark = out_.marks[new_marks_.at(new_id(record))];
    if (record.added()) {
      any_added_ = true;
      label(mark, say(DiffWord::added));
      return;
    }
    const std::string words = words_for(record);
    const bool moved = std::any_of(record.changes.begin(), record.changes.end(),
                                   [](const Change& change) { return change.aspect == "date"; });
    label(mark, words);
    if (moved) add_move(record);
  }

  std::string words_for(const RecordChange& record) const {
    std::vector<std::string> out;
    if (record.renamed) out.push_back(say(DiffWord::renamed));
    if (record.has(ChangeKind::redated)) out.push_back(say(DiffWord::redated));
    if (record.has(ChangeKind::newly_known)) out.push_back(say(DiffWord::newly_known));
    if (record.has(ChangeKind::restated)) out.push_back(say(DiffWord::restated));
    if (record.follows()) out.push_back(say(DiffWord::window_changed));
    return fmt::format("{}", fmt::join(out, signs(language_).list));
  }

  /// Puts a mark of the older version in, struck through.
  std::size_t add_old_mark(const std::string& id, const std::string& drawn_id, DiffWord what) {
    Mark mark = old_.marks[old_marks_.at(id)];
    mark.id = drawn_id;
    mark.lane = Lanes(out_.lanes).of(old_.lanes[static_cast<std::size_t>(mark.lane)]);
    mark.cancelled = true;
    mark.planned = false;
    mark.status.clear();
    mark.disputes.clear();
    mark.conflicted = false;
    label(mark, say(what));
    out_.marks.push_back(std::move(mark));
    any_struck_ = true;
    return out_.marks.size() - 1;
  }

  void add_move(const RecordChange& record) {
    const std::size_t to = new_marks_.at(new_id(record));
    const std::size_t from =
        add_old_mark(old_id(record), new_id(record) + "-before", DiffWord::was);
    Link link;
    link.from = from;
    link.to = to;
    link.label = say(DiffWord::moved_to);
    link.causal = true;
    out_.links.push_back(std::move(link));
    any_moved_ = true;
  }

  /// Where an event of the older version stands in the picture.
  std::optional<std::size_t> place_of(const Mark& old_mark) const {
    const auto gone = old_places_.find(old_mark.id);
    if (gone != old_places_.end()) return gone->second;
    const auto other = renamed_.find(old_mark.id);
    const auto kept = new_marks_.find(other == renamed_.end() ? old_mark.id : other->second);
    return kept == new_marks_.end() ? std::nullopt : std::optional(kept->second);
  }

  void add_old_links() {
    std::set<std::pair<std::size_t, std::size_t>> joined;
    for (const Link& link : out_.links) joined.emplace(link.from, link.to);
    for (const Link& old_link : old_.links) {
      const auto from = place_of(old_.marks[old_link.from]);
      const auto to = place_of(old_.marks[old_link.to]);
      if (!from || !to || joined.contains({*from, *to})) continue;
      const bool drawn = old_link.causal || old_link.contradicted;
      if (!drawn) continue;
      Link link;
      link.from = *from;
      link.to = *to;
      link.label = say(DiffWord::no_longer) + " " + old_link.label;
      link.causal = true;
      out_.links.push_back(std::move(link));
    }
  }

  static bool same(const Bar& a, const Bar& b) {
    return std::equal(a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end(),
                      [](const BarPiece& x, const BarPiece& y) {
                        const bool open = x.continues && y.continues;
                        return x.from == y.from && (open || x.to == y.to) && x.state == y.state &&
                               x.continues == y.continues && x.uncertain_from == y.uncertain_from &&
                               x.uncertain_to == y.uncertain_to;
                      });
  }

  void add_bars() {
    std::map<std::string, std::string> renamed;
    for (const RecordChange& record : of_.difference.records) {
      if (record.kind != RecordKind::instrument || !record.renamed) continue;
      renamed[of_.before.chronology.instruments[Id<Instrument>{*record.before}].id.text] =
          of_.after.chronology.instruments[Id<Instrument>{*record.after}].id.text;
    }
    std::vector<Bar> bars = std::move(out_.bars);
    out_.bars.clear();
    for (Bar& old_bar : old_.bars) {
      const auto other = renamed.find(old_bar.instrument);
      if (other != renamed.end()) {
        old_bar.id.replace(0, old_bar.instrument.size(), other->second);
        old_bar.instrument = other->second;
      }
    }
    for (Bar& bar : bars) add_bar(std::move(bar));
    for (Bar& old_bar : old_.bars) {
      if (!drawn_bars_.contains(old_bar.id)) put(std::move(old_bar), DiffWord::removed, "");
    }
  }

  void add_bar(Bar bar) {
    drawn_bars_.insert(bar.id);
    const auto old_bar = std::find_if(old_.bars.begin(), old_.bars.end(),
                                      [&](const Bar& each) { return each.id == bar.id; });
    if (old_bar != old_.bars.end() && same(*old_bar, bar)) {
      out_.bars.push_back(std::move(bar));
    } else if (old_bar == old_.bars.end()) {
      title(bar, DiffWord::added);
      out_.bars.push_back(std::move(bar));
    } else {
      put(*old_bar, DiffWord::before, "-before");
      title(bar, DiffWord::now);
      out_.bars.push_back(std::move(bar));
      any_bars_ = true;
    }
  }

  void title(Bar& bar, DiffWord what) const {
    const std::string words = bracketed(say(what), language_);
    bar.title += words;
    bar.spoken += words;
  }

  void put(Bar bar, DiffWord what, std::string_view ending) {
    bar.lane = Lanes(out_.lanes).of(old_.lanes[static_cast<std::size_t>(bar.lane)]);
    bar.id += ending;
    title(bar, what);
    const bool shorter = old_.verified && out_.verified && *old_.verified < *out_.verified;
    // It ends where the older record does, which says nothing of what came then.
    if (shorter && !bar.pieces.empty() && bar.pieces.back().continues) {
      bar.pieces.back().continues = false;
      bar.pieces.back().cut_to = true;
    }
    out_.bars.push_back(std::move(bar));
  }

  /// By the earliest start, else by the latest; links keep to their marks.
  void sort_marks() {
    std::vector<std::size_t> order(out_.marks.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return place(out_.marks[a]) < place(out_.marks[b]);
    });
    std::vector<Mark> marks;
    std::vector<std::size_t> places(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      places[order[i]] = i;
      marks.push_back(std::move(out_.marks[order[i]]));
    }
    out_.marks = std::move(marks);
    for (Link& link : out_.links) {
      link.from = places[link.from];
      link.to = places[link.to];
    }
  }

  void add_words() {
    out_.subtitle = fmt::format("{} → {}", of_.before_name, of_.after_name);
    const std::string summary = diff_summary(of_.difference, language_);
    if (!summary.empty()) out_.subtitle += " · " + summary;
    const Signs& sign = signs(language_);
    out_.description =
        fmt::format("{}{}{}{}", out_.subtitle, sign.stop, sign.blank, out_.description);
    std::vector<std::string> notes;
    if (any_added_) notes.push_back(say(DiffWord::added_note));
    if (any_struck_) notes.push_back(say(DiffWord::struck_note));
    if (any_moved_) notes.push_back(say(DiffWord::moved_note));
    if (any_bars_) notes.push_back(say(DiffWord::bars_note));
    out_.notes.insert(out_.notes.begin(), notes.begin(), notes.end());
  }

  const Comparison& of_;
  Language language_;
  Content out_;
  Content old_;
  std::map<std::string, std::size_t> new_marks_;
  std::map<std::string, std::size_t> old_marks_;
  std::map<std::string, std::size_t> old_places_;  ///< of removed events, by their id
  std::map<std::string, std::string> renamed_;
  std::set<std::string> drawn_bars_;
  bool any_added_ = false;
  bool any_struck_ = false;
  bool any_moved_ = false;
  bool any_bars_ = false;
};

}  // namespace

Content content_of_both(const Comparison& of) { return Merger(of).merge(); }

}  // namespace fasti::render
