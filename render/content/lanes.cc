// SPDX-License-Identifier: MIT
#include "render/content/lanes.h"

#include <algorithm>
#include <optional>

namespace fasti::render {

namespace {

/// A lane before it is known whether anything is drawn in it.
struct Draft {
  LaneHead head;
  std::optional<std::uint32_t> shared;  // index in the chronology's lanes
  bool used = false;
};

class Planner {
 public:
  Planner(const Chronology& chronology, const std::string& lang)
      : chronology_(chronology), lang_(lang) {
    for (const Actor& actor : chronology.actors) by_actor_.push_back(lane_of(actor));
    order_shared_lanes();
    nobody_ = drafts_.size();
    drafts_.push_back({});
  }

  LanePlan plan() {
    std::vector<std::size_t> events;
    for (const Event& event : chronology_.events) {
      events.push_back(event.actors.empty() ? nobody_ : use(event.actors.front()));
      drafts_[events.back()].used = true;
    }
    std::vector<std::size_t> instruments;
    for (const Instrument& instrument : chronology_.instruments) {
      instruments.push_back(instrument.by ? use(*instrument.by) : nobody_);
      drafts_[instruments.back()].used = true;
    }
    return number(events, instruments);
  }

 private:
  std::size_t use(Id<Actor> actor) const { return by_actor_[actor.value]; }

  std::size_t lane_of(const Actor& actor) {
    if (actor.lane) {
      for (std::size_t i = 0; i < drafts_.size(); ++i) {
        if (drafts_[i].shared == actor.lane->value) return i;
      }
      const Lane& lane = chronology_.lanes[*actor.lane];
      drafts_.push_back({{lane.id.text, title(lane.title, lane.id), {}}, actor.lane->value});
    } else {
      drafts_.push_back({{actor.id.text, title(actor.title, actor.id), {}}, std::nullopt});
    }
    return drafts_.size() - 1;
  }

  std::string title(const Text& text, const Name& id) const {
    return text.empty() ? id.text : std::string(text.in(lang_));
  }

  /// Puts the shared lanes, in the places that they take, into the order of `lanes:`.
  void order_shared_lanes() {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].shared) places.push_back(i);
    }
    std::vector<std::size_t> wanted = places;
    std::stable_sort(wanted.begin(), wanted.end(), [&](std::size_t a, std::size_t b) {
      return *drafts_[a].shared < *drafts_[b].shared;
    });
    const std::vector<Draft> before = drafts_;
    std::vector<std::size_t> moved(drafts_.size());
    for (std::size_t i = 0; i < moved.size(); ++i) moved[i] = i;
    for (std::size_t i = 0; i < places.size(); ++i) {
      drafts_[places[i]] = before[wanted[i]];
      moved[wanted[i]] = places[i];
    }
    for (std::size_t& lane : by_actor_) lane = moved[lane];
  }

  LanePlan number(const std::vector<std::size_t>& events,
                  const std::vector<std::size_t>& instruments) {
    LanePlan plan;
    std::vector<int> index(drafts_.size(), 0);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (!drafts_[i].used) continue;
      index[i] = static_cast<int>(plan.heads.size());
      plan.heads.push_back(drafts_[i].head);
    }
    for (const std::size_t lane : events) plan.by_event.push_back(index[lane]);
    for (const std::size_t lane : instruments) plan.by_instrument.push_back(index[lane]);
    return plan;
  }

  const Chronology& chronology_;
  const std::string& lang_;
  std::vector<Draft> drafts_;
  std::vector<std::size_t> by_actor_;
  std::size_t nobody_ = 0;
};

}  // namespace

LanePlan plan_lanes(const Chronology& chronology, const std::string& lang) {
  return Planner(chronology, lang).plan();
}

}  // namespace fasti::render
