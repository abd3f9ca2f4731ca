// SPDX-License-Identifier: MIT
#include "render/html/facts_table.h"

#include <initializer_list>
#include <optional>

#include <fmt/format.h>

#include "render/content/status.h"
#include "render/content/told_date.h"
#include "render/fonts/stack.h"
#include "render/listing/listing.h"
#include "render/svg/theme.h"
#include "render/text/plain_text.h"
#include "render/text/signs.h"
#include "render/text/words.h"

namespace fasti::render {

namespace {

class Tables {
 public:
  Tables(const Facts& facts, HtmlWriter& html)
      : facts_(facts), html_(html), language_(language_for(facts.content.lang)) {}

  void write() {
    write_events();
    write_instruments();
  }

 private:
  const Content& content() const { return facts_.content; }

  void open_table(std::string_view id, Word caption, std::initializer_list<Word> columns) {
    // A wide table scrolls by itself, by keyboard too.
    html_.begin("div").attribute("class", "wide").attribute("role", "region");
    html_.attribute("aria-labelledby", id).attribute("tabindex", "0").line_break();
    html_.begin("table").line_break();
    html_.begin("caption").attribute("id", id).text(word(caption, language_)).end().line_break();
    html_.begin("thead").begin("tr");
    for (const Word column : columns) {
      html_.begin("th").attribute("scope", "col").text(word(column, language_)).end();
    }
    html_.end().end().line_break().begin("tbody").line_break();
  }

  void close_table() { html_.end().line_break().end().line_break().end().line_break(); }

  void write_events() {
    open_table("events", Word::table_events,
               {Word::table_date, Word::table_inferred, Word::table_event, Word::table_actors,
                Word::table_sources, Word::links});
    // Both lists are in order of time and of the same part.
    const auto rows = listed_events(facts_.chronology, facts_.reasoning, facts_.part);
    for (std::size_t i = 0; i < rows.size() && i < content().marks.size(); ++i) {
      write_event(rows[i], i);
    }
    close_table();
  }

  void write_event(const ListedEvent& row, std::size_t index) {
    const Mark& mark = content().marks[index];
    html_.begin("tr").attribute("id", "ev-" + mark.id);
    html_.begin("td");
    write_date(mark);
    html_.end().begin("td");
    if (!mark.derived) html_.text(mark.follows);
    html_.end();
    write_title(mark.title, mark.title_lang);
    html_.begin("td");
    write_actors(*row.event);
    html_.end().begin("td");
    write_sources(*row.event);
    html_.end().begin("td");
    write_links(index);
    html_.end().end().line_break();
  }

  void write_date(const Mark& mark) {
    html_.text(told_in_full(mark));
    if (mark.derived && mark.shape != DateShape::unknown) {
      html_.text(fmt::format(" ({})", word(Word::inferred, language_)));
    }
    for (const auto& [holds, what] : {std::pair(mark.planned && !mark.cancelled, Word::planned),
                                      std::pair(mark.cancelled, Word::cancelled)}) {
      if (holds) html_.text(bracketed(word(what, language_), language_));
    }
    for (const Dispute& dispute : mark.disputes) {
      html_.text(" ").begin("strong").text(word(Word::sources_disagree, language_)).end();
      html_.text(fmt::format(" {}", plain_run(dispute.label)));
    }
  }

  void write_title(const std::string& title, const std::string& lang) {
    html_.begin("th").attribute("scope", "row").attribute("dir", "auto");
    if (!lang.empty()) html_.attribute("lang", lang);
    html_.text(plain_run(title)).end();
  }

  /// Several in a list, one by itself.
  template <class Items, class Write>
  void write_list(const Items& items, Write write) {
    if (items.size() == 1) {
      write(items.front());
      return;
    }
    if (items.empty()) return;
    html_.begin("ul");
    for (const auto& item : items) {
      html_.begin("li");
      write(item);
      html_.end();
    }
    html_.end();
  }

  void write_text(const Text& text, const std::string& otherwise) {
    const Text::Entry* const entry = text.pick(content().lang);
    html_.begin("bdi");
    if (entry != nullptr && !entry->lang.empty() && entry->lang != content().lang) {
      html_.attribute("lang", entry->lang);
    }
    html_.text(plain_run(entry == nullptr ? otherwise : entry->text)).end();
  }

  void write_actors(const Event& event) {
    write_list(event.actors, [&](Id<Actor> id) {
      const Actor& actor = facts_.chronology.actors[id];
      write_text(actor.title, actor.id.text);
    });
  }

  void write_sources(const Event& event) {
    std::vector<const Attestation*> kept;
    for (const Attestation& each : event.sources) {
      if (!each.rejected) kept.push_back(&each);
    }
    write_list(kept, [&](const Attestation* each) {
      const Source& source = facts_.chronology.sources[each->source];
      if (!source.url.empty()) html_.begin("a").link(source.url);
      write_text(source.publisher.empty() ? source.title : source.publisher, source.id.text);
      if (!source.url.empty()) html_.end();
      if (!each->at.empty()) html_.text(" ").begin("bdi").text(plain_run(each->at)).end();
      if (each->date) html_.text(bracketed(each->date->written, language_));
    });
  }

