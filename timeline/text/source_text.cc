// SPDX-License-Identifier: MIT
#include "timeline/text/source_text.h"

#include <algorithm>
#include <utility>

#include "timeline/text/utf8.h"

namespace fasti {

SourceText::SourceText(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)) {
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < bytes_.size(); ++i) {
    const bool lone_return = bytes_[i] == '\r' && (i + 1 == bytes_.size() || bytes_[i + 1] != '\n');
    if (bytes_[i] == '\n' || lone_return) line_starts_.push_back(i + 1);
  }
}

Position SourceText::position(std::size_t offset) const {
  offset = std::min(offset, bytes_.size());
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::size_t>(after - line_starts_.begin());
  const std::size_t start = line_starts_[line - 1];
  const std::string_view before = bytes().substr(start, offset - start);
  return {line, count_code_points(before) + 1};
}

std::string_view SourceText::line(std::size_t number) const {
  const std::size_t start = line_starts_[number - 1];
  const std::size_t end = number < line_starts_.size() ? line_starts_[number] : bytes_.size();
  std::string_view text = bytes().substr(start, end - start);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

FileId SourceSet::add(std::string name, std::string bytes) {
  files_.emplace_back(std::move(name), std::move(bytes));
  return static_cast<FileId>(files_.size() - 1);
}

std::string_view SourceSet::text(Span span) const {
  return files_[span.file].bytes().substr(span.begin, span.end - span.begin);
}

}  // namespace fasti
