// SPDX-License-Identifier: MIT
#include "render/vertical/column.h"

#include <algorithm>

#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/chart/spread.h"
#include "render/text/measure.h"

namespace fasti::render::chart {

namespace {

constexpr double kFirstBaseline = 13;
constexpr double kFoot = 4;  // below the last baseline

}  // namespace

std::vector<std::string> date_lines(const Mark& mark, double width) {
  std::vector<std::string> lines = break_lines(mark.date_label, width, kSmall, true);
  if (!mark.status.empty()) lines.push_back(mark.status);
  return lines;
}

TextBlock make_block(const Mark& mark, std::size_t index, const std::vector<Pointer>& pointers,
                     const ColumnFrame& frame) {
  TextBlock block;
  block.mark = index;
  block.date = date_lines(mark, frame.date_width);
  block.title = balance_lines(mark.title, frame.title_width, kTextSize);
  for (const Dispute& dispute : mark.disputes) {
    for (std::string& line : break_lines(dispute.label, frame.title_width, kSmall, false, 3)) {
      block.dispute.push_back(std::move(line));
    }
  }
  for (const Pointer& pointer : pointers) {
    block.pointers.push_back(pointer);
    auto lines = break_lines(pointer.words, frame.title_width, kSmall, false, 1);
    block.pointers.back().words = lines.empty() ? std::string() : std::move(lines.front());
  }
  if (frame.sources) block.sources = break_lines(mark.sources, frame.title_width, kSmall, false, 1);
  const double dates = kSmallLeading * double(block.date.size());
  const double small =
      kSmallLeading * double(block.dispute.size() + block.pointers.size() + block.sources.size());
  const double words = kLeading * double(block.title.size()) + small;
  block.height = kFoot + (frame.dates_above ? dates + words : std::max(dates, words));
  return block;
}

void stand_blocks(std::vector<TextBlock>& blocks, const std::vector<double>& wanted, double low,
                  double bottom) {
  std::vector<double> tops;
  std::vector<double> apart;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    tops.push_back(wanted[i] - kBlockLead);
    apart.push_back(blocks[i].height + kBlockGap);
  }
  const std::vector<double> placed =
      spread(tops, apart, low, blocks.empty() ? bottom : bottom - blocks.back().height);
  for (std::size_t i = 0; i < blocks.size(); ++i) blocks[i].top = placed[i];
}

void write_block(const TextBlock& block, const Mark& mark, const ColumnFrame& frame,
                 std::vector<Shape>& out) {
  double y = block.top + kFirstBaseline;
  for (const std::string& words : block.date) {
    out.emplace_back(text({frame.date_x, y}, words, kSmall, true, lane_paint(mark.lane)));
    y += kSmallLeading;
  }
  y = frame.dates_above ? y + kLeading - kSmallLeading : block.top + kFirstBaseline;
  for (const std::string& words : block.title) {
    TextLine line = text({frame.title_x, y}, words, kTextSize, false, plain(Ink::ink));
    line.lang = mark.title_lang;
    out.emplace_back(std::move(line));
    y += kLeading;
  }
  y -= kLeading - kSmallLeading - 1;
  const auto small = [&](const std::vector<std::string>& lines, Ink ink) {
    for (const std::string& words : lines) {
      out.emplace_back(text({frame.title_x, y}, words, kSmall, false, plain(ink)));
      y += kSmallLeading;
    }
  };
  small(block.dispute, Ink::conflict);
  for (const Pointer& pointer : block.pointers) {
    small({pointer.words}, pointer.contradicted ? Ink::conflict : Ink::ink);
  }
  small(block.sources, Ink::muted);
  if (!block.rest.empty()) small({block.rest}, Ink::muted);
}

}  // namespace fasti::render::chart
