// SPDX-License-Identifier: MIT
#include "render/document/html_text.h"

#include "render/text/plain_text.h"

namespace fasti::render {

HtmlText::HtmlText(std::string_view raw) : text_(XmlText(plain_run(raw)).text()) {}

}  // namespace fasti::render
