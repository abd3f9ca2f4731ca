// SPDX-License-Identifier: MIT
#include "timeline/load/files.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "timeline/load/records.h"
#include "timeline/yaml/parse.h"

namespace fasti {

namespace {

namespace fs = std::filesystem;
using Status = FileContent::Status;

constexpr std::size_t kDeepest = 16;

/// A folder as it is named; the empty path is the current one.
std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

bool is_below(const std::string& file, const std::string& folder) {
  if (folder == "/") return file.starts_with('/');
  return file.size() > folder.size() + 1 && file.starts_with(folder) && file[folder.size()] == '/';
}

/// Whether a path would leave the folder that it is relative to.
bool leaves(const fs::path& relative) {
  return relative.is_absolute() || relative.lexically_normal().string().starts_with("..");
}

/// One file that is being read: its name, the same below the main folder, and what led to it.
struct Place {
  std::string name;
  std::string below;
  std::vector<std::string> chain;  ///< canonical paths from the main file to this one …
  std::vector<std::string> names;  ///< … and their names
};

/// "`a.yaml` includes itself", or the way by which it does.
std::string circle(const Place& from, const std::string& canonical) {
  const auto first = std::find(from.chain.begin(), from.chain.end(), canonical);
  const auto at = static_cast<std::size_t>(first - from.chain.begin());
  if (at + 1 == from.chain.size()) return fmt::format("`{}` includes itself", from.names[at]);
  std::string out = fmt::format("`{}` includes `{}`", from.names[at], from.names[at + 1]);
  for (std::size_t i = at + 2; i < from.names.size(); ++i) {
    out += fmt::format(", which includes `{}`", from.names[i]);
  }
  return out + fmt::format(", which includes `{}` again", from.names[at]);
}

class FileReader {
 public:
  FileReader(FileSystem& disk, std::size_t max_bytes, SourceSet& files, Diagnostics& diagnostics)
      : disk_(disk), max_bytes_(max_bytes), files_(files), diagnostics_(diagnostics) {}

  ParsedFiles read_main(const std::string& path, std::optional<std::string> text);

 private:
  bool parse(const Place& place, std::string bytes);
  void read_includes(const YamlNode& list, const Place& from);
  void read_include(const YamlNode& name, const Place& from);
  void read_included_file(const YamlNode& name, const Place& place);
  void refuse(const YamlNode& name, std::string message, std::string help = {});
  std::string main_folder(const std::string& path);

