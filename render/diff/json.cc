// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

#include "render/diff/diff.h"

namespace fasti::render {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json bound(Tick tick) {
  return tick == kPast || tick == kFuture ? Json(nullptr) : Json(iso_instant(tick));
}

Json window_json(const Window& window) {
  return {{"earliest", bound(window.lo)}, {"latest", bound(window.hi)}};
}

Json extent_json(const Extent& extent) {
  return {{"start", window_json(extent.start)}, {"end", window_json(extent.end)}};
}

Json change_json(const Change& change) {
  return {{"kind", name(change.kind)},
          {"aspect", change.aspect},
          {"of", text_or_null(change.key)},
          {"before", text_or_null(change.before)},
          {"after", text_or_null(change.after)}};
}

Json state_json(const StateOnDay& state) {
  Json out;
  out["states"] = Json::array();
  for (const LegalState each : state.states) out["states"].push_back(name(each));
  out["certainty"] = name(state.certainty);
  out["enforced"] = state.enforced ? Json(*state.enforced) : Json(nullptr);
  out["beyond_record"] = state.beyond_record;
  return out;
}

Json day_json(Day day) {
  return day == kPast || day == kFuture ? Json(nullptr) : Json(iso_date(day));
}

Json finding_json(const Diagnostic& item) {
  Json out;
  out["code"] = info(item.rule).code;
  out["name"] = info(item.rule).name;
  out["severity"] = name(item.severity);
  out["event"] = text_or_null(item.event);
  out["message"] = item.message;
  out["claims"] = Json::array();
  for (const CitedClaim& claim : item.claims) out["claims"].push_back(claim.text);
  return out;
}

class Writer {
 public:
  explicit Writer(const Comparison& of)
      : of_(of),
        difference_(of.difference),
        old_names_(own_names(of.before.chronology)),
        new_names_(own_names(of.after.chronology)) {}

  std::string write() const {
    Json json;
    json["version"] = 1;
    json["before"] = of_.before_name;
    json["after"] = of_.after_name;
    json["same"] = difference_.empty();
    json["decided"] = {{"before", difference_.before_decided},
                       {"after", difference_.after_decided}};
    json["summary"] = summary();
    json["events"] = Json::array();
    json["records"] = Json::array();
    for (const RecordChange& record : difference_.records) {
      json[record.kind == RecordKind::event ? "events" : "records"].push_back(record_json(record));
    }
    json["states"] = Json::array();
    for (const SubjectChange& subject : difference_.states) {
      json["states"].push_back(subject_json(subject));
    }
    json["findings"] = {{"new", findings(difference_.found)},
                        {"gone", findings(difference_.solved)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  Json summary() const {
    const auto count = [&](auto pick) {
      return std::count_if(
          difference_.records.begin(), difference_.records.end(),
          [&](const RecordChange& each) { return each.kind == RecordKind::event && pick(each); });
    };
    Json out;
    out["added"] = count([](const RecordChange& each) { return each.added(); });
    out["removed"] = count([](const RecordChange& each) { return each.removed(); });
    out["renamed"] = count([](const RecordChange& each) { return each.renamed; });
    for (const ChangeKind kind :
         {ChangeKind::redated, ChangeKind::newly_known, ChangeKind::restated}) {
      out[std::string(name(kind))] =
          count([&](const RecordChange& each) { return each.has(kind); });
    }
    out["windows"] = count([](const RecordChange& each) { return each.follows(); });
    out["states"] = difference_.states.size();
    out["records"] = difference_.records.size() -
                     static_cast<std::size_t>(count([](const RecordChange&) { return true; }));
    out["findings_new"] = difference_.found.size();
    out["findings_gone"] = difference_.solved.size();
    return out;
  }

  std::string_view title(const RecordChange& record) const {
    const Chronology& in = record.after ? of_.after.chronology : of_.before.chronology;
    const Id<Event> id{record.after ? *record.after : *record.before};
    return in.events[id].title.in(of_.lang);
  }

  Json record_json(const RecordChange& record) const {
    const auto id = [&](const Names& names, std::optional<std::uint32_t> index) {
      return index ? text_or_null(names[record.kind][*index]) : Json(nullptr);
    };
    Json out;
    const bool event = record.kind == RecordKind::event;
    if (!event) out["record"] = name(record.kind);
    out["before"] = id(old_names_, record.before);
    out["after"] = id(new_names_, record.after);
    out["change"] = record.added() ? "added" : record.removed() ? "removed" : "changed";
    out["renamed"] = record.renamed;
    if (event) out["title"] = title(record);
    out["changes"] = Json::array();
    for (const Change& change : record.changes) out["changes"].push_back(change_json(change));
    if (event) out["window"] = window(record);
    return out;
  }

  /// Where both versions have the event and infer the same, null.
  Json window(const RecordChange& record) const {
    Json out;
    const auto inferred = [](const Version& version, std::optional<std::uint32_t> index) {
      return index ? extent_json(version.reasoning.inferred[*index]) : Json(nullptr);
    };
    if (record.before && record.after && !record.window) return nullptr;
    out["shift"] = record.window ? Json(name(record.window->shift)) : Json(nullptr);
    out["as_stated"] = record.window ? Json(record.window->as_stated) : Json(nullptr);
    out["before"] = inferred(of_.before, record.before);
    out["after"] = inferred(of_.after, record.after);
    return out;
  }

  Json subject_json(const SubjectChange& subject) const {
    const auto id = [&](const Names& names, std::optional<std::uint32_t> index) {
      return index ? Json(names[RecordKind::instrument][*index]) : Json(nullptr);
    };
    Json out;
    out["before"] = id(old_names_, subject.before);
    out["after"] = id(new_names_, subject.after);
    out["part"] = text_or_null(subject.part);
    out["days"] = Json::array();
    for (const StateChange& days : subject.days) {
      out["days"].push_back({{"first", day_json(days.first)},
                             {"last", day_json(days.last)},
                             {"before", state_json(days.before)},
                             {"after", state_json(days.after)},
                             {"newly_known", days.newly_known}});
    }
    return out;
  }

  static Json findings(const std::vector<const Diagnostic*>& items) {
    Json out = Json::array();
    for (const Diagnostic* item : items) out.push_back(finding_json(*item));
    return out;
  }

  const Comparison& of_;
  const Difference& difference_;
  Names old_names_;
  Names new_names_;
};

}  // namespace

std::string diff_json(const Comparison& of) { return Writer(of).write(); }

}  // namespace fasti::render
