// SPDX-License-Identifier: MIT

#include <fmt/format.h>

#include "timeline/date/edtf.h"
#include "timeline/date/edtf_node.h"

namespace fasti::edtf {
namespace {

void append(std::string& out, Qualifier qualifier) {
  if (qualifier != Qualifier::none) out += static_cast<char>(qualifier);
}

void append_year(std::string& out, const Single& date) {
  append(out, date.year.before);
  if (date.prefixed) out += 'Y';
  if (date.negative) out += '-';
  out += date.year.digits;
  if (date.exponent) out += fmt::format("E{}", *date.exponent);
  if (date.significant != 0) out += fmt::format("S{}", date.significant);
  append(out, date.year.after);
}

void append_component(std::string& out, const std::optional<Component>& component) {
  if (!component) return;
  out += '-';
  append(out, component->before);
  out += component->digits;
  append(out, component->after);
}

void append_time(std::string& out, const TimeOfDay& time) {
  const int second = time.second_of_day;
  out += fmt::format("T{:02}:{:02}", second / 3600, second / 60 % 60);
  if (time.has_seconds) out += fmt::format(":{:02}", second % 60);
  if (time.zulu) {
    out += 'Z';
  } else if (time.offset_minutes) {
    const int minutes = *time.offset_minutes;
    const int size = minutes < 0 ? -minutes : minutes;
    out += fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
  }
}

std::string print(const End& end) {
  if (const auto* single = std::get_if<Single>(&end)) return print(*single);
  return std::holds_alternative<Open>(end) ? ".." : "";
}

std::string print(const Element& element) {
  return (element.first ? print(*element.first) : "") + (element.range ? ".." : "") +
         (element.last ? print(*element.last) : "");
}

std::string print(const Set& set) {
  std::string out(1, set.all ? '{' : '[');
  for (const Element& element : set.elements) {
    if (out.size() > 1) out += ',';
    out += print(element);
  }
  return out + (set.all ? '}' : ']');
}

}  // namespace

std::string print(const Single& date) {
  std::string out;
  append_year(out, date);
  append_component(out, date.month);
  append_component(out, date.day);
  if (date.time) append_time(out, *date.time);
  return out;
}

std::string Date::to_string() const {
  if (const auto* single = std::get_if<Single>(&node_->form)) return print(*single);
  if (const auto* interval = std::get_if<Interval>(&node_->form)) {
    return print(interval->start) + '/' + print(interval->end);
  }
  return print(std::get<Set>(node_->form));
}

}  // namespace fasti::edtf
