// SPDX-License-Identifier: MIT
// Lines are broken in two steps. First the text is cut into pieces none of which is wider than the
// line: at the places that ICU and cohesion.h allow; where a piece is too wide, also at those that
// only cohesion.h forbids; where it still is, between characters. Then whole pieces are put on
// lines: greedily by `break_lines`, and by `balance_lines` so that the squares of the lines' widths
// add up to the least, by dynamic programming over pieces and lines (as in D. E. Knuth and
// M. F. Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11, 1981,
// reduced to one kind of box). Widths are integers, thousandths of an em, so that the breaks are
// the same on every machine.
#include "render/text/measure.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>

#include "render/text/bidi.h"
#include "render/text/breaks.h"
#include "render/text/cohesion.h"
#include "render/text/font_metrics.h"
#include "render/text/joining.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

constexpr double kReserve = 1.08;
constexpr std::string_view kEllipsis = "…";
constexpr char32_t kLeftToRightMark = 0x200E;
constexpr char32_t kRightToLeftMark = 0x200F;

using Units = std::int64_t;

/// Calls `take(end, width)` for each code point: where its bytes end, and how far it moves the pen.
/// Letters of joining scripts are as wide as their neighbours make them.
template <class Take>
void for_each_advance(std::string_view text, bool bold, Take take) {
  JoiningScan scan;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    const Joined joined = scan.step(c, text.substr(offset));
    take(offset, advance_width(c, bold, joined));
  }
}

Units units_of(std::string_view text, bool bold) {
  Units sum = 0;
  for_each_advance(text, bold, [&](std::size_t, int width) { sum += width; });
  return sum;
}

/// The most units that fit in `width` pixels.
Units units_in(double width, double size) {
  const double units = std::floor(width * kUnitsPerEm / (size * kReserve) + 1e-6);
  if (!(units > 0)) return 0;
  return static_cast<Units>(std::min(units, 1e15));
}

/// One space for each run of white space, none at the ends, no other controls, valid UTF-8.
std::string normalised(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    const bool blank =
        c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    space = space || blank;
    if (blank || c < 0x20 || (c >= 0x7F && c < 0xA0)) continue;
    if (space && !out.empty()) out += ' ';
    space = false;
    append_utf8(out, c);
  }
  return out;
}

/// A text and where its lines may begin and end.
class Pieces {
 public:
  Pieces(std::string text, Units limit, bool bold) : text_(std::move(text)), bold_(bold) {
    prefix_.assign(text_.size() + 1, 0);
    Units sum = 0;
    std::size_t begin = 0;
    for_each_advance(text_, bold_, [&](std::size_t end, int width) {
      sum += width;
      std::fill(prefix_.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                prefix_.begin() + static_cast<std::ptrdiff_t>(end) + 1, sum);
      begin = end;
    });
    cut(limit);
  }

  std::size_t size() const { return cuts_.size() - 1; }

  /// The pieces `[first, last)` as a line, without the space at its end.
  std::string_view line(std::size_t first, std::size_t last) const {
    std::string_view out(text_);
    out = out.substr(cuts_[first], cuts_[last] - cuts_[first]);
    while (out.ends_with(' ')) out.remove_suffix(1);
    return out;
  }

  Units width(std::size_t first, std::size_t last) const {
    return width_between(cuts_[first], cuts_[last]);
  }

  /// Whether the break behind this many pieces parts a word that has no spaces in it.
  bool parts_word(std::size_t last) const {
    return !words_.empty() && !std::binary_search(words_.begin(), words_.end(), cuts_[last]);
  }

  /// The text from a piece to the end.
  std::string_view rest(std::size_t first) const { return line(first, size()); }

 private:
  Units width_between(std::size_t from, std::size_t to) const {
    while (to > from && text_[to - 1] == ' ') --to;
    return prefix_[to] - prefix_[from];
  }

