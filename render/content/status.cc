// SPDX-License-Identifier: MIT
#include "render/content/status.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "render/content/lanes.h"
#include "render/content/part.h"
#include "render/content/part_title.h"
#include "render/content/status_pieces.h"
#include "render/text/bidi.h"
#include "render/text/signs.h"
#include "render/text/words.h"
#include "timeline/query/history.h"

namespace fasti::render {

namespace {

constexpr CivilTime kTwoYears = 731 * kSecondsPerDay;

bool bounded(CivilTime time) { return time != kPast && time != kFuture; }

/// An instrument with its parts, as rows.
struct Family {
  Id<Instrument> id;
  std::vector<StatusRow> rows;
  CivilTime begin = kFuture;
};

class Maker {
 public:
  Maker(const Chronology& chronology, const Reasoning& reasoning, const Part& part,
        const Content& content)
      : chronology_(chronology),
        in_force_(chronology, reasoning),
        part_(part),
        content_(content),
        lanes_(plan_lanes(chronology, content.lang)) {
    writing_.language = language_for(content.lang);
  }

  StatusContent make(std::optional<Day> as_of) {
    out_.lang = content_.lang;
    out_.title = content_.title;
    out_.lanes = lanes_.heads;
    out_.notes = content_.notes;
    if (chronology_.verified) {
      const Tick end = chronology_.verified->value.local().end.hi;
      if (end != kFuture) verified_ = end;
    }
    if (part_.selection.to) last_ = (*part_.selection.to + 1) * kSecondsPerDay;
    if (verified_ && *verified_ <= last_) out_.verified = verified_;
    read_histories();
    if (as_of) mark(*as_of);
    std::vector<Family> families;
    for (std::uint32_t i = 0; i < chronology_.instruments.size(); ++i) {
      Family family = family_of(Id<Instrument>{i});
      if (!family.rows.empty()) families.push_back(std::move(family));
    }
    line_up(families);
    finish();
    return std::move(out_);
  }

 private:
  struct Told {
    Subject subject;
    std::vector<Interval> history;
  };

  /// The end of what continues, and whether dates can do without their year.
  void read_histories() {
    CivilTime first = kFuture;
    CivilTime last = verified_.value_or(kPast);
    for (std::uint32_t i = 0; i < chronology_.instruments.size(); ++i) {
      std::vector<Told> told;
      for (const Subject& subject : in_force_.subjects(Id<Instrument>{i})) {
        if (!shows(chronology_, part_, subject)) continue;
        told.push_back({subject, history(in_force_, subject)});
        for (const Interval& interval : told.back().history) {
          if (interval.beyond_record || interval.first == kPast) continue;
          first = std::min(first, interval.first * kSecondsPerDay);
          last = std::max(last, interval.first * kSecondsPerDay);
        }
      }
      told_.push_back(std::move(told));
    }
    out_.dated = last != kPast;
    out_.end = last == kPast ? 0 : verified_.value_or(last + 30 * kSecondsPerDay);
    if (first != kFuture && last - first < kTwoYears) {
      writing_.usual_year = to_civil(floor_day(last - 1)).year;
    }
  }

  void mark(Day day) {
    out_.as_of = day * kSecondsPerDay + kSecondsPerDay / 2;
    out_.as_of_label = format_date(day, DateStyle::day_year, writing_.language);
  }

  Family family_of(Id<Instrument> id) {
    Family family{id, {}, kFuture};
    const Instrument& instrument = chronology_.instruments[id];
    for (const Told& told : told_[id.value]) {
      StatusRow row = row_of(instrument, told);
      if (row.pieces.empty()) continue;
      family.begin = std::min(family.begin, row.pieces.front().from);
      // A part that goes with the whole is told by it.
      const bool with_whole = row.part && !family.rows.empty() && !family.rows.front().part &&
                              same_life(family.rows.front(), row);
      if (!with_whole) family.rows.push_back(std::move(row));
    }
    if (!family.rows.empty() && family.rows.front().part) {
      family.rows.insert(family.rows.begin(), named(instrument));
    }
    return family;
  }

  static bool same_life(const StatusRow& a, const StatusRow& b) {
    const auto same = [](const StatusPiece& p, const StatusPiece& q) {
      return p.from == q.from && p.to == q.to && p.state == q.state && p.sure == q.sure &&
             p.waived == q.waived;
    };
    return std::equal(a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end(), same) &&
           a.comply == b.comply;
  }

