// SPDX-License-Identifier: MIT
#include <string_view>

#include <fmt/format.h>

#include "render/diff/diff.h"
#include "render/diff/telling.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

constexpr std::string_view kBold = "1";
constexpr std::string_view kGone = "31";
constexpr std::string_view kNew = "32";
constexpr std::string_view kOther = "33";
constexpr int kWidest = 76;

class Writer {
 public:
  Writer(const Comparison& of, bool colour) : of_(of), colour_(colour) {}

  std::string write() {
    const Told told = tell(of_);
    out_ =
        paint(kBold, escape_controls(of_.before_name) + " → " + escape_controls(of_.after_name)) +
        "\n" + told.summary + "\n";
    for (const ToldSection& section : told.sections) {
      out_ += "\n" + paint(kBold, section.heading) + "\n";
      for (const ToldEntry& entry : section.entries) write(entry);
    }
    for (const std::string& note : told.notes) out_ += "\n" + escape_controls(note) + "\n";
    return std::move(out_);
  }

 private:
  std::string paint(std::string_view code, std::string_view text) const {
    return colour_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }

  static std::string_view colour_of(char sign) {
    return sign == '+' ? kNew : sign == '-' ? kGone : kOther;
  }

  void write(const ToldEntry& entry) {
    std::string head(1, entry.sign);
    if (!entry.what.empty()) head += " " + entry.what;
    if (!entry.id.empty()) head += " " + entry.id;
    out_ += "  " + paint(colour_of(entry.sign), escape_controls(head));
    if (!entry.words.empty()) out_ += "  " + escape_controls(entry.words);
    out_ += "\n";
    for (const ToldChange& change : entry.changes) write(change);
  }

  void write(const ToldChange& change) {
    const std::string about = escape_controls(change.about);
    const std::string before = escape_controls(change.before);
    const std::string after = escape_controls(change.after);
    const std::string remark = change.remark.empty() ? "" : fmt::format(" ({})", change.remark);
    const std::string head = "      " + (about.empty() ? "" : about + ": ");
    if (about.empty()) {
      out_ += head + after + remark + "\n";
    } else if (before.empty()) {
      out_ += head + paint(kNew, "+ " + after) + remark + "\n";
    } else if (after.empty()) {
      out_ += head + paint(kGone, "- " + before) + remark + "\n";
    } else if (cell_width(head) + cell_width(before) + cell_width(after) + 3 <= kWidest) {
      out_ += head + paint(kGone, before) + " → " + paint(kNew, after) + remark + "\n";
    } else {
      out_ += "      " + about + ":" + remark + "\n";
      out_ += "        " + paint(kGone, "- " + before) + "\n";
      out_ += "        " + paint(kNew, "+ " + after) + "\n";
    }
  }

  const Comparison& of_;
  bool colour_;
  std::string out_;
};

}  // namespace

std::string diff_text(const Comparison& of, bool colour) { return Writer(of, colour).write(); }

}  // namespace fasti::render
