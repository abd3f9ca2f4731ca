// SPDX-License-Identifier: MIT
#include "render/document/latex.h"

#include <algorithm>
#include <map>
#include <utility>

#include "render/document/picture_files.h"
#include "render/svg/link.h"
#include "render/text/cohesion.h"
#include "render/text/plain_text.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

struct Escape {
  char c;
  std::string_view written;
};

// Brackets and `*` would be arguments of the `\\` that ends a row, `-`, quotes and the like parts
// of ligatures.
constexpr Escape kEscapes[] = {
    {'\\', "\\textbackslash{}"},
    {'{', "\\{"},
    {'}', "\\}"},
    {'$', "\\$"},
    {'&', "\\&"},
    {'#', "\\#"},
    {'_', "\\_"},
    {'%', "\\%"},
    {'^', "\\textasciicircum{}"},
    {'~', "\\textasciitilde{}"},
    {'[', "{[}"},
    {']', "{]}"},
    {'*', "{*}"},
    {'`', "\\textasciigrave{}"},
    {'"', "\\textquotedbl{}"},
    {'<', "\\textless{}"},
    {'>', "\\textgreater{}"},
    {'|', "\\textbar{}"},
    {'-', "-{}"},
};

/// An address in the first argument of \href, or the name of a file.
class LatexAddress {
 public:
  explicit LatexAddress(std::string_view encoded) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    for (const char c : encoded) {
      if (c == '%' || c == '#' || c == '&' || c == '_') {
        (text_ += '\\') += c;
      } else if (std::string_view("~$[]*").find(c) != std::string_view::npos) {
        const auto byte = static_cast<unsigned char>(c);
        ((text_ += "\\%") += kDigits[byte >> 4]) += kDigits[byte & 15];
      } else {
        text_ += c;
      }
    }
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A column with a share of the width, of which the columns leave `gaps` between them.
class LatexColumn {
 public:
  LatexColumn(double share, std::size_t gaps)
      : text_(fmt::format(
            ">{{\\raggedright\\arraybackslash}}p{{{}\\dimexpr\\linewidth-{}\\tabcolsep\\relax}}",
            format_number(share), 2 * gaps)) {}
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

using LatexSink = Sink<LatexText, LatexAddress, LatexColumn>;

constexpr Markup kPackages =
    "\\usepackage{longtable,booktabs,array,graphicx,xcolor}\n"
    "\\usepackage[hidelinks]{hyperref}\n";

// The second begins a new page where only a few lines are left of this one.
constexpr Markup kCommands =
    "\\providecommand{\\fastiquiet}[1]{{\\color{black!60}#1}}\n"
    "\\providecommand{\\fastiroom}{\\par\\begingroup\\dimen0=\\pagegoal"
    "\\advance\\dimen0-\\pagetotal\\relax"
    "\\ifdim\\pagegoal<\\maxdimen\\ifdim\\dimen0<9\\baselineskip\\newpage\\fi\\fi"
    "\\endgroup}\n";

constexpr Markup kFonts =
    "\\usepackage{iftex}\n"
    "\\ifPDFTeX\n"
    "  \\errmessage{This document needs xelatex or lualatex}\n"
    "\\fi\n"
    "\\usepackage{fontspec}\n"
    "\\IfFontExistsTF{Noto Serif}{\\setmainfont{Noto Serif}[Scale=0.92]}{}\n"
    "\\IfFontExistsTF{Noto Sans}{\\setsansfont{Noto Sans}[Scale=0.92]}{}\n";

constexpr Markup kChineseFonts =
    "\\ifXeTeX\n"
    "  \\usepackage{xeCJK}\n"
    "  \\IfFontExistsTF{Noto Serif CJK SC}\n"
    "    {\\setCJKmainfont{Noto Serif CJK SC}[AutoFakeSlant]\\setCJKsansfont{Noto Sans CJK SC}"
    "\\setCJKmonofont{Noto Sans CJK SC}}\n"
    "    {\\setCJKmainfont{FandolSong-Regular.otf}[BoldFont=FandolSong-Bold.otf,AutoFakeSlant]}\n"
    "\\else\n"
    "  \\usepackage{luatexja-fontspec}\n"
    "  \\IfFontExistsTF{Noto Serif CJK SC}\n"
    "    {\\setmainjfont{Noto Serif CJK SC}\\setsansjfont{Noto Sans CJK SC}}\n"
    "    {\\setmainjfont{FandolSong-Regular.otf}[BoldFont=FandolSong-Bold.otf]}\n"
    "\\fi\n";

// Quotes, dashes and dots that both scripts have.
constexpr Markup kWesternPunctuation =
    "\\ifXeTeX\n"
    "  \\xeCJKDeclareCharClass{Default}{\"B7, \"2013 -> \"2014, \"2018 -> \"2019, "
    "\"201C -> \"201D, \"2026}\n"
    "\\else\n"
    "  \\ltjsetparameter{jacharrange={-2,-3,-8}}\n"
    "\\fi\n";

constexpr Markup kLayout =
    "\\usepackage{parskip}\n"
    "\\setcounter{secnumdepth}{0}\n"
    "\\setlength{\\emergencystretch}{3em}\n"
    "\\setlength{\\LTleft}{0pt}\\setlength{\\LTright}{0pt}\n"
    "\\renewcommand{\\arraystretch}{1.12}\n"
    "\\raggedbottom\n";

class LatexWriter {
 public:
  LatexWriter(const Document& document, const LatexOptions& options)
      : document_(document),
        options_(options),
        chinese_(document.lang.starts_with("zh") || contains_han(document.title)) {
    for (const Section& section : document.sections) {
      for (const Block& block : section.blocks) collect(block);
    }
  }

