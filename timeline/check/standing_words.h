// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "timeline/query/in_force.h"

namespace fasti {

/// "`rule`", or "`rule#part`".
std::string subject_words(const Chronology& chronology, const Subject& subject);

/// "on 9 April 2025", of the days between which one lies, both included.
std::string on_days(const graph::Bounds& days);

/// The same, without the year where `beside` ends with it too.
std::string on_days(const graph::Bounds& days, std::string_view beside);

/// "amended", of `amends`.
std::string_view participle(EffectKind kind);

/// "", "the suspension of " or "the waiver of ".
std::string_view track_words(Track track);

/// What had brought about what stood at a misstep: "came into force on", "ran out on", with its day
/// and what it stands on.
struct Cause {
  std::string words;             ///< "came into force"; empty where it is not sure
  graph::Bounds day;             ///< of what ran out the last day
  std::string more = {};         ///< "without an `until`", or nothing
  const Dating* date = nullptr;  ///< where the day is written, if that is its place
};

Cause cause_of(const Misstep& step);

}  // namespace fasti
