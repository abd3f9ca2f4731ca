// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "render/chart/draw.h"
#include "render/chart/legend.h"
#include "render/chart/measures.h"
#include "render/chart/sign_rows.h"
#include "render/status/draw.h"

namespace fasti::render::chart {

namespace {

const Paint kGrey = plain(Ink::muted);

void draw_cap(double x, double y, double half, std::vector<Shape>& out) {
  out.emplace_back(line({x, y - half}, {x, y + half}, stroke(kGrey, 2)));
}

void draw_permission(Point at, std::vector<Shape>& out) {
  out.emplace_back(Rect{{at.x, at.y - 6, 30, 12}, 0, plain(Ink::muted, 0.2), {}});
  out.emplace_back(
      Rect{{at.x + 3, at.y - 4, 24, 8}, 1, plain(Ink::background), stroke(kGrey, 0.75)});
  draw_cap(at.x, at.y, 6, out);
  draw_cap(at.x + 30, at.y, 6, out);
}

void draw_compliance(Point at, std::vector<Shape>& out) {
  const Paint ink = plain(Ink::ink);
  out.emplace_back(line({at.x + 4, at.y - 6}, {at.x + 4, at.y + 7}, stroke(ink, 1.25)));
  out.emplace_back(polygon({{at.x, at.y - 7}, {at.x + 8, at.y - 7}, {at.x + 4, at.y}}, ink));
}

void draw_unsure(Point at, std::vector<Shape>& out) {
  out.emplace_back(Rect{{at.x, at.y - 4, 16, 8}, 0, plain(Ink::muted, 0.2), {}});
  out.emplace_back(Rect{{at.x + 16, at.y - 6, 20, 12}, 0, plain(Ink::muted, 0.2), {}});
  draw_cap(at.x, at.y, 5, out);
  draw_cap(at.x + 16, at.y, 6, out);
}

void draw_unsaid(Point at, std::vector<Shape>& out) {
  out.emplace_back(line(at, {at.x + 30, at.y}, stroke(kGrey, 1.75, {0.1, 5}, true)));
}

void draw_ahead(Point at, std::vector<Shape>& out) {
  out.emplace_back(line(at, {at.x + 30, at.y}, stroke(kGrey, 1.5, {3, 3})));
  draw_cap(at.x + 30, at.y, 5, out);
}

constexpr std::array kOwnSigns{
    Sign{Word::permission, 30, draw_permission}, Sign{Word::compliance, 8, draw_compliance},
    Sign{Word::unsure_state, 36, draw_unsure},   Sign{Word::unsaid_state, 30, draw_unsaid},
    Sign{Word::no_longer_than, 30, draw_ahead},
};

constexpr std::array kStateWords{Word::in_force,  Word::still_in_force, Word::issued,
                                 Word::suspended, Word::waived,         Word::proposed,
                                 Word::goes_on};

bool shows(const StatusPiece& piece, Word word) {
  if (word == Word::still_in_force) {
    return piece.continues && !piece.cut_to && piece.state == StatusState::in_force;
  }
  if (word == Word::goes_on) return piece.cut_from || piece.cut_to;
  if (word == Word::unsure_state) return !piece.sure;
  if (word == Word::waived) return piece.waived;
  if (!piece.sure || piece.waived) return false;
  switch (piece.state) {
    case StatusState::in_force:
      return word == Word::in_force;
    case StatusState::issued:
      return word == Word::issued;
    case StatusState::proposed:
      return word == Word::proposed;
    case StatusState::suspended:
      return word == Word::suspended;
    case StatusState::unsaid:
      return word == Word::unsaid_state;
  }
  return false;
}

bool occurs(const StatusContent& content, const std::vector<PlacedStatusRow>& rows, Word word) {
  return std::any_of(rows.begin(), rows.end(), [&](const PlacedStatusRow& placed) {
    const StatusRow& row = content.rows[placed.index];
    switch (word) {
      case Word::permission:
        return row.permission;
      case Word::compliance:
        return !row.comply.empty();
      case Word::no_longer_than:
        return placed.ahead.has_value();
      default:
        return std::any_of(row.pieces.begin(), row.pieces.end(),
                           [&](const StatusPiece& piece) { return shows(piece, word); });
    }
  });
}

}  // namespace

std::vector<Shape> draw_status_key(const StatusContent& content,
                                   const std::vector<PlacedStatusRow>& rows, double top,
                                   double width, double& bottom) {
  SignRows writer(language_for(content.lang), top, width - kMargin);
  std::vector<const Sign*> signs;
  for (const Word word : kStateWords) {
    if (occurs(content, rows, word)) signs.push_back(sign_of(word));
  }
  for (const Sign& sign : kOwnSigns) {
    if (occurs(content, rows, sign.word)) signs.push_back(&sign);
  }
  writer.row(Word::instruments, signs);
  bottom = writer.bottom();
  return writer.take_shapes();
}

}  // namespace fasti::render::chart
