// SPDX-License-Identifier: MIT
#include "src/serve/drawing.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "render/content/make_content.h"
#include "render/link_marks.h"
#include "render/svg/link.h"
#include "render/svg/svg.h"
#include "render/views.h"

namespace fasti::serve {

namespace {

using Json = nlohmann::ordered_json;

Json axis_json(const std::optional<render::TimeAxis>& axis) {
  if (!axis) return nullptr;
  Json stretches = Json::array();
  for (const render::AxisStretch& each : axis->stretches) {
    stretches.push_back(
        {{"from", each.from}, {"to", each.to}, {"start", each.start}, {"end", each.end}});
  }
  return {{"down", axis->down}, {"near", axis->near}, {"far", axis->far}, {"stretches", stretches}};
}

Json events_json(const render::Content& content) {
  Json out = Json::array();
  for (const render::Mark& mark : content.marks) {
    const render::CivilTime from = mark.inferred.start.lo;
    out.push_back(
        {{"id", mark.id}, {"first", from == kPast ? Json(nullptr) : Json(floor_day(from))}});
  }
  return out;
}

}  // namespace

std::string draw(const render::CheckedFile& file, const Look& look) {
  const Chronology& chronology = *file.loaded.chronology;
  const Reasoning& reasoning = *file.checked.reasoning;
  const Part part = select(chronology, reasoning, {});
  render::ViewSubjects subjects{chronology, reasoning, part,
                                render::make_content(chronology, reasoning, part, look.lang),
                                std::nullopt};
  for (render::Mark& mark : subjects.content.marks) {
    mark.href = "#ev-" + render::encoded_path(mark.id);
  }
  render::Pages pages = render::view_of(look.view).lay_out(subjects, {});
  render::Scene& scene = pages.pages.front();
  render::link_marks(subjects.content, scene);
  const render::Theme theme = render::parse_theme(look.theme).value_or(render::Theme::automatic);
  Json json;
  json["svg"] = render::write_svg(scene, theme, kPictureIds);
  json["warnings"] = pages.warnings;
  json["axis"] = axis_json(scene.axis);
  json["events"] = events_json(subjects.content);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace fasti::serve
