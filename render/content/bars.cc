// SPDX-License-Identifier: MIT
#include "render/content/bars.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "render/content/part.h"
#include "render/content/part_title.h"
#include "render/text/bidi.h"
#include "render/text/signs.h"
#include "timeline/query/history.h"

namespace fasti::render {

namespace {

/// The state in which an interval is drawn, and whether it is sure.
struct Shown {
  LegalState state = LegalState::in_force;
  bool waived = false;
  bool sure = true;
};

bool holds(const Interval& interval, LegalState state) {
  return std::find(interval.states.begin(), interval.states.end(), state) != interval.states.end();
}

bool sure(const Interval& interval) {
  return interval.states.size() == 1 && interval.certainty != Certainty::unknown &&
         interval.certainty != Certainty::possible;
}

/// The nearest interval on one side whose state is sure.
const Interval* sure_neighbour(const std::vector<Interval>& all, std::size_t index, int step) {
  for (std::size_t i = index + static_cast<std::size_t>(step); i < all.size();
       i += static_cast<std::size_t>(step)) {
    if (sure(all[i])) return &all[i];
  }
  return nullptr;
}

/// Days that could be either side's go to what follows, as its unsure beginning, else to what was
/// before, as its unsure end.
std::optional<Shown> shown(const std::vector<Interval>& all, std::size_t index) {
  const Interval& interval = all[index];
  constexpr std::array kStanding{LegalState::in_force, LegalState::suspended, LegalState::issued,
                                 LegalState::proposed};
  std::optional<LegalState> state;
  for (const Interval* other : {sure_neighbour(all, index, 1), sure_neighbour(all, index, -1)}) {
    const bool fits = other != nullptr && holds(interval, other->states.front());
    const bool stands = fits && std::find(kStanding.begin(), kStanding.end(),
                                          other->states.front()) != kStanding.end();
    if (stands && !state) state = other->states.front();
  }
  for (const LegalState each : kStanding) {
    if (!state && holds(interval, each)) state = each;
  }
  if (sure(interval)) {
    state.reset();
    if (const auto found = std::find(kStanding.begin(), kStanding.end(), interval.states.front());
        found != kStanding.end()) {
      state = *found;
    }
  }
  if (!state) return std::nullopt;
  return Shown{*state, interval.enforced == false, sure(interval)};
}

BarState state_of(const Shown& shown) {
  switch (shown.state) {
    case LegalState::proposed:
      return BarState::proposed;
    case LegalState::suspended:
      return BarState::suspended;
    case LegalState::issued:
      return shown.waived ? BarState::waived : BarState::issued;
    default:
      return shown.waived ? BarState::waived : BarState::in_force;
  }
}

/// What stands of an instrument's history, in pieces of one look. What the record leaves standing
/// on its last day continues.
std::vector<BarPiece> pieces_of(const std::vector<Interval>& history, CivilTime until) {
  std::vector<BarPiece> pieces;
  bool open = false;
  bool late = false;  // an unsure beginning that nothing dates is left out
  for (std::size_t i = 0; i < history.size(); ++i) {
    const Interval& interval = history[i];
    const auto now = shown(history, i);
    if (!now || interval.first == kPast) {
      open = false;
      late = now.has_value();
      continue;
    }
    const bool joins = open && pieces.back().state == state_of(*now);
    if (!joins) {
      const CivilTime from = interval.first * kSecondsPerDay;
      // The state before may last as long as the unsure beginning of this one.
      if (open && !now->sure) pieces.back().uncertain_to = true;
      pieces.push_back({from, until, state_of(*now), false, !now->sure || late, false});
      if (!late) pieces.back().begins.lo = from;
    }
    open = true;
    late = false;
    BarPiece& piece = pieces.back();
    if (now->sure && piece.begins.hi == kFuture) {
      piece.begins.hi = (interval.first + 1) * kSecondsPerDay;
    }
    piece.continues =
        interval.last == kFuture || (i + 1 < history.size() && history[i + 1].beyond_record);
    const CivilTime least = (interval.first + 1) * kSecondsPerDay;
    piece.to = piece.continues ? std::max(until, least) : (interval.last + 1) * kSecondsPerDay;
    piece.uncertain_to = !now->sure;
  }
  return pieces;
}

std::string length_note(CivilTime seconds, Language language) {
  const CivilTime days = seconds / kSecondsPerDay;
  if (days == 1) return std::string(word(Word::one_day, language));
  return word(Word::n_days, language, fmt::format("{}", days));
}

Word word_for(BarState state) {
  switch (state) {
    case BarState::in_force:
      return Word::in_force;
    case BarState::issued:
      return Word::issued;
    case BarState::suspended:
      return Word::suspended;
    case BarState::waived:
      return Word::waived;
    case BarState::proposed:
      return Word::proposed;
  }
  return Word::in_force;
}

/// The piece whose start is told: the first in force; of what never came into force the first.
const BarPiece& beginning(const Bar& bar) {
  for (const BarPiece& piece : bar.pieces) {
    if (piece.state == BarState::in_force || piece.state == BarState::waived) return piece;
  }
  return bar.pieces.front();
}

/// Since when it lasts, as far as that is known.
std::string beginning_note(const BarPiece& piece, const DateWriting& writing) {
  const Extent begins{piece.begins, piece.begins};
  switch (const DateShape shape = shape_of(std::nullopt, begins, true)) {
    case DateShape::day:
      return writing.label(DateShape::open_end, {piece.begins, {piece.begins.lo, kFuture}});
    case DateShape::window:
      return word(Word::began_between, writing.language, writing.label(shape, begins));
    case DateShape::unknown:
      return {};
    default:
      return writing.label(shape, begins);
  }
}

/// How long it lasted, or since when it lasts.
std::string note_of(const Bar& bar, const DateWriting& writing) {
  const BarPiece& first = bar.pieces.front();
  if (!bar.pieces.back().continues) {
    const bool one_state = bar.pieces.size() == 1 && !first.uncertain_from && !first.uncertain_to;
    return one_state ? length_note(first.to - first.from, writing.language) : std::string();
  }
  return beginning_note(beginning(bar), writing);
}

/// "Issued, not yet in force; In force": every state in its turn.
std::string states_in_words(const Bar& bar, Language language) {
  std::string out;
  std::optional<BarState> last;
  for (const BarPiece& piece : bar.pieces) {
    if (piece.state == last) continue;
    last = piece.state;
    out += std::string(out.empty() ? "" : signs(language).semicolon)
               .append(word(word_for(piece.state), language));
  }
  return out;
}

/// Makes the bars of one instrument.
class BarMaker {
 public:
  BarMaker(const Chronology& chronology, const InForce& in_force, const Part& part, CivilTime until,
           const DateWriting& writing, const std::string& lang)
      : chronology_(chronology),
        in_force_(in_force),
        part_(part),
        until_(until),
        writing_(writing),
        lang_(lang) {}

