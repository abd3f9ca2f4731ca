// SPDX-License-Identifier: MIT
#pragma once

/// The fixed measures of the pictures along an axis of time, in pixels.
namespace fasti::render::chart {

inline constexpr double kMargin = 40;
inline constexpr double kHeadColumn = 138;  ///< lane heads at the left of wide pictures
inline constexpr double kDot = 5.5;         ///< radius
inline constexpr double kRing = 2;          ///< of the ground, around dots and pills
inline constexpr double kDotApart = 13.5;   ///< between centres of dots that stand side by side
inline constexpr double kRowStep = 15;      ///< between rows of marks below a baseline
inline constexpr double kPill = 11;         ///< height
inline constexpr double kBadge = 13;        ///< height of a mark that stands for several events
inline constexpr double kBadgeText = 10.5;
inline constexpr double kWindow = 10;   ///< height
inline constexpr double kBar = 18;      ///< height
inline constexpr double kBarStep = 23;  ///< between rows of bars
inline constexpr double kTextSize = 13;
inline constexpr double kLeading = 17;
inline constexpr double kSmall = 11;
inline constexpr double kSmallLeading = 14;
inline constexpr double kPoleToText = 7;
inline constexpr double kFlagRise = 23;     ///< baseline to the nearest text
inline constexpr double kFlagGap = 9;       ///< between texts that stand on one another
inline constexpr double kAxisHeight = 36;   ///< two rows of labels
inline constexpr double kNarrowText = 108;  ///< the width of text for which there is always room
inline constexpr double kBreakWidth = 58;

}  // namespace fasti::render::chart
