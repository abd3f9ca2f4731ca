// SPDX-License-Identifier: MIT
//
// What there is at which path, and under which policy.
#include "src/serve/site.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "src/serve/assets.h"
#include "src/serve/nonce.h"
#include "src/serve/places.h"
#include "tests/support/memory_files.h"

using namespace fasti::serve;  // NOLINT(google-build-using-namespace)

namespace {

struct Site {
  Site() { preview.refresh(); }
  Reply get(const std::string& path) {
    Request request;
    request.method = "GET";
    request.path = path;
    return answer(request, preview, "n0nce");
  }
  fasti::test::MemoryFiles files{{{"a.yaml", "fasti: 1\ntitle: A\nevents: []\n"}}};
  Preview preview{"a.yaml", files, {}};
};

std::string policy_of(const Reply& reply) {
  for (const auto& [name, value] : reply.headers) {
    if (name == "Content-Security-Policy") return value;
  }
  return {};
}

}  // namespace

TEST_CASE_METHOD(Site, "the page and its parts are served from memory") {
  const Reply page = get("/");
  CHECK(page.status == 200);
  CHECK(page.type == "text/html; charset=utf-8");
  CHECK(page.body.find("nonce=\"n0nce\"") != std::string::npos);
  CHECK(page.body.find("{nonce}") == std::string::npos);
  CHECK(all_assets().size() >= 10);
  for (const Asset& asset : all_assets()) {
    INFO(asset.name);
    const Reply reply = get("/" + std::string(asset.name));
    CHECK(reply.status == 200);
    CHECK(reply.type != "application/json");
    CHECK_FALSE(reply.body.empty());
    // Everything comes from here.
    CHECK(asset.bytes.find("https:") == std::string::npos);
    CHECK(asset.bytes.find("innerHTML") == std::string::npos);
  }
  CHECK(get("/state").status == 200);
  CHECK(get("/events").events);
}

TEST_CASE_METHOD(Site, "no other path leads anywhere") {
  for (const char* path : {"", "*", "/a.yaml", "/..", "/../a.yaml", "//index.html", "/page.css/",
                           "/./page.css", "/etc/passwd", "/state/", "/STATE", "page.css"}) {
    INFO(path);
    CHECK(get(path).status == 404);
  }
}

TEST_CASE_METHOD(Site, "the policy lets only the page's own parts run") {
  for (const char* path : {"/", "/state", "/nowhere"}) {
    const std::string policy = policy_of(get(path));
    CHECK(policy.starts_with("default-src 'none';"));
    CHECK(policy.find("script-src 'nonce-n0nce'") != std::string::npos);
    CHECK(policy.find("frame-ancestors 'none'") != std::string::npos);
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(policy.find('*') == std::string::npos);
  }
}

TEST_CASE("long lines are cut away from what is marked") {
  const std::string far(1000, 'x');
  fasti::SourceSet files;
  files.add("a.yaml", "top" + far + "\n" + far + "here" + far + "\nend" + far + "\n");
  const auto begin = static_cast<std::uint32_t>(3 + 1000 + 1 + 1000);
  const auto place = place_json(files, {0, begin, begin + 4}, {});
  CHECK(place["line"] == 2);
  CHECK(place["column"] == 1001);
  const auto& lines = place["lines"];
  REQUIRE(lines.size() == 4);
  CHECK(lines[0]["before"].get<std::string>().starts_with("topxxx"));
  CHECK(lines[1]["marked"] == "here");
  CHECK(lines[1]["before"].get<std::string>().starts_with("…xxx"));
  CHECK(lines[1]["before"].get<std::string>().size() < 200);
  CHECK(lines[1]["after"].get<std::string>().ends_with("xxx…"));
  CHECK(lines[2]["before"].get<std::string>().starts_with("endxxx"));
}

TEST_CASE("no two nonces are the same") {
  const std::string one = make_nonce();
  CHECK(one.size() == 32);
  CHECK(one.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(one != make_nonce());
}

TEST_CASE("an editor's address opens an editor and nothing else") {
  CHECK(editor_fault("vscode://file{file}:{line}:{column}").empty());
  CHECK(editor_fault("x-emacs:open?file={file}").empty());
  for (const char* wrong : {"", "code {file}", "javascript:alert('{file}')", "JavaScript:{file}",
                            "data:text/html,{file}", "vscode://file", ":{file}", "1x:{file}"}) {
    INFO(wrong);
    CHECK_FALSE(editor_fault(wrong).empty());
  }
}