  FileSystem& disk_;
  std::size_t max_bytes_;
  SourceSet& files_;
  Diagnostics& diagnostics_;
  std::string folder_;
  std::unordered_set<std::string> read_;
  ParsedFiles out_;
};

std::string FileReader::main_folder(const std::string& path) {
  std::string folder = disk_.canonical(folder_of(path));
  if (!folder.empty()) return folder;
  const std::string file = disk_.canonical(path);
  return folder_of(file.empty() ? fs::path(path).lexically_normal().string() : file);
}

ParsedFiles FileReader::read_main(const std::string& path, std::optional<std::string> text) {
  folder_ = main_folder(path);
  std::string canonical = text ? std::string() : disk_.canonical(path);
  if (!text) {
    FileContent content = disk_.read(path, max_bytes_);
    if (content.status == Status::too_large) {
      content.reason = fmt::format("it is larger than {} bytes", max_bytes_);
    }
    if (content.status != Status::ok) {
      out_.failure = content.reason.empty() ? "it could not be read" : content.reason;
      return std::move(out_);
    }
    text = std::move(content.bytes);
  } else if (text->size() > max_bytes_) {
    out_.failure = fmt::format("it is larger than {} bytes", max_bytes_);
    return std::move(out_);
  }
  read_.insert(canonical);
  const Place place{path, fs::path(path).filename().string(), {std::move(canonical)}, {path}};
  out_.main_parsed = parse(place, std::move(*text));
  return std::move(out_);
}

/// Whether the file is a map of keys, so that it can be part of a chronology.
bool FileReader::parse(const Place& place, std::string bytes) {
  const FileId file = files_.add(place.name, std::move(bytes));
  auto tree = parse_yaml(files_[file], file, diagnostics_);
  if (!tree) return false;
  if (tree->root.kind != YamlNode::Kind::map) {
    if (tree->root.kind != YamlNode::Kind::refused) {
      diagnostics_.add(Rule::wrong_type, tree->root.span, "a chronology is a map of keys")
          .help.emplace_back("begin with `fasti: 1`");
    }
    return false;
  }
  const std::size_t index = out_.trees.size();
  out_.trees.push_back(std::move(*tree));
  // Included files are parsed meanwhile, so the list is held by itself.
  const YamlNode* list = find_value(out_.trees[index].root, "include");
  if (list != nullptr) read_includes(YamlNode(*list), place);
  return true;
}

void FileReader::read_includes(const YamlNode& list, const Place& from) {
  if (list.kind == YamlNode::Kind::refused) return;
  one_or_many(list, [&](const YamlNode& name) {
    if (name.kind == YamlNode::Kind::scalar) {
      read_include(name, from);
    } else {
      diagnostics_.add(Rule::wrong_type, name.span, "`include` takes names of files");
      out_.incomplete = true;
    }
  });
}

void FileReader::refuse(const YamlNode& name, std::string message, std::string help) {
  Diagnostic& found = diagnostics_.add(Rule::bad_include, name.span, std::move(message));
  if (!help.empty()) found.help.push_back(std::move(help));
  out_.incomplete = true;
}

void FileReader::read_include(const YamlNode& name, const Place& from) {
  const fs::path written{std::string(name.text)};
  const fs::path below = fs::path(from.below).parent_path() / written;
  const fs::path joined = (fs::path(from.name).parent_path() / written).lexically_normal();
  const std::string canonical =
      name.text.empty() ? std::string() : disk_.canonical(joined.string());
  const bool outside =
      written.is_absolute() || (canonical.empty() ? leaves(below) : !is_below(canonical, folder_));
  if (name.text.empty()) {
    refuse(name, "the name of a file is missing");
  } else if (outside) {
    refuse(name, fmt::format("`{}` is outside of the chronology's folder", name.text),
           "included files are in the folder of the main file or below it");
  } else if (std::find(from.chain.begin(), from.chain.end(), canonical) != from.chain.end() &&
             !canonical.empty()) {
    refuse(name, circle(from, canonical));
  } else if (from.chain.size() > kDeepest) {
    refuse(name, fmt::format("files are included more than {} levels deep", kDeepest));
  } else if (canonical.empty() || read_.insert(canonical).second) {
    Place place{joined.string(), below.lexically_normal().string(), from.chain, from.names};
    place.chain.push_back(canonical);
    place.names.push_back(joined.string());
    read_included_file(name, place);
  }
}

void FileReader::read_included_file(const YamlNode& name, const Place& place) {
  FileContent content = disk_.read(place.name, max_bytes_);
  if (content.status == Status::too_large) {
    content.reason = fmt::format("it is larger than {} bytes", max_bytes_);
  }
  if (content.status != Status::ok) {
    const std::string reason = content.reason.empty() ? "it could not be read" : content.reason;
    refuse(name, fmt::format("cannot include `{}`: {}", name.text, reason));
    return;
  }
  if (!parse(place, std::move(content.bytes))) out_.incomplete = true;
}

}  // namespace

ParsedFiles read_files(const std::string& path, std::optional<std::string> main_text,
                       FileSystem& disk, std::size_t max_bytes, SourceSet& files,
                       Diagnostics& diagnostics) {
  return FileReader(disk, max_bytes, files, diagnostics).read_main(path, std::move(main_text));
}

}  // namespace fasti
