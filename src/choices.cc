// SPDX-License-Identifier: MIT
#include "src/choices.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "src/enumerate.h"
#include "timeline/text/similar.h"

namespace fasti {

namespace {

/// Why a text is none of the words; empty when it is one.
std::string fault_of(const std::string& given, const std::vector<std::string>& words) {
  if (std::find(words.begin(), words.end(), given) != words.end()) return {};
  const std::vector<std::string_view> names(words.begin(), words.end());
  const std::string hint = did_you_mean(given, names);
  return fmt::format("there is no `{}`; {}", given,
                     hint.empty() ? "write " + enumerate(names, "or") : hint);
}

}  // namespace

CLI::Validator one_of(std::vector<std::string> words) {
  return {[words = std::move(words)](std::string& given) { return fault_of(given, words); }, {}};
}

CLI::Validator whole_number(std::size_t least, std::size_t most) {
  return {[least, most](std::string& given) -> std::string {
            std::size_t value = 0;
            const char* const end = given.data() + given.size();
            const auto [stop, error] = std::from_chars(given.data(), end, value);
            const bool whole = error == std::errc() && stop == end;
            if (whole && value >= least && value <= most) return {};
            return fmt::format("`{}` is no whole number from {} to {}", given, least, most);
          },
          {}};
}

}  // namespace fasti
