// SPDX-License-Identifier: MIT
#include "render/link_marks.h"

#include <map>
#include <string>
#include <vector>

namespace fasti::render {

namespace {

using Addresses = std::map<std::string, std::string>;

void link_groups(const Addresses& addresses, std::vector<Shape>& shapes) {
  for (Shape& shape : shapes) {
    auto* group = std::get_if<Group>(&shape);
    if (group == nullptr) continue;
    const auto found = addresses.find(group->id);
    if (found != addresses.end() && group->href.empty()) group->href = found->second;
    link_groups(addresses, group->shapes);
  }
}

}  // namespace

void link_marks(const Content& content, Scene& scene) {
  Addresses addresses;
  for (const Mark& mark : content.marks) {
    if (!mark.href.empty()) addresses["ev-" + mark.id] = mark.href;
  }
  if (!addresses.empty()) link_groups(addresses, scene.shapes);
}

}  // namespace fasti::render
