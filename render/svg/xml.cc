// SPDX-License-Identifier: MIT
#include "render/svg/xml.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

/// Char of XML 1.0; noncharacters, which it allows, are left out too.
bool is_xml_char(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  if (c >= 0x7F && c < 0xA0) return c == 0x85;
  if (c >= 0xFDD0 && c <= 0xFDEF) return false;
  return (c & 0xFFFE) != 0xFFFE;
}

/// How many bytes at the beginning stand for themselves.
std::size_t plain_bytes(std::string_view text) {
  const auto special = [](char c) {
    return c < 0x20 || c >= 0x7F || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
  };
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), special) - text.begin());
}

}  // namespace

XmlText::XmlText(std::string_view raw) {
  for (std::size_t offset = 0; offset < raw.size();) {
    const std::size_t plain = plain_bytes(raw.substr(offset));
    text_ += raw.substr(offset, plain);
    offset += plain;
    if (offset == raw.size()) break;
    const char32_t c = next_code_point(raw, offset);
    switch (c) {
      case '&':
        text_ += "&amp;";
        break;
      case '<':
        text_ += "&lt;";
        break;
      case '>':
        text_ += "&gt;";
        break;
      case '"':
        text_ += "&quot;";
        break;
      case '\'':
        text_ += "&#39;";
        break;
      case '\t':
      case '\n':
      case '\r':
        text_ += ' ';
        break;  // keeps one element on one line
      default:
        if (is_xml_char(c)) append_utf8(text_, c);
    }
  }
}

std::string format_number(double value) {
  constexpr double kMost = 1e15;  // hundredths of it are exact in 64 bits
  if (!(std::abs(value) < kMost)) return std::isfinite(value) ? fmt::format("{:.0f}", value) : "0";
  const long long hundredths = std::llround(value * 100);
  const long long whole = std::abs(hundredths) / 100;
  const auto rest = static_cast<char>(std::abs(hundredths) % 100);
  std::string out = hundredths < 0 ? "-" : "";
  out += fmt::format_int(whole).c_str();
  if (rest == 0) return out;
  (out += '.') += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  return out;
}

XmlWriter& XmlWriter::open(Markup name) {
  (out_ += '<') += name.text();
  return *this;
}

XmlWriter& XmlWriter::attribute(Markup name, const XmlText& value) {
  (((out_ += ' ') += name.text()) += "=\"") += value.text();
  out_ += '"';
  return *this;
}

XmlWriter& XmlWriter::attribute(Markup name, double value) {
  return attribute(name, std::string_view(format_number(value)));
}

void XmlWriter::empty() { out_ += "/>\n"; }

void XmlWriter::text(std::string_view raw, Markup name) {
  (out_ += '>') += XmlText(raw).text();
  close(name);
}

void XmlWriter::children() { out_ += ">\n"; }

void XmlWriter::close(Markup name) { ((out_ += "</") += name.text()) += ">\n"; }

void XmlWriter::style(const std::vector<std::string>& rules) {
  out_ += "<style>\n";
  for (const std::string& rule : rules) (out_ += XmlText(rule).text()) += '\n';
  close("style");
}

}  // namespace fasti::render
