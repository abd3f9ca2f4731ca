// SPDX-License-Identifier: MIT
//
// A row becomes an event. Tables differ in what they have: those that `fasti export` wrote have a
// column for everything, those that people keep have a title, a date, a name and a link. A cell
// with line breaks holds one entry on each line; in a cell without, `;` and `|` set names, tags and
// addresses apart.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "timeline/date/zone.h"
#include "timeline/import/csv_clauses.h"
#include "timeline/import/csv_columns.h"
#include "timeline/import/csv_table.h"
#include "timeline/import/dates.h"
#include "timeline/import/draft.h"
#include "timeline/import/readable.h"
#include "timeline/load/names.h"
#include "timeline/model/relation.h"

namespace fasti {

namespace {

std::string at(const std::vector<std::string>& lines, std::size_t index) {
  return index < lines.size() ? lines[index] : std::string();
}

bool is_id(const std::string& text) { return !find_non_id(text); }

std::string in_small_letters(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

/// What columns tell of the sources of a row, line by line.
constexpr auto kSourceColumns = std::to_array<std::string_view>(
    {"source_titles", "source_publishers", "source_dates", "source_urls", "source_tiers",
     "source_at", "source_says", "source_notes", "source_rejected"});

class TableReader {
 public:
  TableReader(const CsvTable& table, const CsvColumns& columns, const ImportOptions& options)
      : table_(table), columns_(columns) {
    draft_.title = options.title;
  }

  Imported read() {
    for (std::size_t i = 1; i < table_.rows.size(); ++i) {
      row_ = &table_.rows[i];
      if (is_id(line("id")) && !draft_.event_ids.has(line("id"))) draft_.event_ids.take(line("id"));
    }
    for (std::size_t i = 1; i < table_.rows.size(); ++i) {
      row_ = &table_.rows[i];
      if (too_long()) return not_imported(std::move(fault_));
      read_settings();
      read_event();
      if (!fault_.empty()) return not_imported(std::move(fault_));
    }
    add_clauses();
    return draft_.finish();
  }

 private:
  std::string_view cell(std::string_view column) const { return columns_.cell(*row_, column); }
  std::string line(std::string_view column) const { return clean_line(cell(column)); }
  std::string place() const { return fmt::format("line {}", row_->line); }

  bool too_long() {
    for (std::size_t i = columns_.count(); i < row_->cells.size(); ++i) {
      if (row_->cells[i].empty()) continue;
      fault_ = fmt::format("{}: the row has {} cells, and there are {} headings", place(),
                           row_->cells.size(), columns_.count());
      return true;
    }
    return false;
  }

  /// The chronology's own title, zone and day, which exports repeat in every row.
  void read_settings() {
    if (draft_.title.empty()) draft_.title = line("chronology");
    const std::string zone = line("chronology_zone");
    if (draft_.zone.empty() && find_zone(zone) != nullptr) draft_.zone = zone;
    const std::string verified = line("verified");
    if (draft_.verified.empty() && !read_foreign_date(verified).edtf.empty()) {
      draft_.verified = read_foreign_date(verified).edtf;
    }
  }

  void read_event() {
    YamlValue event = YamlValue::map();
    const std::string id = event_id();
    if (!fault_.empty()) return;
    event.set("id", id);
    doubts_.clear();
    add_dates(event);
    add_zone(event);
    event.set("title", line("title"));
    event.set("text", clean_text(cell("text")));
    add_actors(event);
    event.set("kind", line("kind"));
    add_status(event);
    std::vector<YamlValue> tags;
    for (const std::string& tag : entries_of(cell("tags"))) tags.push_back(YamlValue::text(tag));
    event.set("tags", one_or_list(std::move(tags)));
    add_sources(event);
    for (const std::string& doubt : doubts_) draft_.confirm(event, place(), doubt);
    clauses_.push_back({row_, draft_.events().size()});
    draft_.add(std::move(event));
  }

  /// Ids that the table gives are taken before any is made.
  std::string event_id() {
    const std::string given = line("id");
    if (!given.empty() && is_id(given)) {
      if (ids_read_.insert(given).second) return given;
      fault_ = fmt::format("{}: the id `{}` stands in an earlier row as well", place(), given);
      return {};
    }
    for (const std::string& text : {given, line("title"), line("date"), line("start")}) {
      const std::string id = id_of(text);
      if (!id.empty()) return draft_.event_ids.take(id);
    }
    return draft_.event_ids.take("event");
  }

  /// The date of a column as EDTF; empty where there is none, or it is one to confirm.
  std::string date(std::string_view column, bool point = false) {
    const std::string written = line(column);
    if (written.empty()) return {};
    const ForeignDate read = read_foreign_date(written);
    if (!read.edtf.empty() && (!point || is_point(read.edtf))) return read.edtf;
    const std::string why = read.edtf.empty() ? read.doubt : "is no single moment";
    doubts_.push_back(fmt::format("`{}` is `{}`, which {}", column, written, why));
    return {};
  }

  void add_dates(YamlValue& event) {
    const std::string whole = date("date");
    if (!whole.empty()) {
      event.set("date", YamlValue::date(whole));
      for (const std::string_view column : {"start", "end"}) {
        if (!line(column).empty())
          draft_.out.left_out.add("`start` or `end` beside `date`", place());
      }
    } else {
      const std::string start = date("start", true);
      const std::string end = date("end", true);
      add_span(event, start, end);
    }
    event.set("published", YamlValue::date(date("published")));
    event.set("known", YamlValue::date(date("known")));
  }

  /// In a table without a column `date`, a start that stands alone is the date.
  void add_span(YamlValue& event, const std::string& start, const std::string& end) {
    if (!start.empty() && end.empty() && line("end").empty() && !columns_.has("date")) {
      event.set("date", YamlValue::date(start));
      return;
    }
    constexpr std::string_view kPlain = "0123456789-T:";
    const bool plain = start.find_first_not_of(kPlain) == std::string::npos &&
                       end.find_first_not_of(kPlain) == std::string::npos;
    if (plain && !start.empty() && !end.empty() && interval(start, end).empty()) {
      doubts_.push_back(fmt::format("`end` is `{}`, which is before `start`, `{}`", end, start));
      return;
    }
    event.set("start", YamlValue::date(start)).set("end", YamlValue::date(end));
  }

  void add_zone(YamlValue& event) {
    const std::string zone = line("zone");
    if (zone.empty()) return;
    if (find_zone(zone) == nullptr) {
      draft_.out.left_out.add("time zones that are not in the IANA database",
                              fmt::format("{}: `{}`", place(), zone));
      return;
    }
    event.set("zone", zone);
  }

  void add_status(YamlValue& event) {
    constexpr auto kKnown =
        std::to_array<std::string_view>({"happened", "planned", "forecast", "cancelled"});
    const std::string written = line("status");
    const std::string status = in_small_letters(written);
    if (status.empty() || status == kKnown.front()) return;
    if (std::find(kKnown.begin(), kKnown.end(), status) == kKnown.end()) {
      draft_.out.left_out.add("`status` other than happened, planned, forecast or cancelled",
                              fmt::format("{}: `{}`", place(), written));
      return;
    }
    event.set("status", status);
  }

  /// A name as it stands where it is an id: one in small letters, or any in a table that has the
  /// titles beside; else an id made of it.
  std::string id_for(const std::string& name, std::string_view titles) const {
    return is_id(name) && columns_.has(titles) ? name : id_of(name);
  }

  /// The id of the actor of that name, who is added if there is none.
  std::string actor(const std::string& name, const std::string& title) {
    const std::string id = id_for(name, "actor_titles");
    if (id.empty()) return {};
    const bool fresh = !draft_.actors.has(id);
    YamlValue& record = draft_.actors[id];
    if (fresh) record.set("title", title.empty() && id != name ? name : title);
    return id;
  }

  void add_actors(YamlValue& event) {
    const std::vector<std::string> names = entries_of(cell("actors"));
    const std::vector<std::string> titles = lines_of(cell("actor_titles"));
    std::vector<YamlValue> ids;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string id = actor(names[i], at(titles, i));
      if (id.empty()) {
        draft_.out.left_out.add("actors whose name has no letter", place());
      } else {
        ids.push_back(YamlValue::text(id));
      }
    }
    const std::string lane = line("lane");
    if (!lane.empty()) add_lane(lane, ids);
    event.set("by", one_or_list(std::move(ids)));
  }

  /// A lane belongs to an actor: to the first, or where there is none to one of the same name.
  void add_lane(const std::string& lane, std::vector<YamlValue>& actors) {
    if (actors.empty()) {
      const std::string id = actor(lane, "");
      if (!id.empty()) actors.push_back(YamlValue::text(id));
      return;
    }
    const std::string id = id_for(lane, "actor_titles");
    if (id.empty()) return;
    YamlValue& owner = draft_.actors[actors.front().text()];
    YamlValue& place_of_owner = owner.member("lane");
    if (place_of_owner.empty()) {
      place_of_owner = YamlValue::text(id);
      if (!draft_.lanes.has(id) && id != lane) draft_.lanes[id].set("title", lane);
      if (!draft_.lanes.has(id)) draft_.lanes[id];
    } else if (place_of_owner.text() != id) {
      draft_.out.left_out.add("a second lane of an actor", place());
    }
  }

  /// The lines of each column that tells of sources, by its place in kSourceColumns.
  using SourceCells = std::array<std::vector<std::string>, kSourceColumns.size()>;

  std::string told(const SourceCells& cells, std::string_view column, std::size_t index) const {
    const auto* const found = std::find(kSourceColumns.begin(), kSourceColumns.end(), column);
    return at(cells[static_cast<std::size_t>(found - kSourceColumns.begin())], index);
  }

  void add_sources(YamlValue& event) {
    const bool paired = columns_.has("source_titles");
    const std::vector<std::string> names =
        paired ? lines_of(cell("sources")) : entries_of(cell("sources"));
    SourceCells cells;
    std::size_t count = names.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool split = kSourceColumns[i] == "source_urls" && !paired;
      const std::string_view each = cell(kSourceColumns[i]);
      cells[i] = split ? addresses_of(each) : lines_of(each);
      count = std::max(count, cells[i].size());
    }
    std::vector<YamlValue> entries;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string name = at(names, i);
      DraftSource source;
      source.title = told(cells, "source_titles", i);
      source.publisher = told(cells, "source_publishers", i);
      source.url = told(cells, "source_urls", i);
      if (name.empty() && source.title.empty() && source.publisher.empty() && source.url.empty()) {
        keep_unsourced(event, cells, i);
        continue;
      }
      source.published = source_date(told(cells, "source_dates", i));
      source.tier = tier(told(cells, "source_tiers", i));
      name_source(name, source);
      entries.push_back(attestation(draft_.source(source), cells, i));
    }
    event.set("sources", one_or_list(std::move(entries)));
  }

