// SPDX-License-Identifier: MIT
#include "tests/oracle/random_chronology.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "tests/oracle/calendar_by_hand.h"
#include "tests/oracle/random_dates.h"
#include "tests/oracle/random_lags.h"

namespace fasti::oracle {

namespace {

/// What a relation says of the points A of the event that bears it and B of the other, s for start
/// and e for end. `order` +1: this event is the later one, −1: the earlier, 0: neither.
struct Rule {
  const char* key;
  int order;
  const char* formula;
  const char* lag_from;  ///< null where a relation takes no lag
  const char* lag_to;
};

constexpr auto kRules = std::to_array<Rule>({
    {"after", 1, "(<= Be As)", "Be", "As"},
    {"before", -1, "(<= Ae Bs)", "Ae", "Bs"},
    {"because-of", 1, "(<= Bs As)", "Bs", "As"},
    {"responds-to", 1, "(<= Bs As)", "Bs", "As"},
    {"enabled-by", 1, "(<= Bs As)", "Bs", "As"},
    {"implements", 1, "(<= Bs As)", "Bs", "As"},
    {"corrects", 1, "(<= Bs As)", "Bs", "As"},
    {"supersedes", 1, "(<= Bs As)", "Bs", "As"},
    {"reports", 1, "(<= Bs As)", "Bs", "As"},
    {"cites", 1, "(<= Bs As)", "Bs", "As"},
    {"meets", -1, "(= Ae Bs)", nullptr, nullptr},
    {"met-by", 1, "(= Be As)", nullptr, nullptr},
    {"overlaps", 0, "(and (<= As Bs) (<= Bs Ae) (<= Ae Be))", nullptr, nullptr},
    {"overlapped-by", 0, "(and (<= Bs As) (<= As Be) (<= Be Ae))", nullptr, nullptr},
    {"starts", 0, "(and (= As Bs) (<= Ae Be))", nullptr, nullptr},
    {"started-by", 0, "(and (= As Bs) (<= Be Ae))", nullptr, nullptr},
    {"during", 0, "(and (<= Bs As) (<= Ae Be))", nullptr, nullptr},
    {"contains", 0, "(and (<= As Bs) (<= Be Ae))", nullptr, nullptr},
    {"finishes", 0, "(and (= Ae Be) (<= Bs As))", nullptr, nullptr},
    {"finished-by", 0, "(and (= Ae Be) (<= As Bs))", nullptr, nullptr},
    {"equals", 0, "(and (= As Bs) (= Ae Be))", nullptr, nullptr},
    {"same-day", 0, "(= dAs dBs)", nullptr, nullptr},
    {"simultaneous", 0, "(and (<= (- As Bs) 86400) (<= (- Bs As) 86400))", nullptr, nullptr},
});
constexpr std::int64_t kWithLag = 10;  // those that come first

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.replace(at, what.size(), with);
    at += with.size();
  }
  return text;
}

std::string within(const std::string& point, const std::vector<Range>& ranges) {
  std::string out = "(or";
  for (const Range& range : ranges) {
    out += " (and true";
    if (range.lo) out += fmt::format(" (>= {} {})", point, *range.lo);
    if (range.hi) out += fmt::format(" (< {} {})", point, *range.hi);
    out += ")";
  }
  return out + ")";
}

