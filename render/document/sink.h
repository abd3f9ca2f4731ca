// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "render/svg/xml.h"

namespace fasti::render {

/// Where a format's markup and texts gather. Markup is a literal of the program's own; a text of
/// the user's gets in only as one of `Texts`, the types whose constructors encode it for that
/// format.
template <class... Texts>
class Sink {
 public:
  Sink& operator<<(Markup markup) {
    out_ += markup.text();
    return *this;
  }
  template <class Text>
  requires(std::same_as<Text, Texts> || ...) Sink& operator<<(const Text& text) {
    out_ += text.text();
    return *this;
  }
  Sink& operator<<(std::size_t number) {
    out_ += fmt::format("{}", number);
    return *this;
  }
  /// What was written to another sink of the same format.
  Sink& operator<<(const Sink& other) {
    out_ += other.out_;
    return *this;
  }

  bool empty() const { return out_.empty(); }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace fasti::render
