// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "render/diagnostics/report.h"

namespace fasti::serve {

/// What of the picture is chosen on the page.
struct Look {
  std::string view;
  std::string theme;
  std::string lang;
  friend bool operator==(const Look&, const Look&) = default;
  friend auto operator<=>(const Look&, const Look&) = default;
};

/// What every id in the picture begins with, and where a click on an event leads: "#ev-" and the
/// event's id.
inline constexpr std::string_view kPictureIds = "picture-";

/// The picture of a whole chronology for the page: `{"svg","warnings","axis":{"down","near","far",
/// "stretches":[{"from","to","start","end"}]},"events":[{"id","first"}]}`. Times on the axis
/// are seconds of civil time since 1970; `axis` is null for a view without one. `first` is the
/// first day on which an event can begin, null for none.
std::string draw(const render::CheckedFile& file, const Look& look);

}  // namespace fasti::serve
