// SPDX-License-Identifier: MIT
#include "render/html/html.h"

#include <optional>

#include "render/svg/link.h"

namespace fasti::render {

HtmlWriter::HtmlWriter() : out_("<!doctype html>\n") {}

void HtmlWriter::close_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

HtmlWriter& HtmlWriter::begin(Markup name) {
  lone(name);
  open_.push_back(name);
  return *this;
}

HtmlWriter& HtmlWriter::lone(Markup name) {
  close_tag();
  (out_ += '<') += name.text();
  in_tag_ = true;
  return *this;
}

HtmlWriter& HtmlWriter::attribute(Markup name, std::string_view raw) {
  ((((out_ += ' ') += name.text()) += "=\"") += XmlText(raw).text()) += '"';
  return *this;
}

HtmlWriter& HtmlWriter::link(std::string_view address) {
  const std::optional<std::string> safe = safe_link(address);
  return safe ? attribute("href", *safe).attribute("rel", "noopener noreferrer") : *this;
}

HtmlWriter& HtmlWriter::text(std::string_view raw) {
  close_tag();
  out_ += XmlText(raw).text();
  return *this;
}

HtmlWriter& HtmlWriter::end() {
  close_tag();
  ((out_ += "</") += open_.back().text()) += '>';
  open_.pop_back();
  return *this;
}

HtmlWriter& HtmlWriter::line_break() {
  close_tag();
  out_ += '\n';
  return *this;
}

// A style sheet is not escaped in HTML, so that nothing that could end it may stand in it.
HtmlWriter& HtmlWriter::style(const std::vector<std::string>& rules) {
  begin("style").line_break();
  for (const std::string& rule : rules) {
    if (rule.find('<') == std::string::npos) (out_ += rule) += '\n';
  }
  return end().line_break();
}

std::string HtmlWriter::take() {
  while (!open_.empty()) end();
  return std::move(out_) + "\n";
}

}  // namespace fasti::render
