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
#include <utility>

#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/timeline/flags.h"

namespace fasti::render::chart {

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

/// Boxes from left to right.
class BoxRow {
 public:
  explicit BoxRow(std::vector<Box> boxes) : boxes_(std::move(boxes)) {
    std::stable_sort(boxes_.begin(), boxes_.end(), left_of);
    for (const Box& box : boxes_) widest_ = std::max(widest_, box.width);
  }

  /// Calls `visit` with those that could reach in between.
  template <typename Visit>
  void between(double left, double right, Visit visit) const {
    const Box first{left - widest_, 0, 0, 0};
    for (auto box = std::lower_bound(boxes_.begin(), boxes_.end(), first, left_of);
         box != boxes_.end() && box->x < right; ++box) {
      if (box->right() > left) visit(*box);
    }
  }

 private:
  static bool left_of(const Box& a, const Box& b) { return a.x < b.x; }

  std::vector<Box> boxes_;
  double widest_ = 0;
};

/// Obstacles, ready to be asked for.
struct Surroundings {
  explicit Surroundings(const Obstacles& of)
      : obstacles(of), marks(of.marks), bars(of.bars), texts(of.texts) {}

  const Obstacles& obstacles;
  BoxRow marks;
  BoxRow bars;
  BoxRow texts;
};

/// A flag as it is placed, before its words are written.
struct Stand {
  const Task* task = nullptr;
  const Wrapping* words = nullptr;
  double x = 0;
  double foot = 0;
  bool up = true;
  bool left = false;
  Box box;
  bool strikes = false;  ///< a text, with its pole

  double tip() const { return up ? box.y : box.bottom(); }
  Flag flag() const {
    return {task->mark->index, x, foot, up, left, box, task->date, *words, strikes};
  }
};

/// What a text that moves up or down must get past.
struct Wall {
  double top;
  double bottom;
  double clear;  // to be kept from it
};

class Sweep {
 public:
  Sweep(const std::vector<Task>& tasks, const Surroundings& around, double frame_left,
        double frame_right, Taste taste)
      : tasks_(tasks),
        around_(around),
        frame_left_(frame_left),
        frame_right_(frame_right),
        taste_(taste) {}

  void run() {
    for (std::size_t i = 0; i < tasks_.size(); ++i) place(i);
    total_ += up_ * (1 + kInTheWay * around_.obstacles.from_above) +
              down_ * (1 + kInTheWay * around_.obstacles.from_below);
  }

  double total() const { return total_; }
  double down() const { return down_; }
  const std::vector<Stand>& stands() const { return stands_; }

