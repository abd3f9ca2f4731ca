// SPDX-License-Identifier: MIT
#include "render/document/html.h"

#include <map>
#include <utility>

#include <fmt/format.h>

#include "render/document/html_page.h"
#include "render/document/html_text.h"
#include "render/document/words.h"
#include "render/svg/ids.h"
#include "render/svg/link.h"
#include "render/text/bidi.h"
#include "render/text/plain_text.h"

namespace fasti::render {

namespace {

struct Tags {
  Markup begin;
  Markup end;
};

constexpr Tags kVoices[] = {{"", ""},
                            {"<strong>", "</strong>"},
                            {"<em>", "</em>"},
                            {"<code>", "</code>"},
                            {"<span class=\"quiet\">", "</span>"}};

/// Makes what is drawn of an event lead to its row.
void lead(const std::map<std::string, std::string>& rows, std::vector<Shape>& shapes) {
  for (Shape& shape : shapes) {
    auto* group = std::get_if<Group>(&shape);
    if (group == nullptr) continue;
    const auto found = rows.find(group->id);
    if (found != rows.end()) group->href = "#" + found->second;
    lead(rows, group->shapes);
  }
}

class HtmlWriter {
 public:
  HtmlWriter(const Document& document, const HtmlOptions& options)
      : document_(document),
        options_(options),
        language_(language_for(document.lang)),
        prefix_(options.fragment ? "fasti-" : ""),
        ids_(prefix_) {
    for (const Section& section : document.sections) {
      section_ids_.push_back(ids_.add(section.id));
      for (const Block& block : section.blocks) collect(block);
    }
    notes_id_ = ids_.add("notes");
  }

  std::string write() {
    if (options_.fragment) {
      write_style();
      out_ << "<div class=\"fasti-report\" lang=\"" << HtmlText(document_.lang) << "\">\n";
    } else {
      write_head();
    }
    write_top();
    if (!options_.fragment) write_filter();
    out_ << (options_.fragment ? Markup("") : Markup("<main>\n"));
    for (std::size_t i = 0; i < document_.sections.size(); ++i) write_section(i);
    write_notes();
    if (options_.fragment) {
      out_ << "</div>\n";
    } else {
      out_ << "</main>\n<script>" << kPageScript << "</script>\n</body>\n</html>\n";
    }
    return out_.take();
  }

 private:
  HtmlText say(Phrase name) const { return HtmlText(phrase(name, language_)); }

  void collect(const Block& block) {
    if (const auto* table = std::get_if<Table>(&block)) {
      for (const Row& row : table->rows) {
        if (row.id.empty()) continue;
        anchors_[row.id] = ids_.add(row.id);
        if (!row.mark.empty()) rows_of_marks_[row.mark] = anchors_[row.id];
      }
    } else if (const auto* list = std::get_if<List>(&block)) {
      for (const Item& item : list->items) {
        if (!item.id.empty()) anchors_[item.id] = ids_.add(item.id);
      }
    }
  }

  void write_style() {
    const Markup* const kColours[] = {&kLightColours, &kDarkColours, &kColoursBySetting};
    out_ << "<style>" << *kColours[static_cast<std::size_t>(options_.theme)] << kPageStyle
         << "</style>\n";
  }

  void write_head() {
    out_ << "<!doctype html>\n<html lang=\"" << HtmlText(document_.lang)
         << "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'; script-src 'sha256-"
         << kPageScriptHash
         << "'; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
         << HtmlText(document_.title) << "</title>\n";
    write_style();
    out_ << "</head>\n<body class=\"fasti-report\">\n";
  }

  void write_top() {
    out_ << (options_.fragment ? Markup("<div class=\"top\">\n")
                               : Markup("<header class=\"top\">\n"));
    out_ << "<h1>" << HtmlText(document_.title) << "</h1>\n";
    if (!document_.subtitle.empty()) {
      out_ << "<p class=\"subtitle\">" << HtmlText(document_.subtitle) << "</p>\n";
    }
    if (document_.sections.size() > 1) {
      out_ << "<nav class=\"contents\" aria-label=\"" << say(Phrase::contents) << "\"><ul>\n";
      for (std::size_t i = 0; i < document_.sections.size(); ++i) {
        out_ << "<li><a href=\"#" << HtmlText(section_ids_[i]) << "\">"
             << HtmlText(document_.sections[i].title) << "</a></li>\n";
      }
      out_ << "</ul></nav>\n";
    }
    out_ << (options_.fragment ? Markup("</div>\n") : Markup("</header>\n"));
  }

