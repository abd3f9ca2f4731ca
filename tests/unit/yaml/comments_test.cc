// SPDX-License-Identifier: MIT
#include <string>

#include <catch2/catch.hpp>

#include "timeline/yaml/parse.h"

using namespace fasti;

namespace {

/// The comments of a text, each followed by a bar.
std::string comments_of(std::string text) {
  SourceSet files;
  const FileId file = files.add("a.yaml", std::move(text));
  Diagnostics diagnostics;
  const auto tree = parse_yaml(files[file], file, diagnostics);
  REQUIRE(tree);
  std::string out;
  for (const Span& span : tree->comments) out += std::string(files.text(span)) + "|";
  return out;
}

}  // namespace

TEST_CASE("comments are found where YAML has them, and nowhere else") {
  CHECK(comments_of("# one\na: 1 # two\n#three\r\nb: 2") == "# one|# two|#three|");
  CHECK(comments_of("a: b#c\nd: 'x # y'\ne: \"x # y\"\n") == "");
  CHECK(comments_of("a: \"x\n  # y\n  z\" # w\n") == "# w|");
  CHECK(comments_of("a: 'it''s # x' # y\n") == "# y|");
  CHECK(comments_of("a: \"\\\" # x\" # y\n") == "# y|");
  CHECK(comments_of("a: | # head\n  # text\n  more # text\n# tail\nb: 1\n") == "# head|# tail|");
  CHECK(comments_of("a: >-\n  # text\n\n  # text\nb: 1 # end") == "# end|");
  CHECK(comments_of("a: {b: c, # in\n  d: 'e # f'} # out\n") == "# in|# out|");
  CHECK(comments_of("a: plain\n  goes on # ends\nb: 1\n") == "# ends|");
  CHECK(comments_of("a: 1\na: 'x # y' # twice\n") == "# twice|");
  CHECK(comments_of("\xEF\xBB\xBF# first\na: '英 # 伟' # 达\n") == "# first|# 达|");
}
