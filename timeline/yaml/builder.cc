// SPDX-License-Identifier: MIT
#include "timeline/yaml/builder.h"

#include <algorithm>

#include <fmt/format.h>
#include <yaml-cpp/mark.h>

#include "timeline/text/utf8.h"
#include "timeline/yaml/bytes.h"
#include "timeline/yaml/extent.h"

namespace fasti {

namespace {

using Kind = YamlNode::Kind;

std::uint32_t narrow(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

}  // namespace

std::size_t TreeBuilder::offset(const YAML::Mark& mark) const {
  const std::size_t at = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
  return std::min(at + skipped_, text_.size());
}

Diagnostic& TreeBuilder::error(Rule rule, std::size_t begin, std::size_t end, std::string message) {
  return diagnostics_.add(rule, {file_, narrow(begin), narrow(std::min(end, text_.size()))},
                          std::move(message));
}

/// A text that the feed cut short means nothing: brackets left open look like keys to yaml-cpp.
void TreeBuilder::stop_if_cut() const {
  if (feed_.fault()) throw Stop{};
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  stop_if_cut();
  if (documents_++ == 0) return;
  const std::size_t at = skip_blank(text_, offset(mark));
  if (at < text_.size() && (text_[at] == ',' || text_[at] == ']' || text_[at] == '}')) {
    diagnostics_.add(explain_failure(text_, file_, {"end of text", at, at}));
    throw Stop{};
  }
  if (text_.substr(at).starts_with("---")) {
    error(Rule::second_document, at, at + 3, "a second YAML document begins here")
        .help.emplace_back("a chronology is one document: delete the `---`, or split the file");
    throw Stop{};
  }
  std::size_t end = at;
  if (at < text_.size()) next_code_point(text_, end);
  Diagnostic& found = error(Rule::second_document, at, end,
                            "this line begins a second YAML document, which would be lost");
  found.help.emplace_back(
      "it does not continue what stands above: start every top-level key in the "
      "same column");
  if (tree_.root.kind != Kind::null) {
    const std::uint32_t first = tree_.root.span.begin;
    found.labels.push_back({{file_, first, first + 1}, "the first document begins here"});
  }
  throw Stop{};
}

void TreeBuilder::refuse_sharing(std::size_t at, std::string message, std::string help) {
  // An anchor and its aliases are one fault.
  if (std::exchange(sharing_refused_, true)) return;
  error(Rule::yaml_syntax, at, at + 1, std::move(message)).help.push_back(std::move(help));
}

void TreeBuilder::refuse_properties(std::size_t at, const std::string& tag, YAML::anchor_t anchor) {
  const char c = at < text_.size() ? text_[at] : '\0';
  if (anchor != 0) {
    refuse_sharing(at, "anchors and aliases (`&name`, `*name`) are not part of the format",
                   "write the value out, or quote a text that begins with `&`");
  } else if (c == '!' && !tag.empty() && tag != "?") {
    error(Rule::yaml_syntax, at, at + 1, "tags (`!name`) are not part of the format")
        .help.emplace_back("leave the tag out, or quote a text that begins with `!`");
  }
}

bool TreeBuilder::expects_value() const {
  return !stack_.empty() && stack_.back().node.kind == Kind::map &&
         stack_.back().node.children.size() % 2 == 1;
}

/// yaml-cpp puts the null of an empty value at the next token; it belongs after the `:` or `-`.
Span TreeBuilder::empty_span() const {
  std::size_t at = read_;
  const std::size_t next = skip_blank(text_, read_);
  const char c = next < text_.size() ? text_[next] : '\0';
  const bool item = !stack_.empty() && stack_.back().node.kind == Kind::sequence;
  if ((expects_value() && c == ':') || (item && c == '-')) at = next + 1;
  return {file_, narrow(at), narrow(at)};
}

/// The end of `~` or `null` at `at`, or `at` where none stands, or where it is the next key.
std::size_t TreeBuilder::end_of_null_word(std::size_t at) const {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!text_.substr(at).starts_with(word)) continue;
    const std::size_t end = at + word.size();
    const std::size_t next = std::min(text_.find_first_not_of(" \t", end), text_.size());
    const bool is_key = next < text_.size() && text_[next] == ':';
    return is_key && expects_value() ? at : end;
  }
  return at;
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t at = offset(mark);
  refuse_properties(at, {}, anchor);
  YamlNode node;
  const std::size_t end = end_of_null_word(at);
  node.span = end > at ? Span{file_, narrow(at), narrow(end)} : empty_span();
  read_ = std::max<std::size_t>(read_, node.span.end);
  add(std::move(node));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const std::size_t at = offset(mark);
  refuse_sharing(at, "anchors and aliases (`&name`, `*name`) are not part of the format",
                 "write the value out, or quote a text that begins with `*`");
  YamlNode node;
  node.kind = Kind::refused;
  const std::size_t end = std::min(text_.find_first_of(" \t\r\n,]}", at), text_.size());
  node.span = {file_, narrow(at), narrow(end)};
  read_ = end;
  add(std::move(node));
}

