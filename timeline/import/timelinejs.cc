// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "timeline/date/civil.h"
#include "timeline/date/edtf.h"
#include "timeline/import/dates.h"
#include "timeline/import/draft.h"
#include "timeline/import/html_text.h"
#include "timeline/import/json_value.h"
#include "timeline/import/prose_days.h"
#include "timeline/text/blanks.h"

namespace fasti {

namespace {

using Kind = JsonValue::Kind;

/// A date object; its parts are numbers or digits in quotes. A text in its place is read as tables
/// have dates.
ForeignDate read_date(const JsonValue& date) {
  if (date.kind != Kind::object) return read_foreign_date(date.words());
  return date_of_parts(date.words("year"), date.words("month"), date.words("day"),
                       date.words("hour"), date.words("minute"));
}

class SlideReader {
 public:
  explicit SlideReader(const ImportOptions& options) { draft_.title = options.title; }

  Imported read(const JsonValue& root) {
    if (root.kind != Kind::object) return not_imported("the file is no object with `events`");
    const JsonValue* events = root.find("events");
    if (events == nullptr || events->kind != Kind::array) {
      return not_imported("the object has no list `events`");
    }
    if (const JsonValue* title = root.find("title")) read_title(*title);
    for (std::size_t i = 0; i < events->items.size(); ++i) {
      const std::string fault_of_slide =
          read_slide(events->items[i], fmt::format("event {}", i + 1));
      if (!fault_of_slide.empty()) return not_imported(fault_of_slide);
    }
    if (const JsonValue* eras = root.find("eras")) read_eras(*eras);
    static constexpr auto kUsed =
        std::to_array<std::string_view>({"events", "title", "eras", "scale"});
    draft_.leave_rest(root, kUsed, "of the timeline", "");
    return draft_.finish();
  }

 private:
  void read_title(const JsonValue& title) {
    const JsonValue* text = title.find("text");
    if (text == nullptr) return;
    const std::string headline = clean_line(read_html(text->words("headline")).text);
    if (draft_.title.empty()) draft_.title = headline;
    if (!clean_text(text->words("text")).empty()) {
      draft_.out.left_out.add("text of the title slide", "title");
    }
    static constexpr auto kUsed =
        std::to_array<std::string_view>({"text", "unique_id", "autolink"});
    draft_.leave_rest(title, kUsed, "of a slide", "title");
  }

  std::string read_slide(const JsonValue& slide, const std::string& record) {
    if (slide.kind != Kind::object)
      return fmt::format("{} is {}, not an object", record, slide.noun());
    const HtmlText headline = text_of(slide, "headline", record);
    const std::string title = clean_line(headline.text);
    YamlValue event = YamlValue::map();
    event.set("id", draft_.event_ids.take(id_for(slide, title)));
    doubts_.clear();
    add_date(event, slide, record);
    event.set("title", title);
    add_text(event, slide, headline, record);
    add_group(event, slide);
    for (const std::string& doubt : doubts_) draft_.confirm(event, record, doubt);
    draft_.add(std::move(event));
    static constexpr auto kUsed = std::to_array<std::string_view>(
        {"start_date", "end_date", "text", "group", "unique_id", "display_date", "autolink"});
    draft_.leave_rest(slide, kUsed, "of a slide", record);
    return {};
  }

  static std::string id_for(const JsonValue& slide, const std::string& title) {
    for (const std::string& text : {std::string(slide.words("unique_id")), title}) {
      const std::string id = id_of(text);
      if (!id.empty()) return id;
    }
    return "event";
  }

  /// A text of the slide in HTML.
  HtmlText text_of(const JsonValue& slide, std::string_view part, const std::string& record) {
    const JsonValue* text = slide.find("text");
    if (text == nullptr) return {};
    HtmlText out = read_html(text->words(part));
    if (out.marked_up) draft_.out.left_out.add("formatting of texts", record);
    for (const std::string& address : out.dead_links) {
      draft_.out.left_out.add("links to addresses that are not http or https",
                              fmt::format("{}: `{}`", record, clean_line(address)));
    }
    return out;
  }

  /// The date of a member as EDTF; empty where there is none or it is one to confirm.
  std::string date(const JsonValue& slide, std::string_view name, const std::string& record) {
    const JsonValue* date = slide.find(name);
    if (date == nullptr || date->empty()) return {};
    const ForeignDate read = read_date(*date);
    static constexpr auto kUsed =
        std::to_array<std::string_view>({"year", "month", "day", "hour", "minute", "display_date"});
    draft_.leave_rest(*date, kUsed, "of a date", record);
    if (!read.edtf.empty()) return read.edtf;
    std::string parts = clean_line(date->words());
    for (const auto& [part, value] : date->members) {
      parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", clean_line(part),
                           clean_line(value.words()));
    }
    doubts_.push_back(fmt::format("`{}` is `{}`, which {}", name, parts, read.doubt));
    return {};
  }

  void add_date(YamlValue& event, const JsonValue& slide, const std::string& record) {
    const std::string start = date(slide, "start_date", record);
    const std::string end = date(slide, "end_date", record);
    if (const std::string named = shown_period(slide, start, end); !named.empty()) {
      event.set("date", YamlValue::date(named));
      return;
    }
    compare_shown(slide, start, end);
    if (end.empty() || end == start) {
      event.set("date", YamlValue::date(start));
      return;
    }
    const std::string both = interval(start, end);
    if (both.empty()) {
      doubts_.push_back(fmt::format("the slide goes from `{}` to `{}`", start, end));
    }
    event.set("date", YamlValue::date(both));
  }

