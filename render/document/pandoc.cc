// SPDX-License-Identifier: MIT
//
// The shapes of pandoc-types 1.22 that did not change in 1.23; neither of the two that did, Figure
// and Null, is used.
#include "render/document/pandoc.h"

#include <nlohmann/json.hpp>

#include "render/svg/link.h"
#include "render/svg/xml.h"
#include "render/text/plain_text.h"
#include "render/text/signs.h"

namespace fasti::render {

namespace {

using Json = nlohmann::ordered_json;

Json node(const char* type, Json content) {
  Json out;
  out["t"] = type;
  out["c"] = std::move(content);
  return out;
}

Json bare(const char* type) {
  Json out;
  out["t"] = type;
  return out;
}

/// An identifier, classes and keys with values.
Json attributes(const std::string& id = "", const Json& pairs = Json::array()) {
  return Json::array({id, Json::array(), pairs});
}

Json pair(const char* key, const std::string& value) { return Json::array({key, value}); }

class PandocWriter {
 public:
  PandocWriter(const Document& document, const std::map<std::string, PandocPicture>& pictures)
      : document_(document), pictures_(pictures) {}

  std::string write(const std::string& version) {
    Json out;
    out["pandoc-api-version"] = Json::parse(version);
    Json& meta = out["meta"] = Json::object();
    meta["title"] = node("MetaInlines", text(document_.title));
    meta["subtitle"] = node("MetaInlines", text(document_.subtitle));
    // Pandoc takes it for the language of Latin letters alone, and of Chinese letters has another.
    const bool chinese = is_chinese(language_for(document_.lang));
    meta["lang"] = node("MetaString", chinese ? "en-US" : plain_run(document_.lang));
    Json blocks = Json::array();
    for (const Section& section : document_.sections) {
      blocks.push_back(node("Header", {1, attributes(section.id), text(section.title)}));
      for (const Block& block : section.blocks) {
        blocks.push_back(std::visit([this](const auto& each) { return write(each); }, block));
      }
    }
    out["blocks"] = std::move(blocks);
    return out.dump();
  }

 private:
  /// Words and spaces.
  static Json text(std::string_view raw) {
    Json out = Json::array();
    std::string word;
    const auto end_word = [&] {
      if (!word.empty()) out.push_back(node("Str", word));
      word.clear();
    };
    for (const char c : plain_run(raw)) {
      if (c == ' ') {
        end_word();
        out.push_back(bare("Space"));
      } else {
        word += c;
      }
    }
    end_word();
    return out;
  }

  Json styled(const char* style, Json inlines) const {
    return node("Span",
                {attributes("", Json::array({pair("custom-style", style)})), std::move(inlines)});
  }

  Json write(const Run& run) const {
    Json out = text(run.text);
    switch (run.voice) {
      case Voice::plain:
        break;
      case Voice::strong:
        out = Json::array({node("Strong", std::move(out))});
        break;
      case Voice::emphasis:
        out = Json::array({node("Emph", std::move(out))});
        break;
      case Voice::code:
        out = Json::array({node("Code", {attributes(), plain_run(run.text)})});
        break;
      case Voice::quiet:
        out = Json::array({styled("Quiet", std::move(out))});
        break;
    }
    const std::string address = web_link(run.href);
    if (!address.empty()) {
      out = Json::array({node("Link", {attributes(), std::move(out), Json::array({address, ""})})});
    }
    if (!run.note.empty()) {
      out.push_back(node("Note", Json::array({node("Para", inlines(run.note))})));
    }
    return out;
  }

  Json inlines(const Runs& runs) const {
    Json out = Json::array();
    for (const Run& run : runs) {
      for (Json& each : write(run)) out.push_back(std::move(each));
    }
    return out;
  }

  Json write(const Paragraph& paragraph) const {
    Json words = inlines(paragraph.runs);
    Json out = node("Para", std::move(words));
    if (paragraph.role != Paragraph::Role::remark) return out;
    return node("Div", {attributes("", Json::array({pair("custom-style", "Remark")})),
                        Json::array({std::move(out)})});
  }

  Json write(const Heading& heading) const {
    return node("Header", {2, attributes(), inlines(heading.runs)});
  }

  Json write(const List& list) const {
    Json items = Json::array();
    for (const Item& item : list.items) {
      items.push_back(Json::array({node("Plain", inlines(item.runs))}));
    }
    if (!list.numbered) return node("BulletList", std::move(items));
    return node("OrderedList",
                {Json::array({1, bare("Decimal"), bare("Period")}), std::move(items)});
  }

  Json write(const Picture& picture) const {
    const auto found = pictures_.find(picture.name);
    if (found == pictures_.end()) return node("Para", text(picture.scene.title));
    const std::string width = format_number(found->second.width_inches) + "in";
    return node("Para",
                Json::array({node(
                    "Image", {attributes("", Json::array({pair("width", width)})),
                              text(picture.scene.title), Json::array({found->second.file, ""})})}));
  }

  Json write(const Table& table) const {
    double sum = 0;
    bool headed = false;
    for (const Column& column : table.columns) {
      sum += column.share;
      headed = headed || !column.head.empty();
    }
    Json columns = Json::array();
    Json heads = Json::array();
    for (const Column& column : table.columns) {
      columns.push_back(Json::array({bare("AlignLeft"), node("ColWidth", column.share / sum)}));
      heads.push_back(cell(Json::array({node("Plain", text(column.head))}), 1));
    }
    Json head_rows = Json::array();
    if (headed) head_rows.push_back(Json::array({attributes(), std::move(heads)}));
    Json rows = Json::array();
    for (const Row& row : table.rows) rows.push_back(write(row, table));
    const Json caption = Json::array({nullptr, Json::array()});
    return node("Table",
                {attributes(), caption, std::move(columns),
                 Json::array({attributes(), std::move(head_rows)}),
                 Json::array({Json::array({attributes(), 0, Json::array(), std::move(rows)})}),
                 Json::array({attributes(), Json::array()})});
  }

  Json write(const Row& row, const Table& table) const {
    Json cells = Json::array();
    for (const Cell& each : row.cells) {
      Json blocks = Json::array();
      for (const Runs& runs : each) blocks.push_back(node("Plain", inlines(runs)));
      const bool spans = row.role == Row::Role::group;
      cells.push_back(cell(std::move(blocks), spans ? table.columns.size() : 1));
    }
    return Json::array({attributes(), std::move(cells)});
  }

  static Json cell(Json blocks, std::size_t columns) {
    return Json::array({attributes(), bare("AlignDefault"), 1, columns, std::move(blocks)});
  }

  const Document& document_;
  const std::map<std::string, PandocPicture>& pictures_;
};

}  // namespace

std::string write_pandoc(const Document& document, const std::string& version,
                         const std::map<std::string, PandocPicture>& pictures) {
  return PandocWriter(document, pictures).write(version);
}

std::string pandoc_version(const std::string& json) {
  const Json parsed = Json::parse(json, nullptr, false);
  if (!parsed.is_object() || !parsed.contains("pandoc-api-version")) return {};
  return parsed["pandoc-api-version"].dump();
}

}  // namespace fasti::render
