// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "render/cairo/render_error.h"
#include "render/scene.h"
#include "render/svg/svg.h"

namespace fasti::render {

/// A sheet in pixels of 1/96 inch, the unit of scenes; 0 by 0 for a page that is as large as what
/// stands on it.
struct Sheet {
  double width = 0;
  double height = 0;
};

/// One page for each scene, with real text in embedded fonts and with links. A scene stands in the
/// middle of its sheet, made smaller where it would not fit. Title and description are those of the
/// first scene. The same scenes make the same bytes where the fonts are the same.
std::variant<std::string, RenderError> write_pdf(const std::vector<Scene>& pages, Theme theme,
                                                 const Sheet& sheet = {});

}  // namespace fasti::render
