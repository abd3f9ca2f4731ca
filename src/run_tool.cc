// SPDX-License-Identifier: MIT
#include "src/run_tool.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "src/write_file.h"
#include "timeline/text/file_system.h"

namespace fasti {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{256} << 20;

/// A folder that goes away with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code none;
    std::string name = (fs::temp_directory_path(none) / "fasti-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Waits for the end of a process, or ends it when its time is over.
bool ended_well(pid_t process, int most_seconds) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::seconds(most_seconds);
  int status = 0;
  pid_t done = 0;
  while ((done = ::waitpid(process, &status, WNOHANG)) == 0) {
    if (Clock::now() > end) {
      ::kill(process, SIGKILL);
      ::waitpid(process, &status, 0);
      return false;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return done == process && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// A list of C strings as the system takes them.
std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

/// Starts the program with its three streams in files of the folder; 0 or the system's error.
int start(const ToolRequest& request, const fs::path& folder, pid_t& process) {
  std::vector<std::string> arguments = request.arguments;
  std::vector<std::string> variables = request.variables;
  const char* path = std::getenv("PATH");
  variables.push_back(std::string("PATH=") + (path == nullptr ? "/usr/bin:/bin" : path));
  variables.push_back("HOME=" + folder.string());
  variables.emplace_back("LANG=C.UTF-8");
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  ::posix_spawn_file_actions_addopen(&actions, 0, ".input", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, 1, ".output", O_WRONLY | O_CREAT, 0600);
  ::posix_spawn_file_actions_addopen(&actions, 2, ".errors", O_WRONLY | O_CREAT, 0600);
  std::vector<char*> words = pointers(arguments);
  std::vector<char*> sets = pointers(variables);
  const int error =
      ::posix_spawnp(&process, words[0], &actions, nullptr, words.data(), sets.data());
  ::posix_spawn_file_actions_destroy(&actions);
  return error;
}

std::string read_back(const fs::path& file) {
  return real_file_system().read(file.string(), kMostBytes).bytes;
}

}  // namespace

ToolAnswer run_tool(const ToolRequest& request) {
  const TemporaryFolder folder;
  if (folder.path().empty()) return {ToolAnswer::Status::failed, {}, "no temporary folder"};
  std::string why = write_file((folder.path() / ".input").string(), request.input);
  for (const OutputFile& file : request.files) {
    if (why.empty()) why = write_file((folder.path() / file.path).string(), file.bytes);
  }
  if (!why.empty()) return {ToolAnswer::Status::failed, {}, why};
  pid_t process = 0;
  const int error = start(request, folder.path(), process);
  if (error == ENOENT) return {ToolAnswer::Status::missing, {}, {}};
  if (error != 0) {
    return {ToolAnswer::Status::failed, {}, std::generic_category().message(error)};
  }
  const bool well = ended_well(process, request.most_seconds);
  return {well ? ToolAnswer::Status::ok : ToolAnswer::Status::failed,
          read_back(folder.path() / ".output"), read_back(folder.path() / ".errors")};
}

}  // namespace fasti
