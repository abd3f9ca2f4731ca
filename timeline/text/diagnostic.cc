// SPDX-License-Identifier: MIT
#include "timeline/text/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace fasti {

Diagnostic& Diagnostics::add(Rule rule, Span span, std::string message, std::string label) {
  Diagnostic diagnostic;
  diagnostic.rule = rule;
  diagnostic.severity = info(rule).severity;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.label = std::move(label);
  items_.push_back(std::move(diagnostic));
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
