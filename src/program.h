// SPDX-License-Identifier: MIT
#pragma once

namespace fasti {

/// Runs the command line; the result is the exit status: 0 clean, 1 findings, 2 not carried out.
int run_program(int argc, char** argv);

}  // namespace fasti
