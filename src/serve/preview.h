// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/diagnostics/report.h"
#include "src/serve/drawing.h"
#include "timeline/check/check.h"
#include "timeline/query/in_force.h"
#include "timeline/text/file_system.h"

namespace fasti::serve {

struct PreviewOptions {
  std::string lang = "en";  ///< where the page has not chosen another
  std::size_t max_bytes = std::size_t{64} << 20;
  SeverityOverrides overrides{};
  std::string editor;  ///< see `place_json`
};

/// An answer for the page in JSON; of what went wrong `{"error"}`.
struct Answered {
  int status = 200;
  std::string json;
};

/// A chronology as the page shows it: the findings of its files as they are now, and the picture of
/// what could last be read as a chronology. Safe to use from several threads, which take turns: one
/// of the views is laid out in a forked child, in which no other thread of this program goes on.
class Preview {
 public:
  Preview(std::string path, FileSystem& files, PreviewOptions options);

  /// Reads the files; whether they are others than before, or were never read.
  bool refresh();

  /// Counts the readings that brought something new.
  std::uint64_t revision() const;

  /// Why the main file cannot be read now; empty when it can.
  std::string failure() const;

  /// Every path that the last reading asked for.
  std::vector<std::string> asked() const;

  /// One line on what the last reading found.
  std::string summary() const;

  /// `{"revision","file","failure","stale","title","lang","langs","views","days":{"first","last"},
  /// "verified","findings"}`. `stale` says that the picture is of an earlier reading, `failure` why
  /// the last one has none; title, days and verified are the picture's, null where there is none.
  Answered state(std::string_view lang) const;

  /// See `draw`.
  Answered picture(const Look& look) const;

  /// `{"date","known_by","instruments":[{"id","part","title","title_lang","states","certainty",
  /// "enforced","state","since","by","notes"}]}`: what `fasti as-of` says, days as "2025-07-15",
  /// state and notes in the language.
  Answered as_of(std::string_view day, std::string_view known_by, std::string_view lang) const;

  /// `{"event","title","title_lang","text","place","gist":{"dated","claims"}}`: what `fasti why`
  /// says, in English, and where the event stands. `gist` has the window and the claims in the
  /// language, and is null where that is English.
  Answered why(std::string_view event, std::string_view lang) const;

 private:
  struct Reading;
  std::string language(std::string_view asked) const;

  const std::string path_;
  FileSystem& files_;
  const PreviewOptions options_;
  mutable std::mutex mutex_;
  std::uint64_t revision_ = 0;
  std::shared_ptr<const Reading> latest_;
  std::shared_ptr<const Reading> drawn_;          ///< the last one with a chronology
  mutable std::optional<InForce> in_force_;       ///< of `drawn_`
  mutable std::map<Look, std::string> pictures_;  ///< of `drawn_`
};

}  // namespace fasti::serve
