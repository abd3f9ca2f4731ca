// SPDX-License-Identifier: MIT
#include "timeline/check/contradictions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "timeline/check/arithmetic.h"
#include "timeline/reason/least_trusted.h"
#include "timeline/reason/wording.h"

namespace fasti {

namespace {

/// "a, b and c"; of very many the first few and a count.
std::string join(std::vector<std::string> words) {
  constexpr std::size_t kMost = 8;
  if (words.size() > kMost) {
    const std::string more = fmt::format("{} more", words.size() - kMost + 2);
    words.resize(kMost - 2);
    words.push_back(more);
  }
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " and " : ", ";
    out += words[i];
  }
  return out;
}

void add_once(std::vector<std::string>& words, std::string word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

/// Turns one conflict into a finding.
class Explainer {
 public:
  Explainer(const Loaded& loaded, const Reasoning& reasoning, const Conflict& conflict)
      : loaded_(loaded),
        chronology_(*loaded.chronology),
        reasoning_(reasoning),
        conflict_(conflict) {}

  Diagnostic explain() const {
    Diagnostic out;
    out.rule = rule();
    out.severity = info(out.rule).severity;
    out.message = message(out.rule);
    const Claim& first = claim(0);
    out.span = first.span;
    out.event = event_name(first);
    for (const ClaimId id : conflict_.claims) out.claims.push_back(cite(reasoning_.claims[id]));
    add_notes(out);
    add_help(out);
    return out;
  }

 private:
  const Claim& claim(std::size_t index) const { return reasoning_.claims[conflict_.claims[index]]; }

  std::string event_name(const Claim& claim) const {
    if (claim.kind == Claim::Kind::verified) return {};
    return chronology_.events[claim.event].id.text;
  }

  std::string source_name(const Claim& claim) const {
    return claim.source ? chronology_.sources[*claim.source].id.text : std::string();
  }

  CitedClaim cite(const Claim& claim) const {
    return {event_name(claim), source_name(claim), say(chronology_, claim), claim.span,
            kind(claim)};
  }

  /// What a claim is, in words that stay when its place or its values change.
  std::string kind(const Claim& claim) const {
    switch (claim.kind) {
      case Claim::Kind::relation:
        return fmt::format("{} {}", info(claim.relation->kind).key,
                           chronology_.events[claim.relation->other].id.text);
      case Claim::Kind::effect:
        return fmt::format("{} {} {}", info(claim.effect->kind).key,
                           chronology_.instruments[claim.effect->instrument].id.text,
                           claim.day == EffectDay::from ? "from" : "until");
      case Claim::Kind::verified:
        return "verified";
      case Claim::Kind::dating:
        break;
    }
    constexpr auto kDated = std::to_array<std::string_view>({"date", "start", "end"});
    return std::string(kDated[static_cast<std::size_t>(claim.dated)]);
  }

  /// The relation that makes the conflict one of an effect before its cause: the only relation, and
  /// a causal one.
  const Claim* causal_claim() const {
    const Claim* found = nullptr;
    for (const ClaimId id : conflict_.claims) {
      const Claim& each = reasoning_.claims[id];
      if (each.kind != Claim::Kind::relation) continue;
      if (found != nullptr || !info(each.relation->kind).causal) return nullptr;
      found = &each;
    }
    return found;
  }

  Rule rule() const {
    switch (conflict_.kind) {
      case Conflict::Kind::account:
        return causal_claim() != nullptr ? Rule::effect_before_cause
                                         : Rule::account_contradicts_itself;
      case Conflict::Kind::cycle:
        return Rule::cycle;
      case Conflict::Kind::source_account:
        return Rule::source_contradicts_account;
      case Conflict::Kind::source_itself:
        return Rule::source_contradicts_itself;
      case Conflict::Kind::sources:
        return Rule::sources_contradict;
    }
    return Rule::account_contradicts_itself;
  }

  std::vector<std::string> events() const {
    std::vector<std::string> names;
    for (const ClaimId id : conflict_.claims) {
      const Claim& each = reasoning_.claims[id];
      if (each.kind != Claim::Kind::verified)
        add_once(names, fmt::format("`{}`", event_name(each)));
      if (each.relation != nullptr) {
        add_once(names, fmt::format("`{}`", chronology_.events[each.relation->other].id.text));
      }
    }
    return names;
  }

  /// The other sources in the conflict, as possessives: "zhizaojie's and beike's".
  std::string opponents() const {
    std::vector<std::string> names;
    for (std::size_t i = 1; i < conflict_.claims.size(); ++i) {
      const Claim& each = claim(i);
      if (!each.account() && each.source != claim(0).source) {
        add_once(names, source_name(each) + "'s");
      }
    }
    return join(names);
  }

  std::string message(Rule rule) const {
    const Claim& first = claim(0);
    const std::string about = subject(chronology_, first).substr(4);  // without "the "
    switch (rule) {
      case Rule::effect_before_cause: {
        const Claim& link = *causal_claim();
        return fmt::format("`{}` comes before `{}`, which it {}", event_name(link),
                           chronology_.events[link.relation->other].id.text,
                           info(link.relation->kind).phrase);
      }
      case Rule::cycle:
        return fmt::format("{} follow one another in a circle", join(events()));
      case Rule::source_contradicts_account:
        if (first.account())
          return fmt::format("the account's {} contradicts {}", about, opponents());
        return fmt::format("{}'s {} contradicts the account", source_name(first), about);
      case Rule::source_contradicts_itself:
        return fmt::format("{} contradicts itself on {}", source_name(first), join(events()));
      case Rule::sources_contradict:
        return fmt::format("{}'s {} contradicts {}",
                           first.account() ? "the account" : source_name(first), about,
                           opponents());
      default:
        return fmt::format("the account contradicts itself on {}", join(events()));
    }
  }

  void add_notes(Diagnostic& out) const {
    if (conflict_.kind == Conflict::Kind::cycle) {
      out.notes.emplace_back(conflict_.equal_instants
                                 ? "it could hold only if all of them fell on one instant"
                                 : "not even one instant for all of them would satisfy it");
    } else if (std::string note = show_arithmetic(chronology_, reasoning_, conflict_);
               !note.empty()) {
      out.notes.push_back(std::move(note));
    }
    if (!conflict_.also_against.empty()) out.notes.push_back(also_against());
  }

  std::string place(const Claim& claim) const {
    const SourceText& file = loaded_.files[claim.span.file];
    const std::size_t line = file.position(claim.span.begin).line;
    if (claim.span.file == this->claim(0).span.file) return fmt::format("line {}", line);
    return fmt::format("{}:{}", file.name(), line);
  }

  std::string also_against() const {
    std::vector<std::pair<std::string, std::vector<std::string>>> by_source;
    for (const ClaimId id : conflict_.also_against) {
      const Claim& each = reasoning_.claims[id];
      const std::string name = source_name(each);
      auto found = std::find_if(by_source.begin(), by_source.end(),
                                [&](const auto& entry) { return entry.first == name; });
      if (found == by_source.end()) found = by_source.insert(found, {name, {}});
      add_once(found->second, place(each));
    }
    std::vector<std::string> words;
    words.reserve(by_source.size());
    for (const auto& [name, places] : by_source) {
      words.push_back(fmt::format("{} ({})", name, join(places)));
    }
    return "also against [1]: " + join(words);
  }

  void add_help(Diagnostic& out) const {
    std::string numbers;
    for (std::size_t i = 1; i <= conflict_.claims.size(); ++i) {
      numbers += fmt::format("{}[{}]", i == 1 ? "" : " ", i);
    }
    if (conflict_.claims.size() > 1) {
      std::string help = fmt::format("any one of {} given up resolves it", numbers);
      if (has_least_trusted(reasoning_.claims, conflict_)) help += "; the least trusted is [1]";
      out.help.push_back(std::move(help));
    }
    out.help.push_back(fmt::format("`fasti explain {}`", info(out.rule).code));
  }

  const Loaded& loaded_;
  const Chronology& chronology_;
  const Reasoning& reasoning_;
  const Conflict& conflict_;
};

void note_idle_rejection(const Chronology& chronology, const Claim& claim, Diagnostics& out) {
  const std::string who =
      claim.source ? chronology.sources[*claim.source].id.text + "'s " : "the account's ";
  Diagnostic& note = out.add(Rule::idle_rejection, claim.span,
                             fmt::format("{}{} is rejected, but contradicts nothing", who,
                                         subject(chronology, claim).substr(4)));
  note.event = chronology.events[claim.event].id.text;
  note.claims.push_back({note.event, claim.source ? chronology.sources[*claim.source].id.text : "",
                         say(chronology, claim), claim.span});
  note.help.emplace_back("take `rejected:` away, or add the claim that it contradicts");
}

}  // namespace

void check_contradictions(const Loaded& loaded, const Reasoning& reasoning, Diagnostics& out) {
  for (const Conflict& conflict : reasoning.conflicts) {
    out.add(Explainer(loaded, reasoning, conflict).explain());
  }
  for (const ClaimId id : reasoning.idle_rejections) {
    note_idle_rejection(*loaded.chronology, reasoning.claims[id], out);
  }
  if (reasoning.undecided) {
    out.add(Rule::undecided, Span{}, "the chronology is too entangled to be decided");
  }
}

}  // namespace fasti