/// An event while it is written.
struct Draft {
  const Place* place = nullptr;
  bool happened = true;
  bool lasts = false;
};

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : random_(seed) {}

  RandomChronology write() {
    const std::int64_t centre = day_number(2025, 5, 1) + random_.between(-60, 60);
    dates_.emplace(random_, centre, random_.between(3, 60));
    peaceful_ = !random_.one_in(3);
    if (peaceful_) dates_->move(centre + 30, 10);
    write_head();
    const auto count = static_cast<std::size_t>(random_.between(2, 5));
    drafts_.resize(count);
    for (Draft& draft : drafts_) draft = draft_event();
    line("events:");
    std::int64_t truth = centre;
    for (std::size_t i = 0; i < count; ++i) {
      if (peaceful_) truth = next_truth(truth);
      write_event(i);
    }
    out_.events = count;
    if (verified_) claim_verified();
    declare();
    return std::move(out_);
  }

 private:
  /// In most chronologies dates speak of one course of events, and err now and then. Without, few
  /// would hold.
  std::int64_t next_truth(std::int64_t truth) {
    if (!random_.one_in(3)) truth += random_.between(0, 15);
    dates_->move(truth, random_.one_in(8) ? random_.between(1, 10) : 0);
    return truth;
  }

  std::size_t line(const std::string& text) {
    out_.yaml += text + "\n";
    return ++lines_;
  }

  const Place& some_place() {
    return places()[static_cast<std::size_t>(
        random_.between(0, static_cast<std::int64_t>(places().size()) - 1))];
  }

  /// Nothing, or a zone, which is written as a line.
  const Place* maybe_zone(const std::string& indent, std::int64_t one_in) {
    if (!random_.one_in(one_in)) return nullptr;
    const Place& place = some_place();
    line(fmt::format("{}zone: {}", indent, place.zone));
    return &place;
  }

  void write_head() {
    line("fasti: 1");
    line("title: Drawn by lot");
    zone_ = maybe_zone("", 2);
    if (zone_ == nullptr) zone_ = &places().front();
    if (random_.one_in(3)) {
      verified_ = dates_->point(*zone_);
      verified_line_ = line(fmt::format("verified: \"{}\"", verified_->text));
    }
    line("actors:");
    for (const char* id : {"one", "two"}) {
      line(fmt::format("  {}:", id));
      line(fmt::format("    title: Actor {}", id));
      actors_.push_back(maybe_zone("    ", 2));
    }
    line("sources:");
    out_.sources = static_cast<int>(random_.between(1, 3));
    for (int i = 0; i < out_.sources; ++i) {
      line(fmt::format("  w{}:", i));
      line(fmt::format("    title: Source {}", i));
      sources_.push_back(maybe_zone("    ", 3));
    }
  }

  /// Zones and statuses are drawn first: relations speak of events further down.
  Draft draft_event() {
    Draft draft;
    draft.place = zone_;
    const std::int64_t roll = random_.between(0, 5);
    actor_of_.push_back(roll < 2 ? static_cast<int>(roll) : -1);
    if (roll < 2 && actors_.at(static_cast<std::size_t>(roll)) != nullptr) {
      draft.place = actors_.at(static_cast<std::size_t>(roll));
    }
    own_zone_.push_back(random_.one_in(4));
    if (own_zone_.back()) draft.place = &some_place();
    draft.happened = !random_.one_in(3);
    return draft;
  }

  void write_event(std::size_t self) {
    Draft& draft = drafts_[self];
    line(fmt::format("  - id: v{}", self));
    line(fmt::format("    title: Event {}", self));
    if (own_zone_[self]) line(fmt::format("    zone: {}", draft.place->zone));
    if (actor_of_[self] >= 0) line(actor_of_[self] == 0 ? "    by: one" : "    by: [two, one]");
    if (!draft.happened) {
      constexpr std::array<const char*, 3> kStatuses = {"planned", "forecast", "cancelled"};
      line(fmt::format("    status: {}",
                       kStatuses.at(static_cast<std::size_t>(random_.between(0, 2)))));
    }
    write_dates(self, "    ", *draft.place, -1, false, true);
    const std::int64_t attested = std::max<std::int64_t>(random_.between(-1, 2), 0);
    if (attested > 0) line("    sources:");
    for (std::int64_t i = 0; i < attested; ++i) write_attestation(self);
    std::set<std::string> keys;
    for (std::int64_t i = random_.between(0, 2); i > 0; --i) write_relations(self, keys);
  }

  void write_attestation(std::size_t self) {
    const auto source = static_cast<int>(random_.between(0, out_.sources - 1));
    line(fmt::format("      - source: w{}", source));
    const Place* place = maybe_zone("        ", 4);
    if (place == nullptr) place = sources_.at(static_cast<std::size_t>(source));
    if (place == nullptr) place = drafts_[self].place;
    const bool rejected = random_.one_in(8);
    if (rejected) line("        rejected: by lot");
    write_dates(self, "        ", *place, source, rejected, false);
  }

  /// `date`, or one or both of `start` and `end`, or nothing.
  void write_dates(std::size_t self, const std::string& indent, const Place& place, int source,
                   bool rejected, bool own) {
    const std::int64_t roll = random_.between(0, 9);
    if (roll == 0) return;
    if (roll > 2) {
      const RandomDate date = dates_->any(place);
      const std::size_t at = line(fmt::format("{}date: \"{}\"", indent, date.text));
      claim(at, source, rejected,
            fmt::format("(and {} {} {})", within(fmt::format("s{}", self), date.start),
                        within(fmt::format("e{}", self), date.end),
                        date.instant ? fmt::format("(= s{0} e{0})", self) : "true"));
      if (own) drafts_[self].lasts = date.lasts;
      return;
    }
    const bool both = random_.one_in(2);
    for (const char* key : {"start", "end"}) {
      if (!both && (*key == 's') != (roll == 1)) continue;
      const RandomDate date = dates_->point(place);
      const std::size_t at = line(fmt::format("{}{}: \"{}\"", indent, key, date.text));
      claim(at, source, rejected, within(fmt::format("{}{}", *key, self), date.start));
      if (own && *key == 'e') drafts_[self].lasts = date.lasts;
    }
  }

  /// A key with one relation or a list. Orders go by the events' numbers, so that there are no
  /// circles, which are faults of another kind.
  void write_relations(std::size_t self, std::set<std::string>& keys) {
    const std::int64_t last = random_.one_in(3) ? std::ssize(kRules) : kWithLag;
    const Rule& rule = kRules.at(static_cast<std::size_t>(random_.between(0, last - 1)));
    const auto count = static_cast<std::int64_t>(drafts_.size());
    const auto number = static_cast<std::int64_t>(self);
    std::int64_t least = rule.order < 0 ? number + 1 : 0;
    const std::int64_t most = rule.order > 0 ? number - 1 : count - 1;
    if (least > most || !keys.insert(rule.key).second) return;
    line(fmt::format("    {}:", rule.key));
    for (std::int64_t i = random_.one_in(4) ? 2 : 1; i > 0; --i) {
      std::int64_t other = random_.between(least, most);
      if (other == number) other = number == 0 ? 1 : number - 1;
      write_relation(rule, self, static_cast<std::size_t>(other));
    }
  }

  void write_relation(const Rule& rule, std::size_t self, std::size_t other) {
    std::string text = fmt::format("event: v{}", other);
    std::string formula = rule.formula;
    if (rule.lag_from != nullptr && random_.one_in(peaceful_ ? 4 : 2)) {
      const RandomLag lag = make_lag(random_);
      text += fmt::format(", lag: {}", lag.text);
      const std::string day = lag.days ? "d" : "";
      const std::string distance = replaced(lag.formula, "FROM", day + rule.lag_from);
      formula = fmt::format("(and {} {})", formula, replaced(distance, "TO", day + rule.lag_to));
    }
    const int source =
        random_.one_in(3) ? static_cast<int>(random_.between(0, out_.sources - 1)) : -1;
    if (source >= 0) text += fmt::format(", source: w{}", source);
    const bool rejected = random_.one_in(12);
    if (rejected) text += ", rejected: by lot";
    const std::size_t at = line(fmt::format("      - {{{}}}", text));
    claim(at, source, rejected, named(formula, self, other));
  }

  /// The formula with the points of two events; notes which of them need a day.
  std::string named(std::string formula, std::size_t self, std::size_t other) {
    for (const auto& [letter, event] : {std::pair("A", self), std::pair("B", other)}) {
      for (const char* point : {"s", "e"}) {
        const std::string day = fmt::format("d{}{}", letter, point);
        if (formula.find(day) != std::string::npos) days_.insert({event, *point});
        formula = replaced(formula, day, fmt::format("d{}{}", point, event));
        formula = replaced(formula, fmt::format("{}{}", letter, point),
                           fmt::format("{}{}", point, event));
      }
    }
    return formula;
  }

  /// What is said to have happened, ended by then; what lasts has begun.
  void claim_verified() {
    std::string formula = "(and true";
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (!drafts_[i].happened) continue;
      const std::string point = fmt::format("{}{}", drafts_[i].lasts ? 's' : 'e', i);
      if (verified_->end.back().hi) {
        formula += fmt::format(" (< {} {})", point, *verified_->end.back().hi);
      }
    }
    claim(verified_line_, -1, false, formula + ")");
  }

  void claim(std::size_t at, int source, bool rejected, std::string formula) {
    out_.claims.push_back({at, source, rejected, std::move(formula)});
  }

  void declare() {
    std::string& text = out_.declarations;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      text += fmt::format(
          "(declare-const s{0} Int)(declare-const e{0} Int)(assert (<= s{0} e{0}))\n", i);
    }
    for (const auto& [event, point] : days_) {
      const Place& place = *drafts_[event].place;
      const auto index = &place - places().data();
      text += fmt::format(
          "(declare-const d{0}{1} Int)(assert (and (<= (starts{2} d{0}{1}) {0}{1}) (< {0}{1} "
          "(starts{2} (+ 1 d{0}{1})))))\n",
          point, event, index);
    }
  }

  graph::Random random_;
  std::optional<DateMaker> dates_;
  RandomChronology out_;
  std::size_t lines_ = 0;
  bool peaceful_ = false;  ///< the dates speak of one course of events
  const Place* zone_ = nullptr;
  std::optional<RandomDate> verified_;
  std::size_t verified_line_ = 0;
  std::vector<const Place*> actors_;
  std::vector<const Place*> sources_;
  std::vector<Draft> drafts_;
  std::vector<int> actor_of_;  ///< −1: nobody
  std::vector<bool> own_zone_;
  std::set<std::pair<std::size_t, char>> days_;  ///< points whose day is spoken of
};

}  // namespace

RandomChronology make_chronology(std::uint64_t seed) { return Writer(seed).write(); }

std::string common_definitions() {
  std::string out = month_definitions();
  for (std::size_t i = 0; i < places().size(); ++i) {
    const Place& place = places()[i];
    std::string summer = "false";
    for (const SummerTime& each : summer_times(place)) {
      summer = fmt::format("(or {} (and (<= {} d) (<= d {})))", summer, each.first, each.last);
    }
    out += fmt::format(
        "(define-fun starts{} ((d Int)) Int (- (* 86400 d) (+ {} (ite {} 3600 0))))\n", i,
        place.standard < 0 ? fmt::format("(- {})", -place.standard)
                           : std::to_string(place.standard),
        summer);
  }
  return out;
}

}  // namespace fasti::oracle