 private:
  void place(std::size_t index) {
    const Task& task = tasks_[index];
    double best = std::numeric_limits<double>::infinity();
    std::optional<Stand> chosen;
    for (const Wrapping& words : task.wrappings) {
      for (const bool left : {false, true}) {
        for (const bool up : {true, false}) {
          Stand stand = candidate(task, words, left, up);
          if (least_cost(stand) >= best || !fits(stand, index)) continue;
          const double cost = settle(stand);
          if (cost < best) {
            best = cost;
            chosen = stand;
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
    reach_ = std::max(reach_, chosen->x - chosen->box.x);
    stands_.push_back(*chosen);
  }

  static Stand candidate(const Task& task, const Wrapping& words, bool left, bool up) {
    Stand stand{&task, &words, task.mark->x, 0, up, left, {}};
    const double row = task.mark->row * kRowStep;
    stand.foot = row + (up ? -6 : 6);
    stand.box.width = words.width;
    stand.box.height = words.height;
    stand.box.x = left ? stand.x - kPoleToText - words.width : stand.x + kPoleToText;
    stand.box.y = up ? -kFlagRise - words.height : std::max(kFlagRise, row + kFlagRise);
    return stand;
  }

  // Inside the frame; at the left only where no pole to come runs through it.
  bool fits(const Stand& stand, std::size_t index) const {
    if (stand.box.x < frame_left_ || stand.box.right() > frame_right_) return false;
    if (!stand.left) return true;
    for (std::size_t i = index + 1; i < tasks_.size(); ++i) {
      const double x = tasks_[i].mark->x;
      if (x < stand.box.x - kPoleClear - 12) break;
      if (x < stand.x - 0.5) return false;
    }
    return true;
  }

  double growth(const Stand& stand) const {
    return stand.up ? std::max(0.0, -stand.box.y - up_) : std::max(0.0, stand.box.bottom() - down_);
  }

  // Wherever it will stand.
  double least_cost(const Stand& stand) const {
    return (stand.up ? taste_.up : taste_.down) + (stand.left ? kLeftSide : 0) +
           line_cost(*stand.words);
  }

  // Moves the flag away from the baseline until it covers nothing; what it costs to stand there.
  double settle(Stand& stand) {
    find_walls(stand);
    Box& box = stand.box;
    const auto covered = [&](const Wall& wall) {
      return box.y - wall.clear < wall.bottom && wall.top < box.bottom() + wall.clear;
    };
    for (;;) {
      const auto wall = std::find_if(walls_.begin(), walls_.end(), covered);
      if (wall == walls_.end()) break;
      box.y = stand.up ? wall->top - kFlagGap - box.height : wall->bottom + kFlagGap;
    }
    const double base = stand.up ? -box.bottom() : box.y;
    return taste_.growth * growth(stand) + kPerDistance * (base - kFlagRise) +
           (stand.up ? taste_.up : taste_.down) + (stand.left ? kLeftSide : 0) +
           line_cost(*stand.words) + crossings(stand) +
           (!stands_.empty() && stands_.back().up == stand.up ? taste_.alternate : 0);
  }

  // Whose texts or poles could be at the left of `right`; they stand from right to left.
  auto stands_from(double right) const {
    return std::partition_point(stands_.begin(), stands_.end(),
                                [&](const Stand& other) { return other.x - reach_ > right; });
  }

  void find_walls(const Stand& stand) {
    walls_.clear();
    const Box& box = stand.box;
    const Box wide{box.x - kAcross, 0, box.width + 2 * kAcross, 0};
    const double clear = kFlagGap - 0.5;
    for (auto other = stands_from(wide.right()); other != stands_.end(); ++other) {
      if (wide.x < other->box.right() && other->box.x < wide.right()) {
        walls_.push_back({other->box.y, other->box.bottom(), clear});
      }
      const bool crosses = other->x > box.x - kPoleClear && other->x < box.right() + kPoleClear &&
                           std::abs(other->x - stand.x) > 0.5;
      if (!crosses) continue;
      walls_.push_back(
          {std::min(other->foot, other->tip()), std::max(other->foot, other->tip()), clear});
    }
    for (const BoxRow* row : {&around_.marks, &around_.bars, &around_.texts}) {
      row->between(box.x - 5, box.right() + 5, [&](const Box& other) {
        walls_.push_back({other.y, other.bottom(), 5});
      });
    }
  }

  static Box pole_of(const Stand& stand) {
    const double top = std::min(stand.foot, stand.tip());
    return {stand.x - 1, top, 2, std::max(stand.foot, stand.tip()) - top};
  }

  /// The cost of the texts that the pole runs through.
  double texts_struck(const Stand& stand) const {
    double cost = 0;
    const Box pole = pole_of(stand);
    for (auto other = stands_from(pole.right() + 2); other != stands_.end(); ++other) {
      if (overlap(pole, other->box, 2)) cost += kImpossible;
    }
    around_.texts.between(pole.x - 4, pole.right() + 4, [&](const Box& box) {
      cost += overlap(pole, box, 4) ? kTextCrossed : 0;
    });
    return cost;
  }

  double crossings(const Stand& stand) const {
    double cost = texts_struck(stand);
    const Box pole = pole_of(stand);
    around_.bars.between(pole.x, pole.right(),
                         [&](const Box& box) { cost += overlap(pole, box) ? kBarCrossed : 0; });
    around_.marks.between(pole.x, pole.right(), [&](const Box& box) {
      const bool own = box.x - 1 <= stand.x && stand.x <= box.right() + 1 &&
                       box.y - 8 < stand.foot && stand.foot < box.bottom() + 8;
      if (!own && overlap(pole, box)) cost += kMarkCrossed;
    });
    for (const Box& box : around_.obstacles.gaps) {
      if (overlap(stand.box, box, 2)) cost += kGapCovered;
    }
    return cost + strands_covered(stand);
  }

  double strands_covered(const Stand& stand) const {
    const Obstacles& obstacles = around_.obstacles;
    double cost = 0;
    for (const Strand& strand : stand.up ? obstacles.above : obstacles.below) {
      const double covered = std::min(strand.right, stand.box.right() + kAcross) -
                             std::max(strand.left, stand.box.x - kAcross);
      if (covered > 0) cost += kStrandCovered * covered / (strand.right - strand.left);
    }
    return cost;
  }

  const std::vector<Task>& tasks_;
  const Surroundings& around_;
  double frame_left_;
  double frame_right_;
  Taste taste_;
  std::vector<Stand> stands_;
  std::vector<Wall> walls_;  ///< of the flag that is being placed
  double reach_ = 0;         ///< how far a text begins at the left of its pole, at most
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
  std::vector<Stand> chosen;
  const Surroundings around(obstacles);
  for (const Taste& taste : kTastes) {
    Sweep sweep(tasks, around, frame_left, frame_right, taste);
    sweep.run();
    if (sweep.total() < out.cost) {
      out.cost = sweep.total();
      out.down = sweep.down();
      chosen = sweep.stands();
    }
  }
  out.flags.resize(marks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) out.flags[tasks[i].slot] = chosen[i].flag();
  return out;
}

}  // namespace fasti::render::chart
