// SPDX-License-Identifier: MIT
//
// A fault may hide others: of two dates that lack their quotes, YAML gives up at the first. So the
// chronology is checked, mended in memory and checked again until nothing is left to mend, and only
// then written.
#include "src/mend.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "timeline/text/utf8.h"

namespace fasti {

namespace {

constexpr int kMostRounds = 1000;

/// Files as they will be once the changes are written.
class MendedFiles final : public FileSystem {
 public:
  explicit MendedFiles(FileSystem& below) : below_(below) {}

  FileContent read(const std::string& path, std::size_t max_bytes) override {
    const auto found = mended_.find(path);
    if (found == mended_.end()) return below_.read(path, max_bytes);
    if (found->second.size() > max_bytes) return {FileContent::Status::too_large, {}, {}};
    return {FileContent::Status::ok, found->second, {}};
  }

  std::string canonical(const std::string& path) override { return below_.canonical(path); }

  void put(const std::string& path, std::string text) { mended_[path] = std::move(text); }
  const std::map<std::string, std::string>& all() const { return mended_; }

 private:
  FileSystem& below_;
  std::map<std::string, std::string> mended_;
};

/// What is certain, in order of place, each place once.
std::vector<Fix> certain_fixes(const render::CheckedFile& file) {
  std::vector<Fix> out;
  for (const Diagnostic& item : file.checked.diagnostics.items()) {
    if (item.fix && item.fix->certain) out.push_back(*item.fix);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Fix& a, const Fix& b) { return a.span < b.span; });
  const auto overlaps = [](const Fix& a, const Fix& b) {
    return a.span.file == b.span.file && b.span.begin < a.span.end;
  };
  out.erase(std::unique(out.begin(), out.end(), overlaps), out.end());
  return out;
}

std::string describe(const SourceSet& files, const Fix& fix) {
  const SourceText& file = files[fix.span.file];
  const Position at = file.position(fix.span.begin);
  return fmt::format("fasti: {}:{}:{}: wrote `{}` for `{}`\n", escape_controls(file.name()),
                     at.line, at.column, escape_controls(fix.replacement),
                     escape_controls(files.text(fix.span)));
}

/// Applies fixes to the texts that they were found in.
void apply(const SourceSet& files, const std::vector<Fix>& fixes, MendedFiles& out) {
  for (FileId id = 0; id < files.size(); ++id) {
    const std::string_view text = files[id].bytes();
    std::string mended;
    std::size_t copied = 0;
    for (const Fix& fix : fixes) {
      if (fix.span.file != id) continue;
      mended += text.substr(copied, fix.span.begin - copied);
      mended += fix.replacement;
      copied = fix.span.end;
    }
    if (copied == 0) continue;
    mended += text.substr(copied);
    out.put(files[id].name(), std::move(mended));
  }
}

bool write(const MendedFiles& files, Session& session) {
  for (const auto& [path, text] : files.all()) {
    const std::string failure = session.environment.write_file(path, text);
    if (failure.empty()) continue;
    session.fail(fmt::format("{} cannot be written: {}", path, failure));
    return false;
  }
  return true;
}

}  // namespace

std::optional<render::CheckedFile> mend_and_check(const std::string& file,
                                                  const InputOptions& options, Session& session) {
  MendedFiles files(*session.environment.files);
  Environment environment = session.environment;
  environment.files = &files;
  std::string changes;
  for (int round = 0;; ++round) {
    Session inner{environment, {}, {}, Exit::clean};
    auto checked = read_and_check(file, options, inner);
    session.err += inner.err;
    if (!checked) {
      session.exit = inner.exit;
      return std::nullopt;
    }
    const std::vector<Fix> fixes = certain_fixes(*checked);
    if (fixes.empty() || round == kMostRounds) {
      if (!write(files, session)) return std::nullopt;
      if (!options.quiet) session.err += changes;
      return checked;
    }
    for (const Fix& fix : fixes) changes += describe(checked->loaded.files, fix);
    apply(checked->loaded.files, fixes, files);
  }
}

}  // namespace fasti
