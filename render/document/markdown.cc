// SPDX-License-Identifier: MIT
#include "render/document/markdown.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "render/document/picture_files.h"
#include "render/svg/link.h"
#include "render/text/plain_text.h"

namespace fasti::render {

namespace {

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// The byte that makes an entry of a list of the beginning: the delimiter of `12.`, `iv)`, `(a)`.
std::size_t list_delimiter(std::string_view text) {
  std::size_t at = text.starts_with('(') ? 1 : 0;
  while (at < text.size() && is_alphanumeric(text[at])) ++at;
  const bool delimits = at > 0 && at < text.size() && (text[at] == '.' || text[at] == ')');
  return delimits ? at : std::string_view::npos;
}

/// A file name or an address in `<…>` of a link.
class MarkdownTarget {
 public:
  explicit MarkdownTarget(std::string_view address) {
    for (const char c : encoded_link(address)) {
      if (c == '&') {
        text_ += "&amp;";
      } else {
        if (std::string_view("*_~$[]\\`").find(c) != std::string_view::npos) text_ += '\\';
        text_ += c;
      }
    }
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A scalar of YAML in double quotes whose text is Markdown.
class YamlMarkdown {
 public:
  explicit YamlMarkdown(std::string_view raw) {
    const MarkdownText markdown(raw);
    for (const char c : markdown.text()) {
      if (c == '"' || c == '\\') text_ += '\\';
      text_ += c;
    }
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

bool is_plain_code(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_alphanumeric(c) || std::string_view("._:/-#").find(c) != std::string_view::npos;
  });
}

/// A code span where nothing in it could end it, else text.
class MarkdownCode {
 public:
  explicit MarkdownCode(std::string_view text)
      : text_(is_plain_code(text) ? "`" + std::string(text) + "`" : MarkdownText(text).text()) {}
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

using MarkdownSink = Sink<MarkdownText, MarkdownTarget, MarkdownCode, YamlMarkdown>;

/// What is emphasised begins and ends with something to read.
struct Trimmed {
  bool space_before = false;
  std::string_view core;
  bool space_after = false;
};

Trimmed trim(std::string_view text) {
  Trimmed out{text.starts_with(' '), text, false};
  if (out.space_before) out.core.remove_prefix(1);
  out.space_after = out.core.ends_with(' ');
  if (out.space_after) out.core.remove_suffix(1);
  return out;
}

class MarkdownWriter {
 public:
  MarkdownWriter(const Document& document, const MarkdownOptions& options)
      : document_(document), options_(options), pandoc_(options.flavour == Flavour::pandoc) {}

  std::string write() {
    if (!options_.fragment) write_title();
    for (const Section& section : document_.sections) {
      out_ << (pandoc_ && !options_.fragment ? Markup("# ") : Markup("## "))
           << MarkdownText(section.title);
      if (pandoc_) out_ << " {#" << MarkdownText(section.id) << "}";
      out_ << "\n\n";
      for (const Block& block : section.blocks) {
        std::visit([this](const auto& each) { write(each); }, block);
        out_ << "\n";
      }
    }
    write_notes();
    return out_.take();
  }

 private:
  void write_title() {
    if (pandoc_) {
      out_ << "---\ntitle: \"" << YamlMarkdown(document_.title) << "\"\nsubtitle: \""
           << YamlMarkdown(document_.subtitle) << "\"\nlang: \"" << YamlMarkdown(document_.lang)
           << "\"\n---\n\n";
      return;
    }
    out_ << "# " << MarkdownText(document_.title) << "\n\n";
    if (!document_.subtitle.empty()) out_ << MarkdownText(document_.subtitle) << "\n\n";
  }

  void write(const Paragraph& paragraph) {
    runs(paragraph.runs);
    out_ << "\n";
  }

  void write(const Heading& heading) {
    out_ << (pandoc_ && !options_.fragment ? Markup("## ") : Markup("### "));
    runs(heading.runs);
    out_ << "\n";
  }

  void write(const List& list) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      if (list.numbered) {
        out_ << (i + 1) << ". ";
      } else {
        out_ << "- ";
      }
      runs(list.items[i].runs);
      out_ << "\n";
    }
  }

  void write(const Picture& picture) {
    out_ << "![" << MarkdownText(picture.scene.title) << "](<"
         << MarkdownTarget(picture_file(options_.file, picture.name, ".svg")) << ">)\n";
  }

  void write(const Table& table) {
    out_ << "|";
    for (const Column& column : table.columns) {
      out_ << " " << MarkdownText(column.head) << " |";
    }
    out_ << "\n|";
    for (const Column& column : table.columns) {
      // By the dashes pandoc shares out the width.
      const auto dashes = pandoc_ ? std::max<long>(3, std::lround(column.share * 10)) : 3;
      for (long i = 0; i < dashes; ++i) out_ << "-";
      out_ << "|";
    }
    out_ << "\n";
    for (const Row& row : table.rows) {
      out_ << "|";
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out_ << " ";
        if (i < row.cells.size()) cell(row.cells[i], row.role == Row::Role::group);
        out_ << " |";
      }
      out_ << "\n";
    }
  }