  StatusRow named(const Instrument& instrument) const {
    StatusRow row;
    row.id = instrument.id.text;
    row.lane = lanes_.by_instrument[chronology_.instruments.id_of(instrument).value];
    const Text::Entry* title = instrument.title.pick(content_.lang);
    row.title = title == nullptr ? instrument.id.text : title->text;
    if (title != nullptr && !title->lang.empty() && title->lang != content_.lang) {
      row.title_lang = title->lang;
    }
    row.citation = instrument.citation;
    row.permission = instrument.permits.has_value();
    row.spoken = isolated(row.title);
    return row;
  }

  StatusRow row_of(const Instrument& instrument, const Told& told) const {
    StatusRow row = named(instrument);
    if (told.subject.part) {
      const std::string whole = row.title;
      row.part = true;
      const std::string& name = instrument.parts[*told.subject.part].text;
      row.id += "-" + name;
      row.title = part_title(name);
      row.title_lang.clear();
      row.citation.clear();
      row.spoken = isolated(whole) + bracketed(part_words(name), writing_.language);
    }
    std::vector<Day> last_days;
    for (const Act& act : in_force_.acts(told.subject)) {
      if (!act.until) continue;
      const graph::Bounds& last = in_force_.bounds(*act.until);
      if (last.lo == last.hi) last_days.push_back(last.hi);
    }
    row.pieces = status_pieces(told.history, out_.end);
    row.changes = status_changes(row.pieces, last_days, writing_);
    add_compliance(row, told.subject);
    add_ahead(row, told.subject);
    const std::vector<StatusPiece> whole = row.pieces;
    cut_row(part_.selection, row);
    say(row, whole);
    return row;
  }

  void add_compliance(StatusRow& row, const Subject& subject) const {
    for (const Act& act : in_force_.acts(subject)) {
      if (!act.effect->comply) continue;
      const CivilTime from = act.effect->comply->value.local().start.lo;
      if (bounded(from)) row.comply.push_back(from);
    }
    std::sort(row.comply.begin(), row.comply.end());
    row.comply.erase(std::unique(row.comply.begin(), row.comply.end()), row.comply.end());
  }

  std::string dated(Day day) const {
    return format_date(day, DateStyle::day_year, writing_.language);
  }

  /// What is set for days after the record: the end of what stands, else a beginning.
  void add_ahead(StatusRow& row, const Subject& subject) const {
    const auto verified = in_force_.verified(subject.instrument);
    if (!verified || row.pieces.empty() || !row.pieces.back().continues) return;
    const Standing standing = in_force_.on(subject, *verified);
    if (standing.end && standing.end->last.lo == standing.end->last.hi &&
        standing.end->last.hi >= *verified) {
      const Day last = standing.end->last.hi;
      const bool resumes = standing.end->then == Then::resumes;
      row.ahead = {
          (last + 1) * kSecondsPerDay,
          word(resumes ? Word::until_resumes : Word::until_date, writing_.language, dated(last))};
      return;
    }
    for (const Act& act : in_force_.acts(subject)) {
      const graph::Bounds& from = in_force_.bounds(act.from);
      if (act.kind != EffectKind::imposes || from.lo != from.hi || from.lo <= *verified) continue;
      row.ahead = {from.lo * kSecondsPerDay,
                   word(Word::from_date, writing_.language, dated(from.lo))};
    }
  }

  const Signs& sign() const { return signs(writing_.language); }

  /// From a day to another, which may be empty.
  std::string stretch(const std::string& first, const std::string& last) const {
    if (first.empty() && last.empty()) return {};
    if (first.empty()) return word(Word::until_date, writing_.language, last);
    if (last.empty()) return word(Word::from_date, writing_.language, first);
    return first == last ? first : word(Word::between_dates, writing_.language, first, last);
  }

  static Word state_word(const StatusPiece& piece) {
    if (piece.waived && piece.state != StatusState::unsaid) return Word::waived;
    switch (piece.state) {
      case StatusState::proposed:
        return Word::proposed;
      case StatusState::issued:
        return Word::issued;
      case StatusState::suspended:
        return Word::suspended;
      case StatusState::unsaid:
        return Word::unsaid_state;
      case StatusState::in_force:
        break;
    }
    return Word::in_force;
  }

