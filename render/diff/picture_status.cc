// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "render/content/make_content.h"
#include "render/diff/picture.h"
#include "render/diff/picture_words.h"
#include "render/text/signs.h"
#include "timeline/query/select.h"

namespace fasti::render {

namespace {

StatusContent status_of(const Version& version, const std::string& lang) {
  const Part whole = select(version.chronology, version.reasoning, {});
  const Content content = make_content(version.chronology, version.reasoning, whole, lang);
  return make_status(version.chronology, version.reasoning, whole, content);
}

bool same(const StatusPiece& a, const StatusPiece& b) {
  const bool open = a.continues && b.continues;
  return a.from == b.from && (open || a.to == b.to) && a.state == b.state && a.sure == b.sure &&
         a.waived == b.waived && a.continues == b.continues;
}

bool same(const StatusRow& a, const StatusRow& b) {
  return std::equal(a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end(),
                    [](const StatusPiece& x, const StatusPiece& y) { return same(x, y); });
}

class Merger {
 public:
  Merger(const Comparison& of, const Content& content)
      : language_(language_for(of.lang)),
        out_(status_of(of.after, of.lang)),
        old_(status_of(of.before, of.lang)),
        content_(content) {
    for (const RecordChange& record : of.difference.records) {
      if (record.kind != RecordKind::instrument || !record.renamed) continue;
      renamed_[of.before.chronology.instruments[Id<Instrument>{*record.before}].id.text] =
          of.after.chronology.instruments[Id<Instrument>{*record.after}].id.text;
    }
  }

  StatusContent merge() {
    std::vector<StatusRow> rows = std::move(out_.rows);
    out_.rows.clear();
    std::vector<bool> drawn(old_.rows.size(), false);
    places_.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto old_row = find_old(rows[i]);
      if (old_row) drawn[*old_row] = true;
      if (!old_row) {
        title(rows[i], DiffWord::added);
      } else if (!same(old_.rows[*old_row], rows[i])) {
        put_old(old_.rows[*old_row], DiffWord::before);
        title(rows[i], DiffWord::now);
        any_ = true;
      }
      places_[i] = out_.rows.size();
      out_.rows.push_back(std::move(rows[i]));
    }
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      if (!drawn[i]) put_old(old_.rows[i], DiffWord::removed);
    }
    sort_rows();
    out_.end = std::max(out_.end, old_.end);
    out_.subtitle = content_.subtitle;
    if (any_) {
      out_.notes.insert(out_.notes.begin(), std::string(word(DiffWord::bars_note, language_)));
    }
    return std::move(out_);
  }

 private:
  std::string new_id(const std::string& id) const {
    const std::size_t end = std::min(id.find('#'), id.size());
    const auto other = renamed_.find(id.substr(0, end));
    return other == renamed_.end() ? id : other->second + id.substr(end);
  }

  std::optional<std::size_t> find_old(const StatusRow& row) const {
    for (std::size_t i = 0; i < old_.rows.size(); ++i) {
      if (new_id(old_.rows[i].id) == row.id) return i;
    }
    return std::nullopt;
  }

  void title(StatusRow& row, DiffWord what) const {
    const std::string words = bracketed(word(what, language_), language_);
    row.title += words;
    row.spoken += words;
  }

  void put_old(StatusRow row, DiffWord what) {
    const LaneHead& lane = old_.lanes[static_cast<std::size_t>(row.lane)];
    const auto same_lane = std::find_if(out_.lanes.begin(), out_.lanes.end(),
                                        [&](const LaneHead& head) { return head.id == lane.id; });
    row.lane = static_cast<int>(same_lane - out_.lanes.begin());
    if (same_lane == out_.lanes.end()) out_.lanes.push_back(lane);
    row.id += "-before";
    row.permissions.clear();
    title(row, what);
    out_.rows.push_back(std::move(row));
  }

  /// By lane; permissions keep to their rows.
  void sort_rows() {
    for (std::size_t& place : places_) {
      StatusRow& row = out_.rows[place];
      for (std::size_t& permission : row.permissions) permission = places_[permission];
    }
    std::vector<std::size_t> order(out_.rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return out_.rows[a].lane < out_.rows[b].lane;
    });
    std::vector<std::size_t> at(order.size());
    std::vector<StatusRow> rows;
    for (std::size_t i = 0; i < order.size(); ++i) {
      at[order[i]] = i;
      rows.push_back(std::move(out_.rows[order[i]]));
    }
    for (StatusRow& row : rows) {
      for (std::size_t& permission : row.permissions) permission = at[permission];
    }
    out_.rows = std::move(rows);
  }

  Language language_;
  StatusContent out_;
  StatusContent old_;
  const Content& content_;
  std::map<std::string, std::string> renamed_;
  std::vector<std::size_t> places_;  ///< by row of the newer version
  bool any_ = false;
};

}  // namespace

StatusContent status_of_both(const Comparison& of, const Content& content) {
  return Merger(of, content).merge();
}

}  // namespace fasti::render
