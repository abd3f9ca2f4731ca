// SPDX-License-Identifier: MIT
#include "render/diagnostics/excerpt.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

constexpr std::size_t kMaxCells = 110;
constexpr std::size_t kLead = 24;  // cells kept before the span when a line is cropped

/// A code point as it is printed.
struct Cell {
  std::string text;
  std::size_t width = 0;
  std::size_t offset = 0;  // in the line, in bytes
};

std::vector<Cell> to_cells(std::string_view line, std::size_t from_byte, std::size_t max_bytes) {
  std::vector<Cell> cells;
  const std::size_t end = std::min(line.size(), from_byte + max_bytes);
  for (std::size_t at = from_byte; at < end;) {
    const std::size_t begin = at;
    next_code_point(line, at);
    const std::string_view bytes = line.substr(begin, at - begin);
    std::string text = bytes == "\t" ? "    " : escape_controls(bytes);
    const auto width = static_cast<std::size_t>(cell_width(text));
    cells.push_back({std::move(text), width, begin});
  }
  return cells;
}

std::size_t width_of(const std::vector<Cell>& cells, std::size_t first, std::size_t last) {
  std::size_t width = 0;
  for (std::size_t i = first; i < last; ++i) width += cells[i].width;
  return width;
}

std::size_t index_at(const std::vector<Cell>& cells, std::size_t offset) {
  const auto found =
      std::lower_bound(cells.begin(), cells.end(), offset,
                       [](const Cell& cell, std::size_t wanted) { return cell.offset < wanted; });
  return static_cast<std::size_t>(found - cells.begin());
}

/// Start of a code point near `offset`, not after it.
std::size_t align(std::string_view line, std::size_t offset) {
  while (offset > 0 && (static_cast<unsigned char>(line[offset]) & 0xC0) == 0x80) --offset;
  return offset;
}

}  // namespace

Excerpt excerpt(const SourceText& file, const Span& span) {
  Excerpt out;
  out.line_number = file.position(span.begin).line;
  const std::string_view line = file.line(out.line_number);
  const std::size_t start = file.line_start(out.line_number);
  const std::size_t begin = std::min<std::size_t>(span.begin - start, line.size());
  const std::size_t end = std::clamp<std::size_t>(span.end - start, begin, line.size());
  // A line of megabytes is looked at only around the span.
  const std::size_t from = begin > 4 * kMaxCells ? align(line, begin - 4 * kMaxCells) : 0;
  const std::vector<Cell> cells = to_cells(line, from, 12 * kMaxCells);
  const std::size_t first = index_at(cells, begin);
  const std::size_t last = std::max(first, index_at(cells, end));

  std::size_t left = 0;
  const bool too_wide = from > 0 || width_of(cells, 0, cells.size()) > kMaxCells;
  if (too_wide) {
    while (left < first && width_of(cells, left, first) > kLead) ++left;
    if (width_of(cells, left, cells.size()) < kMaxCells && from == 0) {
      while (left > 0 && width_of(cells, left - 1, cells.size()) <= kMaxCells) --left;
    }
  }
  std::size_t right = left;
  std::size_t width = 0;
  while (right < cells.size() && width + cells[right].width <= kMaxCells) {
    width += cells[right++].width;
  }
  const bool cut_left = left > 0 || from > 0;
  if (cut_left) out.line += "…";
  for (std::size_t i = left; i < right; ++i) out.line += cells[i].text;
  if (right < cells.size() || from + 12 * kMaxCells < line.size()) out.line += "…";
  out.indent = width_of(cells, left, std::min(first, right)) + (cut_left ? 1 : 0);
  out.underline =
      std::max<std::size_t>(1, width_of(cells, first, std::max(first, std::min(last, right))));
  return out;
}

}  // namespace fasti::render
