// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// Texts of users as every format can show them: without what has no glyph and can change how the
/// rest is read, which is control characters, noncharacters, tags, and the characters that embed,
/// override or isolate a direction of writing. The marks U+200E, U+200F and U+061C reach no further
/// than they stand, and stay. Bytes that are not UTF-8 become U+FFFD.
namespace fasti::render {

/// With its line breaks; other white space but U+0020 becomes a space.
std::string plain_text(std::string_view raw);

/// On one line: white space, line breaks among it, becomes one space.
std::string plain_run(std::string_view raw);

/// `plain_run` without spaces at its ends.
std::string plain_line(std::string_view raw);

}  // namespace fasti::render
