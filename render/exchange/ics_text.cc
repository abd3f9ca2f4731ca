// SPDX-License-Identifier: MIT
#include "render/exchange/ics_text.h"

#include <fmt/format.h>

#include "render/svg/link.h"
#include "render/text/plain_text.h"

namespace fasti::render {

namespace {

std::string compact_date(Day day) {
  const CivilDate date = to_civil(day);
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

IcsValue IcsValue::text(std::string_view raw) {
  std::string out;
  for (const char c : plain_text(raw)) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return IcsValue(out);
}

IcsValue IcsValue::date(Day day) { return IcsValue(compact_date(day)); }

IcsValue IcsValue::date_time(Tick instant) {
  const Day day = floor_day(instant);
  const Tick second = instant - day * kSecondsPerDay;
  return IcsValue(fmt::format("{}T{:02}{:02}{:02}Z", compact_date(day), second / 3600,
                              second / 60 % 60, second % 60));
}

IcsValue IcsValue::uri(std::string_view address) { return IcsValue(web_link(address)); }

IcsValue& IcsValue::operator+=(const IcsValue& further) {
  if (!text_.empty() && !further.text_.empty()) text_ += ',';
  text_ += further.text_;
  return *this;
}

void IcsWriter::line(std::string_view name, const IcsValue& value) {
  line(std::string(name) + ":" + value.text());
}

void IcsWriter::line(std::string_view whole) {
  constexpr std::size_t kOctets = 75;
  std::size_t room = kOctets;
  while (whole.size() > room) {
    std::size_t end = room;
    while (end > 0 && continues_character(whole[end])) --end;
    out_ += whole.substr(0, end);
    out_ += "\r\n ";
    whole.remove_prefix(end);
    room = kOctets - 1;  // the space that marks a continuation counts
  }
  out_ += whole;
  out_ += "\r\n";
}

}  // namespace fasti::render
