// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/text/span.h"

namespace fasti {

/// One node of a YAML document. Every scalar is a text: what `014` or `no` means is for the reader
/// of the key to say.
struct YamlNode {
  enum class Kind : std::uint8_t {
    null,  ///< nothing, `~` or `null`, unquoted
    scalar,
    sequence,
    map,
    refused,  ///< an alias; a finding says so already
  };
  Kind kind = Kind::null;
  bool quoted = false;  ///< in quotes, or a block scalar
  bool partial =
      false;  ///< a map that lost a key to a finding, so that none is known to be missing
  /// From the first byte through the last: quotes and brackets included, comments and the space
  /// around not. Empty, after the `:` or `-`, for a value that is not there.
  Span span;
  std::string_view text;           ///< of a scalar, decoded; lives in the tree or the source
  std::vector<YamlNode> children;  ///< of a sequence its items; of a map key, value, key, value …
};

/// A document with the texts that its nodes refer to. Not copied: a copy would refer to the texts
/// of the original.
struct YamlTree {
  YamlTree() = default;
  YamlTree(YamlTree&&) = default;
  YamlTree& operator=(YamlTree&&) = default;
  YamlTree(const YamlTree&) = delete;
  YamlTree& operator=(const YamlTree&) = delete;
  ~YamlTree() = default;

  YamlNode root;
  std::vector<Span> comments;  ///< each from its `#` to the end of its line
  std::deque<std::string> texts;
};

}  // namespace fasti
