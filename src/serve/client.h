// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <string>

namespace fasti::serve {

/// The connection of one client, which is given only so much time and so many bytes to ask its
/// question, and only so much time to take each part of the answer. Closes it in the end.
class Client {
 public:
  /// Once `ending` is true nothing is waited for any more.
  Client(int socket, const std::atomic<bool>& ending);
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client();

  int socket() const { return socket_; }

  /// At least one byte of what the client sends; 0 when it has ended, -1 when its time or its share
  /// of bytes is over.
  std::ptrdiff_t read(char* to, std::size_t most);

  /// All of it, or -1.
  std::ptrdiff_t write(const char* from, std::size_t size);

  bool readable() const;

  /// Whether the client still listens.
  bool listens() const;

 private:
  using Clock = std::chrono::steady_clock;

  bool wait(short what, Clock::time_point until) const;
  void drain();

  int socket_;
  const std::atomic<bool>& ending_;
  Clock::time_point asked_by_;
  std::size_t taken_ = 0;  ///< bytes of the request
  std::array<char, 4096> buffer_{};
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace fasti::serve
