// SPDX-License-Identifier: MIT
#include "render/svg/path_data.h"

#include "render/svg/xml.h"

namespace fasti::render {

std::string path_data(const std::vector<PathStep>& steps) {
  std::string out;
  const auto point = [&](const Point& p, bool first) {
    if (!first) out += ' ';
    ((out += format_number(p.x)) += ' ') += format_number(p.y);
  };
  for (const PathStep& step : steps) {
    switch (step.kind) {
      case PathStep::Kind::move:
        out += 'M';
        break;
      case PathStep::Kind::line:
        out += 'L';
        break;
      case PathStep::Kind::curve:
        out += 'C';
        break;
      case PathStep::Kind::close:
        out += 'Z';
        continue;
    }
    if (step.kind == PathStep::Kind::curve) {
      point(step.control1, true);
      point(step.control2, false);
    }
    point(step.to, step.kind != PathStep::Kind::curve);
  }
  return out;
}

}  // namespace fasti::render
