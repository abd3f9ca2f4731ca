// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fasti::render {

/// The name of the file that a picture gets beside its document: of "out/A report.tex", "timeline"
/// and ".pdf" that is "A-report-5d3f1c-timeline.pdf": what would have a meaning in some format is
/// replaced by `-`, and a hash of the whole then tells the name from those that become the same.
std::string picture_file(std::string_view document, std::string_view picture,
                         std::string_view ending);

/// The same in the document's folder.
std::string picture_path(std::string_view document, std::string_view picture,
                         std::string_view ending);

}  // namespace fasti::render
