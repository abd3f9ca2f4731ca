// SPDX-License-Identifier: MIT
#include "src/page_size.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace fasti {

namespace {

/// A sheet as it lies on its long side.
struct Paper {
  std::string_view name;
  PageSize size;
  bool turns = true;  ///< may stand on its short side
};

constexpr double kPixelsPerMillimetre = 96 / 25.4;

constexpr auto kPapers = std::to_array<Paper>({
    {"a4", {297 * kPixelsPerMillimetre, 210 * kPixelsPerMillimetre}},
    {"letter", {11 * 96, 8.5 * 96}},
    {"slide", {1280, 720}, false},  // 16:9, as presentations have it
});

/// The whole text as a finite number.
std::optional<double> read_number(std::string_view text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

bool same_word(std::string_view wanted, std::string_view given) {
  return std::equal(wanted.begin(), wanted.end(), given.begin(), given.end(), [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
  });
}

}  // namespace

std::variant<PageSize, std::string> read_width(std::string_view text, Orientation orientation) {
  if (text.empty()) return PageSize{};
  for (const Paper& paper : kPapers) {
    if (!same_word(paper.name, text)) continue;
    const auto [width, height] = paper.size;
    const bool upright = orientation == Orientation::portrait && paper.turns;
    return upright ? PageSize{height, width} : PageSize{width, height};
  }
  const std::optional<double> pixels = read_number(text);
  if (!pixels) {
    return fmt::format("`{}` is no width; write pixels such as 1200, or a4, letter or slide", text);
  }
  if (*pixels >= render::kLeastWidth && *pixels <= render::kMostWidth) return PageSize{*pixels, 0};
  return fmt::format("a picture is {:g} to {:g} pixels wide, and {} is too {}", render::kLeastWidth,
                     render::kMostWidth, text, *pixels < render::kLeastWidth ? "narrow" : "wide");
}

std::variant<double, std::string> read_scale(std::string_view text) {
  const std::optional<double> scale = read_number(text);
  if (scale && *scale > 0) return *scale;
  return fmt::format("`{}` is no scale; write a number above 0, such as 2", text);
}

}  // namespace fasti
