// SPDX-License-Identifier: MIT
#pragma once

// The public face of fasti::render: pictures of a chronology that timeline/fasti.h has opened, and
// its findings as a compiler prints them. The same promise holds: what is declared here stays as it
// is within 0.x releases of the same x.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/fasti.h"

namespace fasti {

enum class PictureView : std::uint8_t {
  timeline,  ///< a band for each lane along an axis of time
  vertical,  ///< the axis runs down
  graph,     ///< what led to what
  status,    ///< what was in force
};

/// `automatic` follows the viewer's choice.
enum class PictureColours : std::uint8_t { light, dark, automatic };

/// Whatever is left as it is here is left to the program, or selects everything.
struct PictureOptions {
  PictureView view = PictureView::timeline;
  PictureColours colours = PictureColours::automatic;
  std::string lang = "en";  ///< a tag of BCP 47
  double width = 0;         ///< in pixels, 640 to 20,000; 0: as the view needs
  std::string from{};       ///< events that may still go on on that day, such as "2025-07-15"
  std::string to{};         ///< events that may have begun by the end of that day
  std::vector<std::string> actors{};  ///< ids: events by one of them
  std::vector<std::string> tags{};    ///< events with one of them
  std::string as_of{};                ///< in the status view, a day to mark
  std::string id_prefix{};  ///< what every id in it begins with, so that one page can hold several:
                            ///< a letter or `_`, then up to 63 letters, digits, `-`, `_` or `.`
};

/// The picture as an SVG document; the same chronology and options give the same bytes. Fails on an
/// option that means nothing, on a name that the chronology does not have, and on a text that is no
/// chronology. One with errors is drawn, as far as it goes, with what contradicts in red. The graph
/// is laid out in a child process, which this call waits for.
Result<std::string> draw_svg(const CheckedChronology& chronology,
                             const PictureOptions& options = {});

/// All findings with excerpts of the text, and a line that sums them up.
std::string findings_text(const CheckedChronology& chronology);

}  // namespace fasti
