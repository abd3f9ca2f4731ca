// SPDX-License-Identifier: MIT
#include "timeline/check/figures.h"

#include <string>
#include <utility>

#include "render/report/sections/sections.h"

namespace fasti::render {

namespace {

Row row(const Telling& tell, const Figure& figure) {
  Row row;
  Run who = figure.source ? tell.source(*figure.source)
                          : Telling::plain(tell.say(Phrase::account), Voice::quiet);
  row.cells = {{{std::move(who)}}, {{Telling::plain(tell.figure(figure))}}, {}, {}};
  if (!figure.at.empty()) row.cells[2] = {{Telling::plain(figure.at)}};
  if (!figure.note.empty()) row.cells[3] = {{Telling::plain(figure.note)}};
  return row;
}

Row thing(const Telling& tell, const FigureDispute& dispute) {
  const Figure& figure = *dispute.figures.front();
  Run what = tell.text(figure.what, {});
  if (!figure.of.empty()) what.text = tell.say(Phrase::thing_of, what.text, figure.of);
  what.voice = Voice::strong;
  Row row;
  row.role = Row::Role::group;
  row.cells = {{{std::move(what), Telling::plain(" · ", Voice::quiet), tell.event(dispute.event)}}};
  if (dispute.kind == FigureDispute::Kind::units) {
    row.cells.front().front().push_back(
        Telling::plain(" · " + tell.say(Phrase::figure_units), Voice::quiet));
  }
  return row;
}

}  // namespace

Blocks write_figures(const Subjects& of) {
  const Telling& tell = of.tell;
  Table table;
  table.caption = tell.say(Phrase::figures);
  table.columns = {{tell.say(Phrase::who), 3},
                   {tell.say(Phrase::value), 1.5},
                   {tell.say(Phrase::where), 1},
                   {tell.say(Phrase::notes), 2}};
  for (const FigureDispute& dispute : figure_disputes(of.chronology)) {
    if (!of.part.shows(dispute.event)) continue;
    table.rows.push_back(thing(tell, dispute));
    for (const Figure* figure : dispute.figures) table.rows.push_back(row(tell, *figure));
  }
  if (table.rows.empty()) {
    const Phrase none = of.part.whole() ? Phrase::no_figures : Phrase::no_figures_part;
    return {Paragraph{{Telling::plain(tell.say(none))}}};
  }
  drop_empty_columns(table);
  return {std::move(table)};
}

}  // namespace fasti::render