std::string_view TreeBuilder::store(const std::string& value, std::size_t begin, std::size_t end) {
  const std::string_view written = text_.substr(begin, end - begin);
  if (written == value) return written;
  return tree_.texts.emplace_back(value);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& given) {
  const std::size_t begin = offset(mark);
  refuse_properties(begin, tag, anchor);
  std::string value = given;
  std::replace(value.begin(), value.end(), YamlFeed::kStandIn, '?');
  const auto end = end_of_scalar(text_, begin, value);
  if (!end) {
    diagnostics_.add(explain_failure(text_, file_, {"illegal EOF in scalar", text_.size(), begin}));
    throw Stop{};
  }
  YamlNode node;
  node.kind = Kind::scalar;
  node.quoted = scalar_style(text_, begin) != ScalarStyle::plain;
  node.span = {file_, narrow(begin), narrow(*end)};
  node.text = store(value, begin, *end);
  for (std::size_t i = 0; i < node.text.size();) {
    if (!is_forbidden_control(next_code_point(node.text, i))) continue;
    error(Rule::bad_bytes, begin, *end, "an escape in this text stands for a control character")
        .help.emplace_back("leave the escape out");
    break;
  }
  if (node.quoted) {
    last_quoted_ = node.span;
    literal_.push_back(node.span);
    // The header of a block scalar, `|` or `>`, may be followed by a comment.
    if (scalar_style(text_, begin) == ScalarStyle::block) {
      literal_.back().begin = narrow(std::min(text_.find('\n', begin), *end));
    }
  }
  read_ = *end;
  add(std::move(node));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
  refuse_properties(offset(mark), tag, anchor);
  open(Kind::sequence, offset(mark), style);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  refuse_properties(offset(mark), tag, anchor);
  open(Kind::map, offset(mark), style);
}

void TreeBuilder::open(Kind kind, std::size_t begin, YAML::EmitterStyle::value style) {
  stop_if_cut();
  if (stack_.size() >= limits_.depth) {
    error(Rule::too_large, begin, begin + 1,
          fmt::format("lists and maps are nested more than {} deep", limits_.depth));
    throw Stop{};
  }
  Frame frame;
  frame.node.kind = kind;
  frame.node.span = {file_, narrow(begin), narrow(begin)};
  frame.flow = style == YAML::EmitterStyle::Flow;
  const char c = begin < text_.size() ? text_[begin] : '\0';
  frame.bracketed = frame.flow && (c == '[' || c == '{');
  read_ = std::max(read_, begin + (frame.bracketed ? 1 : 0));
  feed_.progress(begin - std::min(begin, skipped_));
  stack_.push_back(std::move(frame));
}

