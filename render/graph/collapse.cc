// SPDX-License-Identifier: MIT
#include "render/graph/collapse.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/content/dates.h"
#include "render/text/signs.h"
#include "render/text/words.h"
#include "timeline/date/civil.h"

namespace fasti::render {

namespace {

constexpr auto kPeriods = std::to_array<std::int64_t>({1, 3, 12, 120, 1200});  // in months
constexpr std::size_t kCards = 160;  // as many as one page of them can hold
constexpr std::size_t kNamed = 2;    // events of a card that are told by title

/// A lane and a period; none for events without dates.
using Place = std::pair<int, std::optional<std::int64_t>>;

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// The month of an event, counted since the year 0; nothing where no date is known.
std::optional<std::int64_t> month_of(const Mark& mark) {
  for (const CivilTime time :
       {mark.inferred.start.lo, mark.stated.start.lo, mark.inferred.end.hi, mark.stated.end.hi}) {
    if (time == kPast || time == kFuture) continue;
    const CivilDate date = to_civil(floor_day(time));
    return date.year * 12 + date.month - 1;
  }
  return std::nullopt;
}

CivilTime first_second(std::int64_t month) {
  const std::int64_t year = floor_divide(month, 12);
  return to_day({year, static_cast<int>(month - year * 12) + 1, 1}) * kSecondsPerDay;
}

class Collapse {
 public:
  explicit Collapse(Content content) : content_(std::move(content)) {
    for (const Mark& mark : content_.marks) months_.push_back(month_of(mark));
    for (const std::int64_t months : kPeriods) {
      period_ = months;
      group();
      if (groups_.size() <= kCards) break;
    }
  }

  Content run() {
    std::vector<Mark> cards;
    std::vector<std::size_t> card_of(content_.marks.size());
    std::vector<const std::vector<std::size_t>*> order;
    for (const auto& entry : groups_) order.push_back(&entry.second);
    // In order of their first events, which are in order of time.
    std::sort(order.begin(), order.end(),
              [](const auto* a, const auto* b) { return a->front() < b->front(); });
    for (const auto* members : order) {
      for (const std::size_t i : *members) card_of[i] = cards.size();
      cards.push_back(card(*members));
    }
    join_links(card_of);
    const Language language = language_for(content_.lang);
    content_.notes.insert(content_.notes.begin(),
                          word(Word::gathered, language, fmt::format("{}", card_of.size())));
    content_.marks = std::move(cards);
    return std::move(content_);
  }

 private:
  void group() {
    groups_.clear();
    for (std::size_t i = 0; i < months_.size(); ++i) {
      Place place{content_.marks[i].lane, std::nullopt};
      if (months_[i]) place.second = floor_divide(*months_[i], period_);
      groups_[place].push_back(i);
    }
  }

  Mark card(const std::vector<std::size_t>& members) const {
    const Mark& first = content_.marks[members.front()];
    if (members.size() == 1) return first;
    const Language language = language_for(content_.lang);
    Mark out;
    out.id = fmt::format("{}-and-{}-more", first.id, members.size() - 1);
    out.lane = first.lane;
    out.title = word(Word::n_events, language, fmt::format("{}", members.size()));
    for (std::size_t k = 0; k < std::min(kNamed, members.size()); ++k) {
      out.title.append(k == 0 ? signs(language).colon : signs(language).semicolon)
          .append(content_.marks[members[k]].title);
    }
    if (members.size() > kNamed) out.title += " …";
    for (const std::size_t i : members) out.conflicted |= content_.marks[i].conflicted;
    if (const auto month = months_[members.front()]) {
      const std::int64_t from = floor_divide(*month, period_) * period_;
      const Window window{first_second(from), first_second(from + period_)};
      out.stated = out.inferred = {window, window};
      out.shape = DateShape::days;
      out.date_label = DateWriting{language, 0}.full(DateShape::window, out.stated);
    } else {
      out.stated = out.inferred = first.stated;
      out.shape = DateShape::unknown;
      out.date_label = first.date_label;
    }
    out.spoken = fmt::format("{}{}{}", out.date_label, signs(language).colon, out.title);
    return out;
  }

  void join_links(const std::vector<std::size_t>& card_of) {
    std::map<std::tuple<std::size_t, std::size_t, LinkStyle>, std::size_t> known;
    std::vector<Link> joined;
    for (Link& link : content_.links) {
      link.from = card_of[link.from];
      link.to = card_of[link.to];
      if (link.from == link.to) continue;
      const auto [found, added] =
          known.try_emplace({link.from, link.to, link.style}, joined.size());
      if (added) {
        joined.push_back(std::move(link));
      } else {
        joined[found->second].contradicted |= link.contradicted;
      }
    }
    content_.links = std::move(joined);
  }

  Content content_;
  std::vector<std::optional<std::int64_t>> months_;
  std::int64_t period_ = 1;
  std::map<Place, std::vector<std::size_t>> groups_;
};

}  // namespace

Content collapse(Content content, std::size_t most) {
  if (content.marks.size() <= most) return content;
  return Collapse(std::move(content)).run();
}

}  // namespace fasti::render
