// SPDX-License-Identifier: MIT
#include "render/certificate/certificate.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "timeline/query/certificate.h"
#include "timeline/reason/calendar_maps.h"
#include "timeline/reason/encode.h"
#include "timeline/reason/wording.h"

namespace fasti::render {

namespace {

using Json = nlohmann::ordered_json;
using graph::Value;

constexpr int kFormatVersion = 1;

Json finite(Value x) { return x == graph::kMin || x == graph::kMax ? Json(nullptr) : Json(x); }

Json claim_or_null(graph::Token token) {
  return token == graph::kAlways ? Json(nullptr) : Json(token);
}

/// The stretch of values of a variable that a certificate speaks of.
struct Range {
  Value least = graph::kMax;
  Value most = graph::kMin;
  void include(Value x) {
    least = std::min(least, x);
    most = std::max(most, x);
  }
};

/// Runs of constraints that repeat, so that a long climb stays a small certificate.
struct Run {
  std::size_t length = 1;  ///< steps of one turn
  std::size_t turns = 1;
};

Run longest_run(const std::vector<std::uint32_t>& ids, std::size_t at) {
  constexpr std::size_t kLongest = 64;
  constexpr std::size_t kFewest = 3;
  Run best;
  for (std::size_t length = 1; length <= kLongest && at + 2 * length <= ids.size(); ++length) {
    std::size_t same = at + length;
    while (same < ids.size() && ids[same] == ids[same - length]) ++same;
    const std::size_t turns = (same - at) / length;
    if (turns >= kFewest && turns * length > best.turns * best.length) best = {length, turns};
  }
  return best;
}

class Writer {
 public:
  explicit Writer(const CheckedFile& file)
      : file_(file),
        chronology_(*file.loaded.chronology),
        reasoning_(*file.checked.reasoning),
        network_(reasoning_.encoding->network()),
        certificate_(certify(chronology_, reasoning_)),
        used_(network_.variable_count()) {
    number_constraints();
    note_used_values();
  }

  std::string write() const {
    std::string out = "{\n";
    out += fmt::format("\"fasti_certificate\": {},\n", kFormatVersion);
    out += fmt::format("\"file\": {},\n", text(file_.name));
    out += fmt::format("\"verdict\": {},\n", text(verdict()));
    out += fmt::format("\"calendar\": {},\n", calendar().dump());
    out += list("claims", claims()) + ",\n";
    out += list("points", points()) + ",\n";
    out += list("constraints", constraints()) + ",\n";
    out += fmt::format("\"assignment\": {},\n", dump(assignment()));
    out += list("conflicts", conflicts()) + "\n}\n";
    return out;
  }

 private:
  static std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  static std::string text(std::string_view words) { return dump(Json(words)); }

  static std::string list(std::string_view key, const std::vector<Json>& items) {
    std::string out = fmt::format("\"{}\": [", key);
    for (std::size_t i = 0; i < items.size(); ++i) {
      out += (i == 0 ? "\n  " : ",\n  ") + dump(items[i]);
    }
    return out + (items.empty() ? "]" : "\n]");
  }

  std::string_view verdict() const {
    if (!reasoning_.account_consistent) return "contradictory";
    return reasoning_.undecided ? "undecided" : "consistent";
  }

  Json calendar() const {
    const graph::Regularity& regular = network_.regularity();
    return {{"period", regular.period},
            {"regular_before", regular.from},
            {"regular_after", regular.to}};
  }

  std::vector<Json> claims() const {
    std::vector<Json> out;
    for (ClaimId id = 0; id < reasoning_.claims.size(); ++id) {
      const Claim& claim = reasoning_.claims[id];
      const bool shared = claim.kind == Claim::Kind::verified;
      Json json{{"id", id}};
      json["event"] = shared ? Json(nullptr) : Json(chronology_.events[claim.event].id.text);
      json["source"] =
          claim.source ? Json(chronology_.sources[*claim.source].id.text) : Json(nullptr);
      json["text"] = say(chronology_, claim);
      json["rejected"] = claim.rejected;
      if (claim.span.file < file_.loaded.files.size()) {
        const SourceText& source = file_.loaded.files[claim.span.file];
        const Position place = source.position(claim.span.begin);
        json["file"] = source.name();
        json["line"] = place.line;
        json["column"] = place.column;
      }
      out.push_back(std::move(json));
    }
    return out;
  }

