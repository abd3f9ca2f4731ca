// SPDX-License-Identifier: MIT
#include "timeline/graph/bellman_ford.h"

/// A system of differences `y ≥ x + w` has a solution if and only if its graph has no cycle of
/// positive weight (Dechter, Meiri and Pearl), and then the least values at or above given ones are
/// longest distances. Labels are raised along edges, taken from a queue in the order in which they
/// were raised. Each label remembers the edge that raised it, so the reasons form a tree.
///
/// When the label of a node is raised, everything below it in the tree is out of date. Tarjan's
/// disassembly takes that subtree out of the tree, and its nodes need no work until they are raised
/// again, which is bound to happen. And if the tail of the raising edge itself lies in the subtree,
/// that edge closes a positive cycle: it is found in the step that closes it, for no more time than
/// building the tree took. Cherkassky and Goldberg found this the most dependable of the methods
/// that they compared.
///
/// R. E. Tarjan, "Shortest paths", AT&T Bell Laboratories, 1981.
/// R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", Artif. Intell. 49, 1991.
/// B. V. Cherkassky, A. V. Goldberg, "Negative-cycle detection algorithms", Math. Program. 85,
/// 1999.

namespace fasti::graph {

template <typename Label>
bool BellmanFord<Label>::run(const LocalGraph& graph, std::vector<Label>& labels) {
  plant(labels);
  while (front_ != back_) {
    const std::uint32_t tail = queue_[front_];
    if (++front_ == queue_.size()) front_ = 0;
    nodes_[tail].queued = false;
    if (nodes_[tail].depth != 0 && !scan(graph, tail, labels)) return false;
  }
  return true;
}

/// Every node with a label hangs from the root and waits to be scanned.
template <typename Label>
void BellmanFord<Label>::plant(const std::vector<Label>& labels) {
  const auto root = static_cast<std::uint32_t>(labels.size());
  nodes_.assign(labels.size() + 1, {root, kNone, root, root, 0, false});
  queue_.resize(labels.size() + 1);
  front_ = back_ = 0;
  cycle_.clear();
  for (std::uint32_t node = root; node-- > 0;) {
    if (labels[node] != kUnreached) hang(node, root, kNone);
  }
  for (std::uint32_t node = 0; node < root; ++node) {
    if (labels[node] != kUnreached) enqueue(node);
  }
}

template <typename Label>
bool BellmanFord<Label>::scan(const LocalGraph& graph, std::uint32_t tail,
                              std::vector<Label>& labels) {
  const Label base = labels[tail];
  for (const Edge* edge = graph.begin(tail); edge != graph.end(tail); ++edge) {
    const std::uint32_t head = edge->head;
    const Label label = base + edge->weight;
    if (label <= labels[head]) continue;
    if (!cut(head, tail)) {
      record_cycle(tail, head, edge->arc());
      return false;
    }
    labels[head] = label;
    hang(head, tail, edge->arc());
    enqueue(head);
  }
  return true;
}

/// Takes the subtree of `top` out of the tree; false when `tail` lies in it.
template <typename Label>
bool BellmanFord<Label>::cut(std::uint32_t top, std::uint32_t tail) {
  if (top == tail) return false;
  const std::uint32_t depth = nodes_[top].depth;
  if (depth == 0) return true;
  std::uint32_t node = nodes_[top].next;
  while (nodes_[node].depth > depth) {
    if (node == tail) return false;
    nodes_[node].depth = 0;
    node = nodes_[node].next;
  }
  const std::uint32_t previous = nodes_[top].previous;
  nodes_[previous].next = node;
  nodes_[node].previous = previous;
  nodes_[top].depth = 0;
  return true;
}

template <typename Label>
void BellmanFord<Label>::hang(std::uint32_t node, std::uint32_t parent, std::uint32_t arc) {
  Node& self = nodes_[node];
  const std::uint32_t next = nodes_[parent].next;
  self.parent = parent;
  self.arc = arc;
  self.depth = nodes_[parent].depth + 1;
  self.previous = parent;
  self.next = next;
  nodes_[parent].next = node;
  nodes_[next].previous = node;
}

template <typename Label>
void BellmanFord<Label>::enqueue(std::uint32_t node) {
  if (nodes_[node].queued) return;
  nodes_[node].queued = true;
  queue_[back_] = node;
  if (++back_ == queue_.size()) back_ = 0;
}

template <typename Label>
void BellmanFord<Label>::record_cycle(std::uint32_t tail, std::uint32_t head, std::uint32_t arc) {
  cycle_.assign(1, arc);
  for (std::uint32_t node = tail; node != head; node = nodes_[node].parent) {
    cycle_.push_back(nodes_[node].arc);
  }
}

template class BellmanFord<Value>;
template class BellmanFord<Wide>;

}  // namespace fasti::graph
