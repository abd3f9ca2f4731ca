// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace fasti {

/// What is wrong with a command line that CLI11 refused, in the program's own words. `verb` is the
/// command that was called, or null for none.
std::string usage_fault(const CLI::App& app, const CLI::App* verb, const CLI::ParseError& error);

}  // namespace fasti
