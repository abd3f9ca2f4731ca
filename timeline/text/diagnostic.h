// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "timeline/text/rules.h"
#include "timeline/text/span.h"

namespace fasti {

/// A claim that takes part in a contradiction, shown as `[n]` with an excerpt of its own.
struct CitedClaim {
  std::string event;   ///< id of the event that the claim stands in
  std::string source;  ///< id of its source; empty for the account
  std::string text;    ///< what it says, in words: "beike: visit ends on 16 July 2025 or later"
  Span span;
  std::string kind =
      {};  ///< what kind of claim, in a word or two that do not change with its place
};

/// A change of the text that would mend a finding.
struct Fix {
  Span span;
  std::string replacement;
  bool certain = false;  ///< it can only have been meant so: `check --fix` writes it
};

/// Another place that a diagnostic points to, such as the first of two equal keys.
struct Label {
  Span span;
  std::string text;
};

/// One finding. The span is the place to look at first; `label` is written under it.
struct Diagnostic {
  Rule rule = Rule::yaml_syntax;
  Severity severity = Severity::error;
  std::string message;
  Span span;
  std::string label;
  std::string event;  ///< id of the event that the finding stands in, or empty
  std::vector<Label> labels;
  std::vector<CitedClaim> claims;  ///< when not empty, shown in place of span and label
  std::vector<std::string> notes;
  std::vector<std::string> help;
  std::optional<Fix> fix;
};

/// A finding with the rule's default severity.
Diagnostic make_diagnostic(Rule rule, Span span, std::string message);

/// Collects findings in the order in which they are found.
class Diagnostics {
 public:
  /// Adds a finding with the rule's default severity; the reference is good until the next call.
  Diagnostic& add(Rule rule, Span span, std::string message, std::string label = {});

  void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
  bool has_errors() const;
  const std::vector<Diagnostic>& items() const { return items_; }
  std::vector<Diagnostic>& items() { return items_; }

  /// Orders by file, byte and code; equal ones keep the order in which they were found.
  void sort();

 private:
  std::vector<Diagnostic> items_;
};

}  // namespace fasti
