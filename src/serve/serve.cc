// SPDX-License-Identifier: MIT
#include "src/serve/serve.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "src/serve/bell.h"
#include "src/serve/burst.h"
#include "src/serve/gate.h"
#include "src/serve/nonce.h"
#include "src/serve/open_browser.h"
#include "src/serve/server.h"
#include "src/serve/site.h"
#include "src/serve/watch.h"

namespace fasti::serve {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Takes the signals that end the program as something to read, in this thread and in all that it
/// starts, for as long as it lives.
class EndSignals {
 public:
  EndSignals() {
    sigset_t ends;
    sigemptyset(&ends);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&ends, signal);
    ::pthread_sigmask(SIG_BLOCK, &ends, &before_);
    descriptor_ = ::signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
  }
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;
  ~EndSignals() {
    signalfd_siginfo taken{};
    while (::read(descriptor_, &taken, sizeof taken) > 0) {
    }
    ::close(descriptor_);
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  int descriptor() const { return descriptor_; }

 private:
  sigset_t before_{};
  int descriptor_ = -1;
};

/// The server in a thread of its own.
class Serving {
 public:
  explicit Serving(Server& server)
      : server_(server), ended_(::eventfd(0, EFD_CLOEXEC)), thread_([this] {
          server_.serve();
          const std::uint64_t one = 1;
          [[maybe_unused]] const ssize_t told = ::write(ended_, &one, sizeof one);
        }) {}
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;
  ~Serving() {
    pollfd ended{ended_, POLLIN, 0};
    do {  // it may not even have begun
      server_.stop();
    } while (::poll(&ended, 1, 10) <= 0);
    thread_.join();
    ::close(ended_);
  }
  /// Readable when the server has ended.
  int descriptor() const { return ended_; }

 private:
  Server& server_;
  int ended_;
  std::thread thread_;
};

/// The port that is asked for, or the usual one or one after it, or any; 0 for none.
int take_port(Server& server, const std::optional<int>& asked) {
  constexpr int kNext = 10;
  if (asked) return server.bind(*asked);
  for (int port = kUsualPort; port < kUsualPort + kNext; ++port) {
    if (server.bind(port) != 0) return port;
  }
  return server.bind(0);
}

std::string port_fault(const std::optional<int>& asked, int error) {
  if (!asked || *asked == 0) return "no port of 127.0.0.1 can be had to serve on";
  if (error == EACCES) {
    return fmt::format("port {} is kept for the system; take one from 1024 on, or leave --port out",
                       *asked);
  }
  return fmt::format("port {} is in use; name another, or leave --port out for a free one", *asked);
}

/// Reads the files again whenever they change.
class Follower {
 public:
  Follower(Preview& preview, Bell& bell, const ServeOptions& options)
      : preview_(preview), bell_(bell), options_(options) {
    if (watcher_.descriptor() < 0) {
      options_.warn("the system does not tell of changes; the files are looked at every second\n");
    }
    follow();
    tell();
  }

  /// Returns when one of the descriptors can be read; which one.
  int run(int first, int second) {
    for (;;) {
      std::array<pollfd, 3> waiting{pollfd{first, POLLIN, 0}, pollfd{second, POLLIN, 0},
                                    pollfd{watcher_.descriptor(), POLLIN, 0}};
      ::poll(waiting.data(), waiting.size(), patience());
      if (waiting[0].revents != 0) return first;
      if (waiting[1].revents != 0) return second;
      take_changes(waiting[2].revents != 0);
    }
  }

 private:
  /// Watches what the last reading asked for, and reads once more where the watch began only now.
  void follow() {
    constexpr int kMostRounds = 4;
    for (int round = 0; round < kMostRounds; ++round) {
      const bool another = watcher_.watch(preview_.asked());
      stamps_ = stamps(preview_.asked());
      if (!another || !preview_.refresh()) return;
    }
  }

  int patience() const {
    constexpr milliseconds kLook{1000};
    milliseconds left = kLook;
    if (burst_.due()) {
      left = std::min(left, std::chrono::ceil<milliseconds>(*burst_.due() - Clock::now()));
    }
    return static_cast<int>(std::max(left, milliseconds(0)).count());
  }

  void take_changes(bool told) {
    if (told) burst_.add(watcher_.take(), Clock::now());
    if (!told && !burst_.due() && stamps(preview_.asked()) != stamps_) {
      burst_.add(Change::complete, Clock::now());
    }
    if (!burst_.due() || *burst_.due() > Clock::now()) return;
    burst_.clear();
    const bool changed = preview_.refresh();
    if (changed) bell_.ring(preview_.revision());
    const std::uint64_t before = preview_.revision();
    follow();
    if (changed || preview_.revision() != before) tell();
  }

  void tell() {
    bell_.ring(preview_.revision());
    if (!options_.quiet) options_.say(preview_.summary());
  }

  Preview& preview_;
  Bell& bell_;
  const ServeOptions& options_;
  Watcher watcher_;
  Burst burst_;
  std::string stamps_;
};

}  // namespace

std::string serve(Preview& preview, const ServeOptions& options) {
  const EndSignals ends;
  Bell bell;
  std::atomic<int> port = 0;
  Server server(
      [&](const Request& request) {
        if (std::optional<Reply> refusal = refuse(request, port)) return std::move(*refusal);
        return answer(request, preview, make_nonce());
      },
      bell);
  port = take_port(server, options.port);
  if (port == 0) return port_fault(options.port, errno);
  const std::string address = fmt::format("http://127.0.0.1:{}/", port.load());
  bell.ring(preview.revision());
  const Serving serving(server);
  options.say(fmt::format("{} (Ctrl-C ends it)\n", address));
  if (options.open) {
    const std::string why = open_browser(address);
    if (!why.empty()) {
      options.warn(fmt::format("the browser cannot be opened: {}; go to {}\n", why, address));
    }
  }
  Follower follower(preview, bell, options);
  const bool asked = follower.run(ends.descriptor(), serving.descriptor()) == ends.descriptor();
  return asked ? std::string() : "the system ended the server";
}

}  // namespace fasti::serve
