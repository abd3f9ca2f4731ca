// SPDX-License-Identifier: MIT
//
// Who may ask the preview's server for what.
#include "src/serve/gate.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace fasti::serve;  // NOLINT(google-build-using-namespace)

namespace {

constexpr int kPort = 3278;

Request get(const std::string& path, std::vector<std::pair<std::string, std::string>> headers) {
  Request out;
  out.method = "GET";
  out.path = path;
  out.headers = std::move(headers);
  return out;
}

/// The status of a refusal; 0 for none.
int refused(const Request& request, int port = kPort) {
  const auto reply = refuse(request, port);
  return reply ? reply->status : 0;
}

const std::pair<std::string, std::string> kHost{"host", "127.0.0.1:3278"};

}  // namespace

TEST_CASE("only this machine's own names are answered to") {
  struct Row {
    std::string host;
    int status;
  };
  for (const Row& row : std::vector<Row>{{"127.0.0.1:3278", 0},
                                         {"localhost:3278", 0},
                                         {"[::1]:3278", 0},
                                         {"127.0.0.1", 403},
                                         {"127.0.0.1:80", 403},
                                         {"localhost", 403},
                                         {"evil.example:3278", 403},
                                         {"127.0.0.1.evil.example:3278", 403},
                                         {"localhost.:3278", 403},
                                         {"127.0.0.1:3278@evil.example", 403},
                                         {"0.0.0.0:3278", 403},
                                         {"", 403}}) {
    INFO(row.host);
    CHECK(refused(get("/", {{"host", row.host}})) == row.status);
  }
  CHECK(refused(get("/", {})) == 403);
  CHECK(refused(get("/", {kHost, {"host", "evil.example"}})) == 403);
  CHECK(refused(get("/", {{"host", "127.0.0.1"}}), 80) == 0);
}

TEST_CASE("a preview can only be read") {
  Request request = get("/state", {kHost});
  for (const char* method : {"GET", "HEAD"}) {
    request.method = method;
    CHECK(refused(request) == 0);
  }
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"}) {
    request.method = method;
    INFO(method);
    CHECK(refused(request) == 405);
    const auto reply = refuse(request, kPort);
    REQUIRE(reply->headers.size() == 1);
    CHECK(reply->headers[0] == std::pair<std::string, std::string>("Allow", "GET, HEAD"));
  }
}

TEST_CASE("other sites are not answered, but a link to the page can be followed") {
  const auto from = [](const std::string& path, const std::string& site,
                       std::vector<std::pair<std::string, std::string>> more = {}) {
    more.push_back(kHost);
    more.emplace_back("sec-fetch-site", site);
    return refused(get(path, more));
  };
  CHECK(from("/state", "same-origin") == 0);
  CHECK(from("/", "none") == 0);
  CHECK(from("/state", "cross-site") == 403);
  CHECK(from("/state", "same-site") == 403);
  CHECK(from("/", "cross-site") == 403);
  CHECK(from("/", "cross-site", {{"sec-fetch-mode", "navigate"}, {"sec-fetch-dest", "document"}}) ==
        0);
  CHECK(from("/", "cross-site", {{"sec-fetch-mode", "navigate"}, {"sec-fetch-dest", "iframe"}}) ==
        403);
  CHECK(from("/state", "cross-site",
             {{"sec-fetch-mode", "navigate"}, {"sec-fetch-dest", "document"}}) == 403);
}
