// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/content.h"
#include "render/fonts/letters.h"
#include "render/scene.h"
#include "render/svg/ids.h"
#include "render/svg/svg.h"
#include "render/views.h"
#include "src/page_size.h"
#include "src/session.h"

/// The formats of pictures, and what each makes of a view.
namespace fasti {

/// What is drawn.
struct PictureSource {
  const render::Content& content;
  std::function<render::Pages(const PageSize& page)> lay_out;
};

/// How it is to be drawn.
struct PictureStyle {
  PageSize page;
  render::Theme theme = render::Theme::automatic;
  double scale = 1;
  render::Fonts fonts = render::Fonts::system;
  std::string id_prefix;
};

/// The bytes of each file, one or, of formats without pages, one for each page; none when `error`
/// says why not.
struct Drawn {
  std::vector<std::string> files;
  std::vector<std::string> warnings;
  std::string error;
};

/// A file format, chosen by the ending of the output's name.
struct PictureFormat {
  std::string_view ending;
  Drawn (*draw)(const PictureSource& of, const PictureStyle& style);
};

/// The format of a path, whose ending may be in capitals; null for none.
const PictureFormat* format_of(std::string_view path);

/// The name of page `number`, counted from 1, of several: "p.svg" becomes "p-1.svg".
std::string page_path(std::string_view path, std::size_t number);

/// Draws what is to stand at `output`, whose ending names a format: one file, or one for each page.
/// Warnings go to the session; so does the reason when there is nothing to write.
std::optional<std::vector<OutputFile>> draw_files(const PictureSource& of,
                                                  const PictureStyle& style,
                                                  const std::string& output, Session& session);

using render::is_id_prefix;

}  // namespace fasti
