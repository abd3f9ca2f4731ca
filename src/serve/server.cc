// SPDX-License-Identifier: MIT
#include "src/serve/server.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <exception>
#include <optional>
#include <semaphore>
#include <utility>

#include <fmt/format.h>
#include <httplib.h>
#include <sys/socket.h>

#include "src/serve/client.h"

namespace fasti::serve {

namespace {

using Answerer = std::function<Reply(const Request&)>;

constexpr int kMostClients = 40;
constexpr int kMostReaders = 24;       // of events, who stay; the others are soon served
constexpr int kSecondsOfSilence = 15;  // after which a reader of events is sent a sign of life

/// A client as the library sees it.
class Stream final : public httplib::Stream {
 public:
  Stream(int socket, const std::atomic<bool>& ending) : client_(socket, ending) {}
  bool is_readable() const override { return client_.readable(); }
  bool is_writable() const override { return client_.listens(); }
  ssize_t read(char* to, size_t most) override { return client_.read(to, most); }
  ssize_t write(const char* from, size_t size) override { return client_.write(from, size); }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    ip = "127.0.0.1";
    port = 0;
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override {
    get_remote_ip_and_port(ip, port);
  }
  socket_t socket() const override { return client_.socket(); }

 private:
  Client client_;
};

/// Threads for so many clients; more wait in the system's own short queue.
class Workers final : public httplib::ThreadPool {
 public:
  Workers() : ThreadPool(kMostClients) {}
  void enqueue(std::function<void()> work) override {
    free_.acquire();
    ThreadPool::enqueue([this, work = std::move(work)] {
      work();
      free_.release();
    });
  }

 private:
  std::counting_semaphore<kMostClients> free_{kMostClients};
};

Request request_of(const httplib::Request& from) {
  Request out;
  out.method = from.method;
  out.path = from.path;
  for (const auto& [name, value] : from.params) out.parameters.emplace(name, value);
  for (const auto& [name, value] : from.headers) {
    std::string small = name;
    for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    out.headers.emplace_back(std::move(small), value);
  }
  return out;
}

httplib::Headers headers_of_all() {
  return {{"X-Content-Type-Options", "nosniff"},
          {"X-Frame-Options", "DENY"},
          {"Referrer-Policy", "no-referrer"},
          {"Cache-Control", "no-store"},
          {"Cross-Origin-Resource-Policy", "same-origin"},
          {"Cross-Origin-Opener-Policy", "same-origin"}};
}

}  // namespace

class Server::Library final : public httplib::Server {
 public:
  Library(Answerer handler, Bell& bell) : handler_(std::move(handler)), bell_(bell) {
    new_task_queue = [] { return new Workers; };
    set_default_headers(headers_of_all());
    // Not SO_REUSEPORT, by which a second preview would share the port with the first.
    set_socket_options([](socket_t socket) {
      const int on = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
    // Before the library looks for a route, for a file or at a body.
    set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      answer(request, response);
      return HandlerResponse::Handled;
    });
    set_exception_handler([](const httplib::Request&, httplib::Response& response,
                             const std::exception_ptr&) { response.status = 500; });
  }

  /// The library may be told only once, and only when it runs.
  void end() {
    ending_ = true;
    bell_.close();
    if (is_running() && !told_.exchange(true)) stop();
  }

 private:
  bool process_and_close_socket(socket_t socket) override {
    Stream stream(socket, ending_);
    bool closed = false;
    // One request cannot end the program, whatever the library makes of it.
    try {
      return process_request(stream, true, closed, simplify);
    } catch (const std::exception&) {
      return false;
    }
  }

  /// Parts of answers are asked for by nobody but to multiply them, and to compress what does not
  /// leave this machine takes longer than to draw it.
  static void simplify(httplib::Request& request) {
    request.ranges.clear();
    request.headers.erase("Accept-Encoding");
  }

  void answer(const httplib::Request& request, httplib::Response& response) {
    const Reply reply = handler_(request_of(request));
    response.status = reply.status;
    for (const auto& [name, value] : reply.headers) response.set_header(name, value);
    const bool events = reply.events && request.method == "GET";
    if (events && add_reader(response)) return;
    response.set_content(reply.body, reply.type);
  }

  /// Sends the number of each revision from now on. False when there are too many readers, and the
  /// reply says so.
  bool add_reader(httplib::Response& response) {
    if (readers_.fetch_add(1) >= kMostReaders) {
      readers_.fetch_sub(1);
      response.status = 503;
      response.set_header("Retry-After", "5");
      return false;
    }
    response.set_content_provider(
        "text/event-stream",
        [this, known = std::optional<std::uint64_t>(), silent = 0](
            size_t, httplib::DataSink& sink) mutable { return tell(known, silent, sink); },
        [this](bool) { readers_.fetch_sub(1); });
    return true;
  }

  bool tell(std::optional<std::uint64_t>& known, int& silent, httplib::DataSink& sink) {
    const auto revision = bell_.wait(known, std::chrono::seconds(1));
    if (bell_.closed() || !sink.is_writable()) return false;
    std::string news;
    if (revision) {
      known = revision;
      news = fmt::format("data: {}\n\n", *revision);
    } else if (++silent % kSecondsOfSilence == 0) {
      news = ":\n\n";
    }
    return news.empty() || sink.write(news.data(), news.size());
  }

  Answerer handler_;
  Bell& bell_;
  std::atomic<int> readers_{0};
  std::atomic<bool> ending_{false};
  std::atomic<bool> told_{false};
};

Server::Server(Handler handler, Bell& bell)
    : library_(std::make_unique<Library>(std::move(handler), bell)) {}

Server::~Server() = default;

int Server::bind(int port) {
  errno = 0;
  if (port == 0) return std::max(library_->bind_to_any_port("127.0.0.1"), 0);
  return library_->bind_to_port("127.0.0.1", port) ? port : 0;
}

bool Server::serve() { return library_->listen_after_bind(); }

void Server::stop() { library_->end(); }

}  // namespace fasti::serve
