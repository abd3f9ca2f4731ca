// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "render/text/words.h"

/// The program's own words in documents, a column for each language as in render/text/words.h.
namespace fasti::render {

/// Where a phrase has `{}`, a number or a text takes its place.
enum class Phrase : std::uint8_t {
  // sections
  summary,
  timeline,
  events,
  register_,
  upcoming,
  disputed,
  figures,
  graph,
  findings,
  sources,
  notes,
  contents,
  // heads of columns and labels
  date,
  event,
  by,
  period,
  actors,
  verified,
  findings_count,
  disputes_count,
  in_force_on,       // "In force on {}"
  in_force_of_part,  // "In force on {}, of those shown here"
  next_date,
  act,
  announced,
  published,
  known,
  effective,
  until,
  comply,
  what,
  instrument,
  who,
  claim,
  where,
  value,
  severity,
  finding,
  place,
  account,
  // sentences
  part_shown,  // "Shown here: {} of {} events."
  local_days,
  inferred,     // "inferred: {}"
  dated,        // "Inferred date: {}."
  starts,       // "starts {}"
  ends,         // "ends {}"
  starts_ends,  // "starts {}, ends {}"
  forecast,
  known_later,  // "known from {}"
  state_of,     // "State on {}"
  state_unknown,
  perhaps,  // before what may be in force
  state_none,
  state_ended,
  state_issued,
  state_or,      // "{} or {}"
  since,         // "since {}"
  permitted_by,  // "permitted by {}"
  permits,       // "permits {}"
  then_resumes,  // "until {}, then resumes"
  then_ends,     // "until {}, then ends"
  then_unsaid,   // "until {}; what follows is not said"
  maybe_unenforced,
  record_before,  // "The record ends on {}; what is set for later days is taken as it stands then."
  beyond_record,  // "the record ends on {}"
  no_upcoming,    // "Nothing is set for a day after {}."
  no_record_end,
  after_day,     // "What is set or expected for days after {}."
  change_to,     // "{}: {}"
  change_after,  // "{}: {} until the end of this day, then {}"
  set_comply,    // "{} must be complied with"
  no_disputed,
  no_disputed_part,
  kind_account,
  kind_cycle,
  kind_source_account,
  kind_source_itself,
  kind_sources,
  cannot_all,  // "These {} statements cannot all be true; without any one of them the others can."
  cannot_one,
  one_side,
  least_trusted,
  other_side,
  also_against,
  rejected_head,
  reason,
  no_figures,
  no_figures_part,
  thing_of,  // "{} of {}"
  figure_units,
  no_findings,
  silenced,  // "silenced: {}"
  severity_error,
  severity_warning,
  severity_note,
  n_errors,  // "{} errors"
  one_error,
  n_warnings,  // "{} warnings"
  one_warning,
  n_notes,  // "{} notes"
  one_note,
  checked,  // "{}: {} events, {} claims; "
  nothing_to_report,
  no_errors,
  n_silenced,  // "{} suppressed"
  none,
  primary,
  secondary,
  accessed,      // "accessed {}"
  cited_by,      // "for {}"
  dates_it,      // "dates it {}"
  starts_it,     // "has it start {}"
  ends_it,       // "has it end {}"
  not_followed,  // "not followed: {}"
  disputed_mark,
  // datings of claims
  says_date,          // "{}: {}"
  says_start,         // "{} starts: {}"
  says_end,           // "{} ends: {}"
  says_effect_from,   // "{} takes effect: {}"
  says_effect_until,  // "{} stands until {}"
  says_verified,      // "the record goes up to {}"
  uncertain,          // "{} (perhaps)"
  with_lag,           // "{}, {} apart"
  // relations, in the order of RelationKind
  rel_after,          // "{} comes after {}"
  rel_before,         // "{} comes before {}"
  rel_meets,          // "{} ends as {} starts"
  rel_met_by,         // "{} starts as {} ends"
  rel_overlaps,       // "{} overlaps the beginning of {}"
  rel_overlapped_by,  // "{} overlaps the end of {}"
  rel_starts,         // "{} starts with {} and ends earlier"
  rel_started_by,     // "{} starts with {} and ends later"
  rel_during,         // "{} is during {}"
  rel_contains,       // "{} contains {}"
  rel_finishes,       // "{} starts later than {} and ends with it"
  rel_finished_by,    // "{} starts earlier than {} and ends with it"
  rel_equals,         // "{} is at the same time as {}"
  rel_same_day,       // "{} is on the same day as {}"
  rel_simultaneous,   // "{} is at about the same time as {}"
  rel_because_of,     // "{} is because of {}"
  rel_responds_to,    // "{} responds to {}"
  rel_enabled_by,     // "{} is enabled by {}"
  rel_implements,     // "{} implements {}"
  rel_corrects,       // "{} corrects {}"
  rel_supersedes,     // "{} supersedes {}"
  rel_reports,        // "{} reports {}"
  rel_cites,          // "{} cites {}"
  // effects, in the order of EffectKind
  eff_proposes,
  eff_issues,
  eff_imposes,
  eff_amends,
  eff_delays,
  eff_extends,
  eff_suspends,
  eff_resumes,
  eff_waives,
  eff_enforces,
  eff_lifts,
  eff_replaces,
  // lags
  lag_day,
  lag_days,  // "{} days"
  lag_month,
  lag_months,  // "{} months"
  lag_year,
  lag_years,  // "{} years"
  lag_hour,
  lag_hours,  // "{} hours"
  lag_minute,
  lag_minutes,  // "{} minutes"
  lag_second,
  lag_seconds,  // "{} seconds"
  lag_and,      // "{} and {}"
  lag_about,    // "about {}"
  lag_least,    // "at least {}"
  lag_most,     // "at most {}"
  lag_range,    // "{} to {}"
  more_than,    // "more than {}"
  less_than,    // "less than {}"
  // the page
  search,
  all,
  tag,
  clear,
  shown_of,     // "{} of {} rows"
  note_number,  // "Note {}"
  back_to_text,
};

std::string_view phrase(Phrase phrase, Language language);

/// The phrase with its `{}` replaced in order.
std::string phrase(Phrase phrase, Language language, std::string_view first,
                   std::string_view second = {}, std::string_view third = {});

}  // namespace fasti::render
