// SPDX-License-Identifier: MIT
#include "timeline/import/draft.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "timeline/load/names.h"
#include "timeline/text/blanks.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

bool is_forbidden(char32_t c) {
  if (c == U'\n' || c == U'\t') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/// The host of an address: "www.example.org".
std::string host(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return {};
  const std::string_view rest = url.substr(slashes + 2);
  return std::string(rest.substr(0, rest.find_first_of("/?#:")));
}

/// The first of the keys that a source is named by which gives an id.
std::string source_name(const DraftSource& source) {
  for (const std::string& name : {source.id, source.publisher, source.title, host(source.url)}) {
    const bool is_id = !name.empty() && !find_non_id(name);
    const std::string id = is_id ? name : id_of(name);
    if (!id.empty()) return id;
  }
  return "source";
}

/// Where a key of an event stands: first what it is, last who says so.
std::size_t rank(std::string_view key) {
  constexpr auto kFirst =
      std::to_array<std::string_view>({"id", "date", "start", "end", "zone", "published", "known",
                                       "title", "text", "by", "kind", "status", "tags"});
  constexpr auto kLast = std::to_array<std::string_view>({"sources", "figures"});
  const auto first = std::find(kFirst.begin(), kFirst.end(), key);
  if (first != kFirst.end()) return static_cast<std::size_t>(first - kFirst.begin());
  const auto last = std::find(kLast.begin(), kLast.end(), key);
  const bool late = last != kLast.end();
  return kFirst.size() + (late ? 1 + static_cast<std::size_t>(last - kLast.begin()) : 0);
}

YamlValue in_order(const YamlValue& event) {
  auto members = event.members();
  std::stable_sort(members.begin(), members.end(),
                   [](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
  YamlValue out = YamlValue::map();
  for (auto& [key, value] : members) out.set(key, std::move(value));
  return out;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    char32_t c = next_code_point(text, offset);
    if (c == U'\r') {
      if (offset < text.size() && text[offset] == '\n') continue;
      c = U'\n';
    }
    if (!is_forbidden(c)) append_utf8(out, c);
  }
  return without_edges(out);
}

std::string clean_line(std::string_view text) {
  std::string out;
  for (const char c : clean_text(text)) {
    const bool blank = c == '\n' || c == '\t' || c == ' ';
    if (!blank) {
      out += c;
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
  }
  return out;
}

std::string id_of(std::string_view text) {
  constexpr std::size_t kLongest = 48;
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    const bool capital = c >= U'A' && c <= U'Z';
    if (is_letter_or_digit(c)) {
      // A word that would not fit is left out whole, unless it is the first.
      append_utf8(out, capital ? c + 32 : c);
    } else if (!out.empty() && out.back() != '-' && c != U'\'' && c != U'’') {
      if (out.size() > kLongest) break;
      out += '-';
    }
    if (out.size() > 2 * kLongest) break;
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

YamlValue one_or_list(std::vector<YamlValue> values) {
  if (values.size() == 1) return std::move(values.front());
  return YamlValue::list(std::move(values));
}

std::string Ids::take(const std::string& wanted) {
  if (taken_.insert(wanted).second) return wanted;
  int& count = counts_[wanted];
  for (count = std::max(count, 2);; ++count) {
    const std::string id = wanted + "-" + std::to_string(count);
    if (taken_.insert(id).second) return id;
  }
}

YamlValue& DraftTable::operator[](const std::string& id) {
  const auto [place, fresh] = places_.emplace(id, records_.size());
  if (fresh) records_.emplace_back(id, YamlValue::map());
  return records_[place->second].second;
}

YamlValue DraftTable::value() const {
  YamlValue out = YamlValue::map();
  for (const auto& [id, record] : records_) out.append(id, record);
  return out;
}

std::string Draft::source(const DraftSource& source) {
  const auto found = known_sources_.find(source);
  if (found != known_sources_.end()) return found->second;
  const std::string id = source_ids_.take(source_name(source));
  known_sources_.emplace(source, id);
  YamlValue& record = sources_[id];
  const bool named = !source.title.empty() || !source.publisher.empty();
  const std::string fallback = source.id.empty() ? host(source.url) : source.id;
  record.set("title", source.title);
  record.set("publisher", named ? source.publisher : fallback.empty() ? id : fallback);
  record.set("published", YamlValue::date(source.published)).set("url", source.url);
  record.set("tier", source.tier).set("note", source.note);
  return id;
}

void Draft::confirm(YamlValue& event, const std::string& record, const std::string& remark) {
  YamlValue& tags = event.member("tags");
  if (tags.is_text()) {
    tags = YamlValue::list(tags.empty() ? std::vector<YamlValue>{} : std::vector{tags});
  }
  const bool marked = std::any_of(tags.items().begin(), tags.items().end(),
                                  [](const YamlValue& tag) { return tag.text() == "to-confirm"; });
  if (!marked) tags.add(YamlValue::text("to-confirm"));
  const std::string words = "To confirm: " + remark;
  YamlValue& text = event.member("text");
  text = YamlValue::text(text.empty() ? words : text.text() + "\n\n" + words);
  out.to_confirm.push_back(record + ": " + remark);
}

void Draft::leave_rest(const JsonValue& object, std::span<const std::string_view> used,
                       std::string_view of, const std::string& record) {
  for (const auto& [name, value] : object.members) {
    if (value.empty() || std::find(used.begin(), used.end(), name) != used.end()) continue;
    const std::string_view gap = of.empty() ? "" : " ";
    out.left_out.add(fmt::format("`{}`{}{}", clean_line(name), gap, of), record);
  }
}

Imported Draft::finish() {
  YamlValue root = YamlValue::map();
  root.set("fasti", YamlValue::date("1")).set("title", title).set("zone", zone);
  root.set("verified", YamlValue::date(verified));
  root.set("actors", actors.value()).set("lanes", lanes.value());
  root.set("instruments", instruments.value()).set("sources", sources_.value());
  YamlValue events = YamlValue::list();
  for (const YamlValue& event : events_) events.add(in_order(event));
  root.set("events", std::move(events));
  out.yaml = root.document();
  return std::move(out);
}

}  // namespace fasti
