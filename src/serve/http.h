// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Requests and replies as plain data, between the wrapper of the HTTP library and what answers.
namespace fasti::serve {

struct Request {
  std::string method;
  std::string path;                                            ///< decoded
  std::map<std::string, std::string, std::less<>> parameters;  ///< decoded; the first of a name
  std::vector<std::pair<std::string, std::string>> headers;    ///< names in small letters

  /// Empty where there is none.
  std::string_view parameter(std::string_view name) const;

  /// Of the only header of that name; empty where there is none or more than one.
  std::string_view header(std::string_view name) const;
};

struct Reply {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  bool events =
      false;  ///< instead of the body, news of the preview for as long as the reader stays
};

}  // namespace fasti::serve
