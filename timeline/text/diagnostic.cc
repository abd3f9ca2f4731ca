// SPDX-License-Identifier: MIT
#include "timeline/text/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace fasti {

Diagnostic make_diagnostic(Rule rule, Span span, std::string message) {
  Diagnostic out;
  out.rule = rule;
  out.severity = info(rule).severity;
  out.span = span;
  out.message = std::move(message);
  return out;
}

Diagnostic& Diagnostics::add(Rule rule, Span span, std::string message, std::string label) {
  items_.push_back(make_diagnostic(rule, span, std::move(message)));
  items_.back().label = std::move(label);
  return items_.back();
}

bool Diagnostics::has_errors() const {
  return std::any_of(items_.begin(), items_.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& d) {
    return std::tuple(d.span.file, d.span.begin, d.rule);
  };
  std::stable_sort(items_.begin(), items_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

}  // namespace fasti
