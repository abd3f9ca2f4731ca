// SPDX-License-Identifier: MIT
#include "timeline/load/load.h"

#include <utility>

#include <fmt/format.h>

#include "timeline/load/files.h"
#include "timeline/load/local_times.h"
#include "timeline/load/records.h"

namespace fasti {

namespace {

/// A later version of the format, of which nothing is known.
bool is_later(std::string_view version) {
  return !version.empty() && version != "0" && version.front() != '0' &&
         version.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Whether the file can be read as of this version of the format. Without a version, or with one
/// that is none, it is, so that its other faults show too.
bool check_version(Diagnostics& diagnostics, const YamlNode& root, bool main) {
  constexpr std::string_view kHelp = "begin the main file with `fasti: 1`";
  const YamlNode* version = find_value(root, "fasti");
  if (version == nullptr) {
    if (!main || root.partial) return true;
    const Span place = root.children.empty() ? root.span : root.children.front().span;
    diagnostics.add(Rule::bad_version, place, "the version of the format is missing")
        .help.emplace_back(kHelp);
    return true;
  }
  if (version->kind == YamlNode::Kind::refused) return true;
  if (version->kind == YamlNode::Kind::scalar && version->text == "1") return true;
  const bool scalar = version->kind == YamlNode::Kind::scalar;
  const std::string written = scalar ? fmt::format("`{}`", version->text) : "this";
  Diagnostic& found = diagnostics.add(
      Rule::bad_version, version->span,
      fmt::format("{} is no version of the format that this program knows", written));
  found.help.emplace_back(kHelp);
  if (!scalar || !is_later(version->text)) return true;
  found.notes.emplace_back("the rest was not looked at: this program reads version 1");
  return false;
}

void read_records(Reader& reader, const ParsedFiles& parsed) {
  for (const YamlTree& tree : parsed.trees) read_file(reader, tree.root);
  place_records(reader);
  read_lanes(reader);
  read_actors(reader);
  read_instruments(reader);
  read_sources(reader);
  read_events(reader);
  check_dates(reader);
}

}  // namespace

Loaded load(const std::string& path, FileSystem& files, const LoadOptions& options,
            std::optional<std::string> main_text) {
  Loaded loaded;
  const ParsedFiles parsed = read_files(path, std::move(main_text), files, options.max_bytes,
                                        loaded.files, loaded.diagnostics);
  loaded.unreadable = !parsed.failure.empty();
  loaded.failure = parsed.failure;
  if (!parsed.main_parsed) return loaded;
  loaded.suppressions = read_suppressions(parsed.trees, loaded.files, loaded.diagnostics);
  bool known = true;
  for (std::size_t i = 0; i < parsed.trees.size(); ++i) {
    known &= check_version(loaded.diagnostics, parsed.trees[i].root, i == 0);
  }
  if (!known) return loaded;
  loaded.chronology = std::make_unique<Chronology>();
  Chronology& chronology = *loaded.chronology;
  Reader reader(chronology, loaded.files, loaded.diagnostics);
  reader.incomplete = parsed.incomplete;
  read_records(reader, parsed);
  return loaded;
}

}  // namespace fasti