  /// What is shown in place of a date may say more than the date does.
  static std::string shown_date(const JsonValue& slide) {
    std::string shown(slide.words("display_date"));
    const JsonValue* start = slide.find("start_date");
    if (shown.empty() && start != nullptr) shown = start->words("display_date");
    return clean_line(read_html(shown).text);
  }

  /// The month or year that is shown, where the fields give its first day and its last.
  static std::string shown_period(const JsonValue& slide, const std::string& start,
                                  const std::string& end) {
    const std::string shown = read_foreign_date(shown_date(slide)).edtf;
    const auto parsed = edtf::parse(shown);
    const auto* date = std::get_if<edtf::Date>(&parsed);
    if (date == nullptr || date->form() != edtf::Form::coarse || date->approximate()) return {};
    const Extent days = date->local();
    const bool same =
        iso_date(floor_day(days.start.lo)) == start && iso_date(floor_day(days.end.hi - 1)) == end;
    return same ? shown : std::string();
  }

  /// The fields have no room for "c.", "by" and the like; only what is shown says so. Where it says
  /// anything but the days of the fields, these are to be confirmed.
  void compare_shown(const JsonValue& slide, const std::string& start, const std::string& end) {
    const std::string shown = shown_date(slide);
    if (shown.empty() || (start.empty() && end.empty())) return;
    const std::string last = end.empty() ? start : end;
    const std::string read = read_foreign_date(shown).edtf;
    if (!read.empty() && (read == (last == start ? start : interval(start, last)))) return;
    if (shows_only(shown, start.substr(0, start.find('T')), last.substr(0, last.find('T')))) return;
    doubts_.push_back(fmt::format("`display_date` is \"{}\", and the fields say {}", shown,
                                  last == start ? start : start + " to " + last));
  }

  /// Whether a text names the first day and the last, and has no words beside.
  static bool shows_only(const std::string& shown, const std::string& first,
                         const std::string& last) {
    const std::vector<ProseDay> days = days_named(shown);
    if (days.empty() || days.front().iso() != first || days.back().iso() != last) return false;
    std::string rest;
    std::size_t at = 0;
    for (const ProseDay& each : days) {
      if (each.begin >= at) rest += shown.substr(at, each.begin - at);
      at = each.end;
    }
    rest = without_edges(rest + shown.substr(at));
    constexpr auto kJoints = std::to_array<std::string_view>({"", "–", "—", "-", "to", "until"});
    return days.size() <= 2 && std::find(kJoints.begin(), kJoints.end(), rest) != kJoints.end();
  }

  void add_text(YamlValue& event, const JsonValue& slide, const HtmlText& headline,
                const std::string& record) {
    const HtmlText body = text_of(slide, "text", record);
    std::string text = body.text;
    // Where a field dates the event too, the two were compared.
    const std::string shown = event_is_dated(event) ? std::string() : shown_date(slide);
    if (!shown.empty()) text += (text.empty() ? "" : "\n\n") + ("Date as shown: " + shown);
    event.set("text", text);
    std::vector<YamlValue> sources;
    for (const auto* links : {&headline.links, &body.links}) {
      for (const HtmlText::Link& link : *links) {
        const std::string id = draft_.source({{}, link.words, {}, {}, link.address, {}, {}});
        const bool named = std::any_of(sources.begin(), sources.end(),
                                       [&](const YamlValue& each) { return each.text() == id; });
        if (!named) sources.push_back(YamlValue::text(id));
      }
    }
    event.set("sources", one_or_list(std::move(sources)));
  }

  static bool event_is_dated(const YamlValue& event) {
    const auto& members = event.members();
    return std::any_of(members.begin(), members.end(),
                       [](const auto& member) { return member.first == "date"; });
  }

  void add_group(YamlValue& event, const JsonValue& slide) {
    const std::string group = clean_line(read_html(slide.words("group")).text);
    const std::string id = id_of(group);
    if (id.empty()) return;
    if (!draft_.actors.has(id)) draft_.actors[id].set("title", group);
    event.set("by", id);
  }

  void read_eras(const JsonValue& eras) {
    for (std::size_t i = 0; i < eras.items.size(); ++i) {
      const std::string record = fmt::format("era {}", i + 1);
      const JsonValue& era = eras.items[i];
      if (era.kind != Kind::object) {
        draft_.out.left_out.add("eras that are no objects", record);
        continue;
      }
      const std::string title = clean_line(text_of(era, "headline", record).text);
      YamlValue event = YamlValue::map();
      event.set("id", draft_.event_ids.take(id_for(era, title.empty() ? record : title)));
      doubts_.clear();
      add_date(event, era, record);
      event.set("title", title.empty() ? record : title);
      event.set("text", text_of(era, "text", record).text);
      event.set("kind", "era");
      for (const std::string& doubt : doubts_) draft_.confirm(event, record, doubt);
      draft_.add(std::move(event));
    }
  }

  Draft draft_;
  std::vector<std::string> doubts_;
};

}  // namespace

Imported import_timelinejs(std::string_view bytes, const ImportOptions& options) {
  const auto json = read_json(bytes);
  if (const auto* fault = std::get_if<std::string>(&json)) {
    return not_imported(*fault);
  }
  return SlideReader(options).read(std::get<JsonValue>(json));
}

}  // namespace fasti
