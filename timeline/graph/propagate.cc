// SPDX-License-Identifier: MIT
#include "timeline/graph/propagate.h"

/// Where months, days or sets with holes lie on a cycle, a cycle's sum depends on where one stands:
/// from 28 February "a month on" is 28 days and "30 days on" overtakes it, from 1 July it does not.
/// So labels are raised along arcs from a queue until none can be raised, and may pass a cycle many
/// times before they settle. Maps keep order and sets are closed under min, hence the fixed point
/// is the least solution, whatever the order of the steps (Knaster and Tarski); a label above its
/// limit proves that there is none. The caller sets limits that a diverging cycle must pass.
///
/// A. Tarski, "A lattice-theoretical fixpoint theorem and its applications", Pacific J. Math. 5,
/// 1955.
/// K. R. Apt, "The essence of constraint propagation", Theor. Comput. Sci. 221, 1999.

namespace fasti::graph {

Propagation::End Propagation::run(std::vector<Value>& labels, const std::vector<Value>& limits) {
  labels_ = &labels;
  limits_ = &limits;
  queue_.resize(graph_.size() + 1);
  queued_.assign(graph_.size(), false);
  front_ = back_ = 0;
  for (std::uint32_t node = 0; node < graph_.size(); ++node) {
    if (!snap(node)) return End::failed;
    if (labels[node] != kMin) enqueue(node);
  }
  while (front_ != back_) {
    const std::uint32_t tail = queue_[front_];
    if (++front_ == queue_.size()) front_ = 0;
    queued_[tail] = false;
    for (const Edge* edge = graph_.begin(tail); edge != graph_.end(tail); ++edge) {
      if (budget_ == 0) return End::exhausted;
      --budget_;
      if (!apply(tail, *edge)) return End::failed;
    }
  }
  return End::settled;
}

/// Raises the head if the arc asks for it; false when that leaves it no value.
bool Propagation::apply(std::uint32_t tail, const Edge& edge) {
  const Value label = through(edge, (*labels_)[tail]);
  if (label <= (*labels_)[edge.head]) return true;
  (*labels_)[edge.head] = label;
  record(tail, edge);
  enqueue(edge.head);
  return snap(edge.head);
}

Value Propagation::through(const Edge& edge, Value x) const {
  if (!edge.mapped()) return plus(x, edge.weight);
  const Monotone& map = *instance_.network().arcs()[edge.arc()].map;
  return side_ == Side::least ? map.up(x) : mirrored(map.down(mirrored(x)));
}

/// Moves the label on to a member of the variable's sets; false when it is above its limit or no
/// member is left.
bool Propagation::snap(std::uint32_t node) {
  Value& label = (*labels_)[node];
  const Variable variable = graph_.variable(node);
  if (label != kMax && instance_.has_set(variable)) {
    label = side_ == Side::least
                ? instance_.member_at_or_after(variable, label)
                : mirrored(instance_.member_at_or_before(variable, mirrored(label)));
    failed_at_ = node;
    if (label == kMax) return false;
  }
  if (limits_->empty() || label <= (*limits_)[node]) return true;
  failed_at_ = node;
  return false;
}

void Propagation::record(std::uint32_t tail, const Edge& edge) {
  if (log_ == nullptr) return;
  if (log_->steps.size() == StepLog::kCapacity) {
    log_->complete = false;
    return;
  }
  const std::uint32_t before = log_->latest[graph_.variable(tail)];
  log_->latest[graph_.variable(edge.head)] = static_cast<std::uint32_t>(log_->steps.size());
  log_->steps.push_back({edge.arc(), before});
}

void Propagation::enqueue(std::uint32_t node) {
  if (queued_[node]) return;
  queued_[node] = true;
  queue_[back_] = node;
  if (++back_ == queue_.size()) back_ = 0;
}

}  // namespace fasti::graph
