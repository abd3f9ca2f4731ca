// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti::render {

/// A text of the user's as every format can show it on one line: bytes that are not UTF-8 become
/// U+FFFD, white space and line breaks a space; control characters, noncharacters, and the
/// characters that embed, override or isolate a direction of writing are left out, since they reach
/// beyond the text. The marks U+200E, U+200F and U+061C, which do not, stay.
std::string plain_text(std::string_view raw);

/// Whether a character of a script that is written from right to left stands in the text.
bool writes_right_to_left(std::string_view text);

}  // namespace fasti::render
