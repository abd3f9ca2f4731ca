// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "render/document/document.h"

namespace fasti::render {

/// A picture: the file in pandoc's folder that holds it, and how large it is to be.
struct PandocPicture {
  std::string file;
  double width_inches = 0;
};

/// The document as pandoc's own JSON. `version` is the value of
/// "pandoc-api-version" as the pandoc that is to read it writes it: "[1,22,2,1]". Text is JSON
/// strings all through, so that nothing in it is markup.
std::string write_pandoc(const Document& document, const std::string& version,
                         const std::map<std::string, PandocPicture>& pictures);

/// That version, out of any document that pandoc wrote as JSON; empty when there is none.
std::string pandoc_version(const std::string& json);

}  // namespace fasti::render
