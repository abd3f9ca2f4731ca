// SPDX-License-Identifier: MIT
#include "timeline/load/reader.h"

#include <algorithm>
#include <cstdint>
#include <variant>

#include <fmt/format.h>

#include "timeline/text/similar.h"

namespace fasti {

namespace {

using Kind = YamlNode::Kind;

std::string_view noun(Kind kind) {
  switch (kind) {
    case Kind::sequence:
      return "a list";
    case Kind::map:
      return "a map";
    default:
      return "a text";
  }
}

Rule rule_of(edtf::Error::Kind kind) {
  switch (kind) {
    case edtf::Error::Kind::impossible:
      return Rule::impossible_date;
    case edtf::Error::Kind::backwards:
      return Rule::interval_backwards;
    case edtf::Error::Kind::syntax:
      break;
  }
  return Rule::not_edtf;
}

/// The set of which one is meant, for an interval or for a set of which all are.
std::string one_of(std::string_view written) {
  if (written.front() == '{') return fmt::format("[{}]", written.substr(1, written.size() - 2));
  const std::size_t slash = written.find('/');
  const auto side = [](std::string_view date) { return date == ".." ? std::string_view() : date; };
  return fmt::format("[{}..{}]", side(written.substr(0, slash)), side(written.substr(slash + 1)));
}

/// A set of dates as EDTF has it, from what looks like a list of YAML.
std::string without_spaces_and_quotes(std::string_view written) {
  std::string out;
  for (const char c : written) {
    if (std::string_view(" \t\r\n\"'").find(c) == std::string_view::npos) out += c;
  }
  return out;
}

}  // namespace

Diagnostic& Reader::add(Rule rule, Span span, std::string message, std::string label) {
  Diagnostic& out_of_it = diagnostics_.add(rule, span, std::move(message), std::move(label));
  if (event_ != nullptr && !stands_in(event_->id)) out_of_it.event = event_->id.text;
  return out_of_it;
}

void Reader::wrong_type(const YamlNode& node, std::string_view wanted) {
  if (node.kind == Kind::refused) return;
  const std::string subject =
      key_ == nullptr ? std::string("this") : fmt::format("`{}`", key_->name);
  if (node.kind == Kind::null) {
    add(Rule::wrong_type, node.span, fmt::format("{} has no value", subject))
        .help.push_back(
            fmt::format("give it {}{}", wanted,
                        key_ != nullptr && key_->required ? "" : ", or leave the key out"));
    return;
  }
  add(Rule::wrong_type, node.span,
      fmt::format("{} takes {}, not {}", subject, wanted, noun(node.kind)));
}

bool Reader::expect_map(const YamlNode& node, std::string_view what) {
  if (node.kind == Kind::map) return true;
  if (node.kind == Kind::refused) return false;
  const std::string_view given = node.kind == Kind::null ? "nothing" : noun(node.kind);
  add(Rule::wrong_type, node.span, fmt::format("{} is a map of keys, not {}", what, given));
  return false;
}

std::optional<std::string_view> Reader::scalar(const YamlNode& node, std::string_view wanted) {
  if (node.kind == Kind::scalar) return node.text;
  wrong_type(node, wanted);
  return std::nullopt;
}

std::string Reader::text(const YamlNode& node) {
  return std::string(scalar(node).value_or(std::string_view()));
}

Text Reader::localized(const YamlNode& node) {
  constexpr std::string_view kWanted = "a text, or a map from language to text";
  Text text;
  if (node.kind != Kind::map) {
    if (const auto one = scalar(node, kWanted)) {
      text.entries.push_back({"", std::string(*one), node.span});
    }
    return text;
  }
  for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
    const YamlNode& lang = node.children[i];
    const YamlNode& value = node.children[i + 1];
    if (!is_language_tag(lang.text)) {
      add(Rule::bad_value, lang.span, fmt::format("`{}` is no language tag", lang.text))
          .help.emplace_back("a map of texts has languages as its keys, such as `en` or `zh`");
    } else if (const auto one = scalar(value)) {
      text.entries.push_back({std::string(lang.text), std::string(*one), value.span});
    }
  }
  return text;
}

std::string Reader::language(const YamlNode& node) {
  const auto written = scalar(node, "a language tag");
  if (!written) return {};
  if (!is_language_tag(*written)) {
    add(Rule::bad_value, node.span, fmt::format("`{}` is no language tag", *written))
        .help.emplace_back("write a tag such as `en`, `zh` or `pt-BR`");
  }
  return std::string(*written);
}

