// SPDX-License-Identifier: MIT
//
// The only user of cmark. Its tree is walked by its iterator, without recursion, so that depth of
// nesting costs no stack.
#include "render/document/rich_text.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <cmark.h>
#include <fmt/format.h>

namespace fasti::render {

namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::string text_of(const char* text) { return text == nullptr ? std::string() : text; }

/// Gathers paragraphs while the tree is walked.
class Reader {
 public:
  explicit Reader(const std::string& lang) : lang_(lang) {}

  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_ITEM:
        mark_item(node);
        break;
      case CMARK_NODE_HEADING:
      case CMARK_NODE_STRONG:
        ++strong_;
        break;
      case CMARK_NODE_EMPH:
        ++emphasis_;
        break;
      case CMARK_NODE_LINK:
        href_ = text_of(cmark_node_get_url(node));
        break;
      case CMARK_NODE_TEXT:
      case CMARK_NODE_HTML_INLINE:
        add(text_of(cmark_node_get_literal(node)), voice());
        break;
      case CMARK_NODE_CODE:
        add(text_of(cmark_node_get_literal(node)), Voice::code);
        break;
      case CMARK_NODE_SOFTBREAK:
        add(" ", voice());
        break;
      case CMARK_NODE_LINEBREAK:
        end_paragraph();
        break;
      case CMARK_NODE_CODE_BLOCK:
        add_lines(text_of(cmark_node_get_literal(node)), Voice::code);
        break;
      case CMARK_NODE_HTML_BLOCK:
        add_lines(text_of(cmark_node_get_literal(node)), Voice::plain);
        break;
      default:
        break;
    }
  }

  void leave(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        --strong_;
        end_paragraph();
        break;
      case CMARK_NODE_PARAGRAPH:
      case CMARK_NODE_ITEM:
        end_paragraph();
        break;
      case CMARK_NODE_STRONG:
        --strong_;
        break;
      case CMARK_NODE_EMPH:
        --emphasis_;
        break;
      case CMARK_NODE_LINK:
        href_.clear();
        break;
      default:
        break;
    }
  }

  Cell take() { return std::move(out_); }

 private:
  Voice voice() const {
    if (strong_ > 0) return Voice::strong;
    return emphasis_ > 0 ? Voice::emphasis : Voice::plain;
  }

  void mark_item(cmark_node* item) {
    cmark_node* const list = cmark_node_parent(item);
    if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST) return add("• ", Voice::plain);
    int number = cmark_node_get_list_start(list);
    for (cmark_node* each = cmark_node_previous(item); each != nullptr;
         each = cmark_node_previous(each)) {
      ++number;
    }
    add(fmt::format("{}. ", number), Voice::plain);
  }

  /// One run for what looks alike, as cmark parts a text at every character that could mean more.
  void add(std::string text, Voice voice) {
    if (text.empty()) return;
    if (!paragraph_.empty() && paragraph_.back().voice == voice &&
        paragraph_.back().href == href_) {
      paragraph_.back().text += text;
      return;
    }
    Run run;
    run.text = std::move(text);
    run.voice = voice;
    run.lang = lang_;
    run.href = href_;
    paragraph_.push_back(std::move(run));
  }

  void add_lines(std::string_view lines, Voice voice) {
    while (!lines.empty()) {
      const std::size_t end = std::min(lines.find('\n'), lines.size());
      add(std::string(lines.substr(0, end)), voice);
      end_paragraph();
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
  }

  void end_paragraph() {
    if (!paragraph_.empty()) out_.push_back(std::exchange(paragraph_, {}));
  }

  const std::string& lang_;
  Cell out_;
  Runs paragraph_;
  std::string href_;
  int strong_ = 0;
  int emphasis_ = 0;
};

}  // namespace

Cell rich_text(std::string_view markdown, const std::string& lang) {
  const std::unique_ptr<cmark_node, FreeNode> document(
      cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_VALIDATE_UTF8));
  const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(document.get()));
  Reader reader(lang);
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* const node = cmark_iter_get_node(iterator.get());
    if (event == CMARK_EVENT_ENTER) {
      reader.enter(node);
    } else {
      reader.leave(node);
    }
  }
  return reader.take();
}

}  // namespace fasti::render
