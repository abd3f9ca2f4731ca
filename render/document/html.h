// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/document/document.h"
#include "render/svg/svg.h"

namespace fasti::render {

struct HtmlOptions {
  Theme theme = Theme::automatic;
  bool fragment = false;  ///< one element to put into another page; without the script
};

/// The document as one file that refers to no other: pictures inline, notes at the end, a filter
/// for those who run its script. Its policy lets nothing else run and nothing be fetched.
std::string write_html(const Document& document, const HtmlOptions& options = {});

}  // namespace fasti::render
