// SPDX-License-Identifier: MIT
//
// Flags are placed from right to left. A text stands to the right of its pole, so it can only
// cover poles and texts that are already there: it goes above (below a baseline: under) every one
// of them that it would cover, y_i = max(y_j + h_j + gap), and its own pole then meets nothing.
// The other freedoms are above or below the baseline, two or three ways to break the lines, and the
// left side where no pole to come would run through the text. Each flag takes the way that makes
// the lane least higher; the sweep is run under several preferences and the best lane is kept.
// Without the freedoms this is the staircase of boundary labelling with vertical leaders (Bekos,
// Kaufmann, Symvonis, Wolff, Boundary labeling, 2007).
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "render/timeline/draw.h"
#include "render/timeline/flags.h"
#include "render/timeline/measures.h"

namespace fasti::render::timeline {

namespace {

constexpr double kPoleClear = 5;     // from a pole to a foreign text
constexpr double kAcross = 12;       // between texts side by side
constexpr double kMarkCrossed = 90;  // costs
constexpr double kBarCrossed = 10;
constexpr double kGapCovered = 400;
constexpr double kTextCrossed = 4000;
constexpr double kStrandCovered = 30;  // by a text that a link would rather run through
constexpr double kLeftSide = 7;
constexpr double kPerDistance = 0.16;
constexpr double kImpossible = 1e9;
constexpr double kInTheWay = 0.6;  // more for each pixel of height that all links must get past
constexpr double kOneLine = 150;   // a title on one line wider than this looks like a headline
constexpr double kPerWidth = 0.08;

/// What a run of the sweep prefers.
struct Taste {
  double up = 0;         // cost of a flag above the baseline
  double down = 0;       // and below
  double growth = 1;     // of a pixel that the lane becomes higher
  double alternate = 0;  // cost of the side that the flag before took
};

constexpr std::array<Taste, 9> kTastes{{{0, 8, 1, 0},
                                        {0, 30, 1, 0},
                                        {0, 1e5, 1, 0},
                                        {8, 0, 1, 0},
                                        {1e5, 0, 1, 0},
                                        {0, 4, 0.4, 0},
                                        {0, 0, 0.4, 16},
                                        {0, 0, 1, 16},
                                        {4, 0, 0.4, 0}}};

struct Task {
  const PlacedMark* mark = nullptr;
  std::size_t slot = 0;  // in the caller's order
  std::string date;
  std::vector<Wrapping> wrappings;
};

double line_cost(const Wrapping& words) {
  const double lines = double(words.title.size());
  if (lines == 1) return kPerWidth * std::max(0.0, words.width - kOneLine);
  return lines <= 2 ? 0 : lines == 3 ? 3 : lines <= 5 ? 6 * (lines - 2) : 40 * (lines - 4);
}

class Sweep {
 public:
  Sweep(const std::vector<Task>& tasks, const Obstacles& obstacles, double frame_left,
        double frame_right, Taste taste)
      : tasks_(tasks),
        obstacles_(obstacles),
        frame_left_(frame_left),
        frame_right_(frame_right),
        taste_(taste) {}

  void run() {
    for (std::size_t i = 0; i < tasks_.size(); ++i) place(i);
    total_ += up_ * (1 + kInTheWay * obstacles_.from_above) +
              down_ * (1 + kInTheWay * obstacles_.from_below);
  }

  double total() const { return total_; }
  double down() const { return down_; }
  const std::vector<Flag>& flags() const { return flags_; }

 private:
  void place(std::size_t index) {
    const Task& task = tasks_[index];
    double best = std::numeric_limits<double>::infinity();
    std::optional<Flag> chosen;
    for (const Wrapping& words : task.wrappings) {
      for (const bool left : {false, true}) {
        for (const bool up : {true, false}) {
          Flag flag = candidate(task, words, left, up);
          if (!fits(flag, index)) continue;
          const double cost = settle(flag);
          if (cost < best) {
            best = cost;
            chosen = std::move(flag);
          }
        }
      }
    }
    if (!chosen) {
      chosen = candidate(task, task.wrappings.back(), false, true);
      chosen->box.x = std::min(chosen->box.x, frame_right_ - chosen->box.width);
      best = settle(*chosen);
    }
    chosen->strikes = texts_struck(*chosen) > 0;
    total_ += best - taste_.growth * growth(*chosen);
    up_ = std::max(up_, chosen->up ? -chosen->box.y : 0);
    down_ = std::max(down_, chosen->up ? 0 : chosen->box.bottom());
    flags_.push_back(std::move(*chosen));
  }

  Flag candidate(const Task& task, const Wrapping& words, bool left, bool up) const {
    Flag flag;
    flag.mark = task.mark->index;
    flag.x = task.mark->x;
    flag.up = up;
    flag.left = left;
    flag.date = task.date;
    flag.words = words;
    const double row = task.mark->row * kRowStep;
    flag.foot = row + (up ? -6 : 6);
    flag.box.width = words.width;
    flag.box.height = words.height;
    flag.box.x = left ? flag.x - kPoleToText - words.width : flag.x + kPoleToText;
    flag.box.y = up ? -kFlagRise - words.height : std::max(kFlagRise, row + kFlagRise);
    return flag;
  }

  // Inside the frame; at the left only where no pole to come runs through it.
  bool fits(const Flag& flag, std::size_t index) const {
    if (flag.box.x < frame_left_ || flag.box.right() > frame_right_) return false;
    if (!flag.left) return true;
    for (std::size_t i = index + 1; i < tasks_.size(); ++i) {
      const double x = tasks_[i].mark->x;
      if (x < flag.box.x - kPoleClear - 12) break;
      if (x < flag.x - 0.5) return false;
    }
    return true;
  }

