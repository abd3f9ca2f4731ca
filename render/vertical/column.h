// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "render/content.h"
#include "render/scene.h"
#include "render/text/words.h"
#include "render/vertical/pointers.h"

/// The column of texts beside an upright axis.
namespace fasti::render::chart {

struct ColumnFrame {
  double date_x = 0;
  double date_width = 0;
  double title_x = 0;
  double title_width = 0;
  bool dates_above = false;  ///< in narrow pictures: above the titles instead of beside them
  bool sources = false;      ///< with a line that names them
};

/// What is said of one event.
struct TextBlock {
  std::size_t mark = 0;  ///< in Content::marks
  std::vector<std::string> date;
  std::vector<std::string> title;
  std::vector<std::string> dispute;
  std::vector<Pointer> pointers;
  std::vector<std::string> sources;
  std::string rest;  ///< how many more events the mark stands for; empty for none
  double height = 0;
  double top = 0;
};

inline constexpr double kBlockGap = 9;
inline constexpr double kBlockLead = 9;  ///< top of a block to the height at which its leader ends

/// The date of a mark as it stands in the column, and on a line of its own that it is planned.
std::vector<std::string> date_lines(const Mark& mark, double width);

TextBlock make_block(const Mark& mark, std::size_t index, const std::vector<Pointer>& pointers,
                     const ColumnFrame& frame);

/// Gives every block a top so that none overlaps the next and their leads are as near to `wanted`
/// (rising) as least squares allow, none
/// above `low` and, where there is room, none below `bottom`.
void stand_blocks(std::vector<TextBlock>& blocks, const std::vector<double>& wanted, double low,
                  double bottom);

void write_block(const TextBlock& block, const Mark& mark, const ColumnFrame& frame,
                 std::vector<Shape>& out);

}  // namespace fasti::render::chart