  std::vector<Json> points() const {
    std::vector<Json> out;
    for (std::size_t id = 0; id < certificate_.points.size(); ++id) {
      const Point& point = certificate_.points[id];
      Json json{{"id", id}, {"name", point_name(chronology_, point)}};
      json["unit"] = network_.unit(static_cast<graph::Variable>(id));
      if (point.day_zone != nullptr) json["zone"] = point.day_zone->name();
      out.push_back(std::move(json));
    }
    return out;
  }

  /// Of a domain the bounds first, then the set, as far as it has them; then the arcs.
  void number_constraints() {
    std::uint32_t next = 0;
    for (const graph::Domain& domain : network_.domains()) {
      const bool bounded = domain.lo != graph::kMin || domain.hi != graph::kMax;
      within_.push_back(next);
      if (bounded) ++next;
      member_.push_back(next);
      if (domain.values != nullptr) ++next;
    }
    first_arc_ = next;
  }

  std::vector<Json> constraints() const {
    std::vector<Json> out;
    for (std::uint32_t i = 0; i < network_.domains().size(); ++i) {
      const graph::Domain& domain = network_.domains()[i];
      if (domain.lo != graph::kMin || domain.hi != graph::kMax) {
        out.push_back({{"id", out.size()},
                       {"claim", claim_or_null(domain.token)},
                       {"kind", "within"},
                       {"point", domain.variable},
                       {"earliest", finite(domain.lo)},
                       {"latest", finite(domain.hi)}});
      }
      if (domain.values != nullptr) out.push_back(member(domain, out.size()));
    }
    for (const graph::Arc& arc : network_.arcs()) out.push_back(arc_json(arc, out.size()));
    return out;
  }

  Json member(const graph::Domain& domain, std::size_t id) const {
    constexpr std::size_t kMost = 400;
    Json json{{"id", id},
              {"claim", claim_or_null(domain.token)},
              {"kind", "member"},
              {"point", domain.variable}};
    bool all = true;
    Json found = stretches(domain, graph::kMin, graph::kMax, kMost, all);
    if (!all) {
      const Range& used = used_[domain.variable];
      all = true;
      found = stretches(domain, used.least, used.most, ~std::size_t{0}, all);
      json["listed_from"] = used.least;
      json["listed_to"] = used.most;
    }
    json["stretches"] = std::move(found);
    return json;
  }

  /// The stretches of members that begin up to `to`, the first one with a member at or after
  /// `from`; `all` is unset where they are too many.
  static Json stretches(const graph::Domain& domain, Value from, Value to, std::size_t most,
                        bool& all) {
    Json out = Json::array();
    Value begin = domain.values->at_or_after(from);
    while (begin != graph::kMax && begin <= to) {
      if (out.size() == most) {
        all = false;
        break;
      }
      const Value end = run_end(*domain.values, begin);
      out.push_back({finite(begin), end == graph::kMax ? Json(nullptr) : Json(end - 1)});
      begin = end == graph::kMax ? end : domain.values->at_or_after(end);
    }
    return out;
  }

  static Json arc_json(const graph::Arc& arc, std::size_t id) {
    Json json{{"id", id}, {"claim", claim_or_null(arc.token)}};
    const auto step = arc.map != nullptr ? describe(*arc.map) : std::nullopt;
    if (!step) {
      json["kind"] = "later";
      json["least"] = arc.weight;
    } else {
      constexpr std::array<std::string_view, 4> kKinds{"day-of", "start-of-day", "months-later",
                                                       "months-earlier"};
      json["kind"] = kKinds[static_cast<std::size_t>(step->kind)];
      if (step->zone != nullptr) {
        json["zone"] = step->zone->name();
      } else {
        json["months"] = step->months;
        json["days"] = step->days;
      }
    }
    json["from"] = arc.from;
    json["to"] = arc.to;
    return json;
  }

  Json assignment() const {
    if (!certificate_.assignment) return nullptr;
    Json claims = Json::array();
    for (ClaimId id = 0; id < reasoning_.held.size(); ++id) {
      if (reasoning_.held[id]) claims.push_back(id);
    }
    return {{"claims", std::move(claims)}, {"values", *certificate_.assignment}};
  }

