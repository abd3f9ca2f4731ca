// SPDX-License-Identifier: MIT
#include "render/svg/theme.h"

#include <array>

namespace fasti::render {

namespace {

struct Pair {
  std::string_view light;
  std::string_view dark;
};

struct LaneColours {
  Pair ink;
  Pair tint;
};

// Each ink has a contrast of at least 4.5:1 on its ground (#FFFFFF, #14181C), on bands and on its
// tint.
constexpr std::array<LaneColours, 7> kLanes{{
    {{"#1B559C", "#6DB1F2"}, {"#D5E2F2", "#1E344B"}},
    {{"#A05000", "#F0A24A"}, {"#F6E3CC", "#46331C"}},
    {{"#007163", "#4CC9B0"}, {"#CFE8E4", "#173D38"}},
    {{"#7A3E9D", "#C79BE8"}, {"#E9DCF1", "#3A2748"}},
    {{"#5E6B00", "#B9C94A"}, {"#E6EACB", "#343A14"}},
    {{"#A03A6E", "#F08CBB"}, {"#F4DAE7", "#4A2237"}},
    {{"#4A5A6A", "#A9BACB"}, {"#DDE3E9", "#2A343E"}},
}};

constexpr Pair plain(Ink ink) {
  switch (ink) {
    case Ink::background:
      return {"#FFFFFF", "#14181C"};
    case Ink::ink:
      return {"#1A1F24", "#E9ECEF"};
    case Ink::muted:
      return {"#56616B", "#A3ADB7"};
    case Ink::hairline:
      return {"#E3E7EA", "#2B3238"};
    case Ink::rule:
      return {"#C5CCD2", "#4A545D"};
    case Ink::band:
      return {"#F3F5F6", "#1A1F24"};
    case Ink::conflict:
      return {"#C4122F", "#FF7A85"};
    default:
      return {"none", "none"};
  }
}

}  // namespace

std::string_view colour(const Paint& paint, bool dark) {
  const LaneColours& lane = kLanes[static_cast<std::size_t>(paint.lane) % kLanes.size()];
  const Pair pair = paint.ink == Ink::lane        ? lane.ink
                    : paint.ink == Ink::lane_tint ? lane.tint
                                                  : plain(paint.ink);
  return dark ? pair.dark : pair.light;
}

int palette_size() { return static_cast<int>(kLanes.size()); }

}  // namespace fasti::render