  void write_filter() {
    bool useful = false;
    for (const Section& section : document_.sections) {
      for (const Block& block : section.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        for (const Row& row : table->rows) useful = useful || !row.facets.empty();
      }
    }
    if (!useful) return;
    out_ << "<form class=\"filter\" role=\"search\" hidden>\n<label>" << say(Phrase::search)
         << " <input type=\"search\"></label>\n";
    for (std::size_t i = 0; i < document_.facets.size(); ++i) {
      const Facet& facet = document_.facets[i];
      if (facet.values.size() < 2) continue;
      out_ << "<label>" << HtmlText(facet.title) << " <select data-facet=\"" << i
           << "\"><option value=\"\">" << say(Phrase::all) << "</option>";
      for (std::size_t value = 0; value < facet.values.size(); ++value) {
        out_ << "<option value=\"" << value << "\">" << HtmlText(facet.values[value])
             << "</option>";
      }
      out_ << "</select></label>\n";
    }
    out_ << "<button type=\"reset\">" << say(Phrase::clear) << "</button>\n<output data-words=\""
         << say(Phrase::shown_of) << "\"></output>\n</form>\n";
  }

  void write_section(std::size_t index) {
    const Section& section = document_.sections[index];
    const HtmlText id(section_ids_[index]);
    section_title_ = section.title;
    out_ << "<section id=\"" << id << "\" aria-labelledby=\"" << id << "-heading\">\n";
    out_ << "<h2 id=\"" << id << "-heading\">" << HtmlText(section.title) << "</h2>\n";
    for (const Block& block : section.blocks) {
      std::visit([this](const auto& each) { write(each); }, block);
    }
    out_ << "</section>\n";
  }

  void write(const Paragraph& paragraph) {
    out_ << (paragraph.role == Paragraph::Role::remark ? Markup("<p class=\"remark\">")
                                                       : Markup("<p>"));
    runs(paragraph.runs);
    out_ << "</p>\n";
  }

  void write(const Heading& heading) {
    out_ << "<h3>";
    runs(heading.runs);
    out_ << "</h3>\n";
  }

  void write(const List& list) {
    out_ << (list.numbered ? Markup("<ol class=\"items\">\n") : Markup("<ul class=\"items\">\n"));
    for (const Item& item : list.items) {
      out_ << "<li";
      if (!item.id.empty()) out_ << " id=\"" << HtmlText(anchors_[item.id]) << "\"";
      out_ << ">";
      runs(item.runs);
      out_ << "</li>\n";
    }
    out_ << (list.numbered ? Markup("</ol>\n") : Markup("</ul>\n"));
  }

  void write(const Picture& picture) {
    Scene scene = picture.scene;
    lead(rows_of_marks_, scene.shapes);
    const std::string prefix = prefix_ + picture.name + "-";
    out_ << "<div class=\"picture\" tabindex=\"0\" role=\"group\" aria-label=\""
         << HtmlText(section_title_) << "\" data-prefix=\"" << HtmlText(prefix) << "\">\n";
    out_ << InlineSvg(scene, options_.theme, prefix) << "</div>\n";
  }

  void write(const Table& table) {
    bool headed = false;
    double sum = 0;
    for (const Column& column : table.columns) {
      headed = headed || !column.head.empty();
      sum += column.share;
    }
    out_ << (headed ? Markup("<table>\n<caption>") : Markup("<table class=\"facts\">\n<caption>"))
         << HtmlText(table.caption) << "</caption>\n<colgroup>";
    for (const Column& column : table.columns) {
      out_ << "<col style=\"width:" << HtmlText(format_number(column.share * 100 / sum)) << "%\">";
    }
    out_ << "</colgroup>\n";
    if (headed) {
      out_ << "<thead><tr>";
      for (const Column& column : table.columns) {
        out_ << "<th scope=\"col\">" << HtmlText(column.head) << "</th>";
      }
      out_ << "</tr></thead>\n";
    }
    out_ << "<tbody>\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const Row& row = table.rows[i];
      if (row.role == Row::Role::group && i > 0) out_ << "</tbody>\n<tbody>\n";
      write(row, table, headed);
    }
    out_ << "</tbody>\n</table>\n";
  }

  void write(const Row& row, const Table& table, bool headed) {
    if (row.role == Row::Role::group) {
      out_ << "<tr class=\"group\"><th colspan=\"" << table.columns.size()
           << "\" scope=\"rowgroup\">";
      cell(row.cells.front());
      out_ << "</th></tr>\n";
      return;
    }
    out_ << "<tr";
    if (!row.id.empty()) out_ << " id=\"" << HtmlText(anchors_[row.id]) << "\"";
    if (!row.mark.empty()) out_ << " data-mark=\"" << HtmlText(row.mark) << "\"";
    if (!row.facets.empty()) facets(row);
    out_ << ">";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool names = table.named_rows && i == 0;
      out_ << (names ? Markup("<th scope=\"row\">") : Markup("<td"));
      if (!names && headed && i > 1 && !row.cells[i].empty()) {
        out_ << " data-head=\"" << HtmlText(table.columns[i].head) << "\"";
      }
      if (!names) out_ << ">";
      cell(row.cells[i]);
      out_ << (names ? Markup("</th>") : Markup("</td>"));
    }
    out_ << "</tr>\n";
  }

