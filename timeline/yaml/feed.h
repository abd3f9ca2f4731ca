// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <streambuf>
#include <string_view>

namespace fasti {

/// The bytes of a file on their way to yaml-cpp, a chunk at a time.
///
/// yaml-cpp holds every token back from the outermost flow bracket on until it closes, so that a
/// megabyte of `[` takes hundreds before anybody can count the depth. The feed knows how far events
/// have come, counts what was given since, and ends the text when that goes beyond reason.
///
/// It also mends that yaml-cpp 0.7 ends a plain scalar in flow at `?` (`{date: 2025?}`): a `?`
/// that cannot be the indicator passes as `kStandIn`, a byte that no checked text contains.
class YamlFeed : public std::streambuf {
 public:
  enum class Fault { depth, size };
  static constexpr char kStandIn = '\x01';

  YamlFeed(std::string_view text, std::size_t depth) : text_(text), depth_(depth) {}

  /// Everything before `offset` has come back as events.
  void progress(std::size_t offset);

  std::optional<Fault> fault() const { return fault_; }
  std::size_t fault_at() const { return fault_at_; }

 protected:
  int_type underflow() override;

 private:
  bool within_reason();
  void find_opener();

  std::string_view text_;
  std::size_t depth_;
  std::size_t given_ = 0;
  std::size_t seen_ = 0;  ///< end of what came back as events
  std::size_t counted_ = 0;
  std::size_t indicators_ = 0;  ///< flow indicators in `[seen_, counted_)`
  std::ptrdiff_t open_ = 0;     ///< openers less closers there
  std::optional<Fault> fault_;
  std::size_t fault_at_ = 0;
  std::array<char, 1024> chunk_{};
};

}  // namespace fasti
