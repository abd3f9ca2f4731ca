// SPDX-License-Identifier: MIT
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "timeline/load/records.h"

namespace fasti {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A decimal number, whole: digits, an optional sign, fraction and exponent.
std::optional<double> parse_number(std::string_view text) {
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  if (first >= text.size() || !is_digit(text[first])) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// One row: words before a number, and which side of it they bound.
struct Bound {
  std::string_view words;
  bool least;
  bool open;
};

constexpr auto kBounds = std::to_array<Bound>({
    {"more than ", true, true},
    {"less than ", false, true},
    {"at least ", true, false},
    {"at most ", false, false},
});

bool parse_range(std::string_view text, std::size_t dots, Figure& figure) {
  figure.least = parse_number(text.substr(0, dots));
  figure.most = parse_number(text.substr(dots + 2));
  return figure.least && figure.most && *figure.least <= *figure.most;
}

bool parse_value(std::string_view text, Figure& figure) {
  for (const Bound& bound : kBounds) {
    if (!text.starts_with(bound.words)) continue;
    const auto number = parse_number(text.substr(bound.words.size()));
    (bound.least ? figure.least : figure.most) = number;
    figure.open = bound.open;
    return number.has_value();
  }
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    return parse_range(text, dots, figure);
  }
  figure.approximate = text.starts_with('~');
  figure.least = parse_number(text.substr(figure.approximate ? 1 : 0));
  figure.most = figure.least;
  return figure.least.has_value();
}

/// Why it may be that the value was not understood.
std::string_view advice(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma != std::string_view::npos && comma > 0 && is_digit(text[comma - 1])) {
    return "write numbers without separators between thousands: `900000`";
  }
  if (text.find("..") != std::string_view::npos) {
    return "a range goes from the smaller number to the greater: `5..15`";
  }
  if (!text.empty() && is_digit(text.front())) {
    return "write the number alone; what is counted goes into `unit:`";
  }
  return "write `900000`, `5..15`, `more than 150000`, `less than 3`, `at least 3`, `at most 3` or "
         "`~40`";
}

void read_value(Reader& reader, const YamlNode& node, Figure& figure) {
  const auto written = reader.scalar(node, "a number");
  if (!written) return;
  figure.written = std::string(*written);
  if (parse_value(*written, figure)) return;
  figure.least.reset();
  figure.most.reset();
  reader.add(Rule::bad_value, node.span, fmt::format("`{}` is no number or range", *written))
      .help.emplace_back(advice(*written));
}

constexpr auto kKeys = std::to_array<Key<Figure>>({
    {{"what", Shape::localized, "What is counted or measured: `H20 stock`.", true},
     [](Reader& r, const YamlNode& v, Figure& f) { f.what = r.localized(v); }},
    {{"of", Shape::text, "What narrows it: of which kind, at which time, by whose measure."},
     [](Reader& r, const YamlNode& v, Figure& f) { f.of = r.text(v); }},
    {{"value", Shape::figure,
      "A number `900000`, a range `5..15`, a bound `more than 150000`, or about `~40`.", true},
     read_value},
    {{"unit", Shape::text, "What the number counts: `chips`, `USD bn`, `%`."},
     [](Reader& r, const YamlNode& v, Figure& f) { f.unit = r.text(v); }},
    {{"source", Shape::id, "The source that gives the number."},
     [](Reader& r, const YamlNode& v, Figure& f) { f.source = r.source_named(v); }},
    {{"at", Shape::text, "Where in the source: a page, a paragraph."},
     [](Reader& r, const YamlNode& v, Figure& f) { f.at = r.text(v); }},
    {{"note", Shape::text, "A remark on the number."},
     [](Reader& r, const YamlNode& v, Figure& f) { f.note = r.text(v); }},
});

}  // namespace

void read_figures(Reader& reader, const YamlNode& value, Event& event) {
  one_or_many(value, [&](const YamlNode& item) {
    if (!reader.expect_map(item, "a figure")) return;
    Figure figure;
    figure.span = item.span;
    read_map<Figure>(reader, item, kKeys, "a figure", figure);
    event.figures.push_back(std::move(figure));
  });
}

std::vector<KeyInfo> figure_keys() { return infos<Figure>(kKeys); }

}  // namespace fasti
