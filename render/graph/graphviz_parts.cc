// SPDX-License-Identifier: MIT
#include "render/graph/graphviz_parts.h"

#include <array>

extern "C" {
// NOLINTNEXTLINE(bugprone-reserved-identifier)
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
}

namespace fasti::render {

namespace {

constexpr std::uint32_t kMostPoints = 100'000;

}  // namespace

GVC_t* graphviz_context() {
  std::array<lt_symlist_t, 3> plugins{
      {{const_cast<char*>("gvplugin_dot_layout_LTX_library"), &gvplugin_dot_layout_LTX_library},
       {const_cast<char*>("gvplugin_neato_layout_LTX_library"), &gvplugin_neato_layout_LTX_library},
       {nullptr, nullptr}}};
  return gvContextPlugins(plugins.data(), 0);
}

void set(void* object, const char* name, const std::string& value) {
  agsafeset(object, const_cast<char*>(name), const_cast<char*>(value.c_str()),
            const_cast<char*>(""));
}

bool take_point(std::string_view& bytes, Point& point) {
  return take(bytes, point) && std::isfinite(point.x) && std::isfinite(point.y);
}

void put_curve(std::string& bytes, const Curve& curve) {
  put(bytes, static_cast<std::uint32_t>(curve.size()));
  for (const Point& point : curve) put(bytes, point);
}

bool take_curve(std::string_view& bytes, Curve& curve) {
  std::uint32_t count = 0;
  if (!take(bytes, count) || count < 4 || count % 3 != 1 || count > kMostPoints) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    Point point;
    if (!take_point(bytes, point)) return false;
    curve.push_back(point);
  }
  return true;
}

}  // namespace fasti::render
