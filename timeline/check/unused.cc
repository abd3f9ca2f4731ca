// SPDX-License-Identifier: MIT
#include "timeline/check/unused.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "timeline/check/faulty.h"

namespace fasti {

namespace {

/// Which records of one kind are named somewhere.
template <class Record>
class Used {
 public:
  explicit Used(const Table<Record>& table) : table_(table), used_(table.size(), false) {}

  void add(Id<Record> id) { used_[id.value] = true; }
  void add(const std::optional<Id<Record>>& id) {
    if (id) add(*id);
  }

  /// Reports the others; `words` says what nothing does, with the id in its place.
  void report(const Faulty& faulty, std::string_view words, Diagnostics& out) const {
    for (const Record& record : table_) {
      if (used_[table_.id_of(record).value] || faulty.mentions(record.id.text)) continue;
      if (record.id.text.empty()) continue;
      out.add(Rule::unused, record.id.span, fmt::format(fmt::runtime(words), record.id.text))
          .help.emplace_back("name it where it belongs, or delete it");
    }
  }

 private:
  const Table<Record>& table_;
  std::vector<bool> used_;
};

}  // namespace

void check_unused(const Loaded& loaded, const Reasoning&, Diagnostics& out) {
  const Chronology& chronology = *loaded.chronology;
  const Faulty faulty(loaded);
  if (chronology.events.empty() || faulty.incomplete()) return;
  Used<Source> sources(chronology.sources);
  Used<Actor> actors(chronology.actors);
  Used<Instrument> instruments(chronology.instruments);
  for (const Event& event : chronology.events) {
    for (const Attestation& each : event.sources) sources.add(each.source);
    for (const Relation& each : event.relations) sources.add(each.source);
    for (const Figure& each : event.figures) sources.add(each.source);
    for (const Id<Actor> each : event.actors) actors.add(each);
    for (const Effect& each : event.effects) {
      instruments.add(each.instrument);
      instruments.add(each.with);
    }
  }
  for (const Instrument& each : chronology.instruments) {
    actors.add(each.by);
    instruments.add(each.permits);
  }
  sources.report(faulty, "no event cites the source `{}`", out);
  actors.report(faulty, "the actor `{}` does nothing", out);
  instruments.report(faulty, "no event touches the instrument `{}`", out);
}

}  // namespace fasti
