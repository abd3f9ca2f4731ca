// SPDX-License-Identifier: MIT
//
// TimelineJS places its texts, groups and display dates into the page as markup, so that all of
// these are escaped here, and the only markup is the program's own.
#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "render/exchange/exporting.h"
#include "render/exchange/when.h"
#include "render/svg/link.h"
#include "render/svg/xml.h"
#include "render/text/plain_text.h"

namespace fasti::render {

namespace {

using Json = nlohmann::ordered_json;

std::string html(std::string_view raw) { return XmlText(plain_text(raw)).text(); }

/// Whether `&` at that place begins what looks like a reference: `&lt;`.
bool is_reference(std::string_view text, std::size_t at) {
  constexpr std::string_view kName =
      "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::size_t end = text.find_first_not_of(kName, at + 1);
  return end != std::string_view::npos && end > at + 1 && text[end] == ';';
}

/// Groups and dates to display lose their markup in the loader, which undoes an escape, and are
/// placed into the page as markup all the same. So what could ever be markup is written with other
/// characters here.
std::string never_html(std::string_view raw) {
  const std::string line = plain_line(raw);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '<') {
      out += "‹";
    } else if (line[i] == '>') {
      out += "›";
    } else if (line[i] == '&' && is_reference(line, i)) {
      out += "＆";
    } else {
      out += line[i];
    }
  }
  return html(out);
}

/// Paragraphs as they are set apart by empty lines.
std::string paragraphs(std::string_view text) {
  std::string out;
  std::string paragraph;
  const auto close = [&] {
    if (!paragraph.empty()) out += "<p>" + html(paragraph) + "</p>";
    paragraph.clear();
  };
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
      close();
    } else {
      paragraph += (paragraph.empty() ? "" : " ") + std::string(line);
    }
    at = end + 1;
  }
  close();
  return out;
}

std::string source_list(const Exporting& of, const Event& event) {
  std::string out;
  for (const Source* source : cited_sources(of.chronology, event)) {
    const std::string link = encoded_link(source->url);
    const std::string words = html(citation(*source, of.lang));
    out += link.empty() ? "<li>" + words + "</li>"
                        : fmt::format("<li><a href=\"{}\" rel=\"noopener noreferrer\">{}</a></li>",
                                      html(link), words);
  }
  return out.empty() ? out : "<ul>" + out + "</ul>";
}

Json date(Day day) {
  const CivilDate civil = to_civil(day);
  return {{"year", civil.year}, {"month", civil.month}, {"day", civil.day}};
}

Json slide(const Exporting& of, const ExportedEvents& events, const Exported& each) {
  const When& when = *each.when;
  Json out;
  out["unique_id"] = each.event->id.text;
  out["start_date"] = date(when.first);
  if (when.clock) {
    const CivilTime second = *when.clock - when.first * kSecondsPerDay;
    out["start_date"]["hour"] = second / 3600;
    out["start_date"]["minute"] = second / 60 % 60;
  }
  if (when.last != when.first) out["end_date"] = date(when.last);
  out["display_date"] = never_html(when.told());
  const std::string& lane = events.content.lanes[static_cast<std::size_t>(each.mark->lane)].title;
  if (!lane.empty()) out["group"] = never_html(lane);
  out["text"] = {{"headline", html(plain_line(each.mark->title))},
                 {"text", paragraphs(each.event->text.in(of.lang)) + source_list(of, *each.event)}};
  out["autolink"] = false;
  return out;
}

/// A year that a date of JavaScript can hold.
bool is_drawable(Day day) {
  return day >= to_day({-200'000, 1, 1}) && day < to_day({200'000, 1, 1});
}

}  // namespace

std::string export_timelinejs(const Exporting& of, LeftOut& left_out) {
  const ExportedEvents events = exported_events(of);
  Json out;
  const std::string title = plain_line(events.content.title);
  if (!title.empty()) {
    out["title"] = {{"text", {{"headline", html(title)}, {"text", ""}}}, {"autolink", false}};
  }
  out["events"] = Json::array();
  list_undrawn(events, is_drawable, "events 200,000 years from now or more", left_out);
  for (const Exported& each : events.events) {
    if (!each.when) continue;
    if (is_drawable(each.when->first) && is_drawable(each.when->last)) {
      out["events"].push_back(slide(of, events, each));
    }
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace fasti::render
