// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "src/input.h"
#include "src/selecting.h"
#include "src/session.h"

/// How every verb that reads one chronology and answers from it begins: what was asked wrongly is
/// said before the findings, which may be long, and then alone.
namespace fasti {

/// What a verb asks of the chronology.
struct Asked {
  const InputOptions& input;
  std::string_view otherwise;  ///< what is not done without one: "nothing was drawn"
  bool strict = false;         ///< errors of the check stop it
  /// Why the chronology has not what was named, or nothing; may be empty.
  std::function<std::string(const Chronology& chronology)> fault = {};
  std::span<const std::string> outputs = {};  ///< which must not be what is read
  void (*tell)(const render::CheckedFile&, const InputOptions&, Session&) = print_findings;
};

/// Reads, checks, and prints what is found. Nothing, with the reason in the session, when there is
/// no chronology to go on with.
std::optional<render::CheckedFile> open_chronology(const Asked& asked, Session& session);

/// A chronology that is at hand, and the part of it that is asked for.
struct Opened {
  render::CheckedFile file;
  Part part;

  const Chronology& chronology() const { return *file.loaded.chronology; }
  const Reasoning& reasoning() const { return *file.checked.reasoning; }
};

/// The same for verbs that show a part. Warns of an empty part, and of a language that nothing is
/// in. `fault` is not asked.
std::optional<Opened> open_part(Asked asked, const SelectOptions& options, Selection days,
                                Session& session);

}  // namespace fasti
