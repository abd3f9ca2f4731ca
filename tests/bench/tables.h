// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "tests/bench/networks.h"

namespace fasti::bench {

/// A table as Markdown has it, its columns padded so that it reads as plain text too.
class Table {
 public:
  explicit Table(std::vector<std::string> heads) { rows_.push_back(std::move(heads)); }
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

struct Plan {
  graph::Variable most_events = 1'000'000;
  double limit = 20;  ///< seconds for each run of another solver
};

/// Fasti beside the others. Ends the program when two of them disagree.
std::string compare(const Plan& plan);

/// Fasti alone, from a thousand events on.
std::string scale(const Plan& plan);

/// The processor, how many of it, and the compiler.
std::string machine();

}  // namespace fasti::bench
