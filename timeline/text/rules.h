// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fasti {

enum class Severity : std::uint8_t { off, note, warning, error };

/// Everything that Fasti can find wrong. The order is that of the codes; the rows stand
/// in timeline/text/rules/, a file for each family.
enum class Rule : std::uint8_t {
  // F01 YAML and structure
  bad_bytes,
  yaml_syntax,
  second_document,
  too_large,
  unknown_key,
  duplicate_key,
  missing_key,
  wrong_type,
  bad_value,
  bad_version,
  bad_include,
  bad_id,
  bad_suppression,
  unused_suppression,
  // F02 dates and zones
  not_edtf,
  impossible_date,
  interval_backwards,
  since_ever,
  wrong_weekday,
  wrong_year,
  local_time,
  bad_lag,
  unquoted_date,
  wrong_day_count,
  // F03 references
  unknown_event,
  unknown_actor,
  unknown_instrument,
  unknown_part,
  unknown_source,
  unknown_zone,
  duplicate_id,
  self_relation,
  unknown_lane,
  unknown_rule,
  unused,
  // F04 order and contradiction
  account_contradicts_itself,
  effect_before_cause,
  cycle,
  sources_contradict,
  source_contradicts_account,
  source_contradicts_itself,
  idle_rejection,
  order_by_zones,
  implied_relation,
  undecided,
  until_day_apart,
  // F05 instruments
  not_there,
  imposed_twice,
  not_suspended,
  extended_too_late,
  suspended_twice,
  end_unsaid,
  retroactive,
  until_beyond_record,
  not_waived,
  waived_twice,
  no_end_to_extend,
  no_start_to_delay,
  not_followed,
  // F06 sources
  no_source,
  source_before_event,
  secondary_alone,
  known_before_event,
  report_with_effect,
  effective_as_published,
  // F07 figures
  figures_disagree,
  units_differ,
  // F08 style
  no_title,
  actor_without_zone,
  missing_language,
};

/// One row of the table of rules.
struct RuleInfo {
  Rule rule;
  std::string_view code;       ///< stable, never reused: "F0404"
  std::string_view name;       ///< words with hyphens
  Severity severity;           ///< where nothing says otherwise
  std::string_view summary;    ///< one line
  std::string_view page;       ///< Markdown: why it matters, the way out
  std::string_view bad = {};   ///< a chronology in which it finds one fault, and no other rule any
  std::string_view good = {};  ///< the same, mended
};

/// The table, in order of codes.
std::span<const RuleInfo> all_rules();

const RuleInfo& info(Rule rule);

/// Finds a rule by code ("F0404") or by name.
std::optional<Rule> find_rule(std::string_view code_or_name);

/// Every code and every name, to suggest from.
std::span<const std::string_view> rule_names();

/// "error", "warning", "note" or "off".
std::string_view name(Severity severity);

std::optional<Severity> parse_severity(std::string_view word);

}  // namespace fasti
