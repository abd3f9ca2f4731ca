// SPDX-License-Identifier: MIT
#include "render/why/gist.h"

#include <algorithm>

#include "render/report/telling.h"
#include "render/why/some_days.h"

namespace fasti::render {

namespace {

std::string claim_words(const Telling& tell, const Claim& claim) {
  std::string out = claim.source ? tell.source(*claim.source).text : tell.say(Phrase::account);
  if (const std::string& at = tell.locus(claim); !at.empty()) out += tell.bracketed(at);
  out += tell.colon();
  return out += tell.claim(claim);
}

}  // namespace

Gist gist_of(const Chronology& chronology, const WhyEvent& why, const Reasoning& reasoning,
             const std::string& lang) {
  const Telling tell(chronology, lang);
  const Zone& zone = zone_of(chronology, chronology.events[why.event]);
  Gist out;
  const Dating* const some = some_days(reasoning, why);
  out.dated =
      tell.say(Phrase::dated,
               some != nullptr ? tell.date(*some) : tell.window(to_civil_time(why.window, zone)));
  std::vector<ClaimId> told;
  for (const WhyBound& bound : why.bounds) {
    for (const WhyStep& step : bound.steps) {
      if (!step.claim || *step.claim >= reasoning.claims.size()) continue;
      if (std::find(told.begin(), told.end(), *step.claim) != told.end()) continue;
      told.push_back(*step.claim);
      out.claims.push_back(claim_words(tell, reasoning.claims[*step.claim]));
    }
  }
  return out;
}

}  // namespace fasti::render