void TreeBuilder::close() {
  Frame frame = std::move(stack_.back());
  stack_.pop_back();
  std::vector<YamlNode>& children = frame.node.children;
  const std::size_t inner = std::max<std::size_t>(read_, frame.node.span.begin);
  const std::size_t end = frame.bracketed ? end_of_flow(text_, inner) : inner;
  frame.node.span.end = narrow(end);
  read_ = end;
  children.shrink_to_fit();
  add(std::move(frame.node));
}

void TreeBuilder::add(YamlNode node) {
  stop_if_cut();
  if (++nodes_ > limits_.nodes) {
    error(Rule::too_large, node.span.begin, node.span.end,
          fmt::format("the file has more than {} parts", limits_.nodes))
        .help.emplace_back("split it with `include:`");
    throw Stop{};
  }
  feed_.progress(node.span.end - std::min<std::size_t>(node.span.end, skipped_));
  if (stack_.empty()) {
    tree_.root = std::move(node);
  } else {
    add_child(stack_.back(), std::move(node));
  }
}

void TreeBuilder::add_child(Frame& frame, YamlNode node) {
  std::vector<YamlNode>& children = frame.node.children;
  const bool completes_entry = frame.node.kind == Kind::map && children.size() % 2 == 1;
  children.push_back(std::move(node));
  if (completes_entry) drop_repeated_key(frame);
}

const YamlNode* TreeBuilder::find_key(Frame& frame, const YamlNode& key) {
  constexpr std::size_t kFew = 16;
  const std::vector<YamlNode>& children = frame.node.children;
  const std::size_t last = children.size() - 2;
  if (last / 2 < kFew) {
    for (std::size_t i = 0; i < last; i += 2) {
      if (children[i].text == key.text) return &children[i];
    }
    return nullptr;
  }
  if (frame.keys.empty()) {
    for (std::size_t i = 0; i < last; i += 2) frame.keys.emplace(children[i].text, i);
  }
  const auto [found, fresh] = frame.keys.emplace(key.text, last);
  return fresh ? nullptr : &children[found->second];
}

/// Looks at the entry just completed, and takes it out again where its key is no key.
void TreeBuilder::drop_repeated_key(Frame& frame) {
  std::vector<YamlNode>& children = frame.node.children;
  const YamlNode& key = children[children.size() - 2];
  const bool merge = !key.quoted && key.text == "<<";
  if (key.kind != Kind::scalar) {
    if (key.kind != Kind::refused) {
      error(Rule::yaml_syntax, key.span.begin, std::max(key.span.end, key.span.begin + 1),
            "a key must be a text")
          .help.emplace_back("quote it, or write what belongs before the `:`");
    }
  } else if (merge) {
    refuse_sharing(key.span.begin, "merge keys (`<<`) are not part of the format",
                   "write the keys out");
  } else if (const YamlNode* first = find_key(frame, key)) {
    error(Rule::duplicate_key, key.span.begin, key.span.end,
          fmt::format("the key `{}` is given twice", key.text))
        .labels.push_back({first->span, "first given here"});
    children.resize(children.size() - 2);
    return;
  } else {
    return;
  }
  frame.node.partial = true;
  children.resize(children.size() - 2);
}

YamlFailure TreeBuilder::failure(std::string_view reason, const YAML::Mark& mark) const {
  YamlFailure out;
  out.reason = reason;
  out.at = offset(mark);
  out.read = read_;
  if (!stack_.empty() && stack_.back().bracketed) {
    out.in_flow = true;
    out.opener = stack_.back().node.span.begin;
  }
  const std::string_view quoted =
      text_.substr(last_quoted_.begin, last_quoted_.end - last_quoted_.begin);
  out.after_quoted = quoted.find('\n') != std::string_view::npos;
  out.quote_begin = last_quoted_.begin;
  out.quote_end = last_quoted_.end;
  return out;
}

}  // namespace fasti
