// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "render/document/sink.h"
#include "render/svg/svg.h"

namespace fasti::render {

/// Text made safe between tags and inside quoted attributes of HTML.
class HtmlText {
 public:
  explicit HtmlText(std::string_view raw);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A picture within a page; its ids get `id_prefix`.
class InlineSvg {
 public:
  InlineSvg(const Scene& scene, Theme theme, std::string_view id_prefix)
      : text_(write_svg(scene, theme, id_prefix)) {}
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

using HtmlSink = Sink<HtmlText, InlineSvg>;

}  // namespace fasti::render