  /// Each connection once, at its earlier event.
  void write_links(std::size_t index) {
    std::vector<const Link*> links;
    for (const Link& link : content().links) {
      if (link.from == index) links.push_back(&link);
    }
    write_list(links, [&](const Link* link) {
      const Mark& to = content().marks[link->to];
      html_.text(link->label + std::string(signs(language_).colon));
      html_.begin("a").attribute("href", "#ev-" + to.id).begin("bdi");
      if (!to.title_lang.empty()) html_.attribute("lang", to.title_lang);
      html_.text(plain_run(to.title)).end().end();
      if (link->contradicted) {
        html_.text(" ").element("strong", word(Word::contradicted, language_));
      }
    });
  }

  void write_instruments() {
    const StatusContent status =
        make_status(facts_.chronology, facts_.reasoning, facts_.part, content());
    bool begun = false;
    for (const StatusRow& row : status.rows) {
      if (!begun) {
        open_table("instruments", Word::instruments,
                   {Word::table_instrument, Word::table_actors, Word::table_states});
      }
      begun = true;
      write_instrument(row, status);
    }
    if (begun) close_table();
  }

  void write_instrument(const StatusRow& row, const StatusContent& status) {
    html_.begin("tr").attribute("id", "in-" + row.id);
    html_.begin("th").attribute("scope", "row");
    if (row.part) html_.attribute("class", "part");
    html_.begin("bdi");
    if (!row.title_lang.empty()) html_.attribute("lang", row.title_lang);
    html_.text(plain_run(row.title)).end();
    if (!row.citation.empty()) {
      html_.text(" ")
          .begin("bdi")
          .attribute("class", "citation")
          .text(plain_run(row.citation))
          .end();
    }
    html_.end().begin("td");
    const LaneHead& lane = status.lanes[static_cast<std::size_t>(row.lane)];
    html_.element("bdi", plain_run(lane.title)).end().begin("td");
    write_list(row.told, [&](const std::string& told) { html_.text(plain_run(told)); });
    html_.end().end().line_break();
  }

  const Facts& facts_;
  HtmlWriter& html_;
  Language language_;
};

std::string colours(bool dark) {
  return fmt::format(":root{{color:{};background:{};--rule:{};--muted:{};--link:{};--strong:{}}}",
                     colour({Ink::ink}, dark), colour({Ink::background}, dark),
                     colour({Ink::rule}, dark), colour({Ink::muted}, dark),
                     colour({Ink::lane, 0}, dark), colour({Ink::conflict}, dark));
}

std::vector<std::string> style_rules() {
  return {
      colours(false),
      "@media screen and (prefers-color-scheme:dark){",
      colours(true),
      "}",
      ":root{color-scheme:light dark}",
      "body{font:15px/1.45 " + font_stack({}) +
          ";max-width:75rem;margin:2.5rem auto;padding:0 1rem}",
      "h1{font-size:1.6rem;line-height:1.2;margin:0 0 .25rem}",
      ".wide{overflow-x:auto;margin-top:2rem}",
      "table{border-collapse:collapse;width:100%}",
      "caption{text-align:start;font-weight:700;font-size:1.15rem;padding-bottom:.5rem}",
      "th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;"
      "border-bottom:1px solid var(--rule)}",
      "thead th{font-size:.85rem;color:var(--muted)}",
      "tbody th{min-width:14rem}",
      ".part{padding-inline-start:1.5rem;font-weight:400}",
      ".citation{font-weight:400;color:var(--muted)}",
      "ul{margin:0;padding-inline-start:1.1rem}",
      "a{color:var(--link)}",
      "strong{color:var(--strong)}",
      ":target{outline:2px solid var(--link);outline-offset:-2px}",
      "@media print{body{margin:0;max-width:none}.wide{overflow:visible}thead{display:table-header-"
      "group}tr{break-inside:avoid}}",
  };
}

}  // namespace

void write_facts(const Facts& facts, HtmlWriter& html) { Tables(facts, html).write(); }

std::string facts_page(const Facts& facts) {
  const Content& content = facts.content;
  HtmlWriter html;
  html.begin("html").attribute("lang", content.lang).line_break().begin("head").line_break();
  html.lone("meta").attribute("charset", "utf-8").line_break();
  html.lone("meta").attribute("name", "viewport");
  html.attribute("content", "width=device-width, initial-scale=1").line_break();
  html.element("title", plain_run(content.title)).line_break();
  html.style(style_rules()).end().line_break().begin("body").begin("main").line_break();
  html.begin("h1").attribute("dir", "auto").text(plain_run(content.title)).end().line_break();
  html.element("p", content.subtitle).line_break();
  write_facts(facts, html);
  for (const std::string& note : content.notes) html.element("p", plain_run(note)).line_break();
  return html.take();
}

}  // namespace fasti::render
