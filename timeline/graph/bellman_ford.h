// SPDX-License-Identifier: MIT
#pragma once

#include <limits>
#include <vector>

#include "timeline/graph/local_graph.h"

namespace fasti::graph {

/// Longest distances over constant weights, or a cycle of positive weight. `Label` is Value, or
/// Wide where sums could leave its range; its lowest value marks a node that is not reached.
template <typename Label>
class BellmanFord {
 public:
  static constexpr Label kUnreached = Label{1} << (sizeof(Label) * 8 - 2)
                                               << 1;  // the lowest value of two's complement

  /// Raises `labels` until every edge holds and returns true, or returns false on a positive cycle.
  bool run(const LocalGraph& graph, std::vector<Label>& labels);

  /// The index of the network's arc that set the node's label, kNone where the label is as it was.
  std::uint32_t reason(std::uint32_t node) const { return nodes_[node].arc; }

  /// The arcs of the positive cycle, as indices of the network.
  const std::vector<std::uint32_t>& cycle() const { return cycle_; }

 private:
  /// A place in the tree of reasons. `next` and `previous` thread the tree in preorder: a subtree
  /// is the run of nodes that follow its top and lie deeper. Depth 0 is outside the tree.
  struct Node {
    std::uint32_t parent;
    std::uint32_t arc;
    std::uint32_t next;
    std::uint32_t previous;
    std::uint32_t depth;
    bool queued;
  };

  void plant(const std::vector<Label>& labels);
  bool cut(std::uint32_t top, std::uint32_t tail);
  void hang(std::uint32_t node, std::uint32_t parent, std::uint32_t arc);
  void enqueue(std::uint32_t node);
  bool scan(const LocalGraph& graph, std::uint32_t tail, std::vector<Label>& labels);
  void record_cycle(std::uint32_t tail, std::uint32_t head, std::uint32_t arc);

  std::vector<Node> nodes_;  ///< the last one is the root
  std::vector<std::uint32_t> queue_;
  std::size_t front_ = 0;
  std::size_t back_ = 0;
  std::vector<std::uint32_t> cycle_;
};

extern template class BellmanFord<Value>;
extern template class BellmanFord<Wide>;

}  // namespace fasti::graph