  /// Fills `cuts_` with the best breaks; worse ones only inside what is wider than `limit`.
  void cut(Units limit) {
    const bool han = contains_han(text_);
    const std::vector<std::size_t> allowed = line_breaks(text_, han);
    const auto ends_well = [&](std::size_t at) {
      return at == text_.size() || !is_orphan(std::string_view(text_).substr(at));
    };
    const auto good = [&](std::size_t at) {
      return at == text_.size() || (ends_well(at) && !holds_together(text_, at));
    };
    std::vector<std::size_t> best = chosen(allowed, good);
    if (widest(best) > limit) best = refined(best, chosen(allowed, ends_well), limit);
    if (widest(best) > limit) {
      const std::vector<std::size_t> clusters = cluster_breaks(text_);
      best = refined(best, chosen(clusters, ends_well), limit);
      best = refined(best, clusters, limit);
    }
    if (han) words_ = word_breaks(text_);
    cuts_.push_back(0);
    cuts_.insert(cuts_.end(), best.begin(), best.end());
  }

  template <class Predicate>
  static std::vector<std::size_t> chosen(const std::vector<std::size_t>& breaks, Predicate wanted) {
    std::vector<std::size_t> out;
    std::copy_if(breaks.begin(), breaks.end(), std::back_inserter(out), wanted);
    return out;
  }

  /// The width of the widest stretch between two breaks.
  Units widest(const std::vector<std::size_t>& breaks) const {
    Units most = 0;
    std::size_t from = 0;
    for (const std::size_t to : breaks) {
      most = std::max(most, width_between(from, to));
      from = to;
    }
    return most;
  }

  /// `coarse`, with those of `fine` inside every stretch that is wider than `limit`.
  std::vector<std::size_t> refined(const std::vector<std::size_t>& coarse,
                                   const std::vector<std::size_t>& fine, Units limit) const {
    std::vector<std::size_t> out;
    std::size_t from = 0;
    auto next = fine.begin();
    for (const std::size_t to : coarse) {
      next = std::upper_bound(next, fine.end(), from);
      if (width_between(from, to) > limit) {
        for (; next != fine.end() && *next < to; ++next) out.push_back(*next);
      }
      out.push_back(to);
      from = to;
    }
    return out;
  }

  std::string text_;
  bool bold_;
  std::vector<Units> prefix_;       ///< by byte offset: the width of all before it
  std::vector<std::size_t> cuts_;   ///< byte offsets, from 0 to the end of the text
  std::vector<std::size_t> words_;  ///< where words end; none where spaces part them
};

/// Lines as ranges of pieces: entry i is where line i ends. A piece wider than the limit (one
/// character on a very short line) has a line to itself.
std::vector<std::size_t> fill_greedily(const Pieces& pieces, Units limit) {
  std::vector<std::size_t> ends;
  for (std::size_t first = 0; first < pieces.size();) {
    std::size_t last = first + 1;
    while (last < pieces.size() && pieces.width(first, last + 1) <= limit) ++last;
    ends.push_back(last);
    first = last;
  }
  return ends;
}

/// The ends of `count` lines whose squared widths add up to the least, with something more for a
/// Chinese word that is parted; `count` must be what
/// `fill_greedily` needs, so that a solution exists.
std::vector<std::size_t> fill_evenly(const Pieces& pieces, Units limit, std::size_t count) {
  constexpr double kNever = std::numeric_limits<double>::infinity();
  // As bad as lines that differ by about half of the limit.
  const double parted = 0.1 * static_cast<double>(limit) * static_cast<double>(limit);
  const std::size_t n = pieces.size();
  std::vector<double> cost(n + 1, kNever);
  cost[0] = 0;
  std::vector<std::vector<std::size_t>> from(count, std::vector<std::size_t>(n + 1, 0));
  for (std::size_t line = 0; line < count; ++line) {
    std::vector<double> next(n + 1, kNever);
    for (std::size_t first = 0; first < n; ++first) {
      if (cost[first] == kNever) continue;
      for (std::size_t last = first + 1; last <= n; ++last) {
        const Units width = pieces.width(first, last);
        if (width > limit && last > first + 1) break;
        double sum = cost[first] + static_cast<double>(width) * static_cast<double>(width);
        if (pieces.parts_word(last)) sum += parted;
        if (sum >= next[last]) continue;
        next[last] = sum;
        from[line][last] = first;
      }
    }
    cost = std::move(next);
  }
  std::vector<std::size_t> ends(count, n);
  for (std::size_t line = count - 1; line > 0; --line) ends[line - 1] = from[line][ends[line]];
  return ends;
}

