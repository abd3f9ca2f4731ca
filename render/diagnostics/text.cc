// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "render/diagnostics/excerpt.h"
#include "render/diagnostics/report.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

constexpr std::string_view kBold = "1";
constexpr std::string_view kFrame = "1;34";

std::string_view ansi(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "1;31";
    case Severity::warning:
      return "1;33";
    default:
      return "1;36";
  }
}

/// A place with what is said of it.
struct Pointer {
  Span span;
  char mark = '^';
  std::string text;
};

/// Writes one finding.
class Writer {
 public:
  Writer(const SourceSet& files, const Diagnostic& item, bool colour)
      : files_(files), item_(item), colour_(colour), pointers_(pointers(item)) {
    std::size_t last = 1;
    for (const Pointer& pointer : pointers_) {
      if (pointer.span.file < files.size()) last = std::max(last, line_of(pointer.span));
    }
    gutter_ = fmt::format("{}", last).size();
  }

  std::string write() {
    const std::string head = fmt::format("{}[{}]", name(item_.severity), info(item_.rule).code);
    out_ += paint(ansi(item_.severity), head);
    out_ += paint(kBold, ": " + escape_controls(item_.message)) + "\n";
    for (std::size_t i = 0; i < pointers_.size(); ++i) {
      if (pointers_[i].span.file < files_.size()) point(pointers_[i], i == 0);
    }
    for (const std::string& note : item_.notes) remark("note", note);
    for (const std::string& help : item_.help) remark("help", help);
    return std::move(out_);
  }

 private:
  static std::vector<Pointer> pointers(const Diagnostic& item) {
    std::vector<Pointer> out;
    for (std::size_t i = 0; i < item.claims.size(); ++i) {
      const CitedClaim& claim = item.claims[i];
      out.push_back({claim.span, '-', fmt::format("[{}] {}", i + 1, claim.text)});
    }
    if (out.empty()) out.push_back({item.span, '^', item.label});
    for (const Label& label : item.labels) out.push_back({label.span, '-', label.text});
    return out;
  }

  std::size_t line_of(const Span& span) const {
    return files_[span.file].position(span.begin).line;
  }

  std::string paint(std::string_view code, std::string_view text) const {
    return colour_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }

  std::string bar() const { return paint(kFrame, fmt::format("{:>{}} |", "", gutter_)); }

  void point(const Pointer& pointer, bool first) {
    const SourceText& file = files_[pointer.span.file];
    const Position at = file.position(pointer.span.begin);
    const Excerpt shown = excerpt(file, pointer.span);
    out_ += paint(kFrame, fmt::format("{:>{}}{} ", "", gutter_, first ? "-->" : ":::"));
    out_ += fmt::format("{}:{}:{}\n", escape_controls(file.name()), at.line, at.column);
    out_ += bar() + "\n";
    out_ += paint(kFrame, fmt::format("{:>{}} |", shown.line_number, gutter_));
    out_ += shown.line.empty() ? "\n" : " " + shown.line + "\n";
    const std::string marks(shown.underline, pointer.mark);
    const std::string text = pointer.text.empty() ? "" : " " + escape_controls(pointer.text);
    out_ += bar() + fmt::format(" {:>{}}", "", shown.indent);
    out_ += paint(ansi(item_.severity), marks + text) + "\n";
    out_ += bar() + "\n";
  }

  void remark(std::string_view kind, std::string_view text) {
    out_ += paint(kFrame, fmt::format("{:>{}} = ", "", gutter_));
    out_ += paint(kBold, fmt::format("{}: ", kind)) + escape_controls(text) + "\n";
  }

  const SourceSet& files_;
  const Diagnostic& item_;
  bool colour_;
  std::vector<Pointer> pointers_;
  std::size_t gutter_ = 1;
  std::string out_;
};

}  // namespace

std::string findings_text(const CheckedFile& file, const TextStyle& style) {
  std::vector<Diagnostic> items = file.checked.diagnostics.items();
  if (style.errors_alone) {
    std::erase_if(items, [](const Diagnostic& each) { return each.severity != Severity::error; });
  }
  const std::size_t shown = style.most == 0 ? items.size() : std::min(items.size(), style.most);
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    out += Writer(file.loaded.files, items[i], style.colour).write() + "\n";
  }
  if (shown < items.size()) {
    out += fmt::format("… and {} more; `fasti check --format json` lists them all\n\n",
                       items.size() - shown);
  }
  return out;
}

}  // namespace fasti::render