  /// What stands in a line of the columns about sources that names none: remarks are remarks on the
  /// event then.
  void keep_unsourced(YamlValue& event, const SourceCells& cells, std::size_t index) {
    for (const std::string_view column : kSourceColumns) {
      const std::string value = told(cells, column, index);
      if (value.empty()) continue;
      if (column != "source_notes") {
        draft_.out.left_out.add(fmt::format("`{}` without a source", column),
                                fmt::format("{}: `{}`", place(), value));
        continue;
      }
      YamlValue& text = event.member("text");
      text = YamlValue::text(text.empty() ? value : text.text() + "\n\n" + value);
    }
  }

  std::string tier(const std::string& written) {
    const std::string out = in_small_letters(written);
    if (out == "primary") return out;
    if (!out.empty() && out != "secondary") {
      draft_.out.left_out.add("tiers of sources other than primary and secondary",
                              fmt::format("{}: `{}`", place(), written));
    }
    return {};
  }

  /// What stands in the column of names: an id, an address, or the name of a publisher.
  void name_source(const std::string& name, DraftSource& source) const {
    const bool address = name.starts_with("http://") || name.starts_with("https://");
    if (!name.empty() && name == id_for(name, "source_titles")) {
      source.id = name;
    } else if (address && source.url.empty()) {
      source.url = name;
    } else if (source.publisher.empty()) {
      source.publisher = name;
    } else if (source.title.empty()) {
      source.title = name;
    }
  }

