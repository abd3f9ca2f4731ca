// SPDX-License-Identifier: MIT
#include "src/serve/site.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "src/serve/assets.h"

namespace fasti::serve {

namespace {

Reply json_reply(Answered answered) {
  Reply reply;
  reply.status = answered.status;
  reply.body = std::move(answered.json);
  return reply;
}

struct Route {
  std::string_view path;
  Reply (*answer)(const Request& request, const Preview& preview);
};

constexpr auto kRoutes = std::to_array<Route>({
    {"/state",
     [](const Request& request, const Preview& preview) {
       return json_reply(preview.state(request.parameter("lang")));
     }},
    {"/picture",
     [](const Request& request, const Preview& preview) {
       return json_reply(preview.picture({std::string(request.parameter("view")),
                                          std::string(request.parameter("theme")),
                                          std::string(request.parameter("lang"))}));
     }},
    {"/as-of",
     [](const Request& request, const Preview& preview) {
       return json_reply(preview.as_of(request.parameter("day"), request.parameter("known-by"),
                                       request.parameter("lang")));
     }},
    {"/why",
     [](const Request& request, const Preview& preview) {
       return json_reply(preview.why(request.parameter("event"), request.parameter("lang")));
     }},
    {"/events",
     [](const Request&, const Preview&) {
       Reply reply;
       reply.type = "text/event-stream";
       reply.events = true;
       return reply;
     }},
});

struct Kind {
  std::string_view ending;
  std::string_view type;
};

constexpr auto kKinds = std::to_array<Kind>({
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".svg", "image/svg+xml"},
});

/// Only what this page is made of may run or be loaded, and only from here; and no script may turn
/// a text into markup but by the one policy that takes the picture (W3C CSP 3, Trusted Types).
std::string policy(const std::string& nonce) {
  return fmt::format(
      "default-src 'none'; script-src 'nonce-{0}'; style-src 'nonce-{0}'; connect-src 'self'; "
      "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
      "require-trusted-types-for 'script'; trusted-types fasti",
      nonce);
}

Reply asset_reply(const Asset& asset, const std::string& nonce) {
  Reply reply;
  for (const Kind& kind : kKinds) {
    if (asset.name.ends_with(kind.ending)) reply.type = kind.type;
  }
  reply.body = asset.bytes;
  constexpr std::string_view kHole = "{nonce}";
  for (std::size_t at = 0; (at = reply.body.find(kHole, at)) != std::string::npos;) {
    reply.body.replace(at, kHole.size(), nonce);
  }
  return reply;
}

Reply find(const Request& request, const Preview& preview, const std::string& nonce) {
  for (const Route& route : kRoutes) {
    if (route.path == request.path) return route.answer(request, preview);
  }
  const std::string wanted = request.path == "/" ? "/index.html" : request.path;
  for (const Asset& asset : all_assets()) {
    if (wanted == fmt::format("/{}", asset.name)) return asset_reply(asset, nonce);
  }
  Reply reply;
  reply.status = 404;
  reply.type = "text/plain; charset=utf-8";
  reply.body = "there is nothing here; the preview is at /\n";
  return reply;
}

}  // namespace

Reply answer(const Request& request, const Preview& preview, const std::string& nonce) {
  Reply reply = find(request, preview, nonce);
  reply.headers.emplace_back("Content-Security-Policy", policy(nonce));
  return reply;
}

}  // namespace fasti::serve
