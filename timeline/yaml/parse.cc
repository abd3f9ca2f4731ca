// SPDX-License-Identifier: MIT
//
// The one door to yaml-cpp. Its event interface is used and never its nodes: `YAML::Node` takes the
// first of two equal keys in silence, drops all documents but the first and looks keys up linearly.
#include "timeline/yaml/parse.h"

#include <cstdint>
#include <exception>
#include <istream>
#include <limits>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "timeline/yaml/builder.h"
#include "timeline/yaml/bytes.h"
#include "timeline/yaml/comments.h"

namespace fasti {

namespace {

bool explain_feed(const YamlFeed& feed, std::size_t skipped, TreeBuilder& builder,
                  const YamlLimits& limits) {
  if (!feed.fault()) return false;
  const std::size_t at = feed.fault_at() + skipped;
  if (*feed.fault() == YamlFeed::Fault::depth) {
    builder.error(Rule::too_large, at, at + 1,
                  fmt::format("lists and maps are nested more than {} deep", limits.depth));
  } else {
    builder.error(Rule::too_large, at, at + 1, "the list or map in brackets is too long")
        .help.emplace_back("write it as a block, one item or key to a line");
  }
  return true;
}

/// Whether the text was read to its end; where it was not, an error says why.
bool run(TreeBuilder& builder, YamlFeed& feed, std::string_view text, std::size_t skipped,
         FileId file, Diagnostics& diagnostics, const YamlLimits& limits) {
  std::istream stream(&feed);
  std::optional<Diagnostic> found;
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
    return !explain_feed(feed, skipped, builder, limits);
  } catch (const TreeBuilder::Stop&) {
    explain_feed(feed, skipped, builder, limits);
    return false;
  } catch (const YAML::Exception& problem) {
    found = explain_failure(text, file, builder.failure(problem.msg, problem.mark));
  } catch (const std::exception& problem) {
    found = explain_failure(text, file, builder.failure(problem.what(), {}));
  }
  if (!explain_feed(feed, skipped, builder, limits)) diagnostics.add(std::move(*found));
  return false;
}

}  // namespace

std::optional<YamlTree> parse_yaml(const SourceText& source, FileId file, Diagnostics& diagnostics,
                                   const YamlLimits& limits) {
  const std::string_view text = source.bytes();
  if (text.size() >= static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    diagnostics.add(Rule::too_large, {file, 0, 0}, "the file is larger than 2 GiB");
    return std::nullopt;
  }
  if (auto bad = find_bad_bytes(text, file, limits.line_bytes)) {
    diagnostics.add(std::move(*bad));
    return std::nullopt;
  }
  const std::size_t skipped = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  YamlFeed feed(text.substr(skipped), limits.depth);
  TreeBuilder builder(text, skipped, file, diagnostics, limits, feed);
  if (!run(builder, feed, text, skipped, file, diagnostics, limits)) return std::nullopt;
  YamlTree tree = builder.take();
  tree.comments = find_comments(text, file, builder.literal());
  if (tree.root.kind == YamlNode::Kind::null) {
    const std::uint32_t at = static_cast<std::uint32_t>(skipped);
    diagnostics.add(Rule::yaml_syntax, {file, at, at}, "the file is empty")
        .help.emplace_back("begin it with `fasti: 1`, then `title:` and `events:`");
    return std::nullopt;
  }
  return tree;
}

}  // namespace fasti
