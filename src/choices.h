// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

/// What the values of options are held to, in the program's own words.
namespace fasti {

/// One of these words; of any other it says which was meant, or which there are.
CLI::Validator one_of(std::vector<std::string> words);

/// A whole number, both ends included.
CLI::Validator whole_number(std::size_t least, std::size_t most);

}  // namespace fasti
