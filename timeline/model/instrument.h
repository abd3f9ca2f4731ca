// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/model/dating.h"
#include "timeline/model/ids.h"
#include "timeline/model/text.h"
#include "timeline/text/span.h"

namespace fasti {

struct Actor;

/// A rule, licence, order or permission that is in force over time.
struct Instrument {
  Name id;
  Text title;
  std::optional<Id<Actor>> by;
  std::string kind;
  std::string citation;
  std::vector<std::string> items;
  std::vector<Name> parts;
  std::optional<Id<Instrument>> permits;
  std::optional<Dating> verified;
  Span span;
};

enum class EffectKind : std::uint8_t {
  proposes,
  issues,
  imposes,
  amends,
  delays,
  extends,
  suspends,
  resumes,
  waives,
  enforces,
  lifts,
  replaces,
};

/// One row of the table of effects.
struct EffectInfo {
  EffectKind kind;
  std::string_view key;
  std::string_view about;                     ///< what it does, in a sentence or two
  std::span<const std::string_view> without;  ///< keys of effects that do not go with it

  bool takes(std::string_view key) const;
};

std::span<const EffectInfo> all_effects();
const EffectInfo& info(EffectKind kind);

/// What follows when `until` has passed.
enum class Then : std::uint8_t { unsaid, resumes, ends };

/// What `extends` moves the end of, when it says so.
enum class Extended : std::uint8_t { unsaid, waiver, suspension, instrument };

/// What an event does to an instrument or to one part of it.
struct Effect {
  EffectKind kind = EffectKind::imposes;
  Id<Instrument> instrument;
  std::optional<std::uint32_t> part;   ///< index in the instrument's parts; none for the whole
  std::optional<Id<Instrument>> with;  ///< of `replaces`: what is imposed instead
  std::optional<Dating> from;          ///< default: the event's date
  std::optional<Dating> until;         ///< the last day on which it stands
  std::optional<Dating> comply;        ///< the day from which it must be complied with
  Then then = Then::unsaid;
  Extended what = Extended::unsaid;
  Span span;
};

}  // namespace fasti
