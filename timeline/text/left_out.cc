// SPDX-License-Identifier: MIT
#include "timeline/text/left_out.h"

#include <algorithm>

#include <fmt/format.h>

#include "timeline/text/utf8.h"

namespace fasti {

namespace {

/// The first few records by name, the others by their number.
std::string names(const std::vector<std::string>& records) {
  constexpr std::size_t kFew = 5;
  const std::size_t shown = records.size() <= kFew + 1 ? records.size() : kFew;
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) out += (i == 0 ? "" : ", ") + records[i];
  if (shown < records.size()) out += fmt::format(" and {} more", records.size() - shown);
  return out;
}

}  // namespace

void LeftOut::add(std::string_view what, std::string_view record, std::size_t count) {
  if (count == 0) return;
  auto found = std::find_if(items_.begin(), items_.end(),
                            [&](const Item& item) { return item.what == what; });
  if (found == items_.end()) {
    items_.push_back({std::string(what), 0, {}});
    found = items_.end() - 1;
  }
  found->count += count;
  // Records come one after the other, so that only the last can be named already.
  const bool named = !found->records.empty() && found->records.back() == record;
  if (!record.empty() && !named) found->records.emplace_back(record);
}

std::string LeftOut::text() const {
  std::string out;
  for (const Item& item : items_) {
    out += fmt::format("  {}: {}", item.what, item.count);
    if (!item.records.empty()) out += fmt::format(" ({})", names(item.records));
    out += '\n';
  }
  std::string lines;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = out.find('\n', at);
    lines += escape_controls(std::string_view(out).substr(at, end - at)) + '\n';
    at = end + 1;
  }
  return lines;
}

}  // namespace fasti
