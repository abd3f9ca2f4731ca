// SPDX-License-Identifier: MIT
#include "render/document/markdown.h"

#include "render/diff/diff.h"
#include "render/diff/telling.h"
#include "render/document/sink.h"

namespace fasti::render {

namespace {

using Out = Sink<MarkdownText>;

Markup sign_words(char sign) {
  return sign == '+' ? Markup("**new** ") : sign == '-' ? Markup("**gone** ") : Markup("");
}

class Writer {
 public:
  explicit Writer(const Comparison& of) : of_(of) {}

  std::string write() {
    const Told told = tell(of_);
    out_ << "**" << MarkdownText(of_.before_name) << " → " << MarkdownText(of_.after_name) << "**";
    if (of_.difference.empty()) {
      out_ << ": both say the same.\n";
      return out_.take();
    }
    out_ << ": " << MarkdownText(told.summary) << ".\n";
    for (const ToldSection& section : told.sections) {
      out_ << "\n### " << MarkdownText(section.heading) << "\n\n";
      for (const ToldEntry& entry : section.entries) write(entry);
    }
    for (const std::string& note : told.notes) out_ << "\n" << MarkdownText(note) << "\n";
    return out_.take();
  }

 private:
  void write(const ToldEntry& entry) {
    out_ << "- " << sign_words(entry.sign);
    if (!entry.what.empty()) out_ << MarkdownText(entry.what) << " ";
    if (!entry.id.empty()) out_ << "**" << MarkdownText(entry.id) << "** ";
    out_ << MarkdownText(entry.words) << "\n";
    for (const ToldChange& change : entry.changes) write(change);
  }

  void write(const ToldChange& change) {
    out_ << "  - ";
    if (!change.about.empty()) out_ << MarkdownText(change.about) << ": ";
    if (change.about.empty()) {
      out_ << MarkdownText(change.after);
    } else if (change.before.empty()) {
      out_ << "added " << MarkdownText(change.after);
    } else if (change.after.empty()) {
      out_ << "~~" << MarkdownText(change.before) << "~~";
    } else {
      out_ << "~~" << MarkdownText(change.before) << "~~ → " << MarkdownText(change.after);
    }
    if (!change.remark.empty()) out_ << " (" << MarkdownText(change.remark) << ")";
    out_ << "\n";
  }

  const Comparison& of_;
  Out out_;
};

}  // namespace

std::string diff_markdown(const Comparison& of) { return Writer(of).write(); }

}  // namespace fasti::render
