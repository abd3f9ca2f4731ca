// SPDX-License-Identifier: MIT
#include "render/graph/cards.h"

#include <algorithm>

#include "render/text/measure.h"

namespace fasti::render {

namespace {

constexpr double kDateSize = 11;
constexpr double kTitleSize = 12;
constexpr double kNoteSize = 10;
constexpr double kDateLeading = 14;
constexpr double kTitleLeading = 15;
constexpr double kNoteLeading = 13;
constexpr double kLeft = 13;
constexpr double kRight = 9;
constexpr double kFirstBaseline = 16;
constexpr double kBottom = 9;
constexpr double kSignWidth = 14;
constexpr std::size_t kMostTitleLines = 4;
constexpr std::size_t kMostNotes = 3;

/// Baselines from the top of the card: of the first title line and of the first note below it.
double title_baseline(const CardFace& face) {
  return kFirstBaseline + 2 + kDateLeading * static_cast<double>(face.date.size());
}

double note_baseline(const CardFace& face) {
  return title_baseline(face) + kTitleLeading * static_cast<double>(face.title.size()) - 1;
}

void add_notes(const Mark& mark, double room, CardFace& face) {
  const std::size_t shown = std::min(mark.disputes.size(), kMostNotes);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string& label = mark.disputes[i].label;
    const double taken = face.date.size() == 1 ? text_width(face.date[0], kDateSize, true) : room;
    if (i == 0 && taken + 12 + kSignWidth + text_width(label, kNoteSize) <= room) {
      face.notes.push_back({label, true, true});
      continue;
    }
    bool first = true;
    for (const std::string& line : break_lines(label, room - kSignWidth, kNoteSize, false, 2)) {
      face.notes.push_back({line, first, false});
      first = false;
    }
  }
}

TextLine line_of(Point at, const std::string& text, double size, Paint paint) {
  TextLine line;
  line.at = at;
  line.text = text;
  line.size = size;
  line.paint = paint;
  return line;
}

Rect border(const Mark& mark, const Box& box) {
  Rect rect;
  rect.box = box;
  rect.radius = 3;
  rect.fill = {Ink::background};
  const bool red = mark.conflicted || !mark.disputes.empty();
  rect.stroke.paint = {red ? Ink::conflict : Ink::rule};
  rect.stroke.width = red ? 1.5 : 1;
  if (is_dashed(mark)) rect.stroke.dashes = {4, 3};
  return rect;
}

/// Calls `visit` with each note and its baseline's start, right of its sign.
template <typename Visit>
void for_each_note(const CardFace& face, const Box& box, Visit visit) {
  double below = box.y + note_baseline(face);
  for (const CardNote& note : face.notes) {
    if (note.beside_date) {
      const double x = box.right() - kRight - text_width(note.text, kNoteSize);
      visit(note, Point{x, box.y + kFirstBaseline - 0.5});
    } else {
      visit(note, Point{box.x + kLeft + kSignWidth, below});
      below += kNoteLeading;
    }
  }
}

}  // namespace

bool is_dashed(const Mark& mark) {
  return mark.planned || (mark.shape != DateShape::day && mark.shape != DateShape::days);
}

CardFace make_face(const Mark& mark, double width) {
  const double room = width - kLeft - kRight;
  CardFace face;
  face.date = break_lines(mark.date_label, room, kDateSize, true, 2);
  face.title = break_lines(mark.title, room, kTitleSize, false, kMostTitleLines);
  add_notes(mark, room, face);
  const auto below = std::count_if(face.notes.begin(), face.notes.end(),
                                   [](const CardNote& note) { return !note.beside_date; });
  const double last =
      face.title.empty() ? title_baseline(face) - 16 : note_baseline(face) - kTitleLeading + 1;
  face.height = last + kNoteLeading * static_cast<double>(below) + kBottom;
  return face;
}

Path dispute_sign(Point centre) {
  constexpr double kReach = 4.5;
  Path path;
  path.steps = {{PathStep::Kind::move, {centre.x, centre.y - kReach}, {}, {}},
                {PathStep::Kind::line, {centre.x + kReach, centre.y}, {}, {}},
                {PathStep::Kind::line, {centre.x, centre.y + kReach}, {}, {}},
                {PathStep::Kind::line, {centre.x - kReach, centre.y}, {}, {}},
                {PathStep::Kind::close, {}, {}, {}}};
  path.fill = {Ink::background};
  path.stroke.paint = {Ink::conflict};
  path.stroke.width = 1.5;
  return path;
}

Group draw_card(const Mark& mark, const CardFace& face, const Box& box) {
  Group group;
  group.id = "ev-" + mark.id;
  group.role = Group::Role::list_item;
  group.title = mark.spoken;
  const Paint lane{Ink::lane, mark.lane};
  group.shapes.emplace_back(border(mark, box));
  Rect edge;
  edge.box = {box.x, box.y, 4, box.height};
  edge.fill = lane;
  group.shapes.emplace_back(edge);
  double y = box.y + kFirstBaseline;
  for (const std::string& text : face.date) {
    TextLine line =
        line_of({box.x + kLeft, y}, text, kDateSize, mark.cancelled ? Paint{Ink::muted} : lane);
    line.bold = true;
    group.shapes.emplace_back(line);
    y += kDateLeading;
  }
  y = box.y + title_baseline(face);
  for (const std::string& text : face.title) {
    TextLine line =
        line_of({box.x + kLeft, y}, text, kTitleSize, {mark.cancelled ? Ink::muted : Ink::ink});
    line.lang = mark.title_lang;
    group.shapes.emplace_back(line);
    y += kTitleLeading;
  }
  for_each_note(face, box, [&](const CardNote& note, Point at) {
    if (note.diamond) group.shapes.emplace_back(dispute_sign({at.x - 9, at.y - 3.5}));
    group.shapes.emplace_back(line_of(at, note.text, kNoteSize, {Ink::conflict}));
  });
  return group;
}

std::vector<Box> text_boxes(const CardFace& face, const Box& box) {
  std::vector<Box> boxes;
  const auto add = [&](Point at, const std::string& text, double size, bool bold) {
    boxes.push_back({at.x, at.y - size * 0.8, text_width(text, size, bold), size});
  };
  double y = box.y + kFirstBaseline;
  for (const std::string& text : face.date) {
    add({box.x + kLeft, y}, text, kDateSize, true);
    y += kDateLeading;
  }
  y = box.y + title_baseline(face);
  for (const std::string& text : face.title) {
    add({box.x + kLeft, y}, text, kTitleSize, false);
    y += kTitleLeading;
  }
  for_each_note(face, box,
                [&](const CardNote& note, Point at) { add(at, note.text, kNoteSize, false); });
  return boxes;
}

}  // namespace fasti::render
