// SPDX-License-Identifier: MIT
#include "timeline/yaml/parse.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace {

using fasti::Diagnostics;
using fasti::Position;
using fasti::Rule;
using fasti::SourceText;
using fasti::YamlNode;
using Kind = YamlNode::Kind;

/// A tree on one line: every node with what its span covers.
void print(const YamlNode& node, const SourceText& source, std::string& out) {
  const std::string_view covered =
      source.bytes().substr(node.span.begin, node.span.end - node.span.begin);
  switch (node.kind) {
    case Kind::null:
      out += fmt::format("null@{}({})", node.span.begin, covered);
      return;
    case Kind::scalar:
      out += fmt::format("{}<{}>", covered, node.text);
      return;
    case Kind::refused:
      out += "refused";
      return;
    default:
      break;
  }
  out += fmt::format("{}@{}..{}(", node.kind == Kind::map ? "map" : "list", node.span.begin,
                     node.span.end);
  for (const YamlNode& child : node.children) {
    print(child, source, out);
    out += ' ';
  }
  out += ')';
}

std::string tree_of(const std::string& text) {
  const SourceText source("t.yaml", text);
  Diagnostics diagnostics;
  const auto tree = parse_yaml(source, 0, diagnostics);
  std::string out;
  for (const auto& item : diagnostics.items()) out += fmt::format("{}! ", info(item.rule).name);
  if (tree) print(tree->root, source, out);
  return out;
}

struct Fault {
  std::string text;
  Rule rule;
  std::size_t line;
  std::size_t column;
};

std::string repeat(std::string_view part, std::size_t size) {
  std::string out;
  while (out.size() < size) out += part;
  return out;
}

}  // namespace

TEST_CASE("the span of a node is exactly its text") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"a: b", "map@0..4(a<a> b<b> )"},
      {"a:  b c  # note\n", "map@0..7(a<a> b c<b c> )"},
      {"a: \"x \\\"y\\\"\"\n", "map@0..12(a<a> \"x \\\"y\\\"\"<x \"y\"> )"},
      {"a: 'it''s' # c", "map@0..10(a<a> 'it''s'<it's> )"},
      {"a: one\n  two\n# c\nb: 1", "map@0..21(a<a> one\n  two<one two> b<b> 1<1> )"},
      {"a: |\n  x\n  y\n\nb: 1", "map@0..18(a<a> |\n  x\n  y<x\ny\n> b<b> 1<1> )"},
      {"a: >- # c\n  x\n  y\n # c\n", "map@0..17(a<a> >- # c\n  x\n  y<x y> )"},
      {"a: |\n\nb: 1", "map@0..10(a<a> |<> b<b> 1<1> )"},
      {"a: [x , {y: 1}, ] # c", "map@0..17(a<a> list@3..17(x<x> map@8..14(y<y> 1<1> ) ) )"},
      {"a: [] \nb: {}", "map@0..12(a<a> list@3..5() b<b> map@10..12() )"},
      {"- a\n- b\n", "list@0..7(a<a> b<b> )"},
      {"a:\n- x\n-\n- y", "map@0..12(a<a> list@3..12(x<x> null@8() y<y> ) )"},
      {"a:\nb: ~\nc: null", "map@0..15(a<a> null@2() b<b> null@6(~) c<c> null@11(null) )"},
      {"a: \"\"", "map@0..5(a<a> \"\"<> )"},
      {"a: no\nb: 014\nc: \"null\"", "map@0..22(a<a> no<no> b<b> 014<014> c<c> \"null\"<null> )"},
      {"{a: , b}", "map@0..8(a<a> null@3() b<b> null@7() )"},
      {"\xEF\xBB\xBF"
       "a: é x",
       "map@3..10(a<a> é x<é x> )"},
      {"a: 1\r\nb:\r\n  - q\r\n", "map@0..15(a<a> 1<1> b<b> list@12..15(q<q> ) )"},
      {"a: \"x\\\n  y\"", "map@0..11(a<a> \"x\\\n  y\"<xy> )"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(tree_of(text) == expected);
  }
}

TEST_CASE("a question mark inside a text in brackets belongs to the text") {
  CHECK(tree_of("{d: 2025-04?, u: https://x.y/?q=1}") ==
        "map@0..34(d<d> 2025-04?<2025-04?> u<u> https://x.y/?q=1<https://x.y/?q=1> )");
  CHECK(tree_of("? a\n: b") == "map@0..7(a<a> b<b> )");
}

