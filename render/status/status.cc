// SPDX-License-Identifier: MIT
#include "render/status/status.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "render/chart/draw.h"
#include "render/chart/frame.h"
#include "render/chart/measures.h"
#include "render/status/draw.h"
#include "render/status/pages.h"
#include "render/status/plan.h"
#include "render/text/measure.h"
#include "render/text/words.h"

namespace fasti::render {

namespace chart {

namespace {

constexpr double kDefaultWidth = 1280;
constexpr double kLeastWidth = 480;
constexpr double kNarrow = 820;  // below it titles stand above their bars
constexpr double kTag = 22;      // the row of the as-of tag
constexpr double kVerifiedRow = 14;
constexpr double kPageFoot = 16;

/// Times with something to see, without long gaps between.
struct Busy {
  Range time;
  int moments = 0;  ///< that differ
};

/// Whether beside a gap of such a length there is detail that would be lost if it were shown.
bool detailed(const Busy& busy, CivilTime gap) {
  return busy.moments >= 3 || busy.time.to - busy.time.from >= gap / 10;
}

/// Shows what is quiet for less than a third of the time, and what has no detail beside it: here
/// lengths are what one looks at.
void bridge(std::vector<Interest>& interests) {
  std::sort(interests.begin(), interests.end(), [](const Interest& a, const Interest& b) {
    return std::pair(a.range.from, a.range.to) < std::pair(b.range.from, b.range.to);
  });
  CivilTime last = interests.front().range.to;
  for (const Interest& interest : interests) last = std::max(last, interest.range.to);
  const CivilTime longest = (last - interests.front().range.from) / 3;
  std::vector<Busy> busy{{interests.front().range, 0}};
  CivilTime moment = kPast;
  for (const Interest& interest : interests) {
    const Range& range = interest.range;
    if (range.from - busy.back().time.to >= longest) busy.push_back({range, 0});
    busy.back().time.to = std::max(busy.back().time.to, range.to);
    if (range.from != moment) ++busy.back().moments;
    moment = range.from;
  }
  std::vector<Interest> bridges;
  for (const Busy& each : busy) bridges.push_back({each.time, each.time.from, -1, 0});
  for (std::size_t i = 1; i < busy.size(); ++i) {
    const Range gap{busy[i - 1].time.to, busy[i].time.from};
    const CivilTime length = gap.to - gap.from;
    if (detailed(busy[i - 1], length) || detailed(busy[i], length)) continue;
    bridges.push_back({gap, gap.from, -1, 0});
  }
  interests.insert(interests.end(), bridges.begin(), bridges.end());
}

std::vector<Interest> interests_of(const StatusContent& content) {
  std::vector<Interest> out;
  const auto add = [&](CivilTime from, CivilTime to) {
    out.push_back({{from, std::max(to, from + 1)}, from, -1, 0});
  };
  bool lasting = false;
  for (const StatusRow& row : content.rows) {
    for (const StatusPiece& piece : row.pieces) {
      lasting |= piece.continues && !piece.cut_to;
      if (piece.cut_from) add(piece.from, piece.from);
      if (piece.cut_to) add(piece.to - 1, piece.to);
    }
    for (const StatusChange& change : row.changes) add(change.from, change.to);
    for (const CivilTime day : row.comply) add(day, day);
    if (row.ahead && shows_ahead(content, *row.ahead)) add(row.ahead->day, row.ahead->day);
  }
  if (lasting) add(content.end - 1, content.end);
  if (content.as_of) add(*content.as_of, *content.as_of);
  if (out.empty()) add(content.end - kSecondsPerDay, content.end);
  bridge(out);
  return out;
}

/// Room behind the axis for the words on what is set for later days.
double tail_of(const StatusContent& content, double width) {
  double tail = 78;
  for (const StatusRow& row : content.rows) {
    if (row.ahead) tail = std::max(tail, text_width(row.ahead->label, kSmall) + 22);
  }
  return std::min(tail, width * 0.18);
}

double title_width(const StatusContent& content, double width) {
  double most = 120;
  for (const StatusRow& row : content.rows) {
    most = std::max(most, text_width(row.title, row.part ? kSmall : 12) + (row.part ? 14 : 0));
  }
  for (const LaneHead& lane : content.lanes) {
    most = std::max(most, std::min(260.0, text_width(lane.title, 14, true) + 90));
  }
  return std::min(most + 2, std::max(180.0, width * 0.25));
}

void lay_out_frame(const StatusContent& content, StatusPlan& plan) {
  Frame& frame = plan.frame;
  const double room = frame.width - 2 * kMargin;
  frame.title = break_lines(content.title, room, 24, true);
  frame.subtitle = break_lines(content.subtitle, room, 13.5);
  const bool bare = frame.title.empty() && frame.subtitle.empty();
  double y = bare ? 7 : 66 + 30 * double(frame.title.empty() ? 0 : frame.title.size() - 1);
  if (!frame.subtitle.empty()) y += 23 + 18 * double(frame.subtitle.size() - 1);
  frame.axis_top = y + 17;
  frame.line_y = frame.axis_top + kAxisHeight;
  StatusFrame& rows = plan.rows_frame;
  rows.titles_above = frame.width < kNarrow;
  rows.title_left = kMargin;
  rows.title_width = rows.titles_above ? room : title_width(content, frame.width);
  rows.left = kMargin + (rows.titles_above ? 0 : rows.title_width + 14);
  rows.right = frame.width - kMargin;
}

void stack_rows(const StatusContent& content, StatusPlan& plan) {
  plan.rows_top = plan.frame.line_y + (content.as_of ? kTag : 4);
  double y = plan.rows_top;
  std::optional<int> lane;
  for (std::size_t i = 0; i < content.rows.size(); ++i) {
    const StatusRow& row = content.rows[i];
    if (lane != row.lane) {
      lane = row.lane;
      const LaneHead& head = content.lanes[std::size_t(row.lane)];
      if (!head.title.empty()) {
        plan.heads.push_back(
            {row.lane, y, break_lines(head.title, plan.rows_frame.title_width, 14, true)});
        y += plan.heads.back().height();
      }
    }
    PlacedStatusRow placed = place_row(content, i, plan.rows_frame);
    placed.top += y;
    placed.bottom += y;
    placed.bar_y += y;
    for (TextLine& words : placed.words) words.at.y += y;
    y = placed.bottom;
    plan.rows.push_back(std::move(placed));
    const bool last = i + 1 == content.rows.size() || content.rows[i + 1].lane != row.lane;
    if (last) y += kLaneFoot;
  }
  plan.frame.bottom = y;
}

StatusPlan plan_status(const StatusContent& content, const StatusOptions& options) {
  StatusPlan plan;
  plan.frame.width = options.width > 0 ? std::max(options.width, kLeastWidth) : kDefaultWidth;
  lay_out_frame(content, plan);
  if (content.rows.empty()) return plan;
  const double right = plan.rows_frame.right - tail_of(content, plan.frame.width);
  plan.frame.axis = make_axis(interests_of(content), plan.rows_frame.left, right, 60);
  plan.frame.ticks = ticks_of(plan.frame.axis, language_for(content.lang));
  stack_rows(content, plan);
  for (PlacedStatusRow& row : plan.rows) {
    write_bar(content, plan.frame.axis, plan.rows_frame, row);
  }
  plan.all = plan.rows;
  return plan;
}

Group decoration() {
  Group group;
  group.role = Group::Role::decoration;
  return group;
}

void draw_rules(const StatusPlan& plan, Scene& scene) {
  Group group = decoration();
  const double right = plan.frame.width - kMargin;
  for (const PlacedStatusRow& row : plan.rows) {
    const bool headed =
        std::any_of(plan.heads.begin(), plan.heads.end(), [&](const StatusHead& head) {
          return row.top - head.top < head.height() + 18 && head.top < row.top;
        });
    if (!row.first || headed || &row == &plan.rows.front()) continue;
    group.shapes.emplace_back(
        line({kMargin, row.top}, {right, row.top}, stroke(plain(Ink::hairline), 1)));
  }
  for (const StatusHead& head : plan.heads) {
    if (&head == &plan.heads.front()) continue;
    group.shapes.emplace_back(
        line({kMargin, head.top}, {right, head.top}, stroke(plain(Ink::rule), 1)));
  }
  scene.shapes.emplace_back(std::move(group));
}

/// Between the name of a lane and what is counted in it.
constexpr double kNoteGap = 24;

void draw_heads(const StatusContent& content, const StatusPlan& plan, Scene& scene) {
  Group group = decoration();
  for (const StatusHead& head : plan.heads) {
    double y = head.top + 20;
    double right = kMargin;
    for (const std::string& words : head.title) {
      TextLine line = text({kMargin, y}, words, 14, true, lane_paint(head.lane));
      line.halo = true;
      group.shapes.emplace_back(std::move(line));
      right = kMargin + text_width(words, 14, true);
      y += 18;
    }
    const std::string& note = content.lanes[std::size_t(head.lane)].note;
    const double room = plan.rows_frame.title_left + plan.rows_frame.title_width - right - kNoteGap;
    if (text_width(note, kSmall) > room) continue;
    TextLine line = text({right + kNoteGap, y - 18}, note, kSmall, false, plain(Ink::muted));
    line.halo = true;
    group.shapes.emplace_back(std::move(line));
  }
  scene.shapes.emplace_back(std::move(group));
}

/// A tag below the axis with a line through all rows.
void draw_as_of(const StatusContent& content, const StatusPlan& plan, Scene& scene) {
  if (!content.as_of) return;
  const double x = plan.frame.axis.x(*content.as_of);
  const double width = text_width(content.as_of_label, kSmall, true) + 12;
  const double left =
      std::clamp(x - width / 2, kMargin, std::max(kMargin, plan.frame.width - kMargin - width));
  const double top = plan.frame.line_y + 4;
  Group group = decoration();
  group.shapes.emplace_back(
      line({x, plan.frame.line_y}, {x, plan.frame.bottom}, stroke(plain(Ink::ink), 1.25)));
  group.shapes.emplace_back(Rect{{left, top, width, 16}, 3, plain(Ink::ink), {}});
  TextLine words =
      text({left + 6, top + 12}, content.as_of_label, kSmall, true, plain(Ink::background));
  group.shapes.emplace_back(std::move(words));
  scene.shapes.emplace_back(std::move(group));
}

/// The line at which the record ends, named below the rows; the baseline of its name.
double draw_verified(const StatusContent& content, const StatusPlan& plan, Scene& scene) {
  if (!content.verified) return plan.frame.bottom;
  const Language language = language_for(content.lang);
  const Day last = floor_day(*content.verified - 1);
  const std::string words =
      word(Word::record_ends, language, format_date(last, DateStyle::day_year, language));
  const double x = plan.frame.axis.x(*content.verified);
  const double y = plan.frame.bottom + kVerifiedRow;
  Group group = decoration();
  group.shapes.emplace_back(line({x, plan.frame.line_y + (content.as_of ? kTag : 0)},
                                 {x, plan.frame.bottom + 2}, stroke(plain(Ink::muted), 1, {2, 3})));
  const double width = text_width(words, kSmall);
  const double left =
      std::clamp(x - width / 2, kMargin, std::max(kMargin, plan.frame.width - kMargin - width));
  group.shapes.emplace_back(text({left, y}, words, kSmall, false, plain(Ink::muted)));
  scene.shapes.emplace_back(std::move(group));
  return y;
}

void draw_rows(const StatusContent& content, const StatusPlan& plan, Scene& scene) {
  Group list;
  list.role = Group::Role::list;
  list.title = word(Word::instruments, language_for(content.lang));
  for (const PlacedStatusRow& row : plan.rows) {
    list.shapes.emplace_back(draw_status_row(row, content, plan.frame.axis));
  }
  scene.shapes.emplace_back(std::move(list));
}

void draw_foot(const StatusContent& content, const StatusPlan& plan, double top, Scene& scene) {
  const double rule = top + 16;
  const double width = plan.frame.width;
  scene.shapes.emplace_back(
      line({kMargin, rule}, {width - kMargin, rule}, stroke(plain(Ink::rule), 1)));
  double bottom = rule;
  Group key = decoration();
  key.shapes = draw_status_key(content, plan.all, rule, width, bottom);
  scene.shapes.emplace_back(std::move(key));
  std::vector<std::string> notes;
  const Language language = language_for(content.lang);
  const std::string about = content.dated ? scale_note(plan.frame.axis, language)
                                          : std::string(word(Word::no_axis, language));
  if (!about.empty()) notes.push_back(about);
  notes.insert(notes.end(), content.notes.begin(), content.notes.end());
  const double last = draw_notes(notes, bottom + 38, width, scene);
  scene.height = (notes.empty() ? bottom : last) + 33;
}

void draw_empty(const StatusContent& content, const StatusPlan& plan, Scene& scene) {
  const double y = plan.frame.axis_top + 27;
  const std::string words(word(Word::no_instruments, language_for(content.lang)));
  scene.shapes.emplace_back(text({kMargin, y}, words, kTextSize, false, plain(Ink::ink)));
  const double bottom = draw_notes(content.notes, y + 40, plan.frame.width, scene);
  scene.height = std::max(y, bottom) + kMargin;
}

Scene blank(const StatusContent& content, const StatusPlan& plan) {
  Scene scene;
  scene.width = plan.frame.width;
  scene.lang = content.lang;
  scene.title = content.title;
  scene.description = content.description;
  return scene;
}

/// The title, whole on the first page, and which page it is.
void draw_top(const StatusContent& content, const StatusPlan& plan, Scene& scene) {
  const double y = kMargin + 10;
  if (plan.page == 0) {
    draw_header(plan.frame, scene);
  } else {
    const double room = plan.frame.width - 2 * kMargin - 130;
    for (const std::string& words : break_lines(content.title, room, 14, true, 1)) {
      scene.shapes.emplace_back(text({kMargin, y}, words, 14, true, plain(Ink::ink)));
    }
  }
  if (plan.pages < 2) return;
  const Language language = language_for(content.lang);
  const std::string pages = fmt::format("{}", plan.pages);
  std::string words = word(Word::page_of, language, fmt::format("{}", plan.page + 1), pages);
  if (plan.page + 1 < plan.pages) words += " · " + word(Word::key_on_page, language, pages);
  TextLine number = text({plan.frame.width - kMargin, plan.page == 0 ? 36 : y}, std::move(words),
                         kSmall, false, plain(Ink::muted));
  number.anchor = Anchor::end;
  scene.shapes.emplace_back(std::move(number));
}

/// One page, or several where the rows would be drawn much smaller than they are to fit on one.
std::vector<StatusPlan> pages_of(const StatusContent& content, const StatusPlan& plan,
                                 const StatusOptions& options) {
  constexpr double kSqueezed = 1.4;
  Scene scratch = blank(content, plan);
  const double bottom = draw_verified(content, plan, scratch);
  draw_foot(content, plan, bottom, scratch);
  if (options.page_height <= 0 || scratch.height <= kSqueezed * options.page_height) return {plan};
  const double foot = scratch.height - plan.frame.bottom;
  return divide_status(
      content, plan,
      {options.page_height, kMargin + 27, kLaneFoot + kVerifiedRow + kPageFoot, foot});
}

Scene draw_page(const StatusContent& content, const StatusPlan& plan) {
  Scene scene = blank(content, plan);
  draw_top(content, plan, scene);
  if (content.dated) {
    scene.axis = drawn_axis(plan.frame.axis, plan.frame.line_y, plan.frame.bottom);
    draw_ticks(plan.frame, scene);
  }
  draw_gaps(plan.frame, language_for(content.lang), scene);
  draw_rules(plan, scene);
  draw_heads(content, plan, scene);
  // Before the rows: words beside a bar stand over its line.
  const double bottom = draw_verified(content, plan, scene);
  draw_rows(content, plan, scene);
  draw_as_of(content, plan, scene);
  scene.height = bottom + kPageFoot;
  if (plan.page + 1 == plan.pages) draw_foot(content, plan, bottom, scene);
  return scene;
}

}  // namespace

}  // namespace chart

std::vector<Scene> lay_out_status(const StatusContent& content, const StatusOptions& options) {
  const chart::StatusPlan plan = chart::plan_status(content, options);
  if (content.rows.empty()) {
    Scene scene = chart::blank(content, plan);
    chart::draw_header(plan.frame, scene);
    chart::draw_empty(content, plan, scene);
    return {std::move(scene)};
  }
  std::vector<Scene> out;
  for (const chart::StatusPlan& page : chart::pages_of(content, plan, options)) {
    out.push_back(chart::draw_page(content, page));
    out.back().height = std::max(out.back().height, page.pages > 1 ? options.page_height : 0);
  }
  return out;
}

}  // namespace fasti::render
