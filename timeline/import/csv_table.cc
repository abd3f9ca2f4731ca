// SPDX-License-Identifier: MIT
#include "timeline/import/csv_table.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "timeline/import/draft.h"
#include "timeline/text/blanks.h"
#include "timeline/text/guard.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

/// The mark that separates cells: of the three the one that the first line has most of, outside of
/// quotes.
char find_separator(std::string_view text) {
  constexpr std::array kSeparators{',', ';', '\t'};
  std::array<std::size_t, kSeparators.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    for (std::size_t i = 0; i < kSeparators.size() && !quoted; ++i) {
      if (c == kSeparators[i]) ++counts[i];
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
  return kSeparators[static_cast<std::size_t>(most)];
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::variant<CsvTable, std::string> parse() {
    read_separator();
    CsvTable table;
    while (at_ < text_.size()) {
      CsvTable::Row row{line_, {}};
      while (cell(row)) {
      }
      if (!fault_.empty()) return fault_;
      const bool filled = std::any_of(row.cells.begin(), row.cells.end(),
                                      [](const std::string& each) { return !each.empty(); });
      if (filled) table.rows.push_back(std::move(row));
    }
    return table;
  }

 private:
  void read_separator() {
    constexpr std::string_view kSaid = "sep=";
    separator_ = find_separator(text_);
    const bool said = text_.starts_with(kSaid) && text_.size() > kSaid.size() + 1 &&
                      (text_[kSaid.size() + 1] == '\r' || text_[kSaid.size() + 1] == '\n');
    if (!said) return;
    separator_ = text_[kSaid.size()];
    at_ = kSaid.size() + 1;
    end_line();
  }

  /// Reads a cell; whether another follows in the row.
  bool cell(CsvTable::Row& row) {
    std::string out;
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (quoted && !read_quoted(out)) return false;
    if (!quoted) {
      while (at_ < text_.size() && !ends_cell(text_[at_])) out += text_[at_++];
    }
    const bool guarded = out.starts_with('\'') && begins_like_formula(out);
    row.cells.push_back(guarded ? out.substr(1) : out);
    if (at_ >= text_.size()) return false;
    if (text_[at_] == separator_) {
      ++at_;
      return true;
    }
    end_line();
    return false;
  }

  bool ends_cell(char c) const { return c == separator_ || c == '\n' || c == '\r'; }

  bool read_quoted(std::string& out) {
    const std::string opened = here();
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        const bool pair = text_[at_] == '\r' && text_.substr(at_ + 1).starts_with('\n');
        if (pair) continue;
        if (text_[at_] == '\n' || text_[at_] == '\r') {
          ++line_;
          line_start_ = at_ + 1;
        }
        out += text_[at_] == '\r' ? '\n' : text_[at_];
      } else if (text_.substr(at_ + 1).starts_with('"')) {
        out += text_[at_++];
      } else {
        break;
      }
    }
    if (at_ >= text_.size()) {
      fault_ = fmt::format("{}: the quote that opens here is never closed", opened);
      return false;
    }
    ++at_;
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (at_ < text_.size() && !ends_cell(text_[at_])) {
      fault_ = fmt::format(
          "{}: after the quote that closes a cell comes a separator; a quote inside a quoted cell "
          "is written twice",
          here());
      return false;
    }
    return true;
  }

  void end_line() {
    at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
    ++line_;
    line_start_ = at_;
  }

  std::string here() const {
    const std::size_t column = count_code_points(text_.substr(line_start_, at_ - line_start_)) + 1;
    return fmt::format("line {}, column {}", line_, column);
  }

  std::string_view text_;
  char separator_ = ',';
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t line_start_ = 0;
  std::string fault_;
};

/// Why the bytes are no text in UTF-8.
std::optional<std::string> find_bad_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
      bytes.find('\0') != std::string_view::npos) {
    return "this is UTF-16 or no text at all; save the table as CSV in UTF-8";
  }
  const auto bad = find_invalid_utf8(bytes);
  if (!bad) return std::nullopt;
  const auto line =
      std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
  return fmt::format("line {}: the byte 0x{:02X} is not UTF-8; save the table as CSV in UTF-8",
                     line + 1, static_cast<unsigned char>(bytes[*bad]));
}

}  // namespace

std::variant<CsvTable, std::string> read_csv(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  if (auto bad = find_bad_text(bytes)) return *std::move(bad);
  return Parser(bytes).parse();
}

std::vector<std::string> lines_of(std::string_view cell) {
  std::vector<std::string> out;
  if (cell.empty()) return out;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find('\n', at), cell.size());
    out.push_back(clean_line(cell.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

std::vector<std::string> entries_of(std::string_view cell) {
  std::vector<std::string> out;
  const bool several_lines = cell.find('\n') != std::string_view::npos;
  const std::string_view marks = several_lines ? "\n" : ";|";
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(marks, at), cell.size());
    std::string entry = clean_line(cell.substr(at, end - at));
    if (!entry.empty()) out.push_back(std::move(entry));
    at = end + 1;
  }
  return out;
}

std::vector<std::string> addresses_of(std::string_view cell) {
  std::vector<std::string> lines = lines_of(cell);
  if (lines.size() != 1) return lines;
  const std::string& line = lines.front();
  std::vector<std::string> out;
  std::size_t begin = 0;
  for (std::size_t mark = line.find_first_of(";|"); mark != std::string::npos;
       mark = line.find_first_of(";|", mark + 1)) {
    const std::size_t next = line.find_first_not_of(' ', mark + 1);
    const std::string_view rest =
        next == std::string::npos ? std::string_view() : std::string_view(line).substr(next);
    const bool ends = rest.empty() || rest.starts_with("http://") || rest.starts_with("https://");
    if (!ends) continue;
    out.push_back(without_edges(std::string_view(line).substr(begin, mark - begin)));
    begin = next == std::string::npos ? line.size() : next;
  }
  if (begin < line.size()) out.push_back(line.substr(begin));
  return out;
}

}  // namespace fasti
