// SPDX-License-Identifier: MIT
#include "render/text/breaks.h"

#include <memory>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace fasti::render {

namespace {

void expect_success(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU cannot break text: ") + u_errorName(status));
  }
}

/// Makes an iterator for a language, by a function of ICU's.
using Maker = icu::BreakIterator* (*)(const icu::Locale& locale, UErrorCode& status);

/// To be kept, for it takes longer to make one than to break a title.
std::unique_ptr<icu::BreakIterator> made_by(Maker maker, const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(maker(locale, status));
  expect_success(status);
  return iterator;
}

std::vector<std::size_t> boundaries(icu::BreakIterator& iterator, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, decltype(&utext_close)> utext(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status),
      &utext_close);
  expect_success(status);
  iterator.setText(utext.get(), status);
  expect_success(status);
  std::vector<std::size_t> out;
  for (auto at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    out.push_back(static_cast<std::size_t>(at));
  }
  return out;
}

}  // namespace

std::vector<std::size_t> line_breaks(std::string_view text, bool chinese) {
  using icu::BreakIterator;
  thread_local const auto english =
      made_by(BreakIterator::createLineInstance, icu::Locale::getEnglish());
  if (!chinese) return boundaries(*english, text);
  thread_local const auto han =
      made_by(BreakIterator::createLineInstance, icu::Locale::getChinese());
  return boundaries(*han, text);
}

std::vector<std::size_t> word_breaks(std::string_view text) {
  thread_local const auto iterator =
      made_by(icu::BreakIterator::createWordInstance, icu::Locale::getChinese());
  return boundaries(*iterator, text);
}

std::vector<std::size_t> cluster_breaks(std::string_view text) {
  thread_local const auto iterator =
      made_by(icu::BreakIterator::createCharacterInstance, icu::Locale::getEnglish());
  return boundaries(*iterator, text);
}

}  // namespace fasti::render
