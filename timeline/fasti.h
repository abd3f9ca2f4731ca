// SPDX-License-Identifier: MIT
#pragma once

// The public face of fasti::timeline: a chronology read and checked, its findings, the dates of its
// events, and what was in force on a day. render/fasti.h draws it.
//
// What is declared here stays as it is within 0.x releases of the same x; other headers of the
// project are its own affair and are not installed.

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fasti {

struct CheckedFile;

/// Why something could not be done, in a sentence for the user.
struct Failure {
  std::string message;
};

/// What was asked for, or why there is none. Check it before it is read, as a pointer.
template <class Value>
class [[nodiscard]] Result {
 public:
  Result(Value value) : held_(std::in_place_index<0>, std::move(value)) {}        // NOLINT
  Result(Failure failure) : held_(std::in_place_index<1>, std::move(failure)) {}  // NOLINT

  explicit operator bool() const { return held_.index() == 0; }
  /// Throw std::bad_variant_access where there is none.
  const Value& operator*() const { return std::get<0>(held_); }
  const Value* operator->() const { return &std::get<0>(held_); }
  /// Why there is none; throws std::bad_variant_access where there is one.
  const std::string& failure() const { return std::get<1>(held_).message; }

 private:
  std::variant<Value, Failure> held_;
};

enum class FindingKind { note, warning, error };

/// Something that the check found.
struct Finding {
  FindingKind kind = FindingKind::error;
  std::string code;        ///< "F0404": never reused, explained by `fasti explain`
  std::string name;        ///< "sources-contradict"
  std::string message;     ///< one line
  std::string event;       ///< id of the event that it stands in, or empty
  std::string file;        ///< as it was opened; of an include as it was included
  std::size_t line = 0;    ///< from 1
  std::size_t column = 0;  ///< from 1, in code points
  std::vector<std::string> notes;
  std::vector<std::string> help;  ///< the ways out
};

/// The instants between which a point lies, `earliest` inclusive and `latest` exclusive; none where
/// nothing bounds that side.
struct TimeWindow {
  std::optional<std::chrono::sys_seconds> earliest;
  std::optional<std::chrono::sys_seconds> latest;
};

/// An event with all that is implied of its dates. Where the account contradicts itself nothing is
/// implied, and the dates are those stated.
struct DatedEvent {
  std::string id;
  std::string title;
  std::string stated;  ///< `date:` as it is written; empty for none
  std::string status;  ///< "happened", "planned", "forecast" or "cancelled"
  std::string zone;    ///< IANA name of the clock that its days are read on
  TimeWindow start;
  TimeWindow end;
  std::string first_day;  ///< of `start.earliest` on that clock, "2025-07-15"; empty for none
  std::string last_day;   ///< the last one that `end.latest` leaves; empty for none
  bool narrowed = false;  ///< the windows are narrower than what is stated
};

/// What an instrument, or a part of one, was on a day.
struct InstrumentState {
  std::string instrument;
  std::string part;  ///< empty for the whole
  /// All that are possible, of "none", "proposed", "issued", "in-force", "suspended" and "ended";
  /// no one where nothing is known.
  std::vector<std::string> states;
  std::string in_force;          ///< how sure that is: "certain", "possible", "not" or "unknown"
  std::optional<bool> enforced;  ///< none where it is not sure, or there is nothing to enforce
  std::string since;             ///< id of the event that brought the state about; empty if unsure
  std::vector<std::string> events;       ///< ids of all that bear on it, in order of time
  std::vector<std::string> permissions;  ///< ids of instruments that permit what this one forbids
};

/// A chronology after its check. A value: copies share what they hold, which never changes, so that
/// several threads may read one.
class CheckedChronology {
 public:
  /// In order of file and place.
  std::vector<Finding> findings() const;

  /// Whether a finding is an error; so it is for a text that is no chronology at all, which has no
  /// events either.
  bool has_errors() const;

  /// The languages asked for are tags of BCP 47; where a text has none of that language, it is
  /// given in another.
  std::string title(std::string_view lang = "en") const;

  /// In order of time.
  std::vector<DatedEvent> events(std::string_view lang = "en") const;

  /// What stood on a day such as "2025-07-15", of all instruments in order of the chronology; with
  /// `known_by`, as far as it was public by the end of that day. Fails on what is no day, and on a
  /// text that is no chronology.
  Result<std::vector<InstrumentState>> as_of(std::string_view day,
                                             std::string_view known_by = {}) const;

  /// For the other libraries of the project.
  explicit CheckedChronology(std::shared_ptr<const CheckedFile> file) : file_(std::move(file)) {}
  const CheckedFile& file() const { return *file_; }

 private:
  std::shared_ptr<const CheckedFile> file_;
};

/// Reads the chronology at `path` and what it includes, and checks it. Fails when the file cannot
/// be read; whatever is wrong with its text is among the findings.
Result<CheckedChronology> open_file(const std::string& path);

/// The same of a text at hand. `name` stands for it in findings; what it includes is sought in the
/// folder of that name.
Result<CheckedChronology> open_text(std::string text, const std::string& name = "<text>");

}  // namespace fasti