/// As much of `text` as fits with an ellipsis; cut after a word where that loses little.
std::string shortened(std::string_view text, Units limit, bool bold) {
  const Units room = limit - units_of(kEllipsis, bold);
  std::size_t keep = 0;
  for (const std::size_t at : cluster_breaks(text)) {
    if (units_of(text.substr(0, at), bold) > room) break;
    keep = at;
  }
  const std::size_t space = text.substr(0, std::min(keep + 1, text.size())).find_last_of(' ');
  if (space != std::string_view::npos && space * 3 >= keep * 2) keep = space;
  std::string_view kept = text.substr(0, keep);
  kept = kept.substr(0, kept.find_last_not_of(" ,.;:") + 1);
  for (const std::string_view mark : {"，", "。", "；", "：", "、"}) {
    if (kept.ends_with(mark)) kept.remove_suffix(mark.size());
  }
  return std::string(kept) += kEllipsis;
}

std::vector<std::string> lines_of(const Pieces& pieces, const std::vector<std::size_t>& ends) {
  std::vector<std::string> lines;
  std::size_t first = 0;
  for (const std::size_t last : ends) {
    lines.emplace_back(pieces.line(first, last));
    first = last;
  }
  return lines;
}

/// Lines of one text run in one direction, be the first letter of a line of the other. A mark that
/// takes no room says so where it has to be said.
std::vector<std::string> directed(std::vector<std::string> lines, std::string_view text) {
  const bool mixed = has_right_to_left(text);
  const bool right_to_left = mixed && runs_right_to_left(text);
  for (std::string& line : lines) {
    line = contained(line);
    if (!mixed || runs_right_to_left(line) == right_to_left) continue;
    std::string marked;
    append_utf8(marked, right_to_left ? kRightToLeftMark : kLeftToRightMark);
    line = marked + line;
  }
  return lines;
}

std::vector<std::string> broken(std::string_view text, double width, double size, bool bold,
                                std::size_t max_lines, bool even) {
  std::string clean = normalised(contained(text));
  if (clean.empty()) return {};
  const Units limit = units_in(width, size);
  if (units_of(clean, bold) <= limit) return {std::move(clean)};
  const Pieces pieces(std::move(clean), limit, bold);
  std::vector<std::size_t> ends = fill_greedily(pieces, limit);
  if (max_lines == 0 || ends.size() <= max_lines) {
    if (even && ends.size() > 1) ends = fill_evenly(pieces, limit, ends.size());
    return directed(lines_of(pieces, ends), text);
  }
  ends.resize(max_lines);
  std::vector<std::string> lines = lines_of(pieces, ends);
  const std::size_t last = max_lines > 1 ? ends[max_lines - 2] : 0;
  lines.back() = shortened(pieces.rest(last), limit, bold);
  return directed(std::move(lines), text);
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
  return static_cast<double>(units_of(text, bold)) * size * kReserve / kUnitsPerEm;
}

std::vector<std::string> break_lines(std::string_view text, double width, double size, bool bold,
                                     std::size_t max_lines) {
  return broken(text, width, size, bold, max_lines, false);
}

std::vector<std::string> balance_lines(std::string_view text, double width, double size, bool bold,
                                       std::size_t max_lines) {
  return broken(text, width, size, bold, max_lines, true);
}

}  // namespace fasti::render
