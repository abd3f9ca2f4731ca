// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include "render/graph/geometry.h"

/// What the users of Graphviz share: its context and attributes, and the bytes in which a child
/// answers.
namespace fasti::render {

inline constexpr double kPointsPerInch = 72;

/// A context that knows the layouts linked into the program and loads no plugin.
GVC_t* graphviz_context();

/// Sets an attribute of a graph, node or edge.
void set(void* object, const char* name, const std::string& value);

template <typename T>
void put(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename T>
bool take(std::string_view& bytes, T& value) {
  if (bytes.size() < sizeof value) return false;
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return true;
}

bool take_point(std::string_view& bytes, Point& point);

void put_curve(std::string& bytes, const Curve& curve);

/// False when what follows is no curve of finite points.
bool take_curve(std::string_view& bytes, Curve& curve);

}  // namespace fasti::render
