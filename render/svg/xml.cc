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
  if (!std::isfinite(value)) return "0";
  std::string out = fmt::format("{:.2f}", value);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
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
