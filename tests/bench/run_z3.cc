// SPDX-License-Identifier: MIT
#include <z3.h>

#include "tests/bench/contestants.h"

namespace fasti::bench {
namespace {

using graph::Value;

/// Asserts every constraint under the name of its token.
class Formulas {
 public:
  explicit Formulas(const Sample& sample) {
    Z3_config config = Z3_mk_config();
    Z3_set_param_value(config, "unsat_core", sample.consistent ? "false" : "true");
    context_ = Z3_mk_context(config);
    Z3_del_config(config);
    integer_ = Z3_mk_int_sort(context_);
    solver_ = Z3_mk_solver_for_logic(context_, Z3_mk_string_symbol(context_, "QF_IDL"));
    Z3_solver_inc_ref(context_, solver_);
    tracked_ = !sample.consistent;
    for (std::size_t v = 0; v < sample.network.variable_count(); ++v) {
      variables_.push_back(
          Z3_mk_const(context_, Z3_mk_int_symbol(context_, static_cast<int>(v)), integer_));
    }
    for (const graph::Arc& arc : sample.network.arcs()) {
      const Z3_ast ends[] = {variables_[arc.to], variables_[arc.from]};
      add(Z3_mk_ge(context_, Z3_mk_sub(context_, 2, ends), number(arc.weight)), arc.token);
    }
    for (const graph::Domain& domain : sample.network.domains()) add(domain);
  }
  Formulas(const Formulas&) = delete;
  Formulas& operator=(const Formulas&) = delete;
  ~Formulas() {
    Z3_solver_dec_ref(context_, solver_);
    Z3_del_context(context_);
  }

  Z3_lbool check() { return Z3_solver_check(context_, solver_); }

  std::size_t core_size() {
    Z3_ast_vector core = Z3_solver_get_unsat_core(context_, solver_);
    return Z3_ast_vector_size(context_, core);
  }

 private:
  Z3_ast number(Value value) { return Z3_mk_int64(context_, value, integer_); }

  void add(const graph::Domain& domain) {
    Z3_ast both[2] = {};
    unsigned count = 0;
    Z3_ast variable = variables_[domain.variable];
    if (domain.lo != graph::kMin) both[count++] = Z3_mk_ge(context_, variable, number(domain.lo));
    if (domain.hi != graph::kMax) both[count++] = Z3_mk_le(context_, variable, number(domain.hi));
    if (count != 0) add(count == 1 ? both[0] : Z3_mk_and(context_, 2, both), domain.token);
  }

  void add(Z3_ast formula, graph::Token token) {
    if (!tracked_) return Z3_solver_assert(context_, solver_, formula);
    Z3_symbol symbol = Z3_mk_string_symbol(context_, ("t" + std::to_string(token)).c_str());
    Z3_ast name = Z3_mk_const(context_, symbol, Z3_mk_bool_sort(context_));
    Z3_solver_assert_and_track(context_, solver_, formula, name);
  }

  Z3_context context_;
  Z3_solver solver_;
  Z3_sort integer_;
  bool tracked_;
  std::vector<Z3_ast> variables_;
};

}  // namespace

Answer run_z3(const Sample& sample, Stopwatch& watch) {
  Formulas formulas(sample);
  watch.start();
  const Z3_lbool result = formulas.check();
  const std::size_t core = result == Z3_L_FALSE ? formulas.core_size() : 0;
  watch.stop();
  Answer answer;
  answer.conflict = core;
  if (result == Z3_L_TRUE) answer.verdict = graph::Verdict::consistent;
  if (result == Z3_L_FALSE) answer.verdict = graph::Verdict::contradictory;
  return answer;
}

}  // namespace fasti::bench
