// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace fasti {

/// A file to write, its path relative to the folder of the project.
struct NewFile {
  std::string path;
  std::string bytes;
};

/// What a new project begins with: a chronology that shows the format by example and checks clean,
/// the schema of the format, and settings with which editors use it. The chronology comes first.
std::vector<NewFile> starting_point();

}  // namespace fasti
