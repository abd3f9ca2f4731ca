// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "src/usage.h"

namespace fasti {

/// A shell whose completions the program writes.
struct CompletionShell {
  std::string_view name;
  std::string (*write)(const Usage& usage);
};

/// bash, zsh and fish.
std::span<const CompletionShell> all_shells();

}  // namespace fasti
