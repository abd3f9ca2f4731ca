// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fasti::test {

/// What a command of the system prints. Fails the test when it does not end well.
std::string run_tool(const std::string& command);

/// What a program of the system makes of `input`, which stands in a file of its own: `command` with
/// `{}` replaced by the file's name. Fails the test when the program does not end well.
std::string run_tool(const std::string& command, const std::string& input);

}  // namespace fasti::test
