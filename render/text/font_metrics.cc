// SPDX-License-Identifier: MIT
#include "render/text/font_metrics.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

/// Consecutive code points, both ends included; `offset` is the place of the first in `kWidths`.
struct Run {
  std::uint16_t first;
  std::uint16_t last;
  std::uint16_t offset;
};

struct Widths {
  std::uint16_t regular;
  std::uint16_t bold;
};

/// An Arabic letter by itself, at the end, at the beginning and in the middle of a word.
struct Joining {
  std::uint16_t letter;
  std::array<std::uint16_t, 4> regular;
  std::array<std::uint16_t, 4> bold;
};

#include "render/text/noto_sans_widths.inc"

// A little more than the mean of the Latin letters of both cases.
constexpr Widths kAverage{600, 640};

/// Arrows, operators and other symbols beyond the table come from fonts that draw them on a square.
bool is_symbol(char32_t c) { return (c >= 0x2190 && c <= 0x2BFF) || c >= 0x1F000; }

const Widths* find_widths(char32_t c) {
  const auto* run = std::upper_bound(kRuns.begin(), kRuns.end(), c,
                                     [](char32_t code, const Run& r) { return code < r.first; });
  if (run == kRuns.begin()) return nullptr;
  --run;
  return c > run->last ? nullptr : &kWidths[run->offset + (c - run->first)];
}

const Joining* find_joining(char32_t c) {
  const auto* const found =
      std::lower_bound(kJoining.begin(), kJoining.end(), c,
                       [](const Joining& row, char32_t code) { return row.letter < code; });
  return found == kJoining.end() || found->letter != c ? nullptr : found;
}

constexpr char32_t kAscii = 0x80;

int width_of(char32_t code_point, bool bold, Joined joined) {
  if (const Joining* letter = find_joining(code_point)) {
    const std::size_t form = (joined.before ? 1U : 0U) + (joined.after ? 2U : 0U);
    return (bold ? letter->bold : letter->regular)[form];
  }
  if (const Widths* widths = find_widths(code_point)) return bold ? widths->bold : widths->regular;
  const int cells = cell_width(code_point);
  if (cells == 0) return 0;
  if (cells == 2 || is_symbol(code_point)) return kUnitsPerEm;
  return bold ? kAverage.bold : kAverage.regular;
}

/// The letters of which most texts are made, which join nothing, are looked up once.
std::array<std::array<int, kAscii>, 2> ascii_widths() {
  std::array<std::array<int, kAscii>, 2> out{};
  for (const bool bold : {false, true}) {
    for (char32_t c = 0; c < kAscii; ++c) out[bold ? 1 : 0][c] = width_of(c, bold, {});
  }
  return out;
}

}  // namespace

int advance_width(char32_t code_point, bool bold, Joined joined) {
  static const auto ascii = ascii_widths();
  if (code_point < kAscii) return ascii[bold ? 1 : 0][code_point];
  return width_of(code_point, bold, joined);
}

}  // namespace fasti::render
