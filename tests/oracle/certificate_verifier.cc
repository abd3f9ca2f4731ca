// SPDX-License-Identifier: MIT
//
// What docs/reasoning.md tells, in a few lines. Zones are those of the C library; days are counted
// by hand.
#include "tests/oracle/certificate_verifier.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <vector>

#include <nlohmann/json.hpp>

namespace fasti::oracle {

namespace {

using Json = nlohmann::json;
using Int = std::int64_t;

constexpr Int kDay = 86'400;

void require(bool holds, const std::string& what) {
  if (!holds) throw std::runtime_error(what);
}

Int floor_div(Int a, Int b) { return a / b - (a % b < 0 ? 1 : 0); }

bool leap(Int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

Int month_length(Int year, Int month) {
  constexpr Int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 1 && leap(year) ? 29 : kLengths[month];
}

/// Days since 1970 of the first of January.
Int new_year(Int year) {
  const Int y = year - 1;
  return 365 * (year - 1970) + (floor_div(y, 4) - 492) - (floor_div(y, 100) - 19) +
         (floor_div(y, 400) - 4);
}

/// A day so many months later, held at the end of its month.
Int months_later(Int day, Int months) {
  Int year = 1970 + floor_div(day, 366);
  while (new_year(year + 1) <= day) ++year;
  while (new_year(year) > day) --year;
  Int rest = day - new_year(year);
  Int month = 0;
  while (rest >= month_length(year, month)) rest -= month_length(year, month++);
  const Int target = year * 12 + month + months;
  year = floor_div(target, 12);
  month = target - year * 12;
  Int result = new_year(year);
  for (Int m = 0; m < month; ++m) result += month_length(year, m);
  return result + std::min(rest, month_length(year, month) - 1);
}

/// The C library's zones: the changes of each clock from 1800 to 2600, found once. Before that
/// clocks stand still; after it they repeat every 400 years.
class Zones {
 public:
  /// The first instant at which the clock shows that day or a later one.
  Int start_of_day(const std::string& name, Int day) {
    const Changes& zone = use(name);
    Int before = day * kDay - 30 * 3600;
    Int after = day * kDay + 30 * 3600;
    if (offset(zone, before) == offset(zone, after)) return day * kDay - offset(zone, before);
    while (after - before > 1) {
      const Int middle = before + (after - before) / 2;
      (shown_so_far(zone, middle) < day ? before : after) = middle;
    }
    return after;
  }

  Int day_of(const std::string& name, Int instant) { return shown_so_far(use(name), instant); }

 private:
  using Changes = std::map<Int, Int>;  // from an instant on, seconds east of UTC

  static constexpr Int kFirst = -62'100 * kDay;  // in 1799
  static constexpr Int kLast = 230'000 * kDay;   // in 2599

  static Int library_offset(Int instant) {
    const std::time_t time = instant;
    std::tm parts{};
    require(localtime_r(&time, &parts) != nullptr, "an instant out of reach");
    return parts.tm_gmtoff;
  }

  const Changes& use(const std::string& name) {
    const auto known = zones_.find(name);
    if (known != zones_.end()) return known->second;
    setenv("TZ", name.c_str(), 1);
    tzset();
    Changes changes{{kFirst, library_offset(kFirst)}};
    constexpr Int kStep = kDay / 2;
    for (Int at = kFirst + kStep; at < kLast; at += kStep) {
      const Int now = library_offset(at);
      if (now == changes.rbegin()->second) continue;
      Int before = at - kStep;
      Int after = at;
      while (after - before > 1) {
        const Int middle = before + (after - before) / 2;
        (library_offset(middle) == now ? after : before) = middle;
      }
      changes[after] = now;
    }
    unsetenv("TZ");
    tzset();
    return zones_.emplace(name, std::move(changes)).first->second;
  }

  static Int offset(const Changes& zone, Int instant) {
    constexpr Int kPeriod = 146'097 * kDay;
    if (instant >= kLast) instant -= ((instant - kLast) / kPeriod + 1) * kPeriod;
    const auto next = zone.upper_bound(instant);
    return next == zone.begin() ? next->second : std::prev(next)->second;
  }

  /// Where the clock goes back over midnight, the day that has begun goes on.
  static Int shown_so_far(const Changes& zone, Int instant) {
    constexpr Int kBack = 3 * 3600;
    Int day = floor_div(instant + offset(zone, instant), kDay);
    if (offset(zone, instant) == offset(zone, instant - kBack)) return day;
    for (Int back = 600; back <= kBack; back += 600) {
      day = std::max(day, floor_div(instant - back + offset(zone, instant - back), kDay));
    }
    return day;
  }

  std::map<std::string, Changes> zones_;
};

/// Shared by all certificates of a run: the tables take a while.
Zones& zones() {
  static Zones shared;
  return shared;
}

class Verifier {
 public:
  explicit Verifier(const Json& json) : json_(json) {
    require(json.at("fasti_certificate") == 1, "another version");
    period_ = json.at("calendar").at("period");
    from_ = json.at("calendar").at("regular_before");
    to_ = json.at("calendar").at("regular_after");
    require(period_ == 146'097 * kDay && from_ <= -5'000'000'000 && to_ >= 5'000'000'000,
            "another calendar");
    for (const Json& point : json.at("points")) units_.push_back(point.at("unit"));
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
  const Json& constraint(const Json& id) const {
    const Json& found = json_.at("constraints").at(id.get<std::size_t>());
    require(found.at("id") == id, "constraints out of order");
    return found;
  }

  bool within(const Json& c, Int x) const {
    return (c.at("earliest").is_null() || x >= c.at("earliest").get<Int>()) &&
           (c.at("latest").is_null() || x <= c.at("latest").get<Int>());
  }

  /// Whether the list of stretches says anything of x.
  static bool listed(const Json& c, Int x) {
    return !c.contains("listed_from") ||
           (x >= c.at("listed_from").get<Int>() && x <= c.at("listed_to").get<Int>());
  }

  /// The first member at or after x (from the beginning where x is null); false when there is none.
  bool next_member(const Json& c, const Int* x, Int& member) const {
    if (x != nullptr) require(listed(c, *x), "a set is not listed that far");
    for (const Json& stretch : c.at("stretches")) {
      const bool over = x != nullptr && !stretch[1].is_null() && stretch[1].get<Int>() < *x;
      if (over) continue;
      require(x != nullptr || !stretch[0].is_null(), "a set without a first member");
      member = stretch[0].is_null() ? *x : stretch[0].get<Int>();
      if (x != nullptr) member = std::max(member, *x);
      return true;
    }
    require(!c.contains("listed_from"), "a set is not listed to its end");
    return false;
  }

  /// The least value of `to` when `from` is x.
  Int apply(const Json& c, Int x) {
    const std::string kind = c.at("kind");
    if (kind == "later") {
      require(units_.at(c.at("from")) == units_.at(c.at("to")), "units differ");
      return x + c.at("least").get<Int>();
    }
    if (kind == "day-of") return zones().day_of(c.at("zone"), x);
    if (kind == "start-of-day") return zones().start_of_day(c.at("zone"), x);
    const Int months = c.at("months");
    const Int days = c.at("days");
    if (kind == "months-later") return months_later(x, months) + days;
    require(kind == "months-earlier", "a constraint of no known kind");
    // The least y from which the months and days reach x.
    Int y = months_later(x - days, -months) - 4;
    while (months_later(y, months) + days < x) ++y;
    return y;
  }

  void verify_assignment(const Json& assignment) {
    std::set<Int> claims;
    for (const Json& claim : assignment.at("claims")) {
      claims.insert(claim.get<Int>());
      require(!json_.at("claims").at(claim.get<std::size_t>()).at("rejected"), "a rejected claim");
    }
    const std::vector<Int> values = assignment.at("values");
    require(values.size() == units_.size(), "values are missing");
    for (const Json& c : json_.at("constraints")) {
      if (!c.at("claim").is_null() && claims.count(c.at("claim")) == 0) continue;
      const std::string name = "constraint " + c.at("id").dump();
      if (c.at("kind") == "within") {
        require(within(c, values.at(c.at("point"))), name);
      } else if (c.at("kind") == "member") {
        const Int x = values.at(c.at("point"));
        Int member = 0;
        require(next_member(c, &x, member) && member == x, name);
      } else {
        require(values.at(c.at("to")) >= apply(c, values.at(c.at("from"))), name);
      }
    }
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
      verify_bounds(proof);
    }
    require(used_ == claims_, "a proof that leaves claims unused");
  }

  /// The constraint, if the conflict may use it.
  const Json& use(const Json& id) {
    const Json& c = constraint(id);
    if (c.at("claim").is_null()) return c;
    require(claims_.count(c.at("claim")) == 1, "a proof by a claim of no part in it");
    used_.insert(c.at("claim").get<Int>());
    return c;
  }

  void verify_circle(const Json& proof, bool equal_instants) {
    const Json& ids = proof.at("constraints");
    require(!ids.empty(), "an empty circle");
    Int sum = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const Json& c = use(ids[i]);
      require(c.at("kind") == "later", "a circle of other than constants");
      require(c.at("to") == constraint(ids[(i + 1) % ids.size()]).at("from"), "no circle");
      sum += c.at("least").get<Int>();
    }
    require(sum == proof.at("sum").get<Int>(), "a wrong sum");
    require(equal_instants ? sum == 0 : sum > 0, "a circle that can hold");
  }

  struct Bound {
    Int point;
    Int value;
    bool plain;  ///< by a constraint between points
  };

  Int finest(const Bound& bound) const {
    return bound.value * units_.at(static_cast<std::size_t>(bound.point));
  }

  void step(const Json& c, std::vector<Bound>& chain) {
    const std::string kind = c.at("kind");
    if (kind == "within") {
      require(chain.empty(), "a date amid a derivation");
      chain.push_back({c.at("point"), c.at("earliest"), false});
    } else if (kind == "member") {
      const Int* x = chain.empty() ? nullptr : &chain.back().value;
      if (x != nullptr) require(chain.back().point == c.at("point"), "a set of another point");
      Int member = 0;
      require(next_member(c, x, member), "no member left");
      chain.push_back({c.at("point"), member, false});
    } else {
      require(!chain.empty() && chain.back().point == c.at("from"), "a gap in a derivation");
      chain.push_back({c.at("to"), apply(c, chain.back().value), true});
    }
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
      const Int turns = item.value("repeat", Int{1});
      const Json ids =
          item.contains("repeat") ? item.at("constraints") : Json{item.at("constraint")};
      require(turns >= 1 && turns < 10'000'000, "a run of no length");
      for (Int turn = 0; turn < turns; ++turn) {
        for (const Json& id : ids) step(use(id), chain);
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
      if (bound.point == chain.front().point && finest(bound) >= finest(chain.front()) + period_) {
        return;
      }
    }
    require(false, "a climb that covers no period");
  }

  void verify_end(const Json& end, const std::vector<Bound>& chain) {
    if (end.at("kind") == "endless") {
      require(!chain.empty() && end.at("point") == chain.back().point, "another point");
      for (std::size_t i = chain.size(); i-- > 0;) {
        require(finest(chain[i]) > to_, "a climb that ends too early");
        const bool back = chain[i].point == chain.back().point;
        if (back && finest(chain.back()) >= finest(chain[i]) + period_) return;
        require(chain[i].plain, "a climb by other than points");
      }
      require(false, "a climb that covers no period");
    }
    const Json& c = use(end.at("constraint"));
    if (!chain.empty()) require(c.at("point") == chain.back().point, "another point");
    if (end.at("kind") == "above") {
      require(!chain.empty() && c.at("kind") == "within" && !c.at("latest").is_null() &&
                  chain.back().value > c.at("latest").get<Int>(),
              "no contradiction");
    } else {
      require(end.at("kind") == "no-member" && c.at("kind") == "member", "no known end");
      Int member = 0;
      require(!next_member(c, chain.empty() ? nullptr : &chain.back().value, member),
              "a member is left");
    }
  }

  const Json& json_;
  Int period_ = 0;
  Int from_ = 0;
  Int to_ = 0;
  std::vector<Int> units_;
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
