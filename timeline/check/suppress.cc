// SPDX-License-Identifier: MIT
#include "timeline/check/suppress.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace fasti {

namespace {

/// One rule that one comment silences.
struct Silencer {
  const Suppression* comment;
  Span span;
  bool used = false;
};

using Place = std::tuple<FileId, std::size_t, Rule>;

class Suppressor {
 public:
  explicit Suppressor(const Loaded& loaded) : loaded_(loaded) {
    for (const Suppression& comment : loaded.suppressions) {
      for (const auto& [rule, span] : comment.allowed) {
        silencers_[{comment.file, comment.line, rule}].push_back({&comment, span});
      }
    }
  }

  bool empty() const { return silencers_.empty(); }

  /// The comment that silences a finding, or null. Each of several that do is of use.
  const Suppression* find(const Diagnostic& item) {
    const Suppression* found = nullptr;
    const auto look_at = [&](const Span& span) {
      if (span.file >= loaded_.files.size()) return;
      const std::size_t line = loaded_.files[span.file].position(span.begin).line;
      const auto here = silencers_.find({span.file, line, item.rule});
      if (here == silencers_.end()) return;
      for (Silencer& silencer : here->second) {
        silencer.used = true;
        if (found == nullptr) found = silencer.comment;
      }
    };
    if (item.claims.empty()) look_at(item.span);
    for (const CitedClaim& claim : item.claims) look_at(claim.span);
    return found;
  }

  void report_unused(Diagnostics& out) const {
    for (const auto& [place, silencers] : silencers_) {
      for (const Silencer& silencer : silencers) {
        if (silencer.used) continue;
        const auto& [file, line, rule] = place;
        out.add(Rule::unused_suppression, silencer.span,
                fmt::format("{} finds nothing on line {}", info(rule).code, line))
            .help.emplace_back("delete the comment, or move it to the line of the finding");
      }
    }
  }

 private:
  const Loaded& loaded_;
  std::map<Place, std::vector<Silencer>> silencers_;
};

/// Whether all rules had their say: with a fault in what was read, nothing is known of the rest.
bool complete(const Checked& checked) {
  const auto& items = checked.diagnostics.items();
  const bool faulty = std::any_of(items.begin(), items.end(), [](const Diagnostic& item) {
    return item.rule < Rule::account_contradicts_itself && item.severity == Severity::error;
  });
  return !faulty && checked.reasoning && !checked.reasoning->undecided;
}

}  // namespace

void suppress(const Loaded& loaded, Checked& checked) {
  Suppressor suppressor(loaded);
  if (suppressor.empty()) return;
  std::vector<Diagnostic> kept;
  for (Diagnostic& item : checked.diagnostics.items()) {
    if (const Suppression* comment = suppressor.find(item)) {
      checked.suppressed.push_back({std::move(item), comment->reason});
    } else {
      kept.push_back(std::move(item));
    }
  }
  checked.diagnostics.items() = std::move(kept);
  if (complete(checked)) suppressor.report_unused(checked.diagnostics);
}

}  // namespace fasti
