// SPDX-License-Identifier: MIT
#include "src/serve/gate.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace fasti::serve {

namespace {

Reply refusal(int status, std::string why) {
  Reply reply;
  reply.status = status;
  reply.type = "text/plain; charset=utf-8";
  reply.body = std::move(why) + "\n";
  return reply;
}

bool own_host(std::string_view host, int port) {
  constexpr std::array<std::string_view, 3> kNames{"127.0.0.1", "localhost", "[::1]"};
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
    return host == fmt::format("{}:{}", name, port) || (port == 80 && host == name);
  });
}

/// Someone who follows a link to the page, which then stands alone in its tab.
bool opens_page(const Request& request) {
  return request.path == "/" && request.header("sec-fetch-mode") == "navigate" &&
         request.header("sec-fetch-dest") == "document";
}

bool asked_from_elsewhere(const Request& request) {
  const std::string_view site = request.header("sec-fetch-site");
  return !site.empty() && site != "same-origin" && site != "none" && !opens_page(request);
}

}  // namespace

std::optional<Reply> refuse(const Request& request, int port) {
  if (!own_host(request.header("host"), port)) {
    return refusal(403, fmt::format("this preview answers to http://127.0.0.1:{}/ alone", port));
  }
  if (request.method != "GET" && request.method != "HEAD") {
    Reply reply = refusal(405, "the preview can only be read");
    reply.headers.emplace_back("Allow", "GET, HEAD");
    return reply;
  }
  if (asked_from_elsewhere(request)) {
    return refusal(403, "the preview does not answer to other sites");
  }
  return std::nullopt;
}

}  // namespace fasti::serve
