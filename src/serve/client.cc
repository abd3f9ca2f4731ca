// SPDX-License-Identifier: MIT
#include "src/serve/client.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fasti::serve {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kToAsk{10};
constexpr seconds kToTake{20};
constexpr milliseconds kToEnd{200};
constexpr milliseconds kNone{0};
constexpr milliseconds kGlance{100};  // between looks at whether all is to end
constexpr std::size_t kMostAsked = std::size_t{32} << 10;

}  // namespace

Client::Client(int socket, const std::atomic<bool>& ending)
    : socket_(socket), ending_(ending), asked_by_(Clock::now() + kToAsk) {}

Client::~Client() {
  drain();
  ::close(socket_);
}

bool Client::wait(short what, Clock::time_point until) const {
  for (;;) {
    const auto left = std::chrono::ceil<milliseconds>(until - Clock::now());
    pollfd waiting{socket_, what, 0};
    const int ready =
        ::poll(&waiting, 1, static_cast<int>(std::clamp(left, kNone, kGlance).count()));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
    if (left <= kNone || ending_) return false;
  }
}

std::ptrdiff_t Client::read(char* to, std::size_t most) {
  if (begin_ == end_) {
    if (taken_ >= kMostAsked || !wait(POLLIN, asked_by_)) return -1;
    const ssize_t got = ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (got <= 0) return got;
    begin_ = 0;
    end_ = static_cast<std::size_t>(got);
    taken_ += end_;
  }
  const std::size_t size = std::min(most, end_ - begin_);
  std::memcpy(to, buffer_.data() + begin_, size);
  begin_ += size;
  return static_cast<std::ptrdiff_t>(size);
}

std::ptrdiff_t Client::write(const char* from, std::size_t size) {
  const Clock::time_point until = Clock::now() + kToTake;
  for (std::size_t done = 0; done < size;) {
    const ssize_t sent = ::send(socket_, from + done, size - done, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) {
      done += static_cast<std::size_t>(sent);
    } else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) {
      return -1;
    } else if (!wait(POLLOUT, until)) {
      return -1;
    }
  }
  return static_cast<std::ptrdiff_t>(size);
}

bool Client::readable() const { return begin_ < end_ || wait(POLLIN, Clock::now()); }

bool Client::listens() const {
  pollfd waiting{socket_, POLLIN, 0};
  if (::poll(&waiting, 1, 0) <= 0) return true;
  char next = 0;
  return (waiting.revents & (POLLERR | POLLHUP)) == 0 &&
         ::recv(socket_, &next, 1, MSG_PEEK | MSG_DONTWAIT) != 0;
}

/// Takes what the client still sends, for a moment: to close at once would cut off the answer.
void Client::drain() {
  ::shutdown(socket_, SHUT_WR);
  const Clock::time_point until = Clock::now() + kToEnd;
  std::array<char, 4096> rest{};
  for (std::size_t left = kMostAsked; left > 0 && wait(POLLIN, until);) {
    const ssize_t got = ::recv(socket_, rest.data(), rest.size(), MSG_DONTWAIT);
    if (got <= 0) return;
    left -= std::min(left, static_cast<std::size_t>(got));
  }
}

}  // namespace fasti::serve
