// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "src/serve/preview.h"

namespace fasti::serve {

/// Where a preview is when nothing says so, if that port is free.
inline constexpr int kUsualPort = 3278;

struct ServeOptions {
  std::optional<int> port;                     ///< 0: any that is free
  bool open = false;                           ///< in the browser
  bool quiet = false;                          ///< say the address and nothing of what is found
  std::function<void(std::string_view)> say;   ///< prints what is for the user, at once
  std::function<void(std::string_view)> warn;  ///< what went wrong beside
};

/// Serves a preview that has been read once, and reads it again whenever its files change, until
/// the program is told to end: by Ctrl-C (SIGINT), SIGTERM or SIGHUP. An empty answer is that end,
/// else why it could not serve.
std::string serve(Preview& preview, const ServeOptions& options);

}  // namespace fasti::serve
