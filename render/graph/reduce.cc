// SPDX-License-Identifier: MIT
//
// Transitive reduction (Aho, Garey, Ullman, The transitive reduction of a directed graph, 1972),
// one kind of link at a time: a link goes when its end can be reached from its beginning through
// the links of its kind that are still there. Looking only at what is still there keeps what can
// be reached the same on cycles, too, where the reduction is not unique; the first links stay
// longest, since the last are looked at first.
#include "render/graph/reduce.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/text/words.h"

namespace fasti::render {

namespace {

/// The links of one kind.
class Kind {
 public:
  Kind(const std::vector<Link>& links, std::size_t marks) : links_(links), out_(marks) {}

  void add(std::size_t link) {
    out_[links_[link].from].push_back(link);
    forward_ &= links_[link].from < links_[link].to;
    members_.push_back(link);
  }

  /// Marks in `hidden` what the rest says.
  void reduce(std::vector<bool>& hidden) const {
    std::vector<std::size_t> seen(out_.size(), kNever);
    for (auto link = members_.rbegin(); link != members_.rend(); ++link) {
      if (!links_[*link].contradicted) hidden[*link] = is_said(*link, hidden, seen);
    }
  }

 private:
  static constexpr std::size_t kNever = static_cast<std::size_t>(-1);

  bool is_said(std::size_t link, const std::vector<bool>& hidden,
               std::vector<std::size_t>& seen) const {
    const std::size_t goal = links_[link].to;
    std::vector<std::size_t> open{links_[link].from};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (const std::size_t next : out_[at]) {
        if (next == link || hidden[next]) continue;
        const std::size_t to = links_[next].to;
        // Two links that say the same are no chain: neither stands for the other.
        if (to == goal && at != links_[link].from) return true;
        // Where all links lead on in the order of the marks, no way leads back.
        if (to == goal || seen[to] == link || (forward_ && to > goal)) continue;
        seen[to] = link;
        open.push_back(to);
      }
    }
    return false;
  }

  const std::vector<Link>& links_;
  std::vector<std::vector<std::size_t>> out_;
  std::vector<std::size_t> members_;
  bool forward_ = true;
};

}  // namespace

Content reduce(Content content) {
  std::map<std::pair<LinkStyle, std::string>, Kind> kinds;
  for (std::size_t i = 0; i < content.links.size(); ++i) {
    const Link& link = content.links[i];
    if (std::max(link.from, link.to) >= content.marks.size() || link.from == link.to) continue;
    kinds.try_emplace({link.style, link.label}, content.links, content.marks.size())
        .first->second.add(i);
  }
  std::vector<bool> hidden(content.links.size(), false);
  for (const auto& [name, kind] : kinds) kind.reduce(hidden);
  std::vector<Link> kept;
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    if (!hidden[i]) kept.push_back(content.links[i]);
  }
  const std::size_t left_out = hidden.size() - kept.size();
  if (left_out == 0) return content;
  content.links = std::move(kept);
  const Language language = language_for(content.lang);
  const std::string note = left_out == 1
                               ? std::string(word(Word::one_implied_link, language))
                               : word(Word::implied_links, language, fmt::format("{}", left_out));
  content.notes.insert(content.notes.begin(), note);
  return content;
}

}  // namespace fasti::render
