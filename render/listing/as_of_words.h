// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "render/text/words.h"
#include "timeline/query/legal_state.h"

/// What an answer on a day says, a column for each language.
namespace fasti::render {

/// Where there is `{}`, ids, days or states take its place.
enum class AsOfWord : std::uint8_t {
  none,  ///< the states, in the order of LegalState
  proposed,
  issued,
  in_force,
  suspended,
  ended,
  unknown,
  either,       ///< "{} or {}"
  between,      ///< two days
  list,         ///< "{}, {}"
  then_unsaid,  ///< what comes after an end, in the order of EndAhead::Then
  then_resumes,
  then_ends,
  passed,  ///< of what has an end, and nothing says what followed
  may_have_passed,
  passed_of,  ///< "{}", the event that sets the end
  may_have_passed_of,
  not_enforced,
  not_enforced_by,
  perhaps_not_enforced_by,
  turns_on,
  inexact,
  permitted_by,
  perhaps,         ///< "{} (perhaps)"
  record_ends,     ///< "the record ends on {}: {}"
  since_by,        ///< "{} since {} by `{}`"
  and_unenforced,  ///< "{}, not enforced"
};

std::string as_of_word(AsOfWord word, Language language, std::string_view first = {},
                       std::string_view second = {}, std::string_view third = {});

std::string as_of_word(LegalState state, Language language);

}  // namespace fasti::render
