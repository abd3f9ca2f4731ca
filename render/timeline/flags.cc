// SPDX-License-Identifier: MIT
#include "render/timeline/flags.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "render/chart/draw.h"
#include "render/chart/heaviest.h"
#include "render/chart/measures.h"
#include "render/text/measure.h"

namespace fasti::render::chart {

namespace {

constexpr double kDateLine = 13;
constexpr double kWidest = 232;
constexpr std::size_t kMostLines = 7;

Wrapping wrapped(const Mark& mark, const std::string& date, double width, bool narrow) {
  Wrapping out;
  out.title = balance_lines(mark.title, width, kTextSize, false, kMostLines);
  for (const Dispute& dispute : mark.disputes) {
    for (std::string& line :
         balance_lines(dispute.label, std::max(width, 92.0), kSmall, false, 3)) {
      out.dispute.push_back(std::move(line));
    }
  }
  out.date = break_lines(date, narrow ? kNarrowText : 1e9, kSmall, true);
  for (const std::string& line : out.date) {
    out.width = std::max(out.width, text_width(line, kSmall, true));
  }
  for (const std::string& line : out.title) {
    out.width = std::max(out.width, text_width(line, kTextSize));
  }
  for (const std::string& line : out.dispute) {
    out.width = std::max(out.width, text_width(line, kSmall));
  }
  const double more_dates = out.date.empty() ? 0 : double(out.date.size() - 1);
  out.height = kDateLine + kLeading * double(out.title.size()) +
               kSmallLeading * (double(out.dispute.size()) + more_dates);
  return out;
}

// What the longest word takes that can only be broken in its middle; Han breaks anywhere.
double longest_word(const std::string& title) {
  double longest = 0;
  std::size_t begin = 0;
  while (begin < title.size()) {
    const std::size_t end = std::min(title.find(' ', begin), title.size());
    const std::string word = title.substr(begin, end - begin);
    const bool han =
        std::any_of(word.begin(), word.end(), [](char c) { return (unsigned char)(c) >= 0xE3; });
    if (!han) longest = std::max(longest, text_width(word, kTextSize));
    begin = end + 1;
  }
  return longest;
}

}  // namespace

std::vector<Wrapping> wrappings_of(const Mark& mark, const std::string& date) {
  const double whole = text_width(mark.title, kTextSize);
  const double least = std::min(longest_word(mark.title) + 1, kNarrowText);
  std::vector<Wrapping> out;
  const auto add = [&](double width, bool narrow) {
    Wrapping next = wrapped(mark, date, width, narrow);
    if (out.empty() || next.title.size() > out.back().title.size() ||
        next.width < out.back().width - 6) {
      out.push_back(std::move(next));
    }
  };
  for (int lines = 1; lines <= 5; ++lines) {
    const double width = lines == 1 ? whole + 1 : std::max(least, whole / lines * 1.1 + 10);
    if (width > kWidest || (lines > 1 && width < 84)) continue;
    add(width, false);
  }
  if (out.empty() && whole > kNarrowText) add(kWidest, false);
  add(std::min(whole + 1, kNarrowText), true);
  return out;
}

std::string flag_date(const Mark& mark) {
  std::string out = mark.date_label;
  if (!mark.status.empty() && out.find(mark.status) == std::string::npos) {
    out += (out.empty() ? "" : " · ") + mark.status;
  }
  return out;
}

Path draw_pole(const Flag& flag, int lane, double baseline) {
  return line({flag.x, baseline + flag.foot}, {flag.x, baseline + flag.tip()},
              stroke(lane_paint(lane), 1));
}

void draw_words(const Flag& flag, const Mark& mark, double baseline, std::vector<Shape>& out) {
  const double x = flag.left ? flag.x - kPoleToText : flag.x + kPoleToText;
  const Anchor anchor = flag.left ? Anchor::end : Anchor::start;
  double y = baseline + flag.box.y + 9;
  const auto write = [&](const std::string& words, double size, bool bold, Paint paint) {
    if (words.empty()) return;
    TextLine written = text({x, y}, words, size, bold, paint);
    written.anchor = anchor;
    written.halo = true;
    out.emplace_back(std::move(written));
  };
  for (std::size_t i = 0; i < flag.words.date.size(); ++i) {
    if (i > 0) y += kSmallLeading;
    write(flag.words.date[i], kSmall, true, lane_paint(mark.lane));
  }
  for (const std::string& words : flag.words.title) {
    y += kLeading;
    write(words, kTextSize, false, plain(Ink::ink));
    if (!mark.title_lang.empty()) std::get<TextLine>(out.back()).lang = mark.title_lang;
  }
  y += 1;
  for (const std::string& words : flag.words.dispute) {
    y += kSmallLeading;
    write(words, kSmall, false, plain(Ink::conflict));
  }
}

std::vector<bool> choose_labelled(const Content& content, const std::vector<PlacedMark>& marks,
                                  std::size_t most) {
  if (marks.size() <= most) return std::vector<bool>(marks.size(), true);
  // Two levels of text are at hand, so texts may follow one another at half of their width.
  constexpr double kApart = (kNarrowText + 16) / 2;
  const std::vector<double> worth = worth_of_texts(content);
  std::vector<bool> out(marks.size(), false);
  for (std::size_t lane = 0; lane < content.lanes.size(); ++lane) {
    std::vector<std::size_t> members;
    std::vector<WeightedStretch> beside;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (marks[i].lane != int(lane)) continue;
      members.push_back(i);
      beside.push_back({marks[i].x, marks[i].x + kApart, worth[i]});
    }
    const std::vector<bool> chosen = heaviest(beside);
    for (std::size_t k = 0; k < members.size(); ++k) out[members[k]] = chosen[k];
  }
  return out;
}

}  // namespace fasti::render::chart
