// SPDX-License-Identifier: MIT
#include "render/dot/dot.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "render/lane_colours.h"
#include "render/svg/link.h"
#include "render/svg/theme.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

std::string_view ink(Ink which, int lane = 0) { return colour({which, lane}, false); }

/// How an edge is drawn, by the style of its link.
struct EdgeStyle {
  LinkStyle style;
  std::string_view line;
};

constexpr auto kEdgeStyles = std::to_array<EdgeStyle>({
    {LinkStyle::led_to, "solid"},
    {LinkStyle::answered_by, "dashed"},
    {LinkStyle::told_by, "dotted"},
    {LinkStyle::order, "solid"},
});

std::string_view line_of(LinkStyle style) {
  for (const EdgeStyle& row : kEdgeStyles) {
    if (row.style == style) return row.line;
  }
  return "solid";
}

/// An attribute whose value is one of the program's own words or a text made safe.
void attribute(std::string& out, std::string_view name, std::string_view quoted) {
  out += fmt::format("{}{}={}", out.ends_with('[') ? "" : ", ", name, quoted);
}

/// The frame of what has not happened; empty for the usual one.
std::string_view frame_of(const Mark& mark) {
  if (mark.cancelled) return "\"diagonals,dashed\"";
  if (mark.forecast) return "\"rounded,dotted\"";
  return mark.planned ? "\"rounded,dashed\"" : "";
}

/// The date, and what is said of an event that has not happened.
std::string first_line(const Mark& mark) {
  if (mark.status.empty()) return mark.date_label;
  return mark.date_label.empty() ? mark.status
                                 : fmt::format("{} ({})", mark.date_label, mark.status);
}

std::string node(const Mark& mark, int lane_colour) {
  std::string out = DotText::name(mark.id).quoted() + " [";
  attribute(out, "label", DotText::label(first_line(mark) + "\n" + mark.title).quoted());
  const Ink edge = mark.conflicted ? Ink::conflict : mark.cancelled ? Ink::muted : Ink::lane;
  attribute(out, "color", fmt::format("\"{}\"", ink(edge, lane_colour)));
  const std::string_view frame = frame_of(mark);
  if (!frame.empty()) attribute(out, "style", frame);
  if (mark.conflicted) attribute(out, "peripheries", "2");
  return out + "];\n";
}

std::string edge(const Content& content, const Link& link) {
  const Mark& from = content.marks[link.from];
  std::string out = fmt::format("{} -> {} [", DotText::name(from.id).quoted(),
                                DotText::name(content.marks[link.to].id).quoted());
  attribute(out, "label", DotText::label(link.label).quoted());
  const std::string_view colour =
      ink(link.contradicted ? Ink::conflict : Ink::lane, colour_of(content.lanes, from.lane));
  attribute(out, "style", line_of(link.style));
  // Two colours make two lines side by side, which show where colours do not.
  const std::string second = link.contradicted ? fmt::format(":{}", colour) : std::string();
  attribute(out, "color", fmt::format("\"{}{}\"", colour, second));
  attribute(out, "fontcolor", fmt::format("\"{}\"", colour));
  if (link.style == LinkStyle::order && !link.contradicted) attribute(out, "penwidth", "0.6");
  // An order that is contradicted need not hold, and would turn the ranks about.
  if (link.contradicted) attribute(out, "constraint", "false");
  return out + "];\n";
}

std::string cluster(const Content& content, std::size_t lane) {
  const int index = static_cast<int>(lane);
  const int lane_colour = colour_of(content.lanes, index);
  std::string out = fmt::format("  subgraph cluster_{} {{\n    label={};\n", lane,
                                DotText::label(content.lanes[lane].title).quoted());
  out += fmt::format("    color=\"{0}\";\n    fontcolor=\"{0}\";\n", ink(Ink::lane, lane_colour));
  for (const Mark& mark : content.marks) {
    if (mark.lane == index) out += "    " + node(mark, lane_colour);
  }
  return out + "  }\n";
}

}  // namespace

DotText DotText::name(std::string_view raw) {
  std::string out = "\"";
  for (std::size_t offset = 0; offset < raw.size();) {
    const char32_t c = next_code_point(raw, offset);
    if (c == U'"' || c == U'\\') out += '\\';
    if (!is_unprintable(c)) append_utf8(out, c);
  }
  return DotText(out + "\"");
}

DotText DotText::label(std::string_view raw) {
  std::string out = "\"";
  for (std::size_t offset = 0; offset < raw.size();) {
    const char32_t c = next_code_point(raw, offset);
    if (c == U'\n') out += "\\n";
    if (c == U'"' || c == U'\\') out += '\\';
    if (!is_unprintable(c)) append_utf8(out, c);
    if (c == U'&') out += "amp;";
  }
  return DotText(out + "\"");
}

std::string write_dot(const Content& content) {
  std::string out = "digraph chronology {\n";
  out += fmt::format("  graph [label={}, labelloc=t, rankdir=LR, fontname=\"Noto Sans\"];\n",
                     DotText::label(content.title + "\n" + content.subtitle).quoted());
  out += "  node [shape=box, style=rounded, fontname=\"Noto Sans\", fontsize=12];\n";
  out += "  edge [fontname=\"Noto Sans\", fontsize=10];\n";
  for (std::size_t lane = 0; lane < content.lanes.size(); ++lane) out += cluster(content, lane);
  for (const Link& link : content.links) out += "  " + edge(content, link);
  return out + "}\n";
}

}  // namespace fasti::render