/// `[..2025]` and `{2025, 2026}` are a list and a map to YAML.
bool Reader::report_unquoted_date(const YamlNode& node) {
  if (node.kind != Kind::sequence && node.kind != Kind::map) return false;
  const std::string_view written = files_.text(node.span);
  const char first = written.empty() ? '\0' : written.front();
  if (first != '[' && first != '{') return false;
  for (std::size_t i = 1; node.kind == Kind::map && i < node.children.size(); i += 2) {
    if (node.children[i].kind != Kind::null) return false;
  }
  Diagnostic& found = add(Rule::unquoted_date, node.span,
                          fmt::format("a date that begins with `{}` must be quoted", first));
  const std::string meant = without_spaces_and_quotes(written);
  if (!std::holds_alternative<edtf::Date>(edtf::parse(meant))) {
    found.help.emplace_back("write it in quotes on one line, without spaces");
    return true;
  }
  const std::string quoted = fmt::format("\"{}\"", meant);
  found.help.push_back(fmt::format("write `{}`", quoted));
  // A comment between the lines would be lost.
  if (written.find('\n') == std::string_view::npos) found.fix = Fix{node.span, quoted, true};
  return true;
}

std::optional<Dating> Reader::date(const YamlNode& node) {
  if (report_unquoted_date(node)) return std::nullopt;
  const auto written = scalar(node, "a date");
  if (!written) return std::nullopt;
  auto parsed = edtf::parse(*written);
  if (const auto* error = std::get_if<edtf::Error>(&parsed)) {
    const Rule rule = rule_of(error->kind);
    Diagnostic& found = add(rule, narrow(node.span, *written, error->at), error->message);
    if (rule == Rule::not_edtf) {
      found.help.emplace_back(
          "dates are written like `2025-04-09`, `2025-04`, `2025-04~` or "
          "`2025-07-14/2025-07-16`");
    }
    return std::nullopt;
  }
  return Dating{std::get<edtf::Date>(std::move(parsed)), std::string(*written), node.span};
}

std::optional<Dating> Reader::point(const YamlNode& node) {
  auto found = date(node);
  if (!found) return found;
  const edtf::Form form = found->value.form();
  if (form != edtf::Form::interval && form != edtf::Form::all_of) return found;
  Diagnostic& wrong =
      add(Rule::bad_value, node.span,
          fmt::format("`{}` is one point in time, and `{}` goes from one to another", key().name,
                      found->written));
  const std::string set = one_of(found->written);
  wrong.help.push_back(
      set == "[..]" ? fmt::format("leave `{}` out: nothing is said of it", key().name)
                    : fmt::format("for a point that lies somewhere in it write `\"{}\"`", set));
  return std::nullopt;
}

ZoneName Reader::zone(const YamlNode& node) {
  // A zone that is null but has a place is one that could not be read.
  ZoneName zone{nullptr, node.span};
  const auto written = scalar(node, "the name of a time zone");
  if (!written) return zone;
  zone.zone = find_zone(*written);
  if (zone.zone != nullptr) return zone;
  Diagnostic& found =
      add(Rule::unknown_zone, node.span, fmt::format("no time zone is named `{}`", *written));
  suggest_zone(found, *written);
  if (found.help.empty()) {
    found.help.emplace_back("zones have names such as `America/New_York` or `Asia/Shanghai`");
  }
  return zone;
}

/// Zones are many and much alike, so that only a city, or what is a slip or two away, is suggested.
void Reader::suggest_zone(Diagnostic& diagnostic, std::string_view wrong) {
  constexpr std::size_t kSlips = 2;
  std::vector<std::string> near;
  for (std::string& name : zone_names()) {
    const std::size_t city = name.rfind('/') + 1;
    const bool named = city > 0 && std::string_view(name).substr(city) == wrong;
    if (named || edit_distance(wrong, name, kSlips) <= (wrong.size() < 8 ? 1 : kSlips)) {
      near.push_back(std::move(name));
    }
  }
  const std::vector<std::string_view> views(near.begin(), near.end());
  if (views.size() == 1) {
    diagnostic.help.push_back(fmt::format("did you mean `{}`?", views.front()));
  } else {
    suggest(diagnostic, wrong, views);
    diagnostic.fix.reset();
  }
}

std::optional<Lag> Reader::lag(const YamlNode& node) {
  const auto written = scalar(node, "a distance in time");
  if (!written) return std::nullopt;
  auto parsed = parse_lag(*written);
  if (const auto* error = std::get_if<ParseError>(&parsed)) {
    add(Rule::bad_lag, narrow(node.span, *written, error->at), error->message)
        .help.emplace_back(
            "a lag is written like `1 day`, `3 months..4 months`, `at least 30 "
            "days` or `~1 month`");
    return std::nullopt;
  }
  return std::get<Lag>(parsed);
}

