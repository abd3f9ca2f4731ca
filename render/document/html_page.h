// SPDX-License-Identifier: MIT
#pragma once

#include "render/svg/xml.h"

/// What every page has in common; nothing of the user's stands in it.
namespace fasti::render {

/// Colours, for one ground or by the reader's setting.
extern const Markup kLightColours;
extern const Markup kDarkColours;
extern const Markup kColoursBySetting;

extern const Markup kPageStyle;

/// Filters rows, and joins rows and marks of pictures on hover and focus.
extern const Markup kPageScript;

/// The SHA-256 of the script in Base64, by which the policy lets it run.
extern const Markup kPageScriptHash;

}  // namespace fasti::render
