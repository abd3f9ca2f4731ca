// SPDX-License-Identifier: MIT
#include "src/option_endings.h"

#include <algorithm>

#include <fmt/format.h>

#include "src/enumerate.h"
#include "src/output.h"

namespace fasti {

bool options_suit(const CLI::App& app, std::span<const OptionEndings> table,
                  const std::string& output, Session& session) {
  for (const OptionEndings& each : table) {
    const CLI::Option* const option = app.get_option_no_throw(each.option);
    if (option == nullptr || option->count() == 0) continue;
    const bool suits =
        std::any_of(each.endings.begin(), each.endings.end(),
                    [&](std::string_view ending) { return has_ending(output, ending); });
    if (suits) continue;
    session.fail(fmt::format("{} is for {} and would change nothing in {}; leave it out",
                             each.option, enumerate(each.endings, "and"), output));
    return false;
  }
  return true;
}

std::span<const OptionEndings> picture_options() {
  static const std::vector<OptionEndings> kOptions{
      {"--theme", {".svg", ".png", ".pdf"}},
      {"--width", {".svg", ".png", ".pdf"}},
      {"--scale", {".png"}},
  };
  return kOptions;
}

}  // namespace fasti
