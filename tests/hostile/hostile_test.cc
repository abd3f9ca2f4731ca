// SPDX-License-Identifier: MIT
//
// Hostile texts in every field of a chronology, through every output, read back by parsers that are
// not the program's own: nothing of them acts. A new output is one more row.
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/hostile/texts.h"
#include "tests/support/run_fasti.h"
#include "tests/support/tool.h"

namespace {

using fasti::test::MemoryFiles;

/// What acts in a page, by the parser of the HTML standard.
std::string read_html(const std::string& kind, const std::string& bytes) {
  return fasti::test::run_tool(
      FASTI_PYTHON " " FASTI_ROOT "/tests/hostile/read_html.py " + kind + " {}", bytes);
}

std::string read_page(const std::string& bytes) { return read_html("page", bytes); }
std::string read_fragment(const std::string& bytes) { return read_html("fragment", bytes); }

std::string read_svg(const std::string& bytes) {
  return fasti::test::run_tool(FASTI_PYTHON " " FASTI_ROOT "/tests/hostile/read_svg.py {}", bytes);
}

/// As GitHub renders it, raw HTML let through.
std::string read_github(const std::string& bytes) {
  const std::string html = fasti::test::run_tool(
      "cmark-gfm --unsafe -e footnotes -e table -e autolink -e strikethrough {}", bytes);
  return read_html("markdown", html);
}

/// The words that a LaTeX file may use; TeX itself runs only at night.
std::string read_latex(const std::string& bytes) {
  static const std::set<std::string_view> kKnown{"\\",
                                                 "{",
                                                 "}",
                                                 "$",
                                                 "&",
                                                 "#",
                                                 "_",
                                                 "%",
                                                 "textbackslash",
                                                 "textasciicircum",
                                                 "textasciitilde",
                                                 "textasciigrave",
                                                 "textquotedbl",
                                                 "textless",
                                                 "textgreater",
                                                 "textbar",
                                                 "providecommand",
                                                 "fastiquiet",
                                                 "color",
                                                 "section",
                                                 "subsection",
                                                 "begin",
                                                 "end",
                                                 "item",
                                                 "hypertarget",
                                                 "hyperlink",
                                                 "href",
                                                 "allowbreak",
                                                 "includegraphics",
                                                 "linewidth",
                                                 "textheight",
                                                 "small",
                                                 "raggedright",
                                                 "arraybackslash",
                                                 "dimexpr",
                                                 "relax",
                                                 "tabcolsep",
                                                 "toprule",
                                                 "midrule",
                                                 "bottomrule",
                                                 "endhead",
                                                 "endlastfoot",
                                                 "addlinespace",
                                                 "multicolumn",
                                                 "newline",
                                                 "textbf",
                                                 "fastiroom",
                                                 "par",
                                                 "begingroup",
                                                 "endgroup",
                                                 "dimen",
                                                 "pagegoal",
                                                 "advance",
                                                 "pagetotal",
                                                 "ifdim",
                                                 "maxdimen",
                                                 "baselineskip",
                                                 "newpage",
                                                 "xeCJKDeclareCharClass",
                                                 "ltjsetparameter",
                                                 "emph",
                                                 "texttt",
                                                 "footnote",
                                                 "documentclass",
                                                 "usepackage",
                                                 "ifPDFTeX",
                                                 "errmessage",
                                                 "fi",
                                                 "IfFontExistsTF",
                                                 "setmainfont",
                                                 "setsansfont",
                                                 "ifXeTeX",
                                                 "setCJKmainfont",
                                                 "setCJKsansfont",
                                                 "setCJKmonofont",
                                                 "else",
                                                 "setmainjfont",
                                                 "setsansjfont",
                                                 "setcounter",
                                                 "setlength",
                                                 "emergencystretch",
                                                 "LTleft",
                                                 "LTright",
                                                 "renewcommand",
                                                 "arraystretch",
                                                 "raggedbottom",
                                                 "hypersetup",
                                                 "title",
                                                 "author",
                                                 "date",
                                                 "maketitle",
                                                 "thispagestyle"};
  std::string faults;
  int depth = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '%' && (i == 0 || bytes[i - 1] == '\n')) {
      i = bytes.find('\n', i);  // the program's own comments, each a line
      continue;
    }
    if (bytes[i] == '{') ++depth;
    if (bytes[i] == '}') --depth;
    if (bytes[i] == '%' || bytes[i] == '^' || bytes[i] == '$') {
      faults += fmt::format("{} is not escaped\n", bytes[i]);
    }
    if (bytes[i] != '\\') continue;
    std::size_t end = i + 1;
    while (end < bytes.size() && std::isalpha(static_cast<unsigned char>(bytes[end])) != 0) ++end;
    if (end == i + 1) ++end;
    const std::string name = bytes.substr(i + 1, end - i - 1);
    if (!kKnown.contains(name)) faults += "command " + name + "\n";
    i = end - 1;
  }
  if (depth != 0) faults += "braces do not match\n";
  return faults;
}

/// As Graphviz reads it: nodes and edges have no attributes that lead or load.
std::string read_dot(const std::string& bytes) {
  const auto read = nlohmann::json::parse(fasti::test::run_tool("dot -Tdot_json {}", bytes));
  std::string faults;
  const auto check = [&](const nlohmann::json& object) {
    for (const char* key : {"image", "shapefile", "onclick", "href", "edgeURL"}) {
      if (object.contains(key)) faults += fmt::format("attribute {}\n", key);
    }
    const std::string address = object.value("URL", "http://");
    const bool safe = address.starts_with("http") || address.starts_with("mailto:") ||
                      address.find(':') == std::string::npos;
    if (!safe) faults += "address " + address + "\n";
  };
  for (const auto& object : read["objects"]) check(object);
  for (const auto& edge : read.value("edges", nlohmann::json::array())) check(edge);
  return faults;
}

struct Output {
  std::string arguments;  ///< of the program, its chronology `h.yaml`
  std::string file;       ///< what it writes
  std::string (*read)(const std::string& bytes);
};

const std::vector<Output> kOutputs{
    {"report h.yaml -q -o h.html", "h.html", read_page},
    {"report h.yaml -q -o h.html --lang zh --fragment", "h.html", read_fragment},
    {"report h.yaml -q -o h.md", "h.md", read_github},
    {"report h.yaml -q -o h.md", "h-timeline.svg", read_svg},
    {"report h.yaml -q -o h.md", "h-status.svg", read_svg},
    {"report h.yaml -q -o h.tex", "h.tex", read_latex},
    {"report h.yaml -q -o h.tex --fragment", "h.tex", read_latex},
    {"render h.yaml -q -o h.svg", "h.svg", read_svg},
    {"render h.yaml -q -o h.svg --view vertical", "h.svg", read_svg},
    {"render h.yaml -q -o h.dot", "h.dot", read_dot},
};

}  // namespace

TEST_CASE("nothing in sixty hostile texts acts in any output") {
  CHECK(fasti::test::hostile_texts().size() >= 60);
  for (const Output& output : kOutputs) {
    DYNAMIC_SECTION(output.arguments << " > " << output.file) {
      MemoryFiles files({{"h.yaml", fasti::test::hostile_chronology()}});
      const fasti::test::Run run = fasti::test::run_fasti(files, output.arguments);
      INFO(run.err);
      REQUIRE(run.exit == 0);
      REQUIRE(files.files.contains(output.file));
      CHECK(output.read(files.files[output.file]).empty());
    }
  }
}
