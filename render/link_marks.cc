// SPDX-License-Identifier: MIT
#include "render/link_marks.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace fasti::render {

namespace {

using Groups = std::unordered_multimap<std::string_view, Group*>;

constexpr std::string_view kOfEvent = "ev-";

void find_groups(std::vector<Shape>& shapes, Groups& groups) {
  for (Shape& shape : shapes) {
    auto* group = std::get_if<Group>(&shape);
    if (group == nullptr) continue;
    if (group->id.starts_with(kOfEvent)) {
      groups.emplace(std::string_view(group->id).substr(kOfEvent.size()), group);
    }
    find_groups(group->shapes, groups);
  }
}

}  // namespace

void link_marks(const Content& content, Scene& scene) {
  Groups groups;
  find_groups(scene.shapes, groups);
  for (const Mark& mark : content.marks) {
    if (mark.href.empty()) continue;
    const auto [first, last] = groups.equal_range(mark.id);
    for (auto group = first; group != last; ++group) {
      if (group->second->href.empty()) group->second->href = mark.href;
    }
  }
}

}  // namespace fasti::render