  /// All that the row shows, in phrases and as one sentence. What is cut to the days asked for is
  /// told by the ends that it has in the `whole`.
  void say(StatusRow& row, const std::vector<StatusPiece>& whole) const {
    for (const StatusPiece& shown : row.pieces) {
      const auto uncut = std::find_if(whole.begin(), whole.end(), [&](const StatusPiece& each) {
        return each.from <= shown.from && shown.from < each.to;
      });
      const StatusPiece& piece = uncut == whole.end() ? shown : *uncut;
      const std::string last = piece.continues ? "" : dated(floor_day(piece.to - 1));
      const std::string first = piece.from == kPast ? "" : dated(floor_day(piece.from));
      const std::string when = stretch(first, last);
      row.told.emplace_back(word(state_word(piece), writing_.language));
      if (!when.empty()) row.told.back().append(sign().colon).append(when);
      if (!piece.sure) {
        row.told.back() +=
            bracketed(word(Word::unsure_state, writing_.language), writing_.language);
      }
    }
    for (const CivilTime day : row.comply) {
      row.told.push_back(fmt::format("{}{}{}", word(Word::compliance, writing_.language),
                                     sign().colon, dated(floor_day(day))));
    }
    if (row.ahead) row.told.push_back(row.ahead->label);
    for (const std::string& phrase : row.told) row.spoken.append(sign().semicolon).append(phrase);
  }

  /// By lane and time; a permission comes after what it permits.
  void line_up(std::vector<Family>& families) {
    std::stable_sort(families.begin(), families.end(), [](const Family& a, const Family& b) {
      return std::pair(a.rows.front().lane, a.begin) < std::pair(b.rows.front().lane, b.begin);
    });
    std::vector<Family*> order;
    for (Family& family : families) {
      if (!permitted_beside(family, families)) order.push_back(&family);
    }
    for (Family& family : families) {
      const Family* of = permitted_beside(family, families);
      if (of == nullptr) continue;
      auto place = std::find(order.begin(), order.end(), of);
      order.insert(place == order.end() ? place : place + 1, &family);
    }
    std::vector<std::pair<Id<Instrument>, std::size_t>> places;
    for (Family* family : order) {
      for (StatusRow& row : family->rows) {
        places.emplace_back(family->id, out_.rows.size());
        out_.rows.push_back(std::move(row));
      }
    }
    for (const auto& [id, row] : places) {
      const auto permits = chronology_.instruments[id].permits;
      for (const auto& [other, below] : places) {
        if (permits == other && !out_.rows[below].pieces.empty()) {
          out_.rows[below].permissions.push_back(row);
        }
      }
    }
  }

  const Family* permitted_beside(const Family& family, const std::vector<Family>& all) const {
    const auto permits = chronology_.instruments[family.id].permits;
    for (const Family& other : all) {
      const bool beside = permits == other.id && &other != &family &&
                          other.rows.front().lane == family.rows.front().lane &&
                          !chronology_.instruments[other.id].permits;
      if (beside) return &other;
    }
    return nullptr;
  }

  std::string counted(std::size_t count) const {
    if (count == 1) return std::string(word(Word::one_instrument, writing_.language));
    return word(Word::n_instruments, writing_.language, fmt::format("{}", count));
  }

  void finish() {
    std::vector<std::size_t> counts(out_.lanes.size(), 0);
    std::size_t all = 0;
    for (const StatusRow& row : out_.rows) {
      if (row.part) continue;
      ++counts[static_cast<std::size_t>(row.lane)];
      ++all;
    }
    for (std::size_t i = 0; i < counts.size(); ++i) out_.lanes[i].note = counted(counts[i]);
    out_.subtitle = counted(all);
    if (verified_) {
      const Day day = floor_day(*verified_ - 1);
      out_.subtitle += " · " + word(Word::record_to, writing_.language,
                                    format_date(day, DateStyle::day_long, writing_.language));
    }
    out_.description = fmt::format("{}{}", out_.subtitle, sign().stop);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] == 0 || out_.lanes[i].title.empty()) continue;
      out_.description += fmt::format("{}{}{}{}{}", sign().blank, isolated(out_.lanes[i].title),
                                      sign().colon, out_.lanes[i].note, sign().stop);
    }
  }

  const Chronology& chronology_;
  InForce in_force_;
  const Part& part_;
  const Content& content_;
  LanePlan lanes_;
  DateWriting writing_;
  std::optional<CivilTime> verified_;    // the end of the record
  CivilTime last_ = kFuture;             // the end of the days asked for
  std::vector<std::vector<Told>> told_;  // by instrument
  StatusContent out_;
};

}  // namespace

StatusContent make_status(const Chronology& chronology, const Reasoning& reasoning,
                          const Part& part, const Content& content, std::optional<Day> as_of) {
  return Maker(chronology, reasoning, part, content).make(as_of);
}

}  // namespace fasti::render
