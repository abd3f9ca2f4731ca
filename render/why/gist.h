// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "timeline/query/why.h"

namespace fasti::render {

/// What a proof comes to, in a language in which the proof itself is not written.
struct Gist {
  std::string dated;                ///< "推断日期：2025年7月14日至16日。"
  std::vector<std::string> claims;  ///< "路透社：“会谈”：2025年7月15日", each once
};

/// The window of the event and the claims that it rests on, in the order of the proof.
Gist gist_of(const Chronology& chronology, const WhyEvent& why, const Reasoning& reasoning,
             const std::string& lang);

}  // namespace fasti::render
