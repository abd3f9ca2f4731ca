// SPDX-License-Identifier: MIT
#include "render/text/joining.h"

#include <unicode/uchar.h>

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

constexpr char32_t kFirstJoining = 0x0600;  // nothing before the Arabic block joins

UJoiningType joining_type(char32_t c) {
  if (c < kFirstJoining) return c == 0xAD ? U_JT_TRANSPARENT : U_JT_NON_JOINING;
  return static_cast<UJoiningType>(
      u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_JOINING_TYPE));
}

bool joins_after(UJoiningType type) {
  return type == U_JT_DUAL_JOINING || type == U_JT_LEFT_JOINING || type == U_JT_JOIN_CAUSING;
}

bool joins_before(UJoiningType type) {
  return type == U_JT_DUAL_JOINING || type == U_JT_RIGHT_JOINING || type == U_JT_JOIN_CAUSING;
}

/// Whether the next letter, marks left aside, joins what stands before it.
bool next_joins(std::string_view rest) {
  for (std::size_t offset = 0; offset < rest.size();) {
    const UJoiningType type = joining_type(next_code_point(rest, offset));
    if (type != U_JT_TRANSPARENT) return joins_before(type);
  }
  return false;
}

}  // namespace

Joined JoiningScan::step(char32_t c, std::string_view rest) {
  const UJoiningType type = joining_type(c);
  if (type == U_JT_TRANSPARENT) return {};
  const bool before = reaches_on_ && joins_before(type);
  reaches_on_ = joins_after(type);
  return {before, reaches_on_ && next_joins(rest)};
}

}  // namespace fasti::render
