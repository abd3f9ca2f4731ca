// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>

#include "render/document/rich_text.h"
#include "render/report/sections/sections.h"

namespace fasti::render {

namespace {

/// What an attestation adds to its source: where, which date, and whether it is followed.
void add_attestation(const Telling& tell, const Attestation& each, Runs& out) {
  out.push_back(tell.source(each.source));
  std::string more;
  const auto add = [&](const std::string& words) {
    more += tell.comma();
    more += words;
  };
  if (!each.at.empty()) add(each.at);
  if (each.date) add(tell.say(Phrase::dates_it, tell.date(*each.date)));
  if (each.start) add(tell.say(Phrase::starts_it, tell.date(*each.start)));
  if (each.end) add(tell.say(Phrase::ends_it, tell.date(*each.end)));
  if (!each.note.empty()) add(each.note);
  if (each.rejected) add(tell.say(Phrase::not_followed, *each.rejected));
  out.push_back(Telling::plain(std::move(more)));
}

Runs footnote(const Telling& tell, const Event& event) {
  Runs out;
  for (const Attestation& each : event.sources) {
    if (!out.empty()) out.push_back(Telling::plain(std::string(tell.semicolon())));
    add_attestation(tell, each, out);
  }
  if (!out.empty()) out.push_back(Telling::plain(std::string(signs(tell.language()).stop)));
  return out;
}

/// "planned", "disputed" and the like, behind the title.
std::vector<std::string> badges(const Telling& tell, const Event& event, const Mark& mark) {
  std::vector<std::string> out;
  const auto word = [&](Word name) { return std::string(render::word(name, tell.language())); };
  if (event.status == Status::planned) out.push_back(word(Word::planned));
  if (event.status == Status::forecast) out.push_back(tell.say(Phrase::forecast));
  if (event.status == Status::cancelled) out.push_back(word(Word::cancelled));
  if (mark.conflicted) out.push_back(tell.say(Phrase::disputed_mark));
  return out;
}

Cell title_cell(const Telling& tell, Id<Event> id, const Event& event, const Mark& mark) {
  Run title = tell.event(id);
  title.voice = Voice::strong;
  title.target.clear();
  title.note = footnote(tell, event);
  Cell cell{{std::move(title)}};
  if (const std::string words = tell.joined(badges(tell, event, mark)); !words.empty()) {
    cell.front().push_back(Telling::plain(" · " + words, Voice::quiet));
  }
  const Run text = tell.text(event.text, {});
  for (Runs& paragraph : rich_text(text.text, text.lang)) cell.push_back(std::move(paragraph));
  return cell;
}

/// Of a span whose start or end is stated by itself.
std::string stated_ends(const Telling& tell, const Event& event) {
  if (!event.end) return tell.say(Phrase::starts, tell.date(*event.start));
  if (!event.start) return tell.say(Phrase::ends, tell.date(*event.end));
  return tell.say(Phrase::starts_ends, tell.date(*event.start), tell.date(*event.end));
}

Cell date_cell(const Telling& tell, const Event& event, const Mark& mark) {
  Cell cell;
  if (event.date) {
    cell.push_back({Telling::plain(tell.date(*event.date))});
  } else if (event.start || event.end) {
    cell.push_back({Telling::plain(stated_ends(tell, event))});
  } else {
    cell.push_back({Telling::plain(std::string(word(Word::undated, tell.language())))});
  }
  const std::string inferred = tell.window(mark.inferred);
  const bool told = event.date ? !mark.tightened : cell.front().front().text == inferred;
  const bool known = mark.inferred.start.lo != kPast || mark.inferred.end.hi != kFuture;
  if (!told && known) {
    cell.push_back({Telling::plain(tell.say(Phrase::inferred, inferred), Voice::quiet)});
  }
  if (event.known) {
    const std::string words = tell.say(Phrase::known_later, tell.date(*event.known));
    cell.push_back({Telling::plain(words, Voice::quiet)});
  }
  return cell;
}

Cell actor_cell(const Telling& tell, const Event& event) {
  Runs runs;
  for (const Id<Actor> id : event.actors) {
    if (!runs.empty()) runs.push_back(Telling::plain(std::string(signs(tell.language()).list)));
    runs.push_back(tell.actor(id));
  }
  return runs.empty() ? Cell{} : Cell{std::move(runs)};
}

}  // namespace

Blocks write_events(const Subjects& of) {
  const Telling& tell = of.tell;
  if (of.content.marks.empty()) {
    return {Paragraph{{Telling::plain(std::string(word(Word::no_events, tell.language())))}}};
  }
  Table table;
  table.caption = tell.say(Phrase::events);
  table.columns = {
      {tell.say(Phrase::date), 1.3}, {tell.say(Phrase::event), 4}, {tell.say(Phrase::by), 1.3}};
  for (const Mark& mark : of.content.marks) {
    const Id<Event> id = mark.event;
    const Event& event = of.chronology.events[id];
    Row row;
    row.id = event_anchor(event);
    row.mark = "ev-" + event.id.text;
    row.facets = facets_of(of, event);
    row.cells = {date_cell(tell, event, mark), title_cell(tell, id, event, mark),
                 actor_cell(tell, event)};
    table.rows.push_back(std::move(row));
  }
  drop_empty_columns(table);
  return {Paragraph{{Telling::plain(tell.say(Phrase::local_days))}, Paragraph::Role::remark},
          std::move(table)};
}

}  // namespace fasti::render
