// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "timeline/diff/difference.h"

/// What two versions of a chronology say otherwise: one writer for each format.
namespace fasti::render {

/// Two versions, what they are called, and what differs between them.
struct Comparison {
  const Version& before;
  const Version& after;
  const Difference& difference;
  std::string before_name;
  std::string after_name;
  std::string lang = "en";  ///< of titles, BCP 47
};

/// For a terminal: what was added, removed, told otherwise, each under its head.
std::string diff_text(const Comparison& of, bool colour);

/// The same for a comment in Markdown, as GitHub and GitLab read it.
std::string diff_markdown(const Comparison& of);

/// The JSON that other programs build on (version 1).
std::string diff_json(const Comparison& of);

}  // namespace fasti::render