  /// Values by number, those of one facet apart from the next by a bar.
  void facets(const Row& row) {
    out_ << " data-facets=\"";
    for (std::size_t i = 0; i < row.facets.size(); ++i) {
      if (i > 0) out_ << "|";
      for (std::size_t j = 0; j < row.facets[i].size(); ++j) {
        if (j > 0) out_ << " ";
        out_ << row.facets[i][j];
      }
    }
    out_ << "\"";
  }

  void cell(const Cell& cell) {
    if (cell.size() == 1) return runs(cell.front());
    for (const Runs& each : cell) {
      out_ << "<p>";
      runs(each);
      out_ << "</p>";
    }
  }

  void runs(const Runs& runs) {
    for (const Run& run : runs) write(run);
  }

  void write(const Run& run) {
    const std::string address = link_of(run);
    if (!address.empty()) {
      out_ << "<a href=\"" << HtmlText(address) << "\"";
      if (address.front() != '#') out_ << " rel=\"noopener noreferrer\"";
      out_ << ">";
    }
    const auto& [begin, end] = kVoices[static_cast<std::size_t>(run.voice)];
    out_ << begin;
    text(run);
    out_ << end;
    if (!address.empty()) out_ << "</a>";
    if (!run.note.empty()) note_mark();
  }

  /// Kept apart from the rest in language and direction of writing where it has its own.
  void text(const Run& run) {
    const bool turned = has_right_to_left(run.text);
    if (!turned && run.lang.empty()) {
      out_ << HtmlText(run.text);
      return;
    }
    out_ << (turned ? Markup("<bdi") : Markup("<span"));
    if (!run.lang.empty()) out_ << " lang=\"" << HtmlText(run.lang) << "\"";
    out_ << ">" << HtmlText(run.text) << (turned ? Markup("</bdi>") : Markup("</span>"));
  }

  std::string link_of(const Run& run) const {
    if (!run.target.empty()) {
      const auto found = anchors_.find(run.target);
      return found == anchors_.end() ? std::string() : "#" + found->second;
    }
    return encoded_link(run.href);
  }

  void note_mark() {
    const std::size_t number = ++notes_;
    out_ << "<sup><a id=\"" << HtmlText(prefix_) << "ref-" << number << "\" href=\"#"
         << HtmlText(prefix_) << "note-" << number << "\" role=\"doc-noteref\" aria-label=\""
         << HtmlText(phrase(Phrase::note_number, language_, fmt::format("{}", number))) << "\">"
         << number << "</a></sup>";
  }

  void write_notes() {
    const std::vector<const Runs*> notes = notes_of(document_);
    if (notes.empty()) return;
    out_ << "<section id=\"" << HtmlText(notes_id_)
         << "\" class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"" << HtmlText(notes_id_)
         << "-heading\">\n<h2 id=\"" << HtmlText(notes_id_) << "-heading\">" << say(Phrase::notes)
         << "</h2>\n<ol>\n";
    for (std::size_t i = 1; i <= notes.size(); ++i) {
      out_ << "<li id=\"" << HtmlText(prefix_) << "note-" << i << "\">";
      runs(*notes[i - 1]);
      out_ << " <a class=\"back\" href=\"#" << HtmlText(prefix_) << "ref-" << i
           << "\" role=\"doc-backlink\" aria-label=\"" << say(Phrase::back_to_text)
           << "\">↑</a></li>\n";
    }
    out_ << "</ol>\n</section>\n";
  }

  const Document& document_;
  HtmlOptions options_;
  Language language_;
  std::string prefix_;
  IdRegistry ids_;
  std::vector<std::string> section_ids_;
  std::string section_title_;  ///< of the section being written
  std::string notes_id_;
  std::map<std::string, std::string> anchors_;  ///< ids of rows and items as the page has them
  std::map<std::string, std::string> rows_of_marks_;  ///< by the mark's id
  std::size_t notes_ = 0;
  HtmlSink out_;
};

}  // namespace

std::string write_html(const Document& document, const HtmlOptions& options) {
  return HtmlWriter(document, options).write();
}

}  // namespace fasti::render
