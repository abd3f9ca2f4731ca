// SPDX-License-Identifier: MIT
#include "render/vertical/vertical.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/chart/draw.h"
#include "render/chart/frame.h"
#include "render/chart/legend.h"
#include "render/chart/measures.h"
#include "render/lane_colours.h"
#include "render/text/measure.h"
#include "render/text/words.h"
#include "render/vertical/draw.h"
#include "render/vertical/pages.h"
#include "render/vertical/plan.h"
#include "render/vertical/pointers.h"

namespace fasti::render {

namespace chart {

namespace {

constexpr double kDefaultWidth = 880;
constexpr double kLeastWidth = 560;
constexpr double kKeyRow = 20;
constexpr double kToAxis = 26;
constexpr double kFootRule = 22;
constexpr double kBottom = 33;

std::size_t instruments_in(const Content& content) {
  std::set<std::string> found;
  for (const Bar& bar : content.bars)
    found.insert(bar.instrument.empty() ? bar.id : bar.instrument);
  return found.size();
}

/// Lays out all pages of one content.
class Pages {
 public:
  Pages(const Content& content, const VerticalOptions& options)
      : width_(options.width > 0 ? std::max(options.width, kLeastWidth) : kDefaultWidth),
        content_(upright_content(content, width_)),
        instruments_left_out_(content_.bars.empty() ? instruments_in(content) : 0),
        language_(language_for(content.lang)),
        page_height_(options.page_height) {}

  std::vector<Scene> lay_out() {
    if (content_.marks.empty()) return {empty_page()};
    std::vector<Scene> out;
    if (page_height_ > 0) {
      for (const double share : kFilled) {
        divide(cut(share));
        if (all_fit()) break;
      }
    } else {
      divide({0});
    }
    for (std::size_t i = 0; i < parts_.size(); ++i) out.push_back(page(i));
    return out;
  }

 private:
  void divide(const std::vector<std::size_t>& starts) {
    parts_.clear();
    pointers_.clear();
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : content_.marks.size();
      parts_.push_back(part_of(content_, starts[i], end));
      pointers_.emplace_back(end - starts[i]);
    }
    for (const Link& link : content_.links) point_across(link, starts);
  }

  /// Says at both ends of a link from page to page where it leads.
  void point_across(const Link& link, const std::vector<std::size_t>& starts) {
    const auto page_of = [&](std::size_t mark) {
      return std::size_t(std::upper_bound(starts.begin(), starts.end(), mark) - starts.begin()) - 1;
    };
    const auto name = [&](std::size_t page) {
      return word(Word::on_page, language_, fmt::format("{}", page + 1));
    };
    const std::size_t from = page_of(link.from);
    const std::size_t to = page_of(link.to);
    if (from == to) return;
    add_pointer(pointer_on(link, content_.marks[link.to], name(to), language_),
                pointers_[from][link.from - starts[from]]);
    add_pointer(pointer_back(link, content_.marks[link.from], name(from), language_),
                pointers_[to][link.to - starts[to]]);
  }

  double room_of(std::size_t index) const {
    return page_height_ - top_of(index) - (last(index) ? foot_ : kMargin);
  }

  bool all_fit() const {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const double room = room_of(i);
      if (planned(i, 0, room).bottom > top_of(i) + room + 0.5) return false;
    }
    return true;
  }

  bool last(std::size_t index) const { return index + 1 == parts_.size(); }

  Scene blank() const {
    Scene scene;
    scene.width = width_;
    scene.lang = content_.lang;
    scene.title = content_.title;
    scene.description = content_.description;
    return scene;
  }

  Frame header() const {
    Frame frame;
    frame.width = width_;
    frame.title = break_lines(content_.title, width_ - 2 * kMargin, 24, true);
    frame.subtitle = break_lines(content_.subtitle, width_ - 2 * kMargin, 13.5);
    return frame;
  }

