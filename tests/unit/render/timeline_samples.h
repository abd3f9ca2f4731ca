// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/content.h"

/// Contents to lay out, made without a chronology.
namespace fasti::render::samples {

/// What a generated content is like.
struct Recipe {
  std::uint32_t seed = 1;
  int events = 10;
  bool chinese = false;
  int years = 1;           ///< over which its days are strewn
  bool clustered = false;  ///< most of them within one week
  bool one_day = false;    ///< all of them on one day
  int lanes = 3;
};

/// All shapes of dates, bars and links, by a generator whose numbers are the same everywhere.
Content generated(const Recipe& recipe);

/// A year and a half of chip controls: long gaps, a dense week in July, one source that disagrees.
Content chip_controls(bool chinese);

/// One event on one day in one lane.
Mark day_mark(const std::string& id, int lane, int year, int month, int day,
              const std::string& title);

/// Everything that covers what it must not, in words; empty when the picture is clean.
std::vector<std::string> collisions(const Content& content, double width = 0);

}  // namespace fasti::render::samples
