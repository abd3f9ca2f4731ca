// SPDX-License-Identifier: MIT
//
// A chronology with every kind of key, cut off at each byte and with each byte changed in turn:
// loading must end, and answer with a chronology or an error.
#include <array>
#include <string>

#include <catch2/catch.hpp>

#include "tests/unit/load/loading.h"

using namespace fasti;

namespace {

const std::string kSample = R"(fasti: 1
title: {en: "H20", zh: 约}
rules: {F0201: note}
actors:
  us: {zone: America/New_York, lane: x}
instruments: {ban: {by: us, parts: [a]}}
sources: {s: {title: 'S', url: https://x.y/?z}}
events:
  - id: a
    date: 2025-11-02T01:30-04:00   # c
    text: >
      Folded
      text
    imposes: {instrument: ban#a, from: 2025}
  - {id: b, start: "[..2025]", after: [a, {event: a, lag: ~1 month}]}
  - id: c
    sources: [{source: s, date: 2025?}]
    figures: [{what: x, value: 5..15}]
)";

void check_answer(const std::string& text) {
  const Loaded loaded = test::load_text(text);
  const bool answered = loaded.chronology != nullptr || loaded.diagnostics.has_errors();
  if (!answered) FAIL(text);
  for (const Diagnostic& found : loaded.diagnostics.items()) {
    const bool inside = found.span.begin <= found.span.end && found.span.end <= text.size();
    if (!inside) FAIL(found.message << " lies outside of\n" << text);
  }
}

}  // namespace

TEST_CASE("the sample for mutations is sound") {
  Loaded loaded = test::load_text(kSample);
  CHECK(test::places_of(loaded).empty());
}

TEST_CASE("a chronology cut off anywhere is answered") {
  for (std::size_t size = 0; size < kSample.size(); ++size) check_answer(kSample.substr(0, size));
}

TEST_CASE("a chronology with one byte changed is answered") {
  constexpr auto kBytes = std::to_array<char>(
      {'\0', '\t', '\n', ' ', '"', '\'', '#', '%', '&',  '*', ',', '-', ':',    '?',
       '[',  ']',  '{',  '}', '|', '>',  '!', '@', '\\', '~', '0', 'x', '\x80', '\xFF'});
  for (std::size_t at = 0; at < kSample.size(); ++at) {
    // A third of the bytes at each place; neighbours take the others.
    for (std::size_t i = at % 3; i < kBytes.size(); i += 3) {
      std::string text = kSample;
      text[at] = kBytes[i];
      check_answer(text);
    }
  }
}

TEST_CASE("a chronology that lacks one byte is answered") {
  for (std::size_t at = 0; at < kSample.size(); ++at) {
    std::string text = kSample;
    text.erase(at, 1);
    check_answer(text);
  }
}
