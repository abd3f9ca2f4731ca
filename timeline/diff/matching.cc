// SPDX-License-Identifier: MIT
//
// A renamed record changes what other records say, for they name it. So names are carried over and
// the rest is compared again, until no more are found: renamed actors first show that the events
// which they act in are the same.
#include "timeline/diff/matching.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace fasti {

namespace {

constexpr std::array kOrder{RecordKind::chronology, RecordKind::lane,       RecordKind::actor,
                            RecordKind::source,     RecordKind::instrument, RecordKind::event};

/// All that a record says, as one text; empty where that is too little to know it again by.
std::string signature(const std::vector<Fact>& facts) {
  constexpr std::array<std::string_view, 3> kTelling{"title", "url", "publisher"};
  const bool telling = std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
    return std::find(kTelling.begin(), kTelling.end(), fact.aspect) != kTelling.end();
  });
  if (!telling) return {};
  std::vector<std::string> lines;
  lines.reserve(facts.size());
  for (const Fact& fact : facts) {
    lines.push_back(std::string(fact.aspect) + '\x1f' + fact.key + '\x1f' + fact.text);
  }
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) out += line + '\x1e';
  return out;
}

class Matcher {
 public:
  Matcher(const Version& before, const Version& after) : before_(before), after_(after) {}

  Matching match() {
    out_.old_names = own_names(before_.chronology);
    out_.new_names = own_names(after_.chronology);
    for (const RecordKind kind : kOrder) match_ids(kind);
    bool more = true;
    while (more) {
      more = false;
      for (const RecordKind kind : kOrder) more = match_contents(kind) || more;
    }
    return std::move(out_);
  }

 private:
  void match_ids(RecordKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    const std::vector<std::string>& old_ids = out_.old_names[kind];
    const std::vector<std::string>& new_ids = out_.new_names[kind];
    out_.later[at].resize(old_ids.size());
    out_.earlier[at].resize(new_ids.size());
    std::map<std::string_view, std::uint32_t> places;
    for (std::uint32_t i = 0; i < new_ids.size(); ++i) places.emplace(new_ids[i], i);
    for (std::uint32_t i = 0; i < old_ids.size(); ++i) {
      const auto found = places.find(old_ids[i]);
      if (found != places.end()) join(kind, i, found->second);
    }
  }

  void join(RecordKind kind, std::uint32_t old_index, std::uint32_t new_index) {
    const auto at = static_cast<std::size_t>(kind);
    out_.later[at][old_index] = new_index;
    out_.earlier[at][new_index] = old_index;
    out_.old_names[kind][old_index] = out_.new_names[kind][new_index];
  }

  using Places = std::map<std::string, std::vector<std::uint32_t>>;

  static Places left_over(const Version& version, const Names& names, RecordKind kind,
                          const std::vector<std::optional<std::uint32_t>>& matched) {
    Places out;
    for (std::uint32_t i = 0; i < matched.size(); ++i) {
      if (matched[i]) continue;
      std::string says = signature(facts_of(version.chronology, version.reasoning, names, kind, i));
      if (!says.empty()) out[std::move(says)].push_back(i);
    }
    return out;
  }

  bool match_contents(RecordKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    const Places old_places = left_over(before_, out_.old_names, kind, out_.later[at]);
    if (old_places.empty()) return false;
    const Places new_places = left_over(after_, out_.new_names, kind, out_.earlier[at]);
    bool any = false;
    for (const auto& [says, places] : old_places) {
      const auto found = new_places.find(says);
      if (found == new_places.end() || places.size() != 1 || found->second.size() != 1) continue;
      join(kind, places.front(), found->second.front());
      any = true;
    }
    return any;
  }

  const Version& before_;
  const Version& after_;
  Matching out_;
};

}  // namespace

Matching match(const Version& before, const Version& after) {
  return Matcher(before, after).match();
}

}  // namespace fasti
