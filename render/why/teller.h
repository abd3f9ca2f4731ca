// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/diagnostics/report.h"
#include "timeline/query/why.h"

namespace fasti::render {

/// Names of points and claims, and the steps of proofs, of one chronology.
class Teller {
 public:
  explicit Teller(const CheckedFile& file);

  const Chronology& chronology() const { return chronology_; }
  const Reasoning& reasoning() const { return reasoning_; }
  const Zone& zone(Id<Event> event) const;
  const std::string& id(Id<Event> event) const { return chronology_.events[event].id.text; }

  /// Whether start and end have one window, so that it reads as one point.
  bool single(Id<Event> event) const;

  /// "is" of a single event, else "starts" or "ends".
  std::string_view verb(Id<Event> event, bool end) const;

  /// "the start of visit"; of a single event just its name.
  std::string point_noun(Id<Event> event, bool end) const;

  /// "visit: Jensen Huang visits China".
  std::string heading(Id<Event> event, const std::string& lang) const;

  /// "is on 9 April 2025 (America/New_York)", "starts … and ends …".
  std::string window_text(Id<Event> event) const;

  /// Numbered steps, each with its place and, all but a lone one that speaks for itself, with what
  /// follows. Zones are named where the steps or `about` differ in them.
  std::string bound_steps(const std::vector<WhyStep>& steps, Id<Event> about,
                          std::size_t first_number = 1, bool explicit_end = false) const;

  /// Whether two bounds of one point rest on the same claims about the same points.
  bool alike(const WhyBound& earliest, const WhyBound& latest) const;

  /// The steps of two such bounds at once.
  std::string window_steps(const WhyBound& earliest, const WhyBound& latest, Id<Event> about) const;

  /// The steps of a proof by the contrary.
  std::string contrary_steps(const WhyFact& fact) const;

  /// The steps of a path from the earlier point on.
  std::string path_steps(const WhyFact& fact) const;

 private:
  static constexpr std::size_t kMostSteps = 12;

  const Claim* claim_of(const WhyStep& step) const;
  const Zone& zone_of_point(const Point& point) const;
  bool zones_differ(const std::vector<WhyStep>& steps, const Zone& about) const;
  std::string place(const Claim& claim) const;
  std::string claim_words(const Claim& claim, bool with_zone) const;
  std::string step_text(const WhyStep& step, std::size_t number, bool with_zone) const;
  std::string bound_step(const WhyStep* before, const WhyStep& step, std::size_t number,
                         bool with_zone, bool plainly) const;
  std::string point_words(const WhyStep& step, bool plainly) const;
  std::string reason(const WhyStep* before, const WhyStep& step) const;
  bool is_one_instant(const WhyStep* before, const WhyStep& step) const;
  std::string consequence(const WhyStep& step, bool with_zone, bool plainly) const;
  bool own_clocks(const Claim& claim) const;
  std::string path_consequence(const WhyFact& fact, const WhyStep& step) const;
  std::string summary(const std::vector<WhyStep>& steps, std::size_t first_number,
                      bool with_zone) const;

  const CheckedFile& file_;
  const Chronology& chronology_;
  const Reasoning& reasoning_;
};

}  // namespace fasti::render
