// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "src/serve/bell.h"
#include "src/serve/http.h"

namespace fasti::serve {

/// An HTTP server for this machine alone: 127.0.0.1, one request to a connection, so many at a
/// time, each within limits of time and size. The one user of the HTTP library.
class Server {
 public:
  using Handler = std::function<Reply(const Request&)>;

  /// `bell` tells the readers of events when there is a new revision.
  Server(Handler handler, Bell& bell);
  ~Server();

  /// Takes the port, or for 0 one that is free. The port, or 0 when it cannot be had; then `errno`
  /// says why.
  int bind(int port);

  /// Answers until `stop`. False when the system ended it.
  bool serve();

  /// Ends `serve` and everything that is being answered, if it has begun already. From any thread,
  /// and more than once.
  void stop();

 private:
  class Library;
  std::unique_ptr<Library> library_;
};

}  // namespace fasti::serve
