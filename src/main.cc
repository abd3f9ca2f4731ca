// SPDX-License-Identifier: MIT
#include "src/program.h"

int main(int argc, char** argv) { return fasti::run_program(argc, argv); }
