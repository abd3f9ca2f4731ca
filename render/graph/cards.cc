// SPDX-License-Identifier: MIT
#include "render/graph/cards.h"

#include <algorithm>

#include "render/shapes.h"
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

/// The date, and beside it that the event has not come to pass.
std::string date_words(const Mark& mark) {
  std::string out = mark.date_label;
  if (mark.status.empty() || out.find(mark.status) != std::string::npos) return out;
  return out += (out.empty() ? "" : " · ") + mark.status;
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
  face.date = break_lines(date_words(mark), room, kDateSize, true, 2);
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
  return diamond(centre, 4.5, {Ink::background}, stroke({Ink::conflict}, 1.5));
}

Group draw_card(const Mark& mark, const CardFace& face, const Box& box) {
  Group group;
  group.id = "ev-" + mark.id;
  group.role = Group::Role::list_item;
  group.title = mark.spoken;
  const Paint lane = lane_paint(mark.lane);
  group.shapes.emplace_back(border(mark, box));
  Rect edge;
  edge.box = {box.x, box.y, 4, box.height};
  edge.fill = lane;
  group.shapes.emplace_back(edge);
  const TextStyle date = TextStyle{
      .size = kDateSize, .bold = true, .paint = mark.cancelled ? Paint{Ink::muted} : lane};
  double y = box.y + kFirstBaseline;
  for (const std::string& words : face.date) {
    group.shapes.emplace_back(text({box.x + kLeft, y}, words, date));
    y += kDateLeading;
  }
  const TextStyle title =
      TextStyle{.size = kTitleSize, .paint = {mark.cancelled ? Ink::muted : Ink::ink}};
  y = box.y + title_baseline(face);
  for (const std::string& words : face.title) {
    TextLine line = text({box.x + kLeft, y}, words, title);
    line.lang = mark.title_lang;
    group.shapes.emplace_back(line);
    y += kTitleLeading;
  }
  for_each_note(face, box, [&](const CardNote& note, Point at) {
    if (note.diamond) group.shapes.emplace_back(dispute_sign({at.x - 9, at.y - 3.5}));
    group.shapes.emplace_back(
        text(at, note.text, TextStyle{.size = kNoteSize, .paint = {Ink::conflict}}));
  });
  return group;
}

}  // namespace fasti::render
