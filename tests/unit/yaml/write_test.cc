// SPDX-License-Identifier: MIT
#include "timeline/yaml/write.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "timeline/text/source_text.h"
#include "timeline/yaml/parse.h"

namespace {

using namespace fasti;

/// The tree that a document is read as; it must be one.
YamlTree parsed(const SourceText& source) {
  Diagnostics diagnostics;
  auto tree = parse_yaml(source, 0, diagnostics);
  INFO(source.bytes());
  for (const Diagnostic& each : diagnostics.items()) UNSCOPED_INFO(each.message);
  REQUIRE(tree.has_value());
  CHECK_FALSE(diagnostics.has_errors());
  return std::move(*tree);
}

const std::vector<std::string>& texts() {
  static const std::vector<std::string> all{
      "plain",
      "two words",
      "null",
      "~",
      "true",
      "2025",
      "014",
      "1e5",
      "a: b",
      "a:b",
      "a #b",
      "#a",
      "- a",
      "-",
      "? a",
      "[a]",
      "{a}",
      "a, b",
      "*a",
      "&a",
      "!a",
      "|",
      ">",
      "'a'",
      "\"a\"",
      "it's",
      "100%",
      "%a",
      "@a",
      "`a`",
      " leading",
      "trailing ",
      "a\nb",
      "a\n\nb\n",
      "\na",
      " a\nb",
      "a\n  b",
      "a \nb",
      "tab\there",
      "\t",
      "back\\slash",
      "\u202Ebidi",
      "\u2028",
      "\uFEFF",
      "英伟达：H20",
      "🙂",
      "---",
      "...",
      "--- a",
      "2025-03?",
      "2025-03%",
      "[..2025]",
      "https://e.org/a?b=c#d",
      "https://e.org/x:y",
      "ends:",
      "a?",
      "¶5",
      "=1+1",
      "0x1F",
      "12:30",
      "no",
      std::string(30'000, 'x'),
      std::string(12'000, 'x') + " \n" + std::string(12'000, ' ') + "y",
  };
  return all;
}

}  // namespace

TEST_CASE("every text that is written as YAML reads back the same") {
  for (const std::string& text : texts()) {
    INFO(text.substr(0, 100));
    YamlValue inner = YamlValue::map();
    inner.set("b", text).set("c", YamlValue::list({YamlValue::text(text), YamlValue::text("x")}));
    YamlValue root = YamlValue::map();
    root.set("a", text).set("list", YamlValue::list({inner, YamlValue::text(text)}));
    const SourceText source("", root.document());
    const YamlTree tree = parsed(source);
    REQUIRE(tree.root.children.size() == 4);
    CHECK(tree.root.children[1].text == text);
    const YamlNode& list = tree.root.children[3];
    REQUIRE(list.children.size() == 2);
    CHECK(list.children[0].children[1].text == text);
    CHECK(list.children[0].children[3].children[0].text == text);
    CHECK(list.children[1].text == text);
    const SourceText flow("", root.flow());
    CHECK(parsed(flow).root.children[1].text == text);
  }
}

TEST_CASE("every text that is a key in what is written reads back the same") {
  for (const std::string& text : texts()) {
    if (text.size() > 100 || text.find('\n') != std::string::npos) continue;
    INFO(text);
    YamlValue inner = YamlValue::map();
    inner.append(text, YamlValue::map());
    YamlValue root = YamlValue::map();
    root.set("a", inner);
    for (const std::string& written : {root.document(), root.flow()}) {
      const SourceText source("", written);
      const YamlTree tree = parsed(source);
      REQUIRE(tree.root.children[1].children.size() == 2);
      CHECK(tree.root.children[1].children[0].text == text);
    }
  }
  CHECK(YamlValue::map().set("null", "x").flow() == "{\"null\": x}");
}

TEST_CASE("texts of YAML are written plainly where they can be") {
  CHECK(yaml_scalar("H20 licence") == "H20 licence");
  CHECK(yaml_scalar("2025") == "\"2025\"");
  CHECK(YamlValue::date("2025-04~").flow() == "2025-04~");
  CHECK(yaml_scalar("\u202E") == "\"\\u202E\"");
  YamlValue root = YamlValue::map();
  root.set("title", "It's here: now");
  root.set("text", "one\n\ntwo");
  root.set("url", "https://example.org/a");
  CHECK(root.document() ==
        "title: \"It's here: now\"\ntext: |-\n  one\n\n  two\nurl: https://example.org/a\n");
}
