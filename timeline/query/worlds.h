// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "timeline/date/civil.h"
#include "timeline/query/open_network.h"

namespace fasti {

/// A day: so many days after a variable that counts days, or the day itself where there is none.
struct DayTerm {
  std::optional<graph::Variable> variable;
  Day offset = 0;
};

/// `term` moved by a few days.
DayTerm operator+(DayTerm term, Day days);

/// One of the ways in which things may have gone: whoever tells a story in it asks how its days
/// compare, and where the chronology leaves that open, the world decides and keeps to it.
class World {
 public:
  World(const OpenNetwork& open, const std::vector<graph::Variable>& days);

  /// Whether `a` ≤ `b` here.
  bool at_most(const DayTerm& a, const DayTerm& b);

  /// Whether something is so that no date decides, such as what is only planned; `key` names it.
  bool chance(std::uint32_t key);

  /// The first and last day that the term can be here.
  graph::Bounds bounds(const DayTerm& term) const;

  /// Goes on to the next world, where the last open question is answered the other way; false when
  /// there is none.
  bool next();

  /// No question was too hard: every world told of is one that can be.
  bool exact() const { return exact_; }

  /// The questions together were too many: from here on answers only keep the story going.
  bool exhausted() const { return work_ > kMostWork; }

 private:
  struct Answer {
    bool value = true;
    bool other_possible = false;
    DayTerm a, b;          ///< of a comparison
    bool compares = true;  ///< not a chance
    std::uint32_t key = 0;
    std::vector<graph::Bounds> bounds;
    std::vector<graph::Bounds> other_bounds;
  };

  /// Bounds on the work of one walk through the worlds, counted in constraints handed to the
  /// solver and bounds kept; a second or two.
  static constexpr std::size_t kMostWork = std::size_t{1} << 23;

  void prepare();
  bool replay();
  void keep(Answer answer);
  std::optional<std::vector<graph::Bounds>> suppose(const DayTerm& a, const DayTerm& b);

  const OpenNetwork& open_;
  std::vector<graph::Variable> days_;
  bool prepared_ = false;
  NetworkPart part_;  ///< what the days hang together with; empty until a question needs it
  std::vector<Answer> answers_;
  std::size_t asked_ = 0;  ///< how many of them the story has asked for so far
  std::vector<graph::Bounds> bounds_;
  bool exact_ = true;
  std::size_t work_ = 0;
};

/// Tells `story` in every world that differs in an answer it asks for. `days` are the variables
/// that it may name. False when there are more than `most` worlds, or one could not be ruled in or
/// out, or too much was asked: then not every one has been told of, or too many.
bool for_each_world(const OpenNetwork& open, const std::vector<graph::Variable>& days,
                    std::size_t most, const std::function<void(World&)>& story);

}  // namespace fasti
