// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "render/scene.h"

/// A document as plain data, before any format: sections of blocks, blocks of runs. Texts are as
/// the user wrote them; each writer encodes them for its own format.
namespace fasti::render {

enum class Voice : std::uint8_t { plain, strong, emphasis, code, quiet };

struct Run;
using Runs = std::vector<Run>;

/// A stretch of text of one look.
struct Run {
  std::string text;
  Voice voice = Voice::plain;
  std::string lang = {};    ///< BCP 47, where it is not the document's
  std::string href = {};    ///< an address as it is written; only a safe one becomes a link
  std::string target = {};  ///< the id of an item or row of this document that it leads to
  Runs note = {};           ///< a footnote that hangs behind the text
};

struct Paragraph {
  enum class Role : std::uint8_t { body, lead, remark };
  Runs runs;
  Role role = Role::body;
};

/// A heading within a section.
struct Heading {
  Runs runs;
};

struct Item {
  Runs runs;
  std::string id = {};
};

struct List {
  std::vector<Item> items;
  bool numbered = false;
};

/// Paragraphs of a cell; most have one.
using Cell = std::vector<Runs>;

struct Column {
  std::string head;
  double share = 1;  ///< of the width, beside those of the others
};

/// A row of a table.
struct Row {
  enum class Role : std::uint8_t {
    body,
    group,  ///< its one cell spans the table and heads the rows below
  };
  std::vector<Cell> cells;
  Role role = Role::body;
  std::string id = {};
  std::string mark = {};  ///< the id in pictures of what it tells of: "ev-ban"
  /// By facet of the document: which of its values the row has.
  std::vector<std::vector<std::size_t>> facets = {};
};

struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<Row> rows;
  /// The first cell of each row names it, as a heading does.
  bool named_rows = false;
};

/// A picture; where a format keeps pictures in files of their own, `name` is part of the file's.
struct Picture {
  std::string name;  ///< "timeline"
  Scene scene;
};

using Block = std::variant<Paragraph, Heading, List, Table, Picture>;
using Blocks = std::vector<Block>;

struct Section {
  std::string id;  ///< an id of HTML and LaTeX, of the program's own
  std::string title;
  Blocks blocks;
};

/// A property of rows by which they can be filtered.
struct Facet {
  std::string title;
  std::vector<std::string> values;
};

struct Document {
  std::string lang;  ///< BCP 47
  std::string title;
  std::string subtitle;
  std::vector<Facet> facets;
  std::vector<Section> sections;
};

/// The notes of a document in the order in which a reader meets them; a writer counts them so.
std::vector<const Runs*> notes_of(const Document& document);

/// Every picture, in order.
std::vector<const Picture*> pictures_of(const Document& document);

}  // namespace fasti::render
