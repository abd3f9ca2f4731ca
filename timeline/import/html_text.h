// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fasti {

/// What a piece of HTML says: its words, paragraphs set apart by empty lines, with the links that
/// stand in it.
struct HtmlText {
  struct Link {
    std::string address;
    std::string words;
  };
  std::string text;
  std::vector<Link> links;
  std::vector<std::string> dead_links;  ///< addresses that are not http or https
  bool marked_up = false;  ///< had markup beyond paragraphs, lists, line breaks and links
};

/// Reads any text; what is no markup stays as it is. Scripts and styles are left out whole.
HtmlText read_html(std::string_view html);

}  // namespace fasti
