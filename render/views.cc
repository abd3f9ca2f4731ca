// SPDX-License-Identifier: MIT
#include "render/views.h"

#include <algorithm>
#include <array>
#include <utility>

#include "render/content/status.h"
#include "render/status/status.h"
#include "render/timeline/timeline.h"
#include "render/vertical/vertical.h"

namespace fasti::render {

namespace {

constexpr auto kViews = std::to_array<View>({
    {"timeline",
     [](const ViewSubjects& of, const PageSize& page) {
       return Pages{{lay_out_timeline(of.content, {.width = page.width})}, {}};
     },
     Orientation::landscape, TellMarks::shown},
    {"vertical",
     [](const ViewSubjects& of, const PageSize& page) {
       return Pages{lay_out_vertical(of.content, {.width = page.width, .page_height = page.height}),
                    {}};
     },
     Orientation::portrait},
    {"graph",
     [](const ViewSubjects& of, const PageSize& page) {
       GraphPicture picture = lay_out_graph(of.content, {.width = page.width, .order = of.order});
       return Pages{{std::move(picture.scene)}, std::move(picture.warnings)};
     },
     Orientation::portrait},
    {"status",
     [](const ViewSubjects& of, const PageSize& page) {
       const StatusContent status =
           make_status(of.chronology, of.reasoning, of.part, of.content, of.as_of);
       return Pages{lay_out_status(status, {.width = page.width, .page_height = page.height}), {}};
     }},
});

}  // namespace

std::span<const View> all_views() { return kViews; }

const View& view_of(std::string_view name) {
  const auto* const found = std::find_if(kViews.begin(), kViews.end(),
                                         [&](const View& view) { return view.name == name; });
  return found == kViews.end() ? kViews.front() : *found;
}

}  // namespace fasti::render
