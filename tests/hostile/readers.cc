// SPDX-License-Identifier: MIT
#include "tests/hostile/readers.h"

#include <cctype>
#include <functional>
#include <set>
#include <sstream>
#include <string_view>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/hostile/texts.h"
#include "tests/support/tool.h"

namespace fasti::test {

namespace {

using Json = nlohmann::json;

/// What a script of this folder says of a file.
std::string read_with(const std::string& script, const std::string& bytes) {
  return run_tool(fmt::format("{} {}/tests/hostile/{} {{}}", FASTI_PYTHON, FASTI_ROOT, script),
                  bytes);
}

/// As browsers read it: without controls and white space, by its scheme.
bool is_safe(const std::string& address) {
  std::string scheme;
  for (const char c : address) {
    if (static_cast<unsigned char>(c) <= 0x20) continue;
    if (c == ':')
      return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "urn";
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '+' && c != '-' && c != '.')
      return true;
    scheme += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return true;
}

/// The members of JSON, with the keys that lead to them.
void each_text(const Json& json, const std::string& key,
               const std::function<void(const std::string& key, const std::string& text)>& tell) {
  if (json.is_string()) tell(key, json.get<std::string>());
  if (json.is_array()) {
    for (const Json& each : json) each_text(each, key, tell);
  }
  if (!json.is_object()) return;
  for (const auto& [name, value] : json.items()) each_text(value, name, tell);
}

/// The addresses of JSON that are not safe to follow.
std::string addresses(const Json& json) {
  static const std::set<std::string_view> kKeys{"@id",  "url",     "uri",   "href",
                                                "link", "helpUri", "sameAs"};
  std::string faults;
  each_text(json, "", [&](const std::string& key, const std::string& text) {
    if (kKeys.contains(key) && !is_safe(text)) faults += fmt::format("{} {}\n", key, text);
  });
  return faults;
}

/// What acts in a page, by the parser of the HTML standard.
std::string read_html(const std::string& kind, const std::string& bytes) {
  return read_with("read_html.py " + kind, bytes);
}

}  // namespace

std::string read_page(const std::string& bytes) { return read_html("page", bytes); }
std::string read_table(const std::string& bytes) { return read_html("table", bytes); }
std::string read_fragment(const std::string& bytes) { return read_html("fragment", bytes); }

std::string read_svg(const std::string& bytes) { return read_with("read_svg.py", bytes); }

/// As GitHub renders it, raw HTML let through.
std::string read_github(const std::string& bytes) {
  const std::string html =
      run_tool("cmark-gfm --unsafe -e footnotes -e table -e autolink -e strikethrough {}", bytes);
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
                                                 " ",  // a blank that stays
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
  const auto read = nlohmann::json::parse(run_tool("dot -Tdot_json {}", bytes));
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

std::string read_text(const std::string& bytes) { return read_with("read_text.py", bytes); }
std::string read_csv(const std::string& bytes) {
  return read_with(fmt::format("read_csv.py {}", hostile_texts().size()), bytes);
}
std::string read_ics(const std::string& bytes) {
  return read_with(fmt::format("read_ics.py {}", hostile_texts().size()), bytes);
}
std::string read_mermaid(const std::string& bytes) {
  return read_with(fmt::format("read_mermaid.py {}", hostile_texts().size()), bytes);
}
std::string read_docx(const std::string& bytes) { return read_with("read_docx.py", bytes); }

std::string read_json(const std::string& bytes) { return Json::accept(bytes) ? "" : "no JSON\n"; }

std::string read_jsonld(const std::string& bytes) {
  const std::string page = "<!DOCTYPE html><title>T</title><script type=\"application/ld+json\">" +
                           bytes + "</script><p>After</p>";
  return addresses(Json::parse(bytes)) + read_html("data", page);
}

std::string read_timelinejs(const std::string& bytes) {
  const Json json = Json::parse(bytes);
  std::string page = "<!DOCTYPE html><title>T</title>";
  each_text(json, "", [&](const std::string& key, const std::string& text) {
    if (key != "unique_id") page += "<hr>" + text;
  });
  return addresses(json) + read_html("timelinejs", page);
}

std::string read_sarif(const std::string& bytes) {
  const Json json = Json::parse(bytes);
  std::string faults = addresses(json);
  each_text(json, "", [&](const std::string& key, const std::string& text) {
    if (key == "text" && text.find("](") != std::string::npos) faults += "link in " + text + "\n";
  });
  return faults;
}

std::string read_github_commands(const std::string& bytes) {
  std::string faults = read_text(bytes);
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line);) {
    const bool known = line.starts_with("::error file=h.yaml,line=") ||
                       line.starts_with("::warning file=h.yaml,line=") ||
                       line.starts_with("::notice file=h.yaml,line=") ||
                       line.starts_with("h.yaml: ");
    if (!known) faults += fmt::format("line {}\n", line);
  }
  return faults;
}

std::string read_pandoc(const std::string& bytes) {
  return run_tool(
      fmt::format("pandoc -f markdown -t json {{}} | {} {}/tests/hostile/read_pandoc.py",
                  FASTI_PYTHON, FASTI_ROOT),
      bytes);
}

std::string read_pdf(const std::string& bytes) {
  std::string faults = run_tool("pdfinfo -js {}", bytes);
  std::istringstream lines(run_tool("pdfinfo -url {}", bytes));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string page;
    std::string kind;
    std::string address;
    words >> page >> kind >> address;
    const bool leads = address.starts_with("http") || address.starts_with("mailto:");
    if (page != "Page" && !leads) faults += line + "\n";
  }
  return faults;
}

}  // namespace fasti::test
