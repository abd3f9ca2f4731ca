// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <yaml-cpp/eventhandler.h>

#include "timeline/text/diagnostic.h"
#include "timeline/yaml/feed.h"
#include "timeline/yaml/node.h"
#include "timeline/yaml/parse.h"
#include "timeline/yaml/words.h"

namespace fasti {

/// Makes a tree of the events of yaml-cpp, and finds what yaml-cpp lets pass.
class TreeBuilder final : public YAML::EventHandler {
 public:
  /// Thrown through yaml-cpp when nothing that follows can be made sense of.
  struct Stop {};

  TreeBuilder(std::string_view text, std::size_t skipped, FileId file, Diagnostics& diagnostics,
              const YamlLimits& limits, YamlFeed& feed)
      : text_(text),
        skipped_(skipped),
        file_(file),
        diagnostics_(diagnostics),
        limits_(limits),
        feed_(feed) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

  YamlTree take() { return std::move(tree_); }
  /// What is in quotes or in block scalars, in order of place: a `#` there begins no comment.
  const std::vector<Span>& literal() const { return literal_; }
  YamlFailure failure(std::string_view reason, const YAML::Mark& mark) const;
  Diagnostic& error(Rule rule, std::size_t begin, std::size_t end, std::string message);

 private:
  /// A collection that is not complete yet.
  struct Frame {
    YamlNode node;
    bool flow = false;
    bool bracketed = false;
    std::unordered_map<std::string_view, std::size_t> keys;  ///< only once there are many
  };

  std::size_t offset(const YAML::Mark& mark) const;
  void stop_if_cut() const;
  void open(YamlNode::Kind kind, std::size_t begin, YAML::EmitterStyle::value style);
  void close();
  void add(YamlNode node);
  void add_child(Frame& frame, YamlNode node);
  void drop_repeated_key(Frame& frame);
  const YamlNode* find_key(Frame& frame, const YamlNode& key);
  void refuse_properties(std::size_t at, const std::string& tag, YAML::anchor_t anchor);
  void refuse_sharing(std::size_t at, std::string message, std::string help);
  std::string_view store(const std::string& value, std::size_t begin, std::size_t end);
  Span empty_span() const;
  std::size_t end_of_null_word(std::size_t at) const;
  bool expects_value() const;

  std::string_view text_;
  std::size_t skipped_;  ///< bytes before what yaml-cpp sees: the byte order mark
  FileId file_;
  Diagnostics& diagnostics_;
  const YamlLimits& limits_;
  YamlFeed& feed_;
  YamlTree tree_;
  std::vector<Frame> stack_;
  std::size_t documents_ = 0;
  std::size_t nodes_ = 0;
  std::size_t read_ = 0;  ///< end of the last scalar or bracket
  Span last_quoted_;
  std::vector<Span> literal_;
  bool sharing_refused_ = false;
};

}  // namespace fasti