  std::string source_date(const std::string& written) {
    if (written.empty()) return {};
    const std::string out = read_foreign_date(written).edtf;
    if (out.empty()) {
      draft_.out.left_out.add("dates of sources that are not certain",
                              fmt::format("{}: `{}`", place(), written));
    }
    return out;
  }

  /// A source's entry on the event: its id, or a map with what else there is.
  YamlValue attestation(const std::string& id, const SourceCells& cells, std::size_t index) {
    YamlValue out = YamlValue::map();
    out.set("source", id);
    add_says(out, told(cells, "source_says", index));
    out.set("at", told(cells, "source_at", index));
    out.set("note", told(cells, "source_notes", index));
    out.set("rejected", told(cells, "source_rejected", index));
    return out.members().size() == 1 ? YamlValue::text(id) : out;
  }

  /// A date alone, or `start=…`, `end=…` and `zone=…` with spaces between.
  void add_says(YamlValue& out, const std::string& says) {
    for (std::size_t begin = 0; begin < says.size();) {
      const std::size_t end = std::min(says.find(' ', begin), says.size());
      const std::string word = says.substr(begin, end - begin);
      const std::size_t equals = word.find('=');
      const std::string key = equals == std::string::npos ? "date" : word.substr(0, equals);
      const std::string value = equals == std::string::npos ? word : word.substr(equals + 1);
      if (can_say(out, key, value)) {
        out.set(key, YamlValue::date(value));
      } else if (!word.empty()) {
        draft_.out.left_out.add("what a source says of dates, where it is not in EDTF",
                                fmt::format("{}: `{}`", place(), word));
      }
      begin = end + 1;
    }
  }

  /// Relations and the like, once every event is known.
  void add_clauses() {
    for (const auto& [row, index] : clauses_) add_csv_clauses(*row, columns_, index, draft_);
  }

  const CsvTable& table_;
  const CsvColumns& columns_;
  const CsvTable::Row* row_ = nullptr;
  Draft draft_;
  std::string fault_;
  std::vector<std::string> doubts_;
  std::set<std::string> ids_read_;
  std::vector<std::pair<const CsvTable::Row*, std::size_t>> clauses_;
};

}  // namespace

Imported import_csv(std::string_view bytes, const ImportOptions& options) {
  const auto table = read_csv(bytes);
  if (const auto* fault = std::get_if<std::string>(&table)) return not_imported(*fault);
  const CsvTable& read = std::get<CsvTable>(table);
  if (read.rows.empty()) {
    return not_imported("the table is empty; its first line is to hold the headings");
  }
  const auto columns = CsvColumns::read(read.rows.front(), options.skip);
  if (const auto* fault = std::get_if<std::string>(&columns)) return not_imported(*fault);
  return TableReader(read, std::get<CsvColumns>(columns), options).read();
}

}  // namespace fasti
