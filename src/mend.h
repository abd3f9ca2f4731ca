// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "render/diagnostics/report.h"
#include "src/input.h"
#include "src/session.h"

namespace fasti {

/// Reads and checks a chronology, writes into its files what is certain to have been meant, and
/// checks it again. Each file is written whole or not at all, and each change is told on standard
/// error. Nothing, with the reason in the session, when a file cannot be read or written.
std::optional<render::CheckedFile> mend_and_check(const std::string& file,
                                                  const InputOptions& options, Session& session);

}  // namespace fasti
