// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "src/session.h"
#include "timeline/query/named.h"
#include "timeline/query/select.h"

namespace fasti {

/// Options of the verbs that can show a part of a chronology.
struct SelectOptions : NamedSubjects {
  std::string from;
  std::string to;
};

inline constexpr const char* kSelectionGroup =
    "Selection (the whole chronology is checked, whatever is shown of it)";

/// `with_to` is false where the verb has a `--to` of its own, which it reads `options.to` from.
void add_select_options(CLI::App& app, SelectOptions& options, bool with_to = true);

/// The days of the selection, before anything is read; nothing, with the reason in the session,
/// when they are none.
std::optional<Selection> read_days(const SelectOptions& options, Session& session);

}  // namespace fasti