  double header_bottom(const Frame& frame) const {
    double y = 66 + 30 * double(frame.title.empty() ? 0 : frame.title.size() - 1);
    if (!frame.subtitle.empty()) y += 23 + 18 * double(frame.subtitle.size() - 1);
    return y;
  }

  /// The lanes by name and colour, in rows; the last baseline.
  double draw_lane_key(double top, std::vector<Shape>& out) const {
    double x = kMargin;
    double y = top;
    for (std::size_t i = 0; i < content_.lanes.size(); ++i) {
      const std::string& title = content_.lanes[i].title;
      if (title.empty()) continue;
      const auto lines = break_lines(title, width_ - 2 * kMargin - 16, 12, true, 1);
      const double width = 16 + text_width(lines.front(), 12, true);
      if (x > kMargin && x + width > width_ - kMargin) {
        x = kMargin;
        y += kKeyRow;
      }
      out.emplace_back(Circle{{x + 5, y - 4.2}, 5, lane_paint(int(i)), {}});
      out.emplace_back(text({x + 16, y}, lines.front(), 12, true, lane_paint(int(i))));
      x += width + 26;
    }
    return y;
  }

  double key_bottom(double top) const {
    std::vector<Shape> unused;
    return draw_lane_key(top, unused);
  }

  double top_of(std::size_t page) const {
    if (page > 0) return key_bottom(kMargin + 34) + kToAxis;
    return key_bottom(header_bottom(header()) + 28) + kToAxis;
  }

  void draw_top(std::size_t index, Scene& scene) const {
    double y = kMargin + 10;
    if (index == 0) {
      const Frame frame = header();
      draw_header(frame, scene);
      y = header_bottom(frame) + 4;
    } else {
      const double room = width_ - 2 * kMargin - 130;
      for (const std::string& words : break_lines(content_.title, room, 14, true, 1)) {
        scene.shapes.emplace_back(text({kMargin, y}, words, 14, true, plain(Ink::ink)));
      }
    }
    Group group;
    group.role = Group::Role::decoration;
    draw_lane_key(y + 24, group.shapes);
    scene.shapes.emplace_back(std::move(group));
    if (parts_.size() < 2) return;
    const std::string pages = fmt::format("{}", parts_.size());
    std::string words = word(Word::page_of, language_, fmt::format("{}", index + 1), pages);
    if (!last(index)) words += " · " + word(Word::key_on_page, language_, pages);
    TextLine number = text({width_ - kMargin, index == 0 ? 36 : kMargin + 10}, std::move(words),
                           kSmall, false, plain(Ink::muted));
    number.anchor = Anchor::end;
    scene.shapes.emplace_back(std::move(number));
  }

  std::vector<std::string> notes(const std::vector<UprightPlan>& plans) const {
    std::vector<std::string> out;
    std::size_t unlabelled = 0;
    std::size_t links = 0;
    if (!has_times(content_)) out.emplace_back(word(Word::no_axis, language_));
    for (const UprightPlan& plan : plans) {
      const std::string scale = scale_note(plan.axis, language_, AxisRun::down);
      if (scale.size() > (out.empty() ? 0 : out.front().size())) out.assign(1, scale);
      unlabelled += plan.unlabelled;
      links += plan.untold;
    }
    const auto counted = [&](std::size_t count, Word what) {
      if (count > 0) out.push_back(word(what, language_, fmt::format("{}", count)));
    };
    counted(unlabelled, Word::unlabelled);
    counted(links, Word::undrawn_links);
    counted(instruments_left_out_, Word::bars_left_out);
    out.insert(out.end(), content_.notes.begin(), content_.notes.end());
    return out;
  }

  /// The content with the bars and links as they are drawn: cut to pages, and without links that
  /// are told in words.
  Content drawn(const std::vector<UprightPlan>& plans) const {
    Content out = content_;
    out.bars.clear();
    out.links.clear();
    for (std::size_t i = 0; i < plans.size(); ++i) {
      const std::vector<Bar>& bars = parts_[i].bars;
      out.bars.insert(out.bars.end(), bars.begin(), bars.end());
      for (const Arc& arc : plans[i].arcs.arcs) out.links.push_back(parts_[i].links[arc.link]);
    }
    return out;
  }

