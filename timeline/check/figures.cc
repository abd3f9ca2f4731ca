// SPDX-License-Identifier: MIT
//
// Every figure is an interval of numbers, and intervals of a line that meet two by two all meet: so
// the greatest lower and the least upper bound decide, and the two figures that they come from are
// the whole proof (Helly's theorem in one dimension).
#include "timeline/check/figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace fasti {

namespace {

/// Half a unit of the last digit that is not zero: 5 for `40`, 0.05 for `5.5`.
double half_unit(std::string_view written) {
  const std::size_t exponent = written.find_first_of("eE");
  if (exponent != std::string_view::npos) return 0;
  const std::size_t point = std::min(written.find('.'), written.size());
  const std::size_t last = written.find_last_of("123456789");
  if (last == std::string_view::npos) return 0;
  const auto digits_after = static_cast<double>(last < point ? point - last - 1 : 0);
  const auto decimals = static_cast<double>(last > point ? last - point : 0);
  return 0.5 * std::pow(10.0, digits_after - decimals);
}

/// The numbers that a figure allows.
struct Range {
  double least = -HUGE_VAL;
  double most = HUGE_VAL;
  bool least_open = false;
  bool most_open = false;
};

Range range_of(const Figure& figure) {
  Range range;
  const double margin =
      figure.approximate ? std::max(std::abs(*figure.least) / 10, half_unit(figure.written)) : 0;
  if (figure.least) range.least = *figure.least - margin;
  if (figure.most) range.most = *figure.most + margin;
  range.least_open = figure.least && figure.open;
  range.most_open = figure.most && figure.open;
  return range;
}

bool apart(const Range& low, const Range& high) {
  if (high.least > low.most) return true;
  return high.least == low.most && (high.least_open || low.most_open);
}

using Group = std::vector<const Figure*>;

/// Finds what disagrees among the figures of one event.
class FigureFinder {
 public:
  FigureFinder(Id<Event> event, const std::vector<Figure>& figures, std::vector<FigureDispute>& out)
      : event_(event), figures_(figures), out_(out) {}

  void find() {
    std::map<std::pair<std::string_view, std::string_view>, Group> by_thing;
    for (const Figure& figure : figures_) {
      if (!figure.least && !figure.most) continue;  // could not be read
      by_thing[{figure.what.in("en"), figure.of}].push_back(&figure);
    }
    for (const auto& [thing, group] : by_thing) {
      std::map<std::string_view, Group> by_unit;
      for (const Figure* figure : group) by_unit[figure->unit].push_back(figure);
      for (const auto& [unit, figures] : by_unit) check_values(figures);
      if (by_unit.size() > 1) {
        out_.push_back({FigureDispute::Kind::units, event_, group, nullptr, nullptr});
      }
    }
  }

 private:
  void check_values(const Group& figures) {
    const Figure* low = figures.front();   // whose upper bound is the least
    const Figure* high = figures.front();  // whose lower bound is the greatest
    for (const Figure* figure : figures) {
      const Range range = range_of(*figure);
      const Range lowest = range_of(*low);
      const Range highest = range_of(*high);
      if (std::tuple(range.most, !range.most_open) < std::tuple(lowest.most, !lowest.most_open)) {
        low = figure;
      }
      if (std::tuple(range.least, range.least_open) >
          std::tuple(highest.least, highest.least_open)) {
        high = figure;
      }
    }
    if (apart(range_of(*low), range_of(*high))) {
      out_.push_back({FigureDispute::Kind::values, event_, figures, low, high});
    }
  }

  Id<Event> event_;
  const std::vector<Figure>& figures_;
  std::vector<FigureDispute>& out_;
};

class FigureChecker {
 public:
  FigureChecker(const Loaded& loaded, Diagnostics& out)
      : chronology_(*loaded.chronology), out_(out) {}

  void check() {
    for (const FigureDispute& dispute : figure_disputes(chronology_)) {
      event_ = &chronology_.events[dispute.event];
      if (dispute.kind == FigureDispute::Kind::values) {
        report_values(*dispute.low, *dispute.high);
      } else {
        report_units(dispute.figures);
      }
    }
  }

 private:
  std::string thing(const Figure& figure) const {
    const std::string_view what = figure.what.in("en");
    return figure.of.empty() ? fmt::format("`{}`", what)
                             : fmt::format("`{}` of `{}`", what, figure.of);
  }

  static std::string value(const Figure& figure) {
    return figure.unit.empty() ? figure.written : fmt::format("{} {}", figure.written, figure.unit);
  }

  CitedClaim cite(const Figure& figure) const {
    const std::string source =
        figure.source ? chronology_.sources[*figure.source].id.text : std::string();
    return {event_->id.text, source,
            source.empty() ? value(figure) : fmt::format("{}: {}", source, value(figure)),
            figure.span};
  }

  void report_values(const Figure& low, const Figure& high) {
    const bool low_first = low.span < high.span;
    const Figure& first = low_first ? low : high;
    const Figure& second = low_first ? high : low;
    Diagnostic& found = out_.add(Rule::figures_disagree, first.span,
                                 fmt::format("no number for {} is both {} and {}", thing(first),
                                             value(first), value(second)));
    found.event = event_->id.text;
    found.claims = {cite(first), cite(second)};
    if (low.approximate || high.approximate) {
      found.notes.emplace_back("`~` allows a tenth less or more");
    }
    found.help.emplace_back(
        "say with `of:` where they measure different things, or with `~` where one is rounded");
  }

  void report_units(const Group& group) {
    const Figure& first = *group.front();
    const Figure& other = **std::find_if(group.begin(), group.end(), [&](const Figure* figure) {
      return figure->unit != first.unit;
    });
    const auto unit = [](const Figure& figure) {
      return figure.unit.empty() ? std::string("no unit") : fmt::format("`{}`", figure.unit);
    };
    Diagnostic& found = out_.add(
        Rule::units_differ, other.span,
        fmt::format("{} is given in {} and in {}", thing(first), unit(first), unit(other)));
    if (first.unit.empty() || other.unit.empty()) {
      const Figure& named = first.unit.empty() ? other : first;
      found.message =
          fmt::format("{} is given in {} and without a unit", thing(first), unit(named));
    }
    found.event = event_->id.text;
    found.labels.push_back({first.span, "the first"});
    found.notes.emplace_back("figures are held against each other only in the same unit");
    found.help.emplace_back("write both in one unit");
  }

  const Chronology& chronology_;
  Diagnostics& out_;
  const Event* event_ = nullptr;
};

}  // namespace

std::vector<FigureDispute> figure_disputes(const Chronology& chronology) {
  std::vector<FigureDispute> out;
  for (const Event& event : chronology.events) {
    if (event.figures.size() < 2) continue;
    FigureFinder(chronology.events.id_of(event), event.figures, out).find();
  }
  return out;
}

void check_figures(const Loaded& loaded, const Reasoning&, Diagnostics& out) {
  FigureChecker(loaded, out).check();
}

}  // namespace fasti
