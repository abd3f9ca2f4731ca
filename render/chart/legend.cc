// SPDX-License-Identifier: MIT
#include "render/chart/legend.h"

#include <algorithm>
#include <array>

#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/timeline/links.h"

namespace fasti::render::chart {

namespace {

const Paint kGrey = plain(Ink::muted);
const Paint kGround = plain(Ink::background);

void draw_day(Point at, std::vector<Shape>& out) {
  out.emplace_back(Circle{{at.x + 4.5, at.y}, 4.5, kGrey, {}});
}

void draw_days(Point at, std::vector<Shape>& out) {
  out.emplace_back(Rect{{at.x, at.y - 4.5, 26, 9}, 4.5, kGrey, {}});
}

void draw_about(Point at, std::vector<Shape>& out) {
  out.emplace_back(line(at, {at.x + 28, at.y}, stroke(kGrey, 1.5)));
  out.emplace_back(line({at.x, at.y - 4}, {at.x, at.y + 4}, stroke(kGrey, 1.5)));
  out.emplace_back(line({at.x + 28, at.y - 4}, {at.x + 28, at.y + 4}, stroke(kGrey, 1.5)));
  out.emplace_back(Circle{{at.x + 14, at.y}, 4, kGround, stroke(kGrey, 2)});
}

void draw_cap(double x, double y, std::vector<Shape>& out, bool stated = true) {
  out.emplace_back(line({x, y - 7}, {x, y + 7}, stroke(kGrey, stated ? 2.5 : 1.25)));
}

void draw_window(Point at, std::vector<Shape>& out) {
  out.emplace_back(Rect{{at.x + 1, at.y - 4.5, 34, 9}, 0, plain(Ink::muted, 0.25), {}});
  draw_cap(at.x + 1, at.y, out);
  draw_cap(at.x + 35, at.y, out);
}

template <bool stated>
void draw_open_start(Point at, std::vector<Shape>& out) {
  out.emplace_back(Fade{{at.x, at.y - 4.5, 40, 9}, plain(Ink::muted, 0.6), true, false, false});
  draw_cap(at.x + 40, at.y, out, stated);
}

template <bool stated>
void draw_open_end(Point at, std::vector<Shape>& out) {
  out.emplace_back(Fade{{at.x + 1, at.y - 4.5, 40, 9}, plain(Ink::muted, 0.6), false, true, false});
  draw_cap(at.x + 1, at.y, out, stated);
}

void draw_inferred(Point at, std::vector<Shape>& out) {
  out.emplace_back(
      Rect{{at.x, at.y - 4.5, 30, 9}, 0, plain(Ink::muted, 0.25), stroke(kGrey, 1.25)});
}

void draw_planned(Point at, std::vector<Shape>& out) {
  out.emplace_back(Circle{{at.x + 5, at.y}, 4.75, kGround, stroke(kGrey, 2, {3, 2.5})});
}

void draw_several(Point at, std::vector<Shape>& out) {
  out.emplace_back(Rect{{at.x, at.y - kBadge / 2, kBadge + 1, kBadge}, kBadge / 2, kGrey, {}});
  TextLine count = text({at.x + kBadge / 2 + 0.5, at.y + 3.8}, "5", kBadgeText, true, kGround);
  count.anchor = Anchor::middle;
  out.emplace_back(std::move(count));
}

void bar_ends(Point at, std::vector<Shape>& out) {
  for (const double x : {at.x, at.x + 30}) {
    out.emplace_back(line({x, at.y - 6}, {x, at.y + 6}, stroke(kGrey, 2)));
  }
}

void draw_in_force(Point at, std::vector<Shape>& out) {
  out.emplace_back(Rect{{at.x, at.y - 6, 30, 12}, 0, plain(Ink::muted, 0.2), {}});
  bar_ends(at, out);
}

void draw_issued(Point at, std::vector<Shape>& out) {
  out.emplace_back(Rect{{at.x, at.y - 6, 30, 12}, 0, kGround, stroke(kGrey, 1.25)});
  bar_ends(at, out);
}

void draw_suspended(Point at, std::vector<Shape>& out) {
  out.emplace_back(Rect{{at.x, at.y - 6, 30, 12}, 0, kGround, stroke(kGrey, 1)});
  for (int i = 0; i < 4; ++i) {
    const double x = at.x + 1 + i * 6;
    out.emplace_back(
        line({x, at.y + 6},
             {std::min(x + 12, at.x + 30), std::max(at.y - 6, at.y + 6 - (at.x + 30 - x))},
             stroke(kGrey, 1)));
  }
  bar_ends(at, out);
}

void draw_waived(Point at, std::vector<Shape>& out) {
  out.emplace_back(
      Rect{{at.x, at.y - 6, 30, 12}, 0, plain(Ink::muted, 0.2), stroke(kGrey, 1, {4, 3})});
  bar_ends(at, out);
}

void draw_proposed(Point at, std::vector<Shape>& out) {
  out.emplace_back(Rect{{at.x, at.y - 6, 30, 12}, 0, kGround, stroke(kGrey, 1, {4, 3})});
}

void draw_still(Point at, std::vector<Shape>& out) {
  out.emplace_back(polygon({{at.x, at.y - 6},
                            {at.x + 26, at.y - 6},
                            {at.x + 32, at.y},
                            {at.x + 26, at.y + 6},
                            {at.x, at.y + 6}},
                           plain(Ink::muted, 0.2)));
  out.emplace_back(polyline({{at.x + 26, at.y - 6}, {at.x + 32, at.y}, {at.x + 26, at.y + 6}},
                            stroke(kGrey, 2)));
  out.emplace_back(line({at.x, at.y - 6}, {at.x, at.y + 6}, stroke(kGrey, 2)));
}

void draw_cut(Point at, std::vector<Shape>& out) {
  std::vector<Point> edge;
  for (int i = 0; i <= 4; ++i)
    edge.push_back({at.x + (i % 2 == 0 ? 28.4 : 31.6), at.y - 6 + i * 3});
  std::vector<Point> corners{{at.x, at.y + 6}, {at.x, at.y - 6}};
  corners.insert(corners.end(), edge.begin(), edge.end());
  out.emplace_back(polygon(corners, plain(Ink::muted, 0.2)));
  out.emplace_back(polyline(edge, stroke(kGrey, 1)));
  out.emplace_back(line({at.x, at.y - 6}, {at.x, at.y + 6}, stroke(kGrey, 2)));
}

template <LinkStyle style>
void draw_sample(Point at, std::vector<Shape>& out) {
  const bool led = style == LinkStyle::led_to;
  const bool order = style == LinkStyle::order;
  const std::vector<double> dashes = style == LinkStyle::answered_by ? std::vector<double>{6, 3.5}
                                     : style == LinkStyle::told_by   ? std::vector<double>{0.1, 4}
                                                                     : std::vector<double>{};
  const double width = order ? 0.9 : led || style == LinkStyle::answered_by ? 1.5 : 1.75;
  out.emplace_back(line(at, {at.x + 28, at.y}, stroke(kGrey, width, dashes, true)));
  out.emplace_back(arrowhead({at.x + 36, at.y}, {1, 0}, kGrey));
}

void draw_contradicted(Point at, std::vector<Shape>& out) {
  const Paint red = plain(Ink::conflict);
  out.emplace_back(line(at, {at.x + 28, at.y}, stroke(red, 1.5, {}, true)));
  out.emplace_back(arrowhead({at.x + 36, at.y}, {1, 0}, red));
}

void draw_disagree(Point at, std::vector<Shape>& out) {
  const Stroke red = stroke(plain(Ink::conflict), 1.75);
  out.emplace_back(line({at.x + 12, at.y}, {at.x + 24, at.y}, stroke(plain(Ink::conflict), 1.5)));
  out.emplace_back(diamond({at.x + 6, at.y}, 6, kGround, red));
  out.emplace_back(Circle{{at.x + 28, at.y}, 4.5, kGrey, {}});
}

void draw_ringed(Point at, std::vector<Shape>& out) {
  out.emplace_back(Circle{{at.x + 8, at.y}, 4.5, kGrey, {}});
  out.emplace_back(Circle{{at.x + 8, at.y}, 7.5, {}, stroke(plain(Ink::conflict), 1.75)});
}

constexpr std::array kDateSigns{
    Sign{Word::exact_day, 9, draw_day},
    Sign{Word::several_days, 26, draw_days},
    Sign{Word::approximate, 28, draw_about},
    Sign{Word::stated_window, 36, draw_window},
    Sign{Word::window_open_start, 41, draw_open_start<true>},
    Sign{Word::window_open_end, 41, draw_open_end<true>},
    Sign{Word::inferred_window, 30, draw_inferred},
    Sign{Word::inferred_alone, 30, draw_inferred},
    Sign{Word::inferred_open_start, 41, draw_open_start<false>},
    Sign{Word::inferred_open_end, 41, draw_open_end<false>},
    Sign{Word::planned, 10, draw_planned},
    Sign{Word::forecast, 10, draw_planned},
    Sign{Word::several_events, kBadge + 1, draw_several},
};

constexpr std::array kBarSigns{
    Sign{Word::in_force, 30, draw_in_force}, Sign{Word::still_in_force, 32, draw_still},
    Sign{Word::issued, 30, draw_issued},     Sign{Word::suspended, 30, draw_suspended},
    Sign{Word::waived, 30, draw_waived},     Sign{Word::proposed, 30, draw_proposed},
    Sign{Word::goes_on, 32, draw_cut},
};

constexpr std::array kLinkSigns{
    Sign{Word::led_to, 36, draw_sample<LinkStyle::led_to>},
    Sign{Word::answered_by, 36, draw_sample<LinkStyle::answered_by>},
    Sign{Word::told_by, 36, draw_sample<LinkStyle::told_by>},
    Sign{Word::other_relation, 36, draw_sample<LinkStyle::order>},
    Sign{Word::contradicted, 36, draw_contradicted},
};

constexpr std::array kConflictSigns{
    Sign{Word::sources_disagree, 33, draw_disagree},
};
constexpr std::array kRingSigns{
    Sign{Word::contradicted, 16, draw_ringed},
};

bool has_date(const Content& content, const std::vector<PlacedMark>& marks, Word word) {
  return std::any_of(marks.begin(), marks.end(), [&](const PlacedMark& placed) {
    const Mark& mark = content.marks[placed.index];
    switch (word) {
      case Word::exact_day:
        return placed.form == Form::dot && !mark.planned && !mark.cancelled;
      case Word::several_days:
        return placed.form == Form::pill;
      case Word::approximate:
        return placed.form == Form::whisker;
      case Word::stated_window:
        return placed.form == Form::bar && mark.shape != DateShape::unknown && !mark.derived;
      case Word::window_open_start:
      case Word::inferred_open_start:
        return placed.form == Form::fade_left && mark.derived == (word != Word::window_open_start);
      case Word::window_open_end:
      case Word::inferred_open_end:
        return placed.form == Form::fade_right && mark.derived == (word != Word::window_open_end);
      case Word::inferred_window:
        return placed.outlined;
      case Word::inferred_alone:
        return placed.outlined && !mark.tightened;
      case Word::planned:
      case Word::forecast:
        return mark.planned && placed.form != Form::gathered &&
               mark.status == fasti::render::word(word, language_for(content.lang));
      case Word::several_events:
        return placed.form == Form::gathered;
      default:
        return false;
    }
  });
}

bool shows(const BarPiece& piece, Word word) {
  constexpr std::array<std::pair<Word, BarState>, 5> kStates{
      {{Word::in_force, BarState::in_force},
       {Word::issued, BarState::issued},
       {Word::suspended, BarState::suspended},
       {Word::waived, BarState::waived},
       {Word::proposed, BarState::proposed}}};
  if (word == Word::goes_on) return piece.cut_from || piece.cut_to;
  const bool still = piece.continues && !piece.cut_to;
  if (word == Word::still_in_force) return still;
  // A bar that still stands says by itself that it is in force.
  if (still && piece.state == BarState::in_force) return false;
  return std::any_of(kStates.begin(), kStates.end(), [&](const auto& row) {
    return row.first == word && row.second == piece.state;
  });
}

bool has_bar(const Content& content, Word word) {
  return std::any_of(content.bars.begin(), content.bars.end(), [&](const Bar& bar) {
    return std::any_of(bar.pieces.begin(), bar.pieces.end(),
                       [&](const BarPiece& piece) { return shows(piece, word); });
  });
}

bool has_link(const Content& content, Word word) {
  return std::any_of(content.links.begin(), content.links.end(), [&](const Link& link) {
    if (word == Word::contradicted || link.contradicted) {
      return word == Word::contradicted && link.contradicted;
    }
    switch (link.style) {
      case LinkStyle::led_to:
        return word == Word::led_to;
      case LinkStyle::answered_by:
        return word == Word::answered_by;
      case LinkStyle::told_by:
        return word == Word::told_by;
      case LinkStyle::order:
        return word == Word::other_relation;
    }
    return false;
  });
}

}  // namespace

Legend lay_out_legend(const Content& content, const std::vector<PlacedMark>& marks, double top,
                      double width) {
  SignRows writer(language_for(content.lang), top, width - kMargin);
  std::vector<const Sign*> dates;
  for (const Sign& sign : kDateSigns) {
    // Both signs of an inferred window look alike: the wider word covers the narrower.
    if (sign.word == Word::inferred_alone && has_date(content, marks, sign.word)) {
      std::erase_if(dates, [](const Sign* each) { return each->word == Word::inferred_window; });
    }
    if (has_date(content, marks, sign.word)) dates.push_back(&sign);
  }
  std::vector<const Sign*> bars;
  for (const Sign& sign : kBarSigns) {
    if (has_bar(content, sign.word)) bars.push_back(&sign);
  }
  std::vector<const Sign*> links;
  for (const Sign& sign : kLinkSigns) {
    if (has_link(content, sign.word)) links.push_back(&sign);
  }
  const bool disputed = std::any_of(content.marks.begin(), content.marks.end(),
                                    [](const Mark& mark) { return !mark.disputes.empty(); });
  const bool ringed = std::any_of(content.marks.begin(), content.marks.end(),
                                  [](const Mark& mark) { return mark.conflicted; });
  if (disputed) {
    dates.push_back(&kConflictSigns.front());
  } else if (ringed) {
    dates.push_back(&kRingSigns.front());
  }
  writer.row(Word::dates, dates);
  writer.row(Word::instruments, bars);
  writer.row(Word::links, links);
  return {writer.take_shapes(), writer.bottom()};
}

const Sign* sign_of(Word word) {
  for (const Sign& sign : kDateSigns) {
    if (sign.word == word) return &sign;
  }
  for (const Sign& sign : kBarSigns) {
    if (sign.word == word) return &sign;
  }
  return nullptr;
}

}  // namespace fasti::render::chart
