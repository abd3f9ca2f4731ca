// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "src/session.h"

namespace fasti {

/// An option that means nothing but for outputs of some endings.
struct OptionEndings {
  const char* option;
  std::vector<std::string_view> endings;
};

/// Whether every option that was given goes with the ending of `output`; if not, the session says
/// which does not.
bool options_suit(const CLI::App& app, std::span<const OptionEndings> table,
                  const std::string& output, Session& session);

/// What is drawn alone has a theme, a size and a scale.
std::span<const OptionEndings> picture_options();

}  // namespace fasti