  std::string write() {
    for (const Section& section : document_.sections) {
      body_ << "\n\\fastiroom\n\\section{" << LatexText(section.title) << "}\n\n";
      for (const Block& block : section.blocks) {
        std::visit([this](const auto& each) { write(each); }, block);
      }
    }
    if (options_.fragment) {
      out_ << "% For \\input{} into a document that is typeset by xelatex or lualatex and has in\n"
              "% its preamble\n"
              "%   \\usepackage{longtable,booktabs,array,graphicx,xcolor,hyperref}\n"
              "% and fonts for the languages of the text.\n"
           << kCommands << body_;
      return out_.take();
    }
    write_preamble();
    out_ << "\\begin{document}\n\\maketitle\n\\thispagestyle{plain}\n"
         << body_ << "\n\\end{document}\n";
    return out_.take();
  }

 private:
  void write_preamble() {
    out_ << "% !TeX program = xelatex\n"
            "% Typeset by xelatex or lualatex; on Debian the packages texlive-xetex or\n"
            "% texlive-luatex, with texlive-lang-chinese where there is Chinese.\n"
            "\\documentclass[11pt,"
         << (options_.paper == Paper::a4 ? Markup("a4paper") : Markup("letterpaper"))
         << "]{article}\n\\usepackage[hmargin=23mm,top=22mm,bottom=25mm]{geometry}\n"
         << kFonts;
    if (chinese_) out_ << kChineseFonts;
    if (chinese_ && !document_.lang.starts_with("zh")) out_ << kWesternPunctuation;
    out_ << kPackages << kLayout << kCommands << "\\hypersetup{pdftitle={"
         << LatexText(document_.title) << "}}\n\\title{" << LatexText(document_.title)
         << "}\n\\author{}\n\\date{" << LatexText(document_.subtitle) << "}\n";
  }

  void collect(const Block& block) {
    if (const auto* table = std::get_if<Table>(&block)) {
      for (const Row& row : table->rows) name(row.id);
    } else if (const auto* list = std::get_if<List>(&block)) {
      for (const Item& item : list->items) name(item.id);
    }
  }

  /// Anchors are numbered, as ids are the user's own.
  void name(const std::string& id) {
    if (!id.empty()) anchors_.try_emplace(id, anchors_.size() + 1);
  }

  void anchor(const std::string& id) {
    if (!id.empty()) body_ << "\\hypertarget{fasti." << anchors_[id] << "}{}";
  }

  void write(const Paragraph& paragraph) {
    if (paragraph.role == Paragraph::Role::remark) {
      body_ << "\\fastiquiet{";
      runs(paragraph.runs);
      body_ << "}\n\n";
      return;
    }
    runs(paragraph.runs);
    body_ << "\n\n";
  }

  void write(const Heading& heading) {
    body_ << "\\fastiroom\n\\subsection{";
    runs(heading.runs);
    body_ << "}\n\n";
  }

  void write(const List& list) {
    body_ << (list.numbered ? Markup("\\begin{enumerate}\\raggedright\n")
                            : Markup("\\begin{itemize}\\raggedright\n"));
    for (const Item& item : list.items) {
      body_ << "\\item ";
      anchor(item.id);
      runs(item.runs);
      body_ << "\n";
    }
    body_ << (list.numbered ? Markup("\\end{enumerate}\n\n") : Markup("\\end{itemize}\n\n"));
  }

  void write(const Picture& picture) {
    body_ << "\\begin{center}\n\\includegraphics[width=\\linewidth,height=0.86\\textheight,"
             "keepaspectratio]{"
          << LatexAddress(encoded_link(picture_file(options_.file, picture.name, ".pdf")))
          << "}\n\\end{center}\n\n";
  }

