// SPDX-License-Identifier: MIT
#include "render/status/pages.h"

#include <algorithm>
#include <utility>

#include "render/chart/measures.h"

namespace fasti::render::chart {

namespace {

/// Rows that stay together.
struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
  int lane = 0;
  const StatusHead* head = nullptr;  ///< of their lane, if it has a name
  bool first = false;                ///< in their lane
  bool last = false;
};

void shift(PlacedStatusRow& row, double by) {
  row.top += by;
  row.bottom += by;
  row.bar_y += by;
  for (TextLine& words : row.words) words.at.y += by;
}

class Divider {
 public:
  Divider(const StatusContent& content, const StatusPlan& whole, const StatusRoom& room)
      : content_(content), whole_(whole), room_(room) {}

  std::vector<StatusPlan> divide() {
    list_blocks();
    start_page();
    for (const Block& block : blocks_) {
      const bool head = block.head != nullptr && (block.first || pages_.back().rows.empty());
      const double height = (head ? block.head->height() : 0) + height_of(block);
      const double limit = room_.height - room_.below;
      if (!pages_.back().rows.empty() && y_ + height > limit) start_page();
      place(block);
    }
    make_room_for_foot();
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      pages_[i].page = i;
      pages_[i].pages = pages_.size();
      pages_[i].all = whole_.rows;
    }
    return std::move(pages_);
  }

 private:
  double height_of(const Block& block) const {
    return whole_.rows[block.end - 1].bottom - whole_.rows[block.begin].top;
  }

  const StatusHead* head_of(int lane) const {
    const auto found = std::find_if(whole_.heads.begin(), whole_.heads.end(),
                                    [&](const StatusHead& head) { return head.lane == lane; });
    return found == whole_.heads.end() ? nullptr : &*found;
  }

  void list_blocks() {
    const double page = room_.height - room_.below - room_.axis_top - kAxisHeight - 40;
    for (std::size_t i = 0; i < whole_.rows.size(); ++i) {
      const bool part = !whole_.rows[i].first && !blocks_.empty();
      const bool fits =
          part && whole_.rows[i].bottom - whole_.rows[blocks_.back().begin].top <= page;
      if (fits) {
        ++blocks_.back().end;
        continue;
      }
      const int lane = content_.rows[whole_.rows[i].index].lane;
      blocks_.push_back({i, i + 1, lane, head_of(lane), false, false});
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      blocks_[i].first = i == 0 || blocks_[i - 1].lane != blocks_[i].lane;
      blocks_[i].last = i + 1 == blocks_.size() || blocks_[i + 1].lane != blocks_[i].lane;
    }
  }

  void start_page() {
    StatusPlan page;
    page.frame = whole_.frame;
    page.rows_frame = whole_.rows_frame;
    const double above = whole_.rows_top - whole_.frame.line_y;
    if (!pages_.empty()) {
      page.frame.axis_top = room_.axis_top;
      page.frame.line_y = room_.axis_top + kAxisHeight;
    }
    page.rows_top = page.frame.line_y + above;
    y_ = page.rows_top;
    pages_.push_back(std::move(page));
  }

  void place(const Block& block) {
    StatusPlan& page = pages_.back();
    if (block.head != nullptr && (block.first || page.rows.empty())) {
      page.heads.push_back(*block.head);
      page.heads.back().top = y_;
      y_ += block.head->height();
    }
    const double by = y_ - whole_.rows[block.begin].top;
    for (std::size_t i = block.begin; i < block.end; ++i) {
      page.rows.push_back(whole_.rows[i]);
      shift(page.rows.back(), by);
    }
    y_ = page.rows.back().bottom + (block.last ? kLaneFoot : 0);
    page.frame.bottom = y_;
  }

  /// Moves the last instruments to a page of their own where the foot does not fit below them.
  void make_room_for_foot() {
    if (y_ + room_.foot <= room_.height || blocks_.size() < 2) return;
    const std::size_t before = pages_.back().rows.size();
    if (before == blocks_.back().end - blocks_.back().begin) return;
    const std::size_t all = whole_.rows.size();
    std::size_t keep = blocks_.size() - 1;
    // About half of what stands on the page, and so much at the most that the foot fits.
    while (keep > 1 && blocks_[keep - 1].begin > all - before + before / 2) --keep;
    pages_.pop_back();
    rebuild(all - before, blocks_[keep].begin);
    rebuild(blocks_[keep].begin, all);
  }

  void rebuild(std::size_t begin, std::size_t end) {
    start_page();
    for (const Block& block : blocks_) {
      if (block.begin >= begin && block.end <= end) place(block);
    }
  }

  const StatusContent& content_;
  const StatusPlan& whole_;
  const StatusRoom& room_;
  std::vector<Block> blocks_;
  std::vector<StatusPlan> pages_;
  double y_ = 0;
};

}  // namespace

std::vector<StatusPlan> divide_status(const StatusContent& content, const StatusPlan& whole,
                                      const StatusRoom& room) {
  return Divider(content, whole, room).divide();
}

}  // namespace fasti::render::chart
