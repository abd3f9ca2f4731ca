// SPDX-License-Identifier: MIT
#include "tests/support/page.h"

#include <algorithm>
#include <sstream>

namespace fasti::test {

namespace {

/// A top-level key: its line, and the records below it, each with its lines.
struct Section {
  std::string head;
  std::vector<std::string> records;
};

std::string line_at(std::string_view text, std::size_t at) {
  return std::string(text.substr(at, std::min(text.find('\n', at), text.size() - 1) + 1 - at));
}

std::vector<Section> sections(std::string_view text) {
  std::vector<Section> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string line = line_at(text, at);
    at += line.size();
    const bool blank = line == "\n";
    if (out.empty() || (!blank && line.front() != ' ')) {
      out.push_back({line, {}});
    } else if (!blank && line[2] != ' ') {
      out.back().records.push_back(line);
    } else if (!out.back().records.empty()) {
      out.back().records.back() += line;
    } else {
      out.back().head += line;
    }
  }
  return out;
}

/// What a section or a record is called: its key, or the id of a list's entry.
std::string name_of(const std::string& text) {
  const std::size_t id = text.starts_with("  - ") ? text.find("id: ") : std::string::npos;
  const std::size_t from = id == std::string::npos ? text.find_first_not_of(' ') : id + 4;
  return text.substr(from, text.find_first_of(":,}\n", from) - from);
}

template <typename List, typename Text>
auto find_named(List& list, const std::string& name, Text text) {
  return std::find_if(list.begin(), list.end(),
                      [&](const auto& each) { return name_of(text(each)) == name; });
}

void add_records(Section& section, const Section& step) {
  for (const std::string& record : step.records) {
    const auto same =
        find_named(section.records, name_of(record), [](const std::string& text) { return text; });
    if (same == section.records.end()) {
      section.records.push_back(record);
    } else {
      *same = record;
    }
  }
}

}  // namespace

std::vector<PageBlock> page_blocks(const std::string& page) {
  std::vector<PageBlock> out;
  bool open = false;
  for (std::size_t at = 0; at < page.size();) {
    const std::string line = line_at(page, at);
    if (line.starts_with("```")) {
      if (open) {
        out.back().end = at;
      } else {
        std::istringstream words(line.substr(3));
        out.emplace_back();
        words >> out.back().language >> out.back().file;
        out.back().begin = at + line.size();
      }
      open = !open;
    }
    at += line.size();
  }
  if (open) out.pop_back();
  return out;
}

std::string after_step(const std::string& chronology, std::string_view step) {
  std::vector<Section> whole = sections(chronology);
  const auto head = [](const Section& section) { return section.head; };
  for (const Section& section : sections(step)) {
    const auto same = find_named(whole, name_of(section.head), head);
    if (same == whole.end()) {
      whole.insert(find_named(whole, "events", head), section);
    } else if (section.records.empty()) {
      *same = section;
    } else {
      add_records(*same, section);
    }
  }
  std::string out;
  for (const Section& section : whole) {
    out += section.head;
    for (const std::string& record : section.records) out += record;
  }
  return out;
}

}  // namespace fasti::test
