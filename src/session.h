// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/text/file_system.h"

namespace fasti {

/// A file to be written.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// A file that could not be written, and why.
struct WriteFault {
  std::string path;
  std::string why;
};

/// A program of the system to run.
struct ToolRequest {
  std::vector<std::string> arguments;  ///< its name first, found by `PATH`
  std::string input;                   ///< its standard input
  std::vector<OutputFile> files;       ///< in the folder that it runs in
  std::vector<std::string> variables;  ///< "NAME=value"
  int most_seconds = 60;
};

struct ToolAnswer {
  enum class Status { ok, missing, failed };
  Status status = Status::failed;
  std::string out;
  std::string err;
};

/// The world that a command runs in; tests give one of their own.
struct Environment {
  FileSystem* files = &real_file_system();
  /// Standard input, as a file of that size at most.
  std::function<FileContent(std::size_t max_bytes)> read_input = [](std::size_t) {
    return FileContent{};
  };
  /// Writes a file whole or not at all; an empty answer is success, else the reason.
  std::function<std::string(const std::string& path, std::string_view bytes)> write_file;
  /// Writes files that belong together: all or none.
  std::function<std::optional<WriteFault>(const std::vector<OutputFile>& files)> write_files;
  /// Whether anything is at a path already that writing there would replace.
  std::function<bool(const std::string& path)> path_exists;
  /// Makes a folder and those above it; an empty answer is success, else the reason.
  std::function<std::string(const std::string& path)> make_folder;
  std::function<std::optional<std::string>(const char* name)> variable = [](const char*) {
    return std::nullopt;
  };
  std::function<ToolAnswer(const ToolRequest& request)> run_tool;
  /// Print at once, for a command that goes on: to standard output, and to standard error.
  std::function<void(std::string_view)> say = [](std::string_view) {};
  std::function<void(std::string_view)> warn = [](std::string_view) {};
  bool output_is_terminal = false;
  bool errors_are_terminal = false;
};

/// The exit statuses that scripts rely on.
enum class Exit : int {
  clean = 0,
  findings = 1,    ///< errors, or warnings that are denied
  impossible = 2,  ///< the command could not be carried out
};

/// One run of the program: where its output gathers before it is written.
struct Session {
  const Environment& environment;
  std::string out;
  std::string err;
  Exit exit = Exit::clean;

  /// Says why the command cannot be carried out.
  void fail(std::string_view reason);
};

}  // namespace fasti
