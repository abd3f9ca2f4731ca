// SPDX-License-Identifier: MIT
//
// Reads a certificate as docs/reasoning.md tells, in a few lines. Zones are those of the C library;
// days are counted by hand.
#include "tests/oracle/certificate_verifier.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/oracle/library_clock.h"

namespace fasti::oracle {

namespace {

using Json = nlohmann::json;
using Int = std::int64_t;

constexpr Int kPeriod = Int{146'097} * 86'400;

void require(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

std::optional<Int> maybe(const Json& json) {
  return json.is_null() ? std::nullopt : std::optional(json.get<Int>());
}

std::optional<Int> maybe(const Json& json, const char* key) {
  return json.contains(key) ? maybe(json.at(key)) : std::nullopt;
}

struct Stretch {
  std::optional<Int> first;
  std::optional<Int> last;
};

/// Anything but a set's is left as it is where the kind has no use for it.
struct Constraint {
  enum class Kind { within, member, later, day_of, start_of_day, months_later, months_earlier };
  Kind kind = Kind::within;
  std::optional<Int> claim;
  std::size_t point = 0;  ///< of `within` and `member`; else where it begins
  std::size_t to = 0;
  std::optional<Int> earliest;
  std::optional<Int> latest;
  std::vector<Stretch> stretches;
  std::optional<Int> listed_from;
  std::optional<Int> listed_to;
  Int least = 0;
  Int months = 0;
  Int days = 0;
  const ClockChanges* clock = nullptr;

  bool joins_points() const { return kind != Kind::within && kind != Kind::member; }

  bool contains(Int x) const { return (!earliest || x >= *earliest) && (!latest || x <= *latest); }

  /// The first member at or after x, from the beginning where there is no x; nothing when none is
  /// left.
  std::optional<Int> next_member(std::optional<Int> x) const {
    if (x) {
      require(!listed_from || (*listed_from <= *x && *x <= *listed_to),
              "a set is not listed that far");
    }
    const auto at = std::find_if(stretches.begin(), stretches.end(), [&](const Stretch& each) {
      return !x || !each.last || *each.last >= *x;
    });
    if (at == stretches.end()) {
      require(!listed_from, "a set is not listed to its end");
      return std::nullopt;
    }
    require(x || at->first, "a set without a first member");
    return x && at->first ? std::max(*at->first, *x) : (at->first ? *at->first : *x);
  }

  /// How many seconds `to` is after `from` at the least, both taken at their beginning. Where
  /// points are days `unit` is that of a day.
  Int least_seconds(Int unit) const {
    constexpr Int kDay = 86'400;
    switch (kind) {
      case Kind::later:
        return least * unit;
      case Kind::day_of:
        return offsets().first - (kDay - 1);
      case Kind::start_of_day:
        return -offsets().second;
      case Kind::months_later:
        return (oracle::days_in_months(months).least + days) * kDay;
      default:
        break;
    }
    require(kind == Kind::months_earlier, "a circle of other than distances");
    return -(oracle::days_in_months(months).most + days) * kDay;
  }

  /// The least and the greatest offset of the clock.
  std::pair<Int, Int> offsets() const {
    const auto [west, east] = std::minmax_element(
        clock->begin(), clock->end(), [](auto& a, auto& b) { return a.second < b.second; });
    return {west->second, east->second};
  }

  /// The least value of `to` when `from` is x.
  Int apply(Int x) const {
    switch (kind) {
      case Kind::later:
        return x + least;
      case Kind::day_of:
        return oracle::day_of(*clock, x);
      case Kind::start_of_day:
        return oracle::start_of_day(*clock, x);
      case Kind::months_later:
        return oracle::months_later(x, months) + days;
      default:
        break;
    }
    require(kind == Kind::months_earlier, "a constraint of no use in a derivation");
    // The least y from which the months and days reach x.
    Int y = oracle::months_later(x - days, -months) - 4;
    while (oracle::months_later(y, months) + days < x) ++y;
    return y;
  }
};

Constraint::Kind kind_of(const std::string& name) {
  using Kind = Constraint::Kind;
  static const std::map<std::string, Kind> kinds{{"within", Kind::within},
                                                 {"member", Kind::member},
                                                 {"later", Kind::later},
                                                 {"day-of", Kind::day_of},
                                                 {"start-of-day", Kind::start_of_day},
                                                 {"months-later", Kind::months_later},
                                                 {"months-earlier", Kind::months_earlier}};
  require(kinds.count(name) == 1, "a constraint of no known kind");
  return kinds.at(name);
}

Constraint read_constraint(const Json& json) {
  Constraint out;
  out.kind = kind_of(json.at("kind"));
  out.claim = maybe(json.at("claim"));
  out.point = json.at(out.joins_points() ? "from" : "point");
  if (out.joins_points()) out.to = json.at("to");
  if (out.kind == Constraint::Kind::within) {
    out.earliest = maybe(json.at("earliest"));
    out.latest = maybe(json.at("latest"));
  }
  if (out.kind == Constraint::Kind::member) {
    for (const Json& each : json.at("stretches")) {
      out.stretches.push_back({maybe(each.at(0)), maybe(each.at(1))});
    }
    out.listed_from = maybe(json, "listed_from");
    out.listed_to = maybe(json, "listed_to");
    require(out.listed_from.has_value() == out.listed_to.has_value(), "a set listed by halves");
  }
  if (out.kind == Constraint::Kind::later) out.least = json.at("least");
  if (json.contains("months")) {
    out.months = json.at("months");
    out.days = json.at("days");
  }
  if (json.contains("zone")) out.clock = &clock_of(json.at("zone"));
  const bool clocked =
      out.kind == Constraint::Kind::day_of || out.kind == Constraint::Kind::start_of_day;
  require(clocked == (out.clock != nullptr), "a clock of no use, or none");
  return out;
}

class Verifier {
 public:
  explicit Verifier(const Json& json) : json_(json) {
    require(json.at("fasti_certificate") == 1, "another version");
    const Json& calendar = json.at("calendar");
    from_ = calendar.at("regular_before");
    to_ = calendar.at("regular_after");
    require(calendar.at("period") == kPeriod && from_ <= -5'000'000'000 && to_ >= 5'000'000'000,
            "another calendar");
    for (const Json& point : json.at("points")) units_.push_back(point.at("unit"));
    for (const Json& each : json.at("constraints")) {
      require(each.at("id") == constraints_.size(), "constraints out of order");
      constraints_.push_back(read_constraint(each));
      const Constraint& c = constraints_.back();
      require(c.point < units_.size() && (!c.joins_points() || c.to < units_.size()),
              "a point of no number");
      require(c.kind != Constraint::Kind::later || units_[c.point] == units_[c.to], "units differ");
    }
  }

  void verify() {
    const std::string verdict = json_.at("verdict");
    const Json& conflicts = json_.at("conflicts");
    if (verdict == "consistent") {
      require(!json_.at("assignment").is_null(), "consistent, but no assignment");
      verify_assignment(json_.at("assignment"));
    } else {
      require(verdict == "contradictory", "undecided");
      require(std::any_of(conflicts.begin(), conflicts.end(),
                          [](const Json& c) { return !c.at("equal_instants").get<bool>(); }),
              "contradictory, but no conflict");
    }
    for (const Json& conflict : conflicts) verify_conflict(conflict);
  }

 private:
  void verify_assignment(const Json& assignment) const {
    std::set<Int> claims;
    for (const Json& claim : assignment.at("claims")) {
      claims.insert(claim.get<Int>());
      require(!json_.at("claims").at(claim.get<std::size_t>()).at("rejected"), "a rejected claim");
    }
    const std::vector<Int> values = assignment.at("values");
    require(values.size() == units_.size(), "values are missing");
    for (std::size_t id = 0; id < constraints_.size(); ++id) {
      const Constraint& c = constraints_[id];
      if (c.claim && claims.count(*c.claim) == 0) continue;
      if (!satisfied(c, values)) throw std::runtime_error("constraint " + std::to_string(id));
    }
  }

  static bool satisfied(const Constraint& c, const std::vector<Int>& values) {
    const Int x = values[c.point];
    if (c.kind == Constraint::Kind::within) return c.contains(x);
    if (c.kind == Constraint::Kind::member) return c.next_member(x) == x;
    return values[c.to] >= c.apply(x);
  }

  void verify_conflict(const Json& conflict) {
    claims_.clear();
    for (const Json& claim : conflict.at("claims")) claims_.insert(claim.get<Int>());
    used_.clear();
    const Json& proof = conflict.at("proof");
    require(!proof.is_null(), "a conflict without a proof");
    if (proof.at("kind") == "circle") {
      verify_circle(proof, conflict.at("equal_instants"));
    } else {
      require(!conflict.at("equal_instants").get<bool>(), "a proof of too much");
      verify_bounds(proof);
    }
    require(used_ == claims_, "a proof that leaves claims unused");
  }

  /// The constraint, if the conflict may use it.
  const Constraint& use(const Json& id) {
    const Constraint& c = constraints_.at(id.get<std::size_t>());
    if (!c.claim) return c;
    require(claims_.count(*c.claim) == 1, "a proof by a claim of no part in it");
    used_.insert(*c.claim);
    return c;
  }

  void verify_circle(const Json& proof, bool equal_instants) {
    std::vector<const Constraint*> circle;
    for (const Json& id : proof.at("constraints")) circle.push_back(&use(id));
    require(!circle.empty(), "an empty circle");
    Int sum = 0;
    for (std::size_t i = 0; i < circle.size(); ++i) {
      require(circle[i]->to == circle[(i + 1) % circle.size()]->point, "no circle");
      sum += circle[i]->least_seconds(units_[circle[i]->point]);
    }
    const Int told = proof.at("sum");
    require(told <= sum, "a sum of too much");
    require(equal_instants ? told == 0 : told > 0, "a circle that can hold");
  }

  struct Bound {
    std::size_t point;
    Int value;
    bool plain;  ///< by a constraint between points
  };

  Int finest(const Bound& bound) const { return bound.value * units_.at(bound.point); }

  static void step(const Constraint& c, std::vector<Bound>& chain) {
    if (c.kind == Constraint::Kind::within) {
      require(chain.empty() && c.earliest, "a date amid a derivation");
      chain.push_back({c.point, *c.earliest, false});
      return;
    }
    require(chain.empty() ? !c.joins_points() : chain.back().point == c.point,
            "a gap in a derivation");
    if (c.joins_points()) {
      chain.push_back({c.to, c.apply(chain.back().value), true});
      return;
    }
    const auto member =
        c.next_member(chain.empty() ? std::nullopt : std::optional(chain.back().value));
    require(member.has_value(), "no member left");
    chain.push_back({c.point, *member, false});
  }

  void verify_bounds(const Json& proof) {
    std::vector<Bound> chain;
    bool supposed = false;
    for (const Json& item : proof.at("steps")) {
      if (item.contains("suppose")) {
        require(chain.empty(), "a supposition amid a derivation");
        supposed = true;
        chain.push_back({item.at("suppose"), item.at("value"), true});
        continue;
      }
      const bool repeated = item.contains("repeat");
      const Int turns = repeated ? item.at("repeat").get<Int>() : 1;
      std::vector<const Constraint*> run;
      for (const Json& id : repeated ? item.at("constraints") : Json{item.at("constraint")}) {
        run.push_back(&use(id));
      }
      require(turns >= 1 && turns < 10'000'000, "a run of no length");
      for (Int turn = 0; turn < turns; ++turn) {
        for (const Constraint* c : run) step(*c, chain);
      }
      require(!chain.empty() && chain.back().value == item.at("value"), "a step that gives else");
    }
    if (supposed) verify_beginning(chain);
    verify_end(proof.at("end"), chain);
  }

  /// From the supposed bound on the values must return to its point a period later, all of them in
  /// the regular past.
  void verify_beginning(const std::vector<Bound>& chain) const {
    for (const Bound& bound : chain) {
      require(bound.plain && finest(bound) < from_, "a climb that begins too late");
      if (bound.point == chain.front().point && finest(bound) >= finest(chain.front()) + kPeriod) {
        return;
      }
    }
    require(false, "a climb that covers no period");
  }

  void verify_end(const Json& end, const std::vector<Bound>& chain) {
    if (end.at("kind") == "endless") {
      require(!chain.empty() && end.at("point") == chain.back().point, "another point");
      verify_endless(chain);
      return;
    }
    const Constraint& c = use(end.at("constraint"));
    if (!chain.empty()) require(c.point == chain.back().point, "another point");
    if (end.at("kind") == "above") {
      require(!chain.empty() && c.kind == Constraint::Kind::within && c.latest &&
                  chain.back().value > *c.latest,
              "no contradiction");
      return;
    }
    require(end.at("kind") == "no-member" && c.kind == Constraint::Kind::member, "no known end");
    const auto last = chain.empty() ? std::nullopt : std::optional(chain.back().value);
    require(!c.next_member(last).has_value(), "a member is left");
  }

  void verify_endless(const std::vector<Bound>& chain) const {
    for (std::size_t i = chain.size(); i-- > 0;) {
      require(finest(chain[i]) > to_, "a climb that ends too early");
      const bool back = chain[i].point == chain.back().point;
      if (back && finest(chain.back()) >= finest(chain[i]) + kPeriod) return;
      require(chain[i].plain, "a climb by other than points");
    }
    require(false, "a climb that covers no period");
  }

  const Json& json_;
  Int from_ = 0;
  Int to_ = 0;
  std::vector<Int> units_;
  std::vector<Constraint> constraints_;
  std::set<Int> claims_;
  std::set<Int> used_;
};

}  // namespace

std::string verify_certificate(const std::string& json) {
  try {
    const Json parsed = Json::parse(json);
    Verifier(parsed).verify();
  } catch (const std::exception& error) {
    return error.what();
  }
  return {};
}

}  // namespace fasti::oracle
