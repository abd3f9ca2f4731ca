// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fasti::render {

struct ZipEntry {
  std::string_view name;
  std::string bytes;
};

/// A ZIP archive of a few small files, not compressed and dated 1 January 1980.
std::string write_zip(const std::vector<ZipEntry>& entries);

}  // namespace fasti::render
