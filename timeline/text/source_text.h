// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/text/span.h"

namespace fasti {

/// A place for people: both count from 1, the column in code points.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// The bytes of one file, with its name as the user gave it and the starts of its lines.
class SourceText {
 public:
  SourceText(std::string name, std::string bytes);

  const std::string& name() const { return name_; }
  std::string_view bytes() const { return bytes_; }
  std::size_t line_count() const { return line_starts_.size(); }

  /// The line and column of a byte offset; an offset past the end is that of the end.
  Position position(std::size_t offset) const;

  /// Line `number` (from 1) without its line break.
  std::string_view line(std::size_t number) const;

  /// Offset of the first byte of line `number` (from 1).
  std::size_t line_start(std::size_t number) const { return line_starts_[number - 1]; }

 private:
  std::string name_;
  std::string bytes_;
  std::vector<std::size_t> line_starts_;
};

/// Every file that one chronology was read from, the main file first.
class SourceSet {
 public:
  FileId add(std::string name, std::string bytes);
  const SourceText& operator[](FileId file) const { return files_[file]; }
  std::size_t size() const { return files_.size(); }
  std::string_view text(Span span) const;

 private:
  std::deque<SourceText> files_;
};

}  // namespace fasti
