// SPDX-License-Identifier: MIT
// The Unicode Bidirectional Algorithm (UAX #9) is ICU's. Here are the few questions that pictures
// ask of it, and the rule that keeps a label's controls within the label: embeddings and overrides
// are dropped, as isolates do all that a title can want of them, and isolates that are not closed,
// or not opened, are closed or dropped.
#include "render/text/bidi.h"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

constexpr char32_t kFirstStrongIsolate = 0x2068;
constexpr char32_t kPopIsolate = 0x2069;

bool is_strong_right(UCharDirection direction) {
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool opens_isolate(char32_t c) { return c >= 0x2066 && c <= kFirstStrongIsolate; }
bool embeds_or_overrides(char32_t c) { return c >= 0x202A && c <= 0x202E; }

UCharDirection direction_of(char32_t c) { return u_charDirection(static_cast<UChar32>(c)); }

void expect_success(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU cannot order text: ") + u_errorName(status));
  }
}

/// UTF-16, and for each of its units the code point that it belongs to.
struct Wide {
  std::u16string units;
  std::vector<std::size_t> code_point;
};

Wide widen(std::u32string_view text) {
  Wide out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c >= 0x10000) {
      c -= 0x10000;
      out.units += static_cast<char16_t>(0xD800 + (c >> 10));
      out.code_point.push_back(i);
      c = 0xDC00 + (c & 0x3FF);
    }
    out.units += static_cast<char16_t>(c);
    out.code_point.push_back(i);
  }
  out.code_point.push_back(text.size());
  return out;
}

/// Then nothing in it has to do with directions.
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

bool runs_right_to_left(std::string_view text) {
  int depth = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (opens_isolate(c)) ++depth;
    if (c == kPopIsolate && depth > 0) --depth;
    const UCharDirection direction = direction_of(c);
    if (depth > 0) continue;
    if (is_strong_right(direction)) return true;
    if (direction == U_LEFT_TO_RIGHT) return false;
  }
  return false;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (is_strong_right(direction_of(next_code_point(text, offset)))) return true;
  }
  return false;
}

std::string contained(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string out;
  std::size_t open = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t from = offset;
    const char32_t c = next_code_point(text, offset);
    if (embeds_or_overrides(c) || (c == kPopIsolate && open == 0)) continue;
    if (opens_isolate(c)) ++open;
    if (c == kPopIsolate) --open;
    out += text.substr(from, offset - from);
  }
  for (; open > 0; --open) append_utf8(out, kPopIsolate);
  return out;
}

std::string isolated(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string inner = contained(text);
  if (!has_right_to_left(inner)) return inner;
  std::string out;
  append_utf8(out, kFirstStrongIsolate);
  out += inner;
  append_utf8(out, kPopIsolate);
  return out;
}

std::vector<DirectedRun> visual_runs(std::u32string_view line, bool right_to_left) {
  if (line.empty()) return {};
  const Wide wide = widen(line);
  const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), &ubidi_close);
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi.get(), wide.units.data(), static_cast<std::int32_t>(wide.units.size()),
                right_to_left ? UBIDI_RTL : UBIDI_LTR, nullptr, &status);
  const std::int32_t count = ubidi_countRuns(bidi.get(), &status);
  expect_success(status);
  std::vector<DirectedRun> out;
  for (std::int32_t i = 0; i < count; ++i) {
    std::int32_t start = 0;
    std::int32_t length = 0;
    const UBiDiDirection direction = ubidi_getVisualRun(bidi.get(), i, &start, &length);
    out.push_back({wide.code_point[static_cast<std::size_t>(start)],
                   wide.code_point[static_cast<std::size_t>(start + length)],
                   direction == UBIDI_RTL});
  }
  return out;
}

}  // namespace fasti::render
