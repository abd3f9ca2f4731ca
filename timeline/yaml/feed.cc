// SPDX-License-Identifier: MIT
#include "timeline/yaml/feed.h"

#include <algorithm>

namespace fasti {

namespace {

/// Brackets in quotes and comments count too, so the bound on depth is far above the limit that is
/// exact and checked on events; it only keeps memory small until then.
constexpr std::ptrdiff_t kOpenWithoutEvent = 4096;
constexpr std::size_t kIndicatorsWithoutEvent = 1'000'000;

int change_of_depth(char c) {
  if (c == '[' || c == '{') return 1;
  return c == ']' || c == '}' ? -1 : 0;
}

/// The indicator `?` stands at the start of a node, so after white space or a flow indicator.
bool is_content(std::string_view text, std::size_t question_mark) {
  constexpr std::string_view kBefore = " \t\r\n[{,";
  return question_mark > 0 && kBefore.find(text[question_mark - 1]) == std::string_view::npos;
}

}  // namespace

void YamlFeed::progress(std::size_t offset) {
  if (offset <= seen_) return;
  seen_ = offset;
  counted_ = seen_;
  indicators_ = 0;
  open_ = 0;
}

YamlFeed::int_type YamlFeed::underflow() {
  if (gptr() < egptr()) return traits_type::to_int_type(*gptr());
  if (fault_ || given_ >= text_.size() || !within_reason()) return traits_type::eof();
  const std::size_t size = std::min(chunk_.size(), text_.size() - given_);
  for (std::size_t i = 0; i < size; ++i) {
    const char c = text_[given_ + i];
    chunk_[i] = c == '?' && is_content(text_, given_ + i) ? kStandIn : c;
  }
  given_ += size;
  setg(chunk_.data(), chunk_.data(), chunk_.data() + size);
  return traits_type::to_int_type(chunk_[0]);
}

bool YamlFeed::within_reason() {
  for (; counted_ < given_; ++counted_) {
    const char c = text_[counted_];
    open_ += change_of_depth(c);
    if (c == ',' || change_of_depth(c) != 0) ++indicators_;
    if (open_ > kOpenWithoutEvent) {
      fault_ = Fault::depth;
      find_opener();
      return false;
    }
    if (indicators_ > kIndicatorsWithoutEvent) {
      fault_ = Fault::size;
      fault_at_ = counted_;
      return false;
    }
  }
  return true;
}

void YamlFeed::find_opener() {
  std::ptrdiff_t open = 0;
  for (fault_at_ = seen_; fault_at_ < counted_; ++fault_at_) {
    open += change_of_depth(text_[fault_at_]);
    if (open > static_cast<std::ptrdiff_t>(depth_)) return;
  }
}

}  // namespace fasti