  void note_used_values() {
    if (certificate_.assignment) {
      for (std::size_t v = 0; v < used_.size(); ++v)
        used_[v].include((*certificate_.assignment)[v]);
    }
    for (const ConflictProof& proof : certificate_.conflicts) {
      if (!proof.refutation) continue;
      for (const graph::ProofStep& step : proof.refutation->steps) {
        used_[step.variable].include(step.value);
      }
    }
  }

  std::uint32_t constraint_of(const graph::ProofStep& step) const {
    switch (step.kind) {
      case graph::ProofStep::Kind::domain:
        return within_[step.index];
      case graph::ProofStep::Kind::member:
        return member_[step.index];
      default:
        return first_arc_ + step.index;
    }
  }

  Json steps(const graph::Derivation& derivation) const {
    Json out = Json::array();
    std::size_t at = 0;
    if (!derivation.empty() && derivation.front().kind == graph::ProofStep::Kind::assumed) {
      const graph::ProofStep& first = derivation[at++];
      out.push_back({{"suppose", first.variable}, {"value", first.value}});
    }
    std::vector<std::uint32_t> ids(at, 0);
    for (std::size_t i = at; i < derivation.size(); ++i)
      ids.push_back(constraint_of(derivation[i]));
    while (at < derivation.size()) {
      const Run run = longest_run(ids, at);
      const Value value = derivation[at + run.length * run.turns - 1].value;
      if (run.turns == 1) {
        out.push_back({{"constraint", ids[at]}, {"value", value}});
      } else {
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(at);
        const std::vector<std::uint32_t> turn(begin,
                                              begin + static_cast<std::ptrdiff_t>(run.length));
        out.push_back({{"repeat", run.turns}, {"constraints", turn}, {"value", value}});
      }
      at += run.length * run.turns;
    }
    return out;
  }

  Json circle(const std::vector<std::uint32_t>& arcs) const {
    Json ids = Json::array();
    Value sum = 0;
    for (const std::uint32_t arc : arcs) {
      ids.push_back(first_arc_ + arc);
      const graph::Arc& each = network_.arcs()[arc];
      sum += each.map != nullptr ? each.map->least_shift() : each.weight * network_.unit(each.from);
    }
    return {{"kind", "circle"}, {"constraints", std::move(ids)}, {"sum", sum}};
  }

  Json proof(const ConflictProof& conflict) const {
    if (!conflict.circle.empty()) return circle(conflict.circle);
    if (!conflict.refutation) return nullptr;
    const graph::Refutation& found = *conflict.refutation;
    using End = graph::Refutation::End;
    if (found.end == End::circle) return circle(found.circle);
    Json json{{"kind", "bounds"}, {"steps", steps(found.steps)}};
    if (found.end == End::endless) {
      json["end"] = {{"kind", "endless"}, {"point", found.steps.back().variable}};
    } else {
      const bool above = found.end == End::above;
      json["end"] = {{"kind", above ? "above" : "no-member"},
                     {"constraint", (above ? within_ : member_)[found.against]}};
    }
    return json;
  }

  std::vector<Json> conflicts() const {
    constexpr std::array<std::string_view, 5> kKinds{"account", "circle", "source-account",
                                                     "source-itself", "sources"};
    std::vector<Json> out;
    for (const ConflictProof& each : certificate_.conflicts) {
      const Conflict& conflict = *each.conflict;
      Json json{{"kind", kKinds[static_cast<std::size_t>(conflict.kind)]},
                {"claims", conflict.claims}};
      json["equal_instants"] = conflict.equal_instants;
      json["proof"] = proof(each);
      out.push_back(std::move(json));
    }
    return out;
  }

  const CheckedFile& file_;
  const Chronology& chronology_;
  const Reasoning& reasoning_;
  const graph::Network& network_;
  const Certificate certificate_;
  std::vector<Range> used_;            ///< by point
  std::vector<std::uint32_t> within_;  ///< by domain: the number of its bounds
  std::vector<std::uint32_t> member_;  ///< by domain: the number of its set
  std::uint32_t first_arc_ = 0;
};

}  // namespace

std::string certificate_json(const CheckedFile& file) { return Writer(file).write(); }

}  // namespace fasti::render