  void cell(const Cell& cell, bool heads) {
    for (std::size_t i = 0; i < cell.size(); ++i) {
      if (i > 0) out_ << (pandoc_ ? Markup(" · ") : Markup("<br>"));
      for (const Run& run : cell[i]) {
        Run shown = run;
        if (heads && i == 0 && run.voice == Voice::plain && run.target.empty()) {
          shown.voice = Voice::strong;
        }
        write(shown, MarkdownText::Place::inside);
      }
    }
  }

  void runs(const Runs& runs) {
    for (const Run& run : runs) {
      write(run, &run == &runs.front() ? MarkdownText::Place::start : MarkdownText::Place::inside);
    }
  }

  void write(const Run& run, MarkdownText::Place place) {
    const std::string text = plain_run(run.text);
    const auto [before, core, after] = trim(text);
    if (before) out_ << " ";
    const bool links = !encoded_link(run.href).empty() && !core.empty();
    if (links) out_ << "[";
    if (run.voice == Voice::code) {
      out_ << MarkdownCode(core);
    } else {
      const Markup around = core.empty()                   ? Markup("")
                            : run.voice == Voice::strong   ? Markup("**")
                            : run.voice == Voice::emphasis ? Markup("*")
                                                           : Markup("");
      out_ << around << MarkdownText(core, place) << around;
    }
    if (links) out_ << "](<" << MarkdownTarget(run.href) << ">)";
    if (!run.note.empty()) out_ << "[^" << ++notes_ << "]";
    if (after) out_ << " ";
  }

  void write_notes() {
    const std::vector<const Runs*> notes = notes_of(document_);
    for (std::size_t i = 0; i < notes.size(); ++i) {
      out_ << "[^" << (i + 1) << "]: ";
      runs(*notes[i]);
      out_ << "\n";
    }
  }

  const Document& document_;
  const MarkdownOptions& options_;
  bool pandoc_;
  std::size_t notes_ = 0;
  MarkdownSink out_;
};

}  // namespace

MarkdownText::MarkdownText(std::string_view raw, Place place) {
  const std::string text = plain_run(raw);
  const bool starts = place == Place::start;
  const std::size_t delimiter = starts ? list_delimiter(text) : std::string_view::npos;
  constexpr std::string_view kAlways = "\\`*_{}[]~^$@|!#";
  constexpr std::string_view kFirst = "+-=:%";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const std::string_view rest = std::string_view(text).substr(i);
    if (c == '&' || c == '<' || c == '>') {
      text_ += c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;";
      continue;
    }
    const bool first = starts && i == 0 && kFirst.find(c) != std::string_view::npos;
    const bool run_on = (c == '-' || c == '.') && i > 0 && text[i - 1] == c;  // a dash, an ellipsis
    const bool address = rest.starts_with("://") || rest.starts_with("::") ||
                         (c == '.' && i >= 3 && text.compare(i - 3, 3, "www") == 0);
    const bool always = kAlways.find(c) != std::string_view::npos;
    if (always || first || run_on || address || i == delimiter) text_ += '\\';
    text_ += c;
  }
}

std::string write_markdown(const Document& document, const MarkdownOptions& options) {
  return MarkdownWriter(document, options).write();
}

}  // namespace fasti::render
