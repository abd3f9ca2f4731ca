// SPDX-License-Identifier: MIT
#include "render/graph/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fasti::render {

namespace {

using Clock = std::chrono::steady_clock;

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

/// The handlers of the parent (and of sanitizers) would turn a crash into an exit.
void restore_signals() {
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTERM, SIGINT, SIGPIPE}) {
    std::signal(signal, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

void confine(const ChildLimits& limits) {
  restore_signals();
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.cpu_seconds));
#if !defined(__SANITIZE_ADDRESS__)
  // The shadow memory of AddressSanitizer alone is larger than any sensible limit.
  limit(RLIMIT_AS, limits.memory_bytes);
#endif
  std::setlocale(LC_ALL, "C");
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nowhere < 0) return;
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
}

bool write_all(int file, const std::string& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t n = write(file, bytes.data() + done, bytes.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    done += static_cast<std::size_t>(n);
  }
  return true;
}

/// Leaves by `_exit`: neither the parent's buffers nor its exit handlers may run a second time.
[[noreturn]] void be_the_child(const std::function<std::string()>& work, int out,
                               const ChildLimits& limits) {
  int code = 1;
  try {
    confine(limits);
    if (write_all(out, work())) code = 0;
  } catch (...) {
    code = 1;
  }
  _exit(code);
}

int milliseconds_left(Clock::time_point deadline) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::max<std::int64_t>(left, 0));
}

/// `ok` at the end of the answer.
ChildStatus read_answer(int file, Clock::time_point deadline, std::size_t most,
                        std::string& bytes) {
  std::array<char, 16384> buffer{};
  while (true) {
    pollfd waiting{file, POLLIN, 0};
    const int ready = poll(&waiting, 1, milliseconds_left(deadline));
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0) return ChildStatus::failed;
    if (ready == 0) return ChildStatus::timed_out;
    const ssize_t n = read(file, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return ChildStatus::failed;
    if (n == 0) return ChildStatus::ok;
    bytes.append(buffer.data(), static_cast<std::size_t>(n));
    if (bytes.size() > most) return ChildStatus::failed;
  }
}

/// The child's wait status, none when somebody else has collected it.
std::optional<int> collect(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return std::nullopt;
  }
  return status;
}

/// Waits until the child has left or the time is over; it may close its end and stay.
bool leaves_in_time(pid_t child, Clock::time_point deadline) {
  constexpr timespec kNap{0, 500'000};
  while (true) {
    siginfo_t info{};
    if (waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) != 0) {
      if (errno == EINTR) continue;
      return true;
    }
    if (info.si_pid == child) return true;
    if (milliseconds_left(deadline) == 0) return false;
    nanosleep(&kNap, nullptr);
  }
}

ChildStatus judge(std::optional<int> status) {
  if (!status) return ChildStatus::ok;
  if (WIFSIGNALED(*status)) {
    return WTERMSIG(*status) == SIGXCPU ? ChildStatus::timed_out : ChildStatus::crashed;
  }
  return WIFEXITED(*status) && WEXITSTATUS(*status) == 0 ? ChildStatus::ok : ChildStatus::failed;
}

}  // namespace

ChildAnswer run_in_child(const std::function<std::string()>& work, const ChildLimits& limits) {
  ChildAnswer answer;
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return answer;
  const Clock::time_point deadline =
      Clock::now() + std::chrono::milliseconds(limits.wall_milliseconds);
  const pid_t child = fork();
  if (child == 0) be_the_child(work, ends[1], limits);
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return answer;
  }
  answer.status = read_answer(ends[0], deadline, limits.answer_bytes, answer.bytes);
  close(ends[0]);
  if (answer.status == ChildStatus::ok && !leaves_in_time(child, deadline)) {
    answer.status = ChildStatus::timed_out;
  }
  if (answer.status == ChildStatus::ok) {
    answer.status = judge(collect(child));
  } else {
    kill(child, SIGKILL);
    collect(child);
  }
  if (answer.status != ChildStatus::ok) answer.bytes.clear();
  return answer;
}

}  // namespace fasti::render
