// SPDX-License-Identifier: MIT
//
// Shapes of values as JSON Schema. A key that takes a text or a map or a list has one schema with a
// list of types, not a choice between schemas: each keyword speaks of its own type only, so that a
// finding in an editor names the misspelt key and not three alternatives that all failed.
#include "render/schema/shapes.h"

#include <array>
#include <initializer_list>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "timeline/text/rules.h"

namespace fasti::render {

namespace {

/// A plain `2025` or `1e3` is a number to YAML and a text to a chronology.
const Json kScalar = {"string", "number"};

/// Everything that ids never contain, in terms that every dialect of regular expressions knows:
/// space, ASCII but letters, digits and `-_.`, general, Han and full-width punctuation.
constexpr std::string_view kNoIdCharacters =
    "\\s!\"#$%&'()*+,/:;<=>?@\\[\\\\\\]^`{|}~\\u00a0-\\u00a9\\u2000-\\u206f\\u3000-\\u3004"
    "\\u3008-\\u3020\\uff01-\\uff0f";

std::string id_pattern() { return fmt::format("^[^{}]+$", kNoIdCharacters); }

std::string part_pattern() { return fmt::format("^[^{0}]+(#[^{0}]+)?$", kNoIdCharacters); }

std::string lag_pattern() {
  constexpr std::string_view kLength =
      "([0-9]+ +(second|minute|hour|day|week|month|year)s?"
      "|P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?|PT([0-9]+H)?([0-9]+M)?([0-9]+S)?)";
  return fmt::format("^((at least |at most |~)?{0}|{0}\\.\\.{0})$", kLength);
}

constexpr std::string_view kLanguagePattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
/// What is made of other characters is no date; more is not for a pattern to say.
constexpr std::string_view kDatePattern = "^[\\[\\]{}0-9XYESTZ:.,/?~%+\\-]+$";
constexpr std::string_view kPointPattern = "^[\\[\\]0-9XYESTZ:.,?~%+\\-]+$";
constexpr std::string_view kZonePattern = "^[A-Za-z][A-Za-z0-9_+\\-]*(/[A-Za-z0-9_+\\-]+)*$";
constexpr std::string_view kFigurePattern =
    "^((more than |less than |at least |at most |~)?-?[0-9][0-9.eE+\\-]*"
    "|-?[0-9][0-9.eE+\\-]*\\.\\.-?[0-9][0-9.eE+\\-]*)$";

/// A value that an editor offers, and what it means.
struct Offer {
  std::string_view value;
  std::string_view meaning;
};

/// A scalar of a certain form. `hint` is what an editor says where it does not have it. Editors put
/// all `examples` into every hover, and so what they offer while typing goes by another name.
Json formed(Json type, std::string_view pattern, std::string_view hint,
            std::initializer_list<Offer> offers = {}) {
  Json out;
  out["type"] = std::move(type);
  out["pattern"] = pattern;
  out["patternErrorMessage"] = hint;
  for (const auto& [value, meaning] : offers) {
    // A date that begins with a bracket is a list to YAML unless it is quoted.
    const std::string_view quote = value.front() == '[' ? "\"" : "";
    const std::string body = fmt::format("{0}{1}{0}", quote, value);
    out["defaultSnippets"].push_back({{"label", value}, {"description", meaning}, {"body", body}});
  }
  return out;
}

Json one_or_list(Json one) {
  Json many = one;
  many["type"].push_back("array");
  one.erase("defaultSnippets");
  many["items"] = std::move(one);
  return many;
}

Json text() { return {{"type", kScalar}}; }

Json localized() {
  Json out;
  out["type"] = Json(kScalar);
  out["type"].push_back("object");
  out["propertyNames"] = {{"pattern", kLanguagePattern},
                          {"patternErrorMessage", "Languages are tags such as `en` or `zh-Hans`."}};
  out["additionalProperties"] = text();
  return out;
}

Json id(const std::string& pattern) {
  return formed(kScalar, pattern, "Ids are letters of any script, digits, `-`, `_` and `.`.");
}

Json date() {
  return formed({"string", "integer"}, kDatePattern,
                "Dates are EDTF: `2025-04-09`, `2025-04~`, `2025-04-09/2025-04-11`.",
                {{"2025-04-09", "one moment of that day"},
                 {"2025-04", "one moment of that month"},
                 {"2025-04-09/2025-04-11", "from the one day to the other"},
                 {"[..2025-04-09]", "one moment, on that day at the latest"},
                 {"[2025-04-09..]", "one moment, on that day at the earliest"},
                 {"[2025-04-09..2025-04-11]", "one moment within these days"},
                 {"2025-04~", "about that month: a month less or more"},
                 {"2025-04?", "that month, but uncertain"},
                 {"2025-04-09T17:30-04:00", "a time, with its distance from UTC"}});
}

/// A date that is no span from one point to another.
Json point() {
  return formed({"string", "integer"}, kPointPattern,
                "One moment is a date such as `2025-04-09` or `\"[..2025-04-09]\"`, no interval.",
                {{"2025-04-09", "one moment of that day"},
                 {"[..2025-04-09]", "on that day at the latest"},
                 {"[2025-04-09..]", "on that day at the earliest"},
                 {"[2025-04-09..2025-04-11]", "within these days"},
                 {"2025-04~", "about that month: a month less or more"},
                 {"2025-04-09T17:30-04:00", "a time, with its distance from UTC"}});
}

Json lag() {
  return formed({"string"}, lag_pattern(),
                "A lag is written like `1 day`, `3 months..4 months`, `at least 30 days` or "
                "`~1 month`.",
                {{"1 day", "on the next day"},
                 {"~1 month", "about a month: 15 days less or more"},
                 {"3 months..4 months", "between the two"},
                 {"at least 30 days", "30 days or more"},
                 {"at most 2 weeks", "two weeks or less"},
                 {"36 hours", "elapsed time"}});
}

Json figure() {
  return formed(kScalar, kFigurePattern,
                "A number `900000`, a range `5..15`, a bound `more than 150000`, or about `~40`.",
                {{"5..15", "a number of this range"},
                 {"more than 150000", "a bound; also `less than`, `at least`, `at most`"},
                 {"~40", "about that number"}});
}

Json zone() {
  return formed({"string"}, kZonePattern,
                "Time zones have names such as `America/New_York` or `Asia/Shanghai`.",
                {{"UTC", "Universal Time"},
                 {"America/New_York", "New York, Washington"},
                 {"America/Los_Angeles", "Los Angeles, San Francisco"},
                 {"Europe/London", "London"},
                 {"Europe/Brussels", "Brussels"},
                 {"Asia/Shanghai", "all of China"},
                 {"Asia/Tokyo", "Japan"}});
}

Json severities() {
  Json out;
  out["type"] = "object";
  out["additionalProperties"] = false;
  for (const RuleInfo& row : all_rules()) {
    for (const std::string_view name : {row.code, row.name}) {
      out["properties"][std::string(name)] = {
          {"description",
           fmt::format("{}: {}.", name == row.code ? row.name : row.code, row.summary)},
          {"enum", {"error", "warning", "note", "off"}}};
    }
  }
  return out;
}

Json version() { return {{"const", 1}}; }

Json language() {
  return formed({"string"}, kLanguagePattern, "A language is a tag such as `en` or `zh-Hans`.");
}

struct ShapeRow {
  Shape shape;
  std::string_view name;
  Json (*schema)();
};

constexpr auto kShapes = std::to_array<ShapeRow>({
    {Shape::version, "version", version},
    {Shape::text, "text", text},
    {Shape::texts, "texts", [] { return one_or_list(text()); }},
    {Shape::reason, "reason",
     [] { return formed(kScalar, "\\S", "Say why the claim is not believed."); }},
    {Shape::localized, "localized", localized},
    {Shape::language, "language", language},
    {Shape::id, "id", [] { return id(id_pattern()); }},
    {Shape::ids, "ids", [] { return one_or_list(id(id_pattern())); }},
    {Shape::part, "part", [] { return id(part_pattern()); }},
    {Shape::date, "date", date},
    {Shape::point, "point", point},
    {Shape::zone, "zone", zone},
    {Shape::lag, "lag", lag},
    {Shape::figure, "figure-value", figure},
    {Shape::severities, "severities", severities},
});

}  // namespace

std::string_view shape_name(Shape shape) {
  for (const ShapeRow& row : kShapes) {
    if (row.shape == shape) return row.name;
  }
  return {};
}

Json shape_schemas() {
  Json out;
  for (const ShapeRow& row : kShapes) out[std::string(row.name)] = row.schema();
  return out;
}

Json id_names() {
  return {{"pattern", id_pattern()},
          {"patternErrorMessage", "Ids are letters of any script, digits, `-`, `_` and `.`."}};
}

Json definition(std::string_view name) { return {{"$ref", fmt::format("#/$defs/{}", name)}}; }

}  // namespace fasti::render