  /// The key and the notes below `top`; the height of the picture.
  double draw_foot(const std::vector<UprightPlan>& plans, double top, Scene& scene) const {
    const double rule = top + kFootRule;
    scene.shapes.emplace_back(
        line({kMargin, rule}, {width_ - kMargin, rule}, stroke(plain(Ink::rule), 1)));
    std::vector<PlacedMark> marks;
    for (std::size_t i = 0, before = 0; i < plans.size(); ++i) {
      for (PlacedMark mark : plans[i].marks) {
        mark.index += before;
        marks.push_back(std::move(mark));
      }
      before += plans[i].marks.size();
    }
    Legend legend = lay_out_legend(drawn(plans), marks, rule, width_);
    Group group;
    group.role = Group::Role::decoration;
    group.shapes = std::move(legend.shapes);
    scene.shapes.emplace_back(std::move(group));
    const std::vector<std::string> said = notes(plans);
    const double bottom = draw_notes(said, legend.bottom + 38, width_, scene);
    return (said.empty() ? legend.bottom : bottom) + kBottom;
  }

  UprightPlan planned(std::size_t index, double least, double most) const {
    return plan_upright(parts_[index], {width_, top_of(index), least, most, pointers_[index]});
  }

  Scene page(std::size_t index) {
    Scene scene = blank();
    draw_top(index, scene);
    const double most = page_height_ > 0 ? room_of(index) : 0;
    plans_.push_back(planned(index, last(index) ? 0 : most, most));
    draw_upright(plans_.back(), parts_[index], scene);
    scene.height = plans_.back().bottom + kMargin;
    if (last(index)) scene.height = draw_foot(plans_, plans_.back().bottom, scene);
    scene.height = std::max(scene.height, page_height_);
    return scene;
  }

  /// Where pages begin, by the heights of all texts.
  std::vector<std::size_t> cut(double share) {
    std::vector<double> heights;
    for (std::size_t i = 0; i < content_.marks.size(); ++i) {
      heights.push_back(text_height(part_of(content_, i, i + 1), width_));
    }
    divide({0});
    Scene unused = blank();
    foot_ = draw_foot({planned(0, 0, 0)}, 0, unused) + 4 * kLeading;  // and notes on what is cut
    PageRoom room;
    room.first = share * (page_height_ - top_of(0) - kMargin);
    room.next = share * (page_height_ - top_of(1) - kMargin);
    room.foot = foot_;
    return page_starts(heights, room);
  }

  Scene empty_page() const {
    Scene scene = blank();
    const Frame frame = header();
    draw_header(frame, scene);
    const double y = header_bottom(frame) + 44;
    scene.shapes.emplace_back(text({kMargin, y}, std::string(word(Word::no_events, language_)),
                                   kTextSize, false, plain(Ink::ink)));
    const double bottom = draw_notes(content_.notes, y + 40, width_, scene);
    scene.height = std::max(y, bottom) + kMargin;
    return scene;
  }

  /// Shares of a page that texts may fill, tried in turn: where marks crowd the axis, the column is
  /// narrower and the texts are higher than they are by themselves.
  static constexpr std::array kFilled{0.84, 0.7, 0.56, 0.42, 0.3};

  double width_;
  Content content_;
  std::size_t instruments_left_out_;
  Language language_;
  double page_height_;
  double foot_ = 0;  // of the last page
  std::vector<Content> parts_;
  std::vector<Pointers> pointers_;  // by page
  std::vector<UprightPlan> plans_;
};

}  // namespace

}  // namespace chart

std::vector<Scene> lay_out_vertical(const Content& content, const VerticalOptions& options) {
  std::vector<Scene> pages = chart::Pages(content, options).lay_out();
  for (Scene& page : pages) colour_lanes(content.lanes, page);
  return pages;
}

}  // namespace fasti::render
