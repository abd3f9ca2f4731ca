// SPDX-License-Identifier: MIT
//
// The machine that an instrument's life runs on has two axes and an overlay. The first axis, here,
// is what it is of law: nothing, proposed, issued (adopted, not yet in force), in force, ended. A
// suspension lies over an issued or standing instrument and leaves it underneath what it was: an
// issued rule may reach its first day while it is suspended, and is in force when the suspension
// ends. Enforcement is an axis of its own. Both are flags, kept by `Life`; this table only says on
// which bases they may be set. Wrong steps are recorded and, where the record leaves no doubt of
// what was meant, taken all the same: what is imposed again from the unknown is in force.
#include "timeline/query/transitions.h"

#include <array>
#include <cstddef>

namespace fasti {

namespace {

constexpr Step stay{};
constexpr Step absent{std::nullopt, MisstepKind::absent};
constexpr Step late{Base::in_force, MisstepKind::extended_too_late};
constexpr Step twice{std::nullopt, MisstepKind::imposed_twice};
constexpr Step started{std::nullopt, MisstepKind::no_start_to_delay};

constexpr Step to(Base base) { return {base, std::nullopt}; }

using Row = std::array<Step, kBases>;

constexpr Base P = Base::proposed;
constexpr Base I = Base::issued;
constexpr Base F = Base::in_force;
constexpr Base E = Base::ended;

// In the order of EffectKind; the columns in that of Base.
constexpr std::array<Row, 12> kSteps{{
    // none    proposed  issued   in force  lapsed   ended    unknown
    {to(P), stay, stay, stay, to(P), to(P), stay},             // proposes
    {to(I), to(I), stay, stay, to(I), to(I), to(I)},           // issues
    {to(F), to(F), to(F), twice, to(F), to(F), to(F)},         // imposes
    {absent, stay, stay, stay, absent, absent, stay},          // amends
    {absent, absent, stay, started, absent, absent, started},  // delays
    {absent, absent, stay, stay, late, absent, late},          // extends
    {absent, absent, stay, stay, absent, absent, to(F)},       // suspends
    {absent, absent, stay, stay, absent, absent, to(F)},       // resumes
    {absent, absent, stay, stay, absent, absent, stay},        // waives
    {absent, absent, stay, stay, absent, absent, stay},        // enforces
    {absent, to(E), to(E), to(E), absent, absent, to(E)},      // lifts
    {absent, to(E), to(E), to(E), absent, absent, to(E)},      // replaces
}};

constexpr Row kAnnouncement{to(I), to(I), stay, stay, to(I), to(I), stay};

}  // namespace

std::string_view name(MisstepKind kind) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"absent", "imposed-twice", "not-suspended", "suspended-twice", "not-waived", "waived-twice",
       "extended-too-late", "no-end-to-extend", "no-start-to-delay", "end-unsaid"});
  return kNames[static_cast<std::size_t>(kind)];
}

Step step(EffectKind deed, Base base) {
  return kSteps[static_cast<std::size_t>(deed)][static_cast<std::size_t>(base)];
}

Track track_of(EffectKind kind) {
  if (kind == EffectKind::waives) return Track::waiver;
  return kind == EffectKind::suspends ? Track::suspension : Track::instrument;
}

bool sets_end(EffectKind kind) {
  return kind == EffectKind::issues || kind == EffectKind::imposes ||
         kind == EffectKind::suspends || kind == EffectKind::waives;
}

std::optional<LegalState> state_of(Base base) {
  using S = LegalState;
  static constexpr std::array<std::optional<S>, kBases> kStates{
      S::none, S::proposed, S::issued, S::in_force, S::ended, S::ended, std::nullopt};
  return kStates[static_cast<std::size_t>(base)];
}

Step announcement(Base base) { return kAnnouncement[static_cast<std::size_t>(base)]; }

}  // namespace fasti