  /// One for the whole, and one for each life that some of its parts lead apart from it.
  std::vector<Bar> bars_of(Id<Instrument> id, int lane) const {
    const Instrument& instrument = chronology_.instruments[id];
    const std::string title =
        instrument.title.empty() ? instrument.id.text : std::string(instrument.title.in(lang_));
    Bar whole{instrument.id.text, lane, title, {}, {}, {}, {}, instrument.id.text};
    whole.pieces = pieces_of(history(in_force_, {id, std::nullopt}), until_);
    std::vector<Bar> out = parts_of(id, instrument, lane);
    const bool told_by_parts = parts_tell_all(whole, out);
    const std::string prefix = fmt::format("{}{}", title, sign().colon);
    for (Bar& bar : out) {
      bar.title.insert(0, prefix);
      finish(bar);
    }
    finish(whole);
    if (!told_by_parts && !whole.pieces.empty()) {
      std::erase_if(out, [&](const Bar& bar) { return same_life(bar.pieces, whole.pieces); });
      tell_exceptions(whole, out, prefix.size());
      out.insert(out.begin(), std::move(whole));
    }
    std::erase_if(out, [](const Bar& bar) { return bar.pieces.empty(); });
    return out;
  }

 private:
  /// Those that lead one life are one bar, titled with their names; those that never stand are one
  /// without pieces.
  std::vector<Bar> parts_of(Id<Instrument> id, const Instrument& instrument, int lane) const {
    std::vector<Bar> out;
    for (std::uint32_t part = 0; part < instrument.parts.size(); ++part) {
      if (!shows(chronology_, part_, {id, part})) continue;
      std::vector<BarPiece> pieces = pieces_of(history(in_force_, {id, part}), until_);
      const std::string& name = instrument.parts[part].text;
      const auto twin = std::find_if(out.begin(), out.end(),
                                     [&](const Bar& bar) { return same_life(bar.pieces, pieces); });
      if (twin != out.end()) {
        twin->title.append(sign().list).append(part_words(name));
        continue;
      }
      out.push_back({instrument.id.text + "-" + name,
                     lane,
                     part_words(name),
                     {},
                     {},
                     {},
                     std::move(pieces),
                     instrument.id.text});
    }
    return out;
  }