TEST_CASE("each malformed file is explained at its place") {
  const std::vector<Fault> cases{
      {"", Rule::yaml_syntax, 1, 1},
      {"# only a comment\n", Rule::yaml_syntax, 1, 1},
      {"---\n", Rule::yaml_syntax, 1, 1},
      {",", Rule::yaml_syntax, 1, 1},
      {",foo", Rule::yaml_syntax, 1, 1},
      {"\"foo\",", Rule::yaml_syntax, 1, 6},
      {"a: ,foo", Rule::yaml_syntax, 1, 4},
      {" a: 1\nb: 2\n", Rule::second_document, 2, 1},
      {"- a\nb: c", Rule::second_document, 2, 1},
      {"a: 1\n---\nb: 2\n", Rule::second_document, 2, 1},
      {"a: 1\n...\n---\nb: 2\n", Rule::second_document, 3, 1},
      {"a: 1\n\tb: 2\n", Rule::yaml_syntax, 2, 1},
      {"a:\n  \t- b", Rule::yaml_syntax, 2, 3},
      {"a: \"foo\n", Rule::yaml_syntax, 1, 4},
      {"a: \"foo", Rule::yaml_syntax, 1, 4},
      {"a: x\nb: 'foo", Rule::yaml_syntax, 2, 4},
      {"a: \"x\nb: \"y\"\n", Rule::yaml_syntax, 2, 5},
      {"a: b: c", Rule::yaml_syntax, 1, 5},
      {"a: \"x\" y", Rule::yaml_syntax, 1, 8},
      {"a:\n  b: 1\n c: 2\n", Rule::yaml_syntax, 3, 2},
      {"a: [x, y", Rule::yaml_syntax, 1, 9},
      {"a: [1]]", Rule::yaml_syntax, 1, 7},
      {"a: @x", Rule::yaml_syntax, 1, 4},
      {"a: %2025", Rule::unquoted_date, 1, 4},
      {"a: \"\\q\"", Rule::yaml_syntax, 1, 7},
      {"a: &x 1\nb: *x\n<<: *x", Rule::yaml_syntax, 1, 4},
      {"<<: {a: 1}", Rule::yaml_syntax, 1, 1},
      {"a: *important*", Rule::yaml_syntax, 1, 4},
      {"a: !!str x", Rule::yaml_syntax, 1, 4},
      {"? [a]\n: b", Rule::yaml_syntax, 1, 3},
      {": b", Rule::yaml_syntax, 1, 1},
      {"a: 1\nb: 2\na: 3", Rule::duplicate_key, 3, 1},
      {"a: \"\\0\"", Rule::bad_bytes, 1, 4},
      {std::string("a: \0b", 5), Rule::bad_bytes, 1, 4},
      {"a: \x7F", Rule::bad_bytes, 1, 4},
      {"a: \xC2\x85", Rule::bad_bytes, 1, 4},
      {"a: caf\xE9", Rule::bad_bytes, 1, 7},
      {"a: \xED\xA0\x80", Rule::bad_bytes, 1, 4},
      {"\xFF\xFE" + std::string("a\0:\0", 4), Rule::bad_bytes, 1, 1},
      {std::string("a\0:\0 \0b\0", 8), Rule::bad_bytes, 1, 1},
      {repeat("[", 1 << 20), Rule::too_large, 1, 65},
      {repeat("[\n", 1 << 20), Rule::too_large, 65, 1},
      {repeat("[a,\n", 1 << 20), Rule::too_large, 65, 1},
      {repeat("{a: ", 1 << 20), Rule::too_large, 1, 257},
      {repeat("- ", 1 << 20), Rule::too_large, 1, 129},
      {"a: " + repeat("x", 10'000'000), Rule::too_large, 1, (1 << 20) + 1},
      {"[" + repeat("a,\n", 4 << 20), Rule::too_large, 1'000'000, 2},
  };
  for (const Fault& fault : cases) {
    INFO(fault.text.substr(0, 40));
    const SourceText source("t.yaml", fault.text);
    Diagnostics diagnostics;
    parse_yaml(source, 0, diagnostics);
    REQUIRE(diagnostics.items().size() == 1);
    const auto& found = diagnostics.items().front();
    INFO(found.message);
    CHECK(info(found.rule).name == info(fault.rule).name);
    const Position place = source.position(found.span.begin);
    CHECK(place.line == fault.line);
    CHECK(place.column == fault.column);
  }
}

TEST_CASE("a repeated key points to the first one, which stays") {
  const SourceText source("t.yaml", "a: 1\nb: 2\na: 3\n");
  Diagnostics diagnostics;
  const auto tree = parse_yaml(source, 0, diagnostics);
  REQUIRE(tree);
  CHECK(tree->root.children.size() == 4);
  CHECK(tree->root.children[1].text == "1");
  REQUIRE(diagnostics.items().size() == 1);
  REQUIRE(diagnostics.items()[0].labels.size() == 1);
  CHECK(diagnostics.items()[0].labels[0].span == fasti::Span{0, 0, 1});
}

TEST_CASE("a repeated key is found among very many") {
  std::string text;
  for (int i = 0; i < 30'000; ++i) text += fmt::format("key-{}: 1\n", i);
  text += "key-7: 2\n";
  const SourceText source("t.yaml", text);
  Diagnostics diagnostics;
  const auto tree = parse_yaml(source, 0, diagnostics);
  REQUIRE(tree);
  CHECK(tree->root.children.size() == 60'000);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(source.position(diagnostics.items()[0].span.begin).line == 30'001);
}

TEST_CASE("a long text in lines is no flood of brackets") {
  const std::string text = "a: |\n" + repeat("  see [1], {2}, (3) \n", 1 << 20) + "b: 1\n";
  CHECK(tree_of(text).ends_with("b<b> 1<1> )"));
}

TEST_CASE("the number of nodes is limited") {
  const SourceText source("t.yaml", "[a, b, c, d]");
  Diagnostics diagnostics;
  fasti::YamlLimits limits;
  limits.nodes = 3;
  CHECK_FALSE(parse_yaml(source, 0, diagnostics, limits));
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].rule == Rule::too_large);
  CHECK(diagnostics.items()[0].span == fasti::Span{0, 10, 11});
}

TEST_CASE("a bidirectional control in an escape is text") {
  CHECK(tree_of("a: \"\\u202e\"") == "map@0..11(a<a> \"\\u202e\"<\xE2\x80\xAE> )");
}
