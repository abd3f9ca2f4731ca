// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include <CLI/CLI.hpp>

#include "src/session.h"

namespace fasti {

/// One verb of the program. `declare` adds its options and what to do when it is called.
struct Command {
  std::string_view name;
  std::string_view summary;
  void (*declare)(CLI::App& app, Session& session);
  bool listed = true;  ///< in the help; what only packages need is not
};

/// Every verb, in the order in which the help lists them.
std::span<const Command> all_commands();

void declare_check(CLI::App& app, Session& session);
void declare_list(CLI::App& app, Session& session);
void declare_render(CLI::App& app, Session& session);
void declare_report(CLI::App& app, Session& session);
void declare_why(CLI::App& app, Session& session);
void declare_as_of(CLI::App& app, Session& session);
void declare_diff(CLI::App& app, Session& session);
void declare_export(CLI::App& app, Session& session);
void declare_import(CLI::App& app, Session& session);
void declare_serve(CLI::App& app, Session& session);
void declare_explain(CLI::App& app, Session& session);
void declare_edtf(CLI::App& app, Session& session);
void declare_new(CLI::App& app, Session& session);
void declare_schema(CLI::App& app, Session& session);
void declare_completion(CLI::App& app, Session& session);
void declare_man(CLI::App& app, Session& session);

}  // namespace fasti