  void write(const Table& table) {
    double sum = 0;
    bool headed = false;
    for (const Column& column : table.columns) {
      sum += column.share;
      headed = headed || !column.head.empty();
    }
    body_ << "{\\small\n\\begin{longtable}{@{}";
    for (const Column& column : table.columns) {
      body_ << LatexColumn(column.share / sum, table.columns.size() - 1);
    }
    body_ << "@{}}\n\\toprule\n";
    if (headed) {
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) body_ << " & ";
        body_ << "\\fastiquiet{" << LatexText(table.columns[i].head) << "}";
      }
      body_ << " \\\\\n\\midrule\n";
    }
    body_ << "\\endhead\n\\bottomrule\n\\endlastfoot\n";
    // No space behind the last row: it could go to a page of its own, with the heads above it.
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      if (i > 0) space(table.rows[i - 1], table.rows[i]);
      write(table.rows[i], table);
    }
    body_ << "\\end{longtable}}\n\n";
  }

  void space(const Row& above, const Row& below) {
    if (below.role == Row::Role::group) {
      body_ << "\\addlinespace[0.95em]\n";
    } else if (above.role != Row::Role::group) {
      body_ << "\\addlinespace[0.25em]\n";
    }
  }

  void write(const Row& row, const Table& table) {
    if (row.role == Row::Role::group) {
      body_ << "\\multicolumn{" << table.columns.size()
            << "}{@{}>{\\raggedright\\arraybackslash}p{\\linewidth}@{}}{";
      cell(row.cells.front());
      body_ << "} \\\\*\n\\addlinespace[0.2em]\n";
      return;
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) body_ << " & ";
      if (i == 0) anchor(row.id);
      cell(row.cells[i]);
    }
    body_ << " \\\\\n";
  }

  void cell(const Cell& cell) {
    for (std::size_t i = 0; i < cell.size(); ++i) {
      if (i > 0) body_ << "\\newline ";
      runs(cell[i]);
    }
  }

  void runs(const Runs& runs) {
    for (const Run& run : runs) write(run);
  }

  void write(const Run& run) {
    constexpr Markup kVoices[] = {"{", "\\textbf{", "\\emph{", "\\texttt{", "\\fastiquiet{"};
    const LatexAddress address(web_link(run.href));
    const auto target = anchors_.find(run.target);
    const bool jumps = target != anchors_.end();
    const bool links = jumps || !address.text().empty();
    if (contains_han(run.text)) chinese_ = true;
    if (jumps) {
      body_ << "\\hyperlink{fasti." << target->second << "}{";
    } else if (links) {
      body_ << "\\href{" << address << "}{";
    }
    if (run.voice != Voice::plain) body_ << kVoices[static_cast<std::size_t>(run.voice)];
    if (!jumps && (!run.href.empty() || run.voice == Voice::code)) {
      breakable(run.text);
    } else {
      body_ << LatexText(run.text);
    }
    if (run.voice != Voice::plain) body_ << "}";
    if (links) body_ << "}";
    if (run.note.empty()) return;
    body_ << "\\footnote{";
    runs(run.note);
    body_ << "}";
  }

  /// An address or a path as a text, which may be broken behind its punctuation.
  void breakable(std::string_view text) {
    std::size_t from = 0;
    while (from < text.size()) {
      const std::size_t at = std::min(text.find_first_of("/.-_?&=%", from), text.size() - 1);
      body_ << LatexText(text.substr(from, at + 1 - from)) << "\\allowbreak{}";
      from = at + 1;
    }
  }

  const Document& document_;
  const LatexOptions& options_;
  std::map<std::string, std::size_t> anchors_;
  bool chinese_;
  LatexSink body_;
  LatexSink out_;
};

}  // namespace

LatexText::LatexText(std::string_view raw) {
  // Between Chinese letters TeX would drop the blanks around a dot.
  constexpr std::string_view kDot = "\u00B7";
  const std::string plain = plain_run(raw);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    const std::string_view text = plain;
    if (c == ' ' && (text.substr(i + 1).starts_with(kDot) || text.substr(0, i).ends_with(kDot))) {
      text_ += "\\ ";
      continue;
    }
    const Escape* found = nullptr;
    for (const Escape& each : kEscapes) {
      if (each.c == c) found = &each;
    }
    if (found != nullptr) {
      text_ += found->written;
    } else {
      text_ += c;
    }
  }
}

std::optional<char32_t> beyond_latex_fonts(std::string_view tex) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  // From Armenian and Hebrew to the scripts of India and South-east Asia, without Hangul; symbols;
  // forms of Arabic letters; emoji and all further planes but those of Han.
  constexpr Range kRanges[] = {{0x0530, 0x10FF},   {0x1200, 0x1CFF},  {0x2600, 0x27BF},
                               {0x2C00, 0x2DDF},   {0xA500, 0xA63F},  {0xA800, 0xA95F},
                               {0xA980, 0xABFF},   {0xFB13, 0xFDFF},  {0xFE70, 0xFEFE},
                               {0x10000, 0x1AFFF}, {0x1D000, 0x1FFFF}};
  for (std::size_t at = 0; at < tex.size();) {
    const char32_t c = next_code_point(tex, at);
    for (const Range& range : kRanges) {
      if (c >= range.first && c <= range.last) return c;
    }
  }
  return std::nullopt;
}

std::string write_latex(const Document& document, const LatexOptions& options) {
  return LatexWriter(document, options).write();
}

}  // namespace fasti::render