  double growth(const Flag& flag) const {
    return flag.up ? std::max(0.0, -flag.box.y - up_) : std::max(0.0, flag.box.bottom() - down_);
  }

  // Moves the flag away from the baseline until it covers nothing; what it costs to stand there.
  double settle(Flag& flag) const {
    for (int moved = 0; moved < 10000; ++moved) {
      const std::optional<double> edge = obstruction(flag);
      if (!edge) break;
      flag.box.y = flag.up ? *edge - kFlagGap - flag.box.height : *edge + kFlagGap;
    }
    const double base = flag.up ? -flag.box.bottom() : flag.box.y;
    return taste_.growth * growth(flag) + kPerDistance * (base - kFlagRise) +
           (flag.up ? taste_.up : taste_.down) + (flag.left ? kLeftSide : 0) +
           line_cost(flag.words) + crossings(flag) +
           (!flags_.empty() && flags_.back().up == flag.up ? taste_.alternate : 0);
  }

  // The far edge of something that the text would cover.
  std::optional<double> obstruction(const Flag& flag) const {
    const Box wide{flag.box.x - kAcross, flag.box.y - kFlagGap + 0.5, flag.box.width + 2 * kAcross,
                   flag.box.height + 2 * kFlagGap - 1};
    const auto far = [&](const Box& box) { return flag.up ? box.y : box.bottom(); };
    for (const Flag& other : flags_) {
      if (overlap(wide, other.box)) return far(other.box);
      const double top = std::min(other.foot, other.tip());
      const double bottom = std::max(other.foot, other.tip());
      const bool crosses = other.x > flag.box.x - kPoleClear &&
                           other.x < flag.box.right() + kPoleClear &&
                           std::abs(other.x - flag.x) > 0.5;
      if (crosses && wide.y < bottom && top < wide.bottom()) return flag.up ? top : bottom;
    }
    for (const auto* boxes : {&obstacles_.marks, &obstacles_.bars, &obstacles_.texts}) {
      for (const Box& box : *boxes) {
        if (overlap(inflated(flag.box, 5), box)) return far(box);
      }
    }
    return std::nullopt;
  }

  static Box pole_of(const Flag& flag) {
    const double top = std::min(flag.foot, flag.tip());
    return {flag.x - 1, top, 2, std::max(flag.foot, flag.tip()) - top};
  }

  /// The cost of the texts that the pole runs through.
  double texts_struck(const Flag& flag) const {
    double cost = 0;
    const Box pole = pole_of(flag);
    for (const Flag& other : flags_) cost += overlap(pole, other.box, 2) ? kImpossible : 0;
    for (const Box& box : obstacles_.texts) cost += overlap(pole, box, 4) ? kTextCrossed : 0;
    return cost;
  }

  double crossings(const Flag& flag) const {
    double cost = texts_struck(flag);
    const Box pole = pole_of(flag);
    for (const Box& box : obstacles_.bars) cost += overlap(pole, box) ? kBarCrossed : 0;
    for (const Box& box : obstacles_.marks) {
      const bool own = box.x - 1 <= flag.x && flag.x <= box.right() + 1 && box.y - 8 < flag.foot &&
                       flag.foot < box.bottom() + 8;
      if (!own && overlap(pole, box)) cost += kMarkCrossed;
    }
    for (const Box& box : obstacles_.gaps) {
      if (overlap(flag.box, box, 2)) cost += kGapCovered;
    }
    for (const Strand& strand : flag.up ? obstacles_.above : obstacles_.below) {
      const double covered = std::min(strand.right, flag.box.right() + kAcross) -
                             std::max(strand.left, flag.box.x - kAcross);
      if (covered > 0) cost += kStrandCovered * covered / (strand.right - strand.left);
    }
    return cost;
  }

  const std::vector<Task>& tasks_;
  const Obstacles& obstacles_;
  double frame_left_;
  double frame_right_;
  Taste taste_;
  std::vector<Flag> flags_;
  double up_ = 0;
  double down_ = 0;
  double total_ = 0;
};

}  // namespace

PlacedFlags place_flags(const Content& content, const std::vector<PlacedMark>& marks,
                        const Obstacles& obstacles, double frame_left, double frame_right) {
  std::vector<Task> tasks;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Mark& mark = content.marks[marks[i].index];
    std::string date = flag_date(mark);
    std::vector<Wrapping> wrappings = wrappings_of(mark, date);
    tasks.push_back({&marks[i], i, std::move(date), std::move(wrappings)});
  }
  std::stable_sort(tasks.begin(), tasks.end(), [](const Task& a, const Task& b) {
    return a.mark->x != b.mark->x ? a.mark->x > b.mark->x : a.mark->rank < b.mark->rank;
  });
  PlacedFlags out;
  out.cost = std::numeric_limits<double>::infinity();
  std::vector<Flag> chosen;
  for (const Taste& taste : kTastes) {
    Sweep sweep(tasks, obstacles, frame_left, frame_right, taste);
    sweep.run();
    if (sweep.total() < out.cost) {
      out.cost = sweep.total();
      out.down = sweep.down();
      chosen = sweep.flags();
    }
  }
  out.flags.resize(marks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) out.flags[tasks[i].slot] = std::move(chosen[i]);
  return out;
}

}  // namespace fasti::render::timeline
