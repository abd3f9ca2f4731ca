// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/diagnostics/report.h"
#include "timeline/query/why.h"

/// Answers to "why", for people and for programs. The file must have been read as a chronology.
namespace fasti::render {

/// Paragraphs for a terminal of 80 columns, dates on each event's own clock.
std::string why_text(const CheckedFile& file, const WhyEvent& why, const std::string& lang);
std::string why_text(const CheckedFile& file, const WhyOrder& why, const std::string& lang);

/// An event, its window, and for each bound the steps of its proof:
/// `{"event","title","zone","window":{"start":{"earliest","latest"},"end":{…}},"alike":[claims],
/// "bounds":[{"point":"start|end","side":"earliest|latest","instant","steps":[{"claim","gives"}]}]}`.
/// A claim is `{"event","source","at","text","file","line","column"}`, or `null` for what holds of
/// every event; `gives` is `{"event","point","earliest"}` or `{…,"latest"}`. Instants are RFC 3339
/// in UTC, `latest` is exclusive, `null` is no bound.
std::string why_json(const CheckedFile& file, const WhyEvent& why, const std::string& lang);

/// Two events: `{"first","second","order":"before|after|same|within|around|starts-first|
/// starts-second|unknown","least_seconds","most_seconds","facts":[{"earlier":{"event","point"},
/// "later":{…},"how":"path|windows|contrary","steps":[…],"second":[…]}],"examples":[{"order",
/// "first":{"start","end"},"second":{…}}]}`. The distance is from the end of the earlier to the
/// start of the later. On a path `gives` is `{"event","point","distance_seconds"}`: how far the
/// point is after the earlier one at least.
std::string why_json(const CheckedFile& file, const WhyOrder& why, const std::string& lang);

/// Where in its source a claim stands, as its chronology says ("¶3"); empty when it does not.
std::string place_in_source(const Chronology& chronology, const Claim& claim);

}  // namespace fasti::render
