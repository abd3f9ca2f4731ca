// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "timeline/model/instrument.h"
#include "timeline/query/legal_state.h"

namespace fasti {

/// The first axis of an instrument's life, without the suspension that may lie over it.
enum class Base : std::uint8_t {
  none,
  proposed,
  issued,
  in_force,
  lapsed,   ///< ended by its own `until`
  ended,    ///< lifted, replaced or taken back
  unknown,  ///< an `until` has passed, and nothing says what followed
};
inline constexpr std::size_t kBases = 7;

/// What is wrong with what an event does to an instrument, as it stood then.
enum class MisstepKind : std::uint8_t {
  absent,             ///< done to what is not there
  imposed_twice,      ///< imposed while in force
  not_suspended,      ///< resumed
  suspended_twice,    ///< suspended while suspended
  not_waived,         ///< enforced
  waived_twice,       ///< waived while waived
  extended_too_late,  ///< extended after what is extended had run out
  no_end_to_extend,   ///< extended although nothing says when it ends
  no_start_to_delay,  ///< delayed although it stands already
  end_unsaid,         ///< its last day passes, and nothing says what followed
};

/// "absent", "imposed-twice", …
std::string_view name(MisstepKind kind);

/// One step of the machine: what becomes of the base, and what is wrong with it. A wrong step
/// leaves the base as it is, unless it says where it leads.
struct Step {
  std::optional<Base> to;
  std::optional<MisstepKind> wrong;
};

/// What a deed does. `announces` is an `imposes` whose first day is still to come.
Step step(EffectKind deed, Base base);
Step announcement(Base base);

/// Of law, leaving aside a suspension; nothing where it is unknown.
std::optional<LegalState> state_of(Base base);

/// What may have an end of its own. In the order in which `extends` looks for one.
enum class Track : std::uint8_t { waiver, suspension, instrument };
inline constexpr std::size_t kTracks = 3;

Track track_of(EffectKind kind);

/// Whether its `until` is the last day of something, and not the end that `extends` moves.
bool sets_end(EffectKind kind);

}  // namespace fasti
