// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/diff/diff.h"

/// What is told of a difference, in words and in order, for every format that people read.
namespace fasti::render {

/// "date: 2025-04-09 → 2025-04-10"; a side that was not said is empty.
struct ToldChange {
  std::string about;
  std::string before;
  std::string after;
  std::string remark;  ///< behind both: "narrowed"
};

struct ToldEntry {
  char sign = '~';   ///< `+` only in the newer version, `-` only in the older, `~` in both
  std::string what;  ///< "source", or empty for an event
  std::string id;
  std::string words;  ///< its date and title, or what a finding says
  std::vector<ToldChange> changes;
};

struct ToldSection {
  std::string heading;
  std::vector<ToldEntry> entries;
};

struct Told {
  std::string summary;  ///< "1 event added, 2 re-dated; 1 finding new"
  std::vector<ToldSection> sections;
  std::vector<std::string> notes;
};

/// The texts are the user's own, not encoded for any format.
Told tell(const Comparison& of);

/// Where two long texts differ, with a little of what is around it; `…` stands for what both have.
void shorten_alike(std::string& before, std::string& after);

}  // namespace fasti::render
