// SPDX-License-Identifier: MIT
#include "timeline/graph/components.h"

/// Tarjan's algorithm in the form of Pearce: a depth-first search ranks every variable by when it
/// was opened, and the rank sinks to the lowest open one that can be reached. A variable whose own
/// rank has not sunk when it is left is the first of a component, which lies on top of the stack of
/// variables that are left but not yet placed. Placed variables get ranks above all open ones, so
/// that one array tells unseen, open and placed apart, and nothing calls itself: a chain of a
/// million events needs no deep stack.
///
/// R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2), 1972.
/// D. J. Pearce, "A space-efficient algorithm for finding strongly connected components",
/// Inf. Process. Lett. 116(1), 2016.

namespace fasti::graph {
namespace {

class Search {
 public:
  explicit Search(const Instance& instance) : instance_(instance) {
    const std::size_t size = instance.size();
    found_.of.assign(size, 0);
    found_.order.reserve(size);
    found_.first.assign(1, 0);
    placed_rank_ = static_cast<std::uint32_t>(size) + 1;
  }

  Components run() {
    for (Variable start = 0; start < instance_.size(); ++start) {
      if (rank(start) == 0) explore(start);
    }
    const auto size = static_cast<std::uint32_t>(instance_.size());
    for (std::uint32_t& component : found_.of) component -= size + 1;
    return std::move(found_);
  }

 private:
  struct Frame {
    Variable variable;
    std::uint32_t opened;
    const Edge* next;
  };

  std::uint32_t& rank(Variable variable) { return found_.of[variable]; }

  void open(Variable variable) {
    rank(variable) = ++open_count_;
    frames_.push_back({variable, open_count_, instance_.begin(variable)});
  }

  void explore(Variable start) {
    open(start);
    while (!frames_.empty()) {
      if (!descend(frames_.back())) leave();
    }
  }

  /// Opens the next unseen neighbour; false when there is none left.
  bool descend(Frame& frame) {
    const Edge* const end = instance_.end(frame.variable);
    std::uint32_t lowest = rank(frame.variable);
    for (; frame.next != end; ++frame.next) {
      const std::uint32_t reached = rank(frame.next->head);
      if (reached == 0) {
        rank(frame.variable) = lowest;
        open(frame.next->head);
        return true;
      }
      if (reached < lowest) lowest = reached;
    }
    rank(frame.variable) = lowest;
    return false;
  }

  void leave() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    if (rank(frame.variable) != frame.opened) {
      pending_.push_back(frame.variable);
      return;
    }
    while (!pending_.empty() && rank(pending_.back()) >= frame.opened) {
      place(pending_.back());
      pending_.pop_back();
    }
    place(frame.variable);
    ++placed_rank_;
    found_.first.push_back(static_cast<std::uint32_t>(found_.order.size()));
  }

  void place(Variable variable) {
    rank(variable) = placed_rank_;
    found_.order.push_back(variable);
    --open_count_;
  }

  const Instance& instance_;
  Components found_;
  std::vector<Frame> frames_;
  std::vector<Variable> pending_;
  std::uint32_t open_count_ = 0;
  std::uint32_t placed_rank_ = 0;
};

}  // namespace

Components find_components(const Instance& instance) { return Search(instance).run(); }

}  // namespace fasti::graph
