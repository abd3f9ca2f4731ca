// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/scene.h"
#include "render/text/words.h"

/// Signs and their words in rows: the body of a key.
namespace fasti::render::chart {

/// One sign: how wide it is, how it is drawn with its left middle at a point.
struct Sign {
  Word word;
  double width;
  void (*draw)(Point, std::vector<Shape>&);
};

/// Writes rows of signs from `top` on, wrapping at `right`.
class SignRows {
 public:
  SignRows(Language language, double top, double right);

  /// A row under the name of `head`; nothing where there are no signs.
  void row(Word head, const std::vector<const Sign*>& signs);

  /// The last baseline.
  double bottom() const { return bottom_; }
  std::vector<Shape> take_shapes() { return std::move(shapes_); }

 private:
  void write(const Sign& sign);

  Language language_;
  double bottom_;
  double right_;
  double start_ = 0;
  double x_ = 0;
  bool sentence_case_ = false;
  std::vector<Shape> shapes_;
};

}  // namespace fasti::render::chart
