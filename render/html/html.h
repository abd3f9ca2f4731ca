// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/svg/xml.h"

namespace fasti::render {

/// Writes HTML. Names of elements and attributes are literals, every other text is escaped, and
/// what was begun is ended in order.
class HtmlWriter {
 public:
  /// The document type; nothing stands before it.
  HtmlWriter();

  /// `<name>`, or `<name` where attributes follow; `end` closes it.
  HtmlWriter& begin(Markup name);
  HtmlWriter& attribute(Markup name, std::string_view raw);
  /// `href`, for a link that leads somewhere harmless; else the element has none.
  HtmlWriter& link(std::string_view address);
  /// An element without content, of those that HTML has: `<meta …>`.
  HtmlWriter& lone(Markup name);
  HtmlWriter& text(std::string_view raw);
  HtmlWriter& end();
  HtmlWriter& line_break();  ///< in the source alone

  /// `begin`, `text`, `end`.
  HtmlWriter& element(Markup name, std::string_view raw) { return begin(name).text(raw).end(); }

  /// A `<style>` of the program's own.
  HtmlWriter& style(const std::vector<std::string>& rules);

  std::string take();

 private:
  void close_tag();

  std::string out_;
  std::vector<Markup> open_;
  bool in_tag_ = false;
};

}  // namespace fasti::render