  /// Whether a bar of the whole would only say again, and less truly, what the bars of the parts
  /// do: it never comes into force, and all of its parts lead lives of their own.
  static bool parts_tell_all(const Bar& whole, const std::vector<Bar>& parts) {
    const auto binds = [](const Bar& bar) {
      return std::any_of(bar.pieces.begin(), bar.pieces.end(), [](const BarPiece& piece) {
        return piece.state != BarState::issued && piece.state != BarState::proposed;
      });
    };
    return !parts.empty() && !binds(whole) && std::all_of(parts.begin(), parts.end(), binds);
  }

  /// "from Apr 9, but for clause 2". The names of parts begin at `name` of their titles.
  void tell_exceptions(Bar& whole, const std::vector<Bar>& parts, std::size_t name) const {
    constexpr std::size_t kMostOnBar = 40;  // bytes
    if (parts.empty()) return;
    std::string names;
    for (const Bar& bar : parts) {
      names.append(names.empty() ? "" : sign().list).append(bar.title.substr(name));
    }
    const std::string words = word(Word::but_for, writing_.language, names);
    whole.spoken.append(sign().comma).append(words);
    whole.apart = names.size() > kMostOnBar ? word(Word::but_for_parts, writing_.language) : words;
    whole.note.append(whole.note.empty() ? "" : sign().comma).append(whole.apart);
  }

  static bool same_life(const std::vector<BarPiece>& a, const std::vector<BarPiece>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const BarPiece& p, const BarPiece& q) {
                        return p.from == q.from && p.to == q.to && p.state == q.state &&
                               p.continues == q.continues && p.uncertain_from == q.uncertain_from &&
                               p.uncertain_to == q.uncertain_to && p.begins == q.begins;
                      });
  }

  /// Says what it is, and cuts it to the days asked for.
  void finish(Bar& bar) const {
    if (bar.pieces.empty()) return;
    bar.note = note_of(bar, writing_);
    bar.spoken = fmt::format("{}{}{}", isolated(bar.title), sign().colon,
                             states_in_words(bar, writing_.language));
    if (!bar.note.empty()) bar.spoken.append(sign().comma).append(bar.note);
    cut_bar(part_.selection, bar);
  }

  const Signs& sign() const { return signs(writing_.language); }

  const Chronology& chronology_;
  const InForce& in_force_;
  const Part& part_;
  CivilTime until_;
  const DateWriting& writing_;
  const std::string& lang_;
};

}  // namespace

std::vector<Bar> make_bars(const Chronology& chronology, const Reasoning& reasoning,
                           const Part& part, const LanePlan& lanes, CivilTime until,
                           const DateWriting& writing, const std::string& lang) {
  std::vector<Bar> bars;
  const InForce in_force(chronology, reasoning);
  const BarMaker maker(chronology, in_force, part, until, writing, lang);
  for (std::uint32_t i = 0; i < chronology.instruments.size(); ++i) {
    const Id<Instrument> id{i};
    if (!shows(chronology, part, {id, std::nullopt})) continue;
    for (Bar& bar : maker.bars_of(id, lanes.by_instrument[i])) {
      bars.push_back(std::move(bar));
    }
  }
  return bars;
}

}  // namespace fasti::render