std::optional<Name> Reader::id(const YamlNode& node) {
  const auto written = scalar(node, "an id");
  if (!written) return std::nullopt;
  const auto bad = find_non_id(*written);
  if (bad) {
    const std::string message = written->empty() ? std::string("an id cannot be empty")
                                                 : fmt::format("`{}` is no id", *written);
    std::size_t end = *bad;
    if (end < written->size()) {
      ++end;
      while (end < written->size() && (static_cast<unsigned char>((*written)[end]) >> 6) == 2) {
        ++end;
      }
    }
    add(Rule::bad_id, narrow(node.span, *written, *bad, end - *bad), message)
        .help.emplace_back("ids are letters of any script, digits, `-`, `_` and `.`");
  }
  return Name{std::string(*written), node.span};
}

std::string Reader::rejection(const YamlNode& node) {
  const auto reason = scalar(node, "the reason why the claim is not believed");
  if (reason && reason->find_first_not_of(" \t\n") == std::string_view::npos) {
    add(Rule::bad_value, node.span, "`rejected` needs a reason")
        .help.emplace_back("say why the claim is not believed");
  }
  return std::string(reason.value_or(std::string_view()));
}

std::vector<std::string> Reader::texts(const YamlNode& node) {
  std::vector<std::string> out_texts;
  one_or_many(node, [&](const YamlNode& item) {
    if (const auto one = scalar(item)) out_texts.emplace_back(*one);
  });
  return out_texts;
}

std::optional<std::size_t> Reader::word(const YamlNode& node) {
  const auto written = scalar(node, "a word");
  if (!written) return std::nullopt;
  const auto words = key().words;
  const auto found = std::find(words.begin(), words.end(), *written);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  Diagnostic& wrong = add(Rule::bad_value, node.span,
                          fmt::format("`{}` is no value of `{}`", *written, key().name));
  suggest(wrong, *written, words);
  wrong.help.push_back(fmt::format("`{}` is one of `{}`", key().name, fmt::join(words, "`, `")));
  return std::nullopt;
}

template <class Record>
std::optional<Id<Record>> Reader::named(const YamlNode& node, const Names<Record>& names, Rule rule,
                                        std::string_view kind) {
  const auto written = scalar(node, "an id");
  if (!written) return std::nullopt;
  const auto found = names.find(*written);
  if (!found) unknown(rule, node.span, kind, *written, names.all());
  return found;
}

std::optional<Id<Event>> Reader::event_named(const YamlNode& node) {
  return named(node, events, Rule::unknown_event, "event");
}

std::optional<Id<Actor>> Reader::actor_named(const YamlNode& node) {
  return named(node, actors, Rule::unknown_actor, "actor");
}

std::optional<Id<Instrument>> Reader::instrument_named(const YamlNode& node) {
  return named(node, instruments, Rule::unknown_instrument, "instrument");
}

std::optional<Id<Source>> Reader::source_named(const YamlNode& node) {
  return named(node, sources, Rule::unknown_source, "source");
}

void Reader::unknown(Rule rule, Span span, std::string_view noun_of_it, std::string_view name,
                     std::span<const std::string_view> names) {
  if (incomplete) return;
  if (name.empty()) {
    add(rule, span, fmt::format("an empty id names no {}", noun_of_it));
    return;
  }
  suggest(add(rule, span, fmt::format("no {} has the id `{}`", noun_of_it, name)), name, names);
}

void Reader::suggest(Diagnostic& diagnostic, std::string_view wrong,
                     std::span<const std::string_view> names) {
  // Each takes time in proportion to the names, and nobody reads many of them.
  constexpr std::size_t kMost = 20;
  if (suggestions_++ >= kMost) return;
  std::string help = did_you_mean(wrong, names);
  if (!help.empty()) diagnostic.help.push_back(std::move(help));
  const auto meant = certainly_meant(wrong, names);
  const Span place = narrow(diagnostic.span, wrong, 0, wrong.size());
  if (meant && files_.text(place) == wrong) diagnostic.fix = Fix{place, std::string(*meant), true};
}

Span Reader::narrow(Span span, std::string_view text, std::size_t at, std::size_t size) const {
  const std::string_view written = files_.text(span);
  std::size_t begin = 0;
  if (written != text) {
    if (written.size() != text.size() + 2 || written.substr(1, text.size()) != text) return span;
    begin = 1;
  }
  at = std::min(at, text.size());
  const std::size_t end = size > text.size() - at ? text.size() : at + size;
  return {span.file, span.begin + static_cast<std::uint32_t>(begin + at),
          span.begin + static_cast<std::uint32_t>(begin + end)};
}

}  // namespace fasti
