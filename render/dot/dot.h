// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "render/content.h"

namespace fasti::render {

/// Text made safe inside a quoted string of DOT. In a label Graphviz reads character references as
/// well, so that these are escaped too.
class DotText {
 public:
  static DotText name(std::string_view raw);
  static DotText label(std::string_view raw);
  const std::string& quoted() const { return quoted_; }

 private:
  explicit DotText(std::string quoted) : quoted_(std::move(quoted)) {}
  std::string quoted_;
};

/// The dependency graph in Graphviz's DOT language: a node for each event, named by its id, a
/// cluster for each lane, an edge for each link. Frames are dashed of what is planned, dotted of
/// what is forecast, cut across at the corners of what was cancelled, double of what is in a
/// contradiction.
std::string write_dot(const Content& content);

}  // namespace fasti::render
