// SPDX-License-Identifier: MIT
#include "render/chart/sign_rows.h"

#include <algorithm>
#include <string>

#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/text/measure.h"

namespace fasti::render::chart {

namespace {

constexpr double kRow = 26;
constexpr double kBetween = 28;

}  // namespace

SignRows::SignRows(Language language, double top, double right)
    : language_(language), bottom_(top), right_(right) {}

void SignRows::row(Word head, const std::vector<const Sign*>& signs) {
  if (signs.empty()) return;
  const std::string name(word(head, language_));
  start_ = kMargin + std::max(44.0, text_width(name, kSmall, true)) + 16;
  bottom_ += kRow;
  shapes_.emplace_back(text({kMargin, bottom_}, name, kSmall, true, plain(Ink::ink)));
  x_ = start_;
  sentence_case_ = head == Word::dates;
  for (const Sign* sign : signs) write(*sign);
}

void SignRows::write(const Sign& sign) {
  std::string words(word(sign.word, language_));
  if (sentence_case_ && words.front() >= 'a' && words.front() <= 'z') words.front() += 'A' - 'a';
  const double width = sign.width + 8 + text_width(words, kSmall);
  if (x_ > start_ && x_ + width > right_) {
    bottom_ += kRow - 4;
    x_ = start_;
  }
  sign.draw({x_, bottom_ - 4}, shapes_);
  shapes_.emplace_back(
      text({x_ + sign.width + 8, bottom_}, words, kSmall, false, plain(Ink::muted)));
  x_ += width + kBetween;
}

}  // namespace fasti::render::chart
