// SPDX-License-Identifier: MIT
#include "render/graph/key.h"

#include <algorithm>
#include <array>

#include "render/graph/cards.h"
#include "render/graph/links.h"
#include "render/shapes.h"
#include "render/text/measure.h"
#include "render/text/words.h"

namespace fasti::render {

namespace {

constexpr double kSize = 11;
constexpr double kAfterSample = 7;
constexpr double kBetween = 22;
constexpr double kLeading = 22;
constexpr double kLinkWidth = 32;

KeyEntry link_entry(std::string text, LinkStyle style, Ink ink) {
  return {kLinkWidth, std::move(text), [style, ink](Point at, std::vector<Shape>& shapes) {
            Curve curve{at};
            append_straight(curve, {at.x + kLinkWidth, at.y});
            shapes.emplace_back(draw_link(curve, style, {ink}, {}));
          }};
}

void draw_dashed_card(Point at, std::vector<Shape>& shapes) {
  Rect rect;
  rect.box = {at.x + 0.5, at.y - 6, 22, 12};
  rect.radius = 2;
  rect.fill = {Ink::background};
  rect.stroke.paint = {Ink::muted};
  rect.stroke.dashes = {4, 3};
  shapes.emplace_back(rect);
}

void draw_strip_sample(Point at, std::vector<Shape>& shapes) {
  Rect rect;
  rect.box = {at.x, at.y - 6, 12, 12};
  rect.fill = {Ink::lane_tint, 0};
  shapes.emplace_back(rect);
}

/// Words of the table begin with a capital for lists; here they stand in running order.
std::string lower(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] += 'a' - 'A';
  return text;
}

/// The words for the reasons why cards are dashed, each once.
std::string dashed_reasons(const Content& content, Language language) {
  struct Reason {
    DateShape shape;
    Word stated;
    Word inferred;
  };
  constexpr std::array<Reason, 5> kReasons{
      {{DateShape::approximate, Word::approximate, Word::approximate},
       {DateShape::window, Word::stated_window, Word::inferred_alone},
       {DateShape::open_start, Word::window_open_start, Word::inferred_open_start},
       {DateShape::open_end, Word::window_open_end, Word::inferred_open_end},
       {DateShape::unknown, Word::undated, Word::undated}}};
  std::vector<Word> found;
  const auto add = [&](Word name) {
    if (std::find(found.begin(), found.end(), name) == found.end()) found.push_back(name);
  };
  for (const Reason& reason : kReasons) {
    for (const bool derived : {false, true}) {
      const bool occurs = std::any_of(
          content.marks.begin(), content.marks.end(),
          [&](const Mark& mark) { return mark.shape == reason.shape && mark.derived == derived; });
      if (occurs) add(derived ? reason.inferred : reason.stated);
    }
  }
  for (const Word status : {Word::planned, Word::forecast}) {
    const std::string name(word(status, language));
    const bool occurs = std::any_of(content.marks.begin(), content.marks.end(),
                                    [&](const Mark& mark) { return mark.status == name; });
    if (occurs) add(status);
  }
  std::string text;
  for (const Word name : found) {
    if (!text.empty()) text += " / ";
    text += lower(word(name, language));
  }
  return text;
}

}  // namespace

std::vector<KeyEntry> key_entries(const Content& content, const std::vector<Link>& links,
                                  bool strips) {
  struct Style {
    LinkStyle style;
    Word name;
  };
  constexpr std::array<Style, 4> kStyles{{{LinkStyle::led_to, Word::led_to},
                                          {LinkStyle::answered_by, Word::answered_by},
                                          {LinkStyle::told_by, Word::told_by},
                                          {LinkStyle::order, Word::other_relation}}};
  const Language language = language_for(content.lang);
  std::vector<KeyEntry> entries;
  for (const Style& style : kStyles) {
    const bool occurs = std::any_of(links.begin(), links.end(), [&](const Link& link) {
      return link.style == style.style && !link.contradicted;
    });
    if (occurs) {
      entries.push_back(
          link_entry(std::string(word(style.name, language)), style.style, Ink::muted));
    }
  }
  const auto red =
      std::find_if(links.begin(), links.end(), [](const Link& link) { return link.contradicted; });
  if (red != links.end()) {
    entries.push_back(
        link_entry(std::string(word(Word::contradicted, language)), red->style, Ink::conflict));
  }
  const bool disputed = std::any_of(content.marks.begin(), content.marks.end(),
                                    [](const Mark& mark) { return !mark.disputes.empty(); });
  if (disputed) {
    entries.push_back({10, std::string(word(Word::sources_disagree, language)),
                       [](Point at, std::vector<Shape>& shapes) {
                         shapes.emplace_back(dispute_sign({at.x + 5, at.y}));
                       }});
  }
  const std::string dashed = dashed_reasons(content, language);
  if (!dashed.empty()) entries.push_back({23, dashed, draw_dashed_card});
  if (strips) {
    entries.push_back({12, lower(word(Word::in_force, language)), draw_strip_sample});
  }
  return entries;
}

void add_letters(const std::vector<std::pair<std::string, std::string>>& letters,
                 std::vector<KeyEntry>& entries) {
  for (const auto& [letter, words] : letters) {
    entries.push_back({8, words, [letter = letter](Point at, std::vector<Shape>& shapes) {
                         const TextStyle style{.size = kSize, .bold = true, .paint = {Ink::muted}};
                         shapes.emplace_back(text({at.x, at.y + 4}, letter, style));
                       }});
  }
}

std::vector<KeyEntry> lane_entries(const Content& content) {
  std::vector<KeyEntry> entries;
  for (std::size_t l = 0; l < content.lanes.size(); ++l) {
    entries.push_back({4, content.lanes[l].title, [l](Point at, std::vector<Shape>& shapes) {
                         Rect edge;
                         edge.box = {at.x, at.y - 7, 4, 14};
                         edge.fill = lane_paint(static_cast<int>(l));
                         shapes.emplace_back(edge);
                       }});
  }
  return entries;
}

double draw_key(const std::vector<KeyEntry>& entries, double left, double right, double top,
                std::vector<Shape>& shapes) {
  if (entries.empty()) return top;
  double x = left;
  double y = top + kLeading / 2;
  for (const KeyEntry& entry : entries) {
    const double room = right - left - entry.width - kAfterSample;
    const std::vector<std::string> lines = break_lines(entry.text, room, kSize);
    double widest = 0;
    for (const std::string& line : lines) widest = std::max(widest, text_width(line, kSize));
    const double width = entry.width + kAfterSample + widest;
    if (x > left && x + width > right) {
      x = left;
      y += kLeading;
    }
    entry.draw({x, y}, shapes);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) y += 15;
      TextStyle style;
      style.size = kSize;
      style.paint = {Ink::muted};
      shapes.emplace_back(text({x + entry.width + kAfterSample, y + 4}, lines[i], style));
    }
    x += width + kBetween;
  }
  return y + kLeading / 2;
}

}  // namespace fasti::render
